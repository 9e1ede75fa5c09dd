import type { Pattern } from '#features/catalogue/index.ts';
import type { Place } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import { baselineOf } from './baseline.ts';
import { figuresOf } from './figures.ts';
import { isRegion } from './gap-page.ts';
import { scenarioMessages } from './messages/scenario.ts';
import type { Projection } from './model/projection.ts';
import { municipalServices, regionalServices } from './model/service.ts';
import { baseOfProjection } from './population.ts';
import { assumptionName, assumptionValue } from './view.ts';
import { areaName, serviceName } from './wording.ts';

/** What the form of a scenario asks about a place, and offers. */
export function scenarioOptions(
  place: Place,
  {
    projections,
    patterns,
  }: { readonly projections: readonly Projection[]; readonly patterns: readonly Pattern[] },
  language: Language,
) {
  const text = scenarioMessages(language);
  const figures = figuresOf(place);
  const region = isRegion(place);
  const services = region ? regionalServices : municipalServices;
  const own = projections.filter(({ unit }) => unit === place.unit.code);
  const base = baseOfProjection(figures) ?? own[0]?.baseYear ?? figures.lastYear;
  const assumptions = baselineOf(figures, base, region).map(assumption => ({ ...assumption, entered: null }));
  const groups = [null, ...services].map(service => ({
    id: service?.id ?? 'all',
    name: service === null ? text.fields.whole : serviceName(service.id, language),
    assumptions: assumptions
      .filter(assumption => assumption.service === (service?.id ?? null))
      .map(assumption => ({
        id: assumption.id,
        label: assumptionName(assumption, service, language),
        hint:
          assumption.value === null
            ? text.fields.unknown
            : text.fields.known(assumptionValue(assumption.value, assumption, language)),
      })),
  }));
  const areas = new Set(services.map(({ area }) => area));
  return {
    groups,
    projections: [
      { value: '', label: text.fields.official },
      ...own.map(({ id, name }) => ({ value: id, label: name })),
    ],
    services: services.map(({ id, area }) => ({
      value: id,
      label: region ? serviceName(id, language) : `${areaName(area, language)}: ${serviceName(id, language)}`,
    })),
    patterns: patterns
      .filter(({ scope, areas: touched }) =>
        region ? scope !== 'municipality' : scope !== 'region' && touched.some(area => areas.has(area)),
      )
      .map(({ id, name }) => ({ value: id, label: name[language] }))
      .sort((one, other) => one.label.localeCompare(other.label, 'sv')),
  };
}

export type ScenarioOptions = ReturnType<typeof scenarioOptions>;
