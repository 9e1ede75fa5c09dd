import type { Context, Language, OpenContext } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import { catalogueMessages } from './messages/catalogue.ts';
import { isOwnId } from './model/own.ts';
import type { Pattern } from './model/pattern.ts';
import { allOwn, patternsFor } from './own.ts';

/** The member who may read, for pages and operations that are open to all. */
export const readerOf = (member: Context | null): Context | null =>
  member !== null && may(member.actor, 'values.read') ? member : null;

/** What of the catalogue is asked for; `''` is everything. */
export type CatalogueFilter = {
  readonly area: string;
  readonly scope: '' | 'municipality' | 'region';
  readonly whose: '' | 'own';
};

export const catalogueFilter = (search: URLSearchParams): CatalogueFilter => {
  const scope = search.get('for');
  return {
    area: search.get('omrade') ?? '',
    scope: scope === 'municipality' || scope === 'region' ? scope : '',
    whose: search.get('vems') === 'own' ? 'own' : '',
  };
};

const isAsked = ({ id, areas, scope }: Pattern, filter: CatalogueFilter): boolean =>
  (filter.area === '' || areas.includes(filter.area)) &&
  (filter.scope === '' || scope === 'both' || scope === filter.scope) &&
  (filter.whose === '' || isOwnId(id));

/** The patterns that fit, in order of what they are called. */
export async function patternsAsked(
  reader: Context | null,
  filter: CatalogueFilter,
  language: Language,
): Promise<readonly Pattern[]> {
  const all = await patternsFor(reader);
  return all
    .filter(pattern => isAsked(pattern, filter))
    .toSorted((one, other) => one.name[language].localeCompare(other.name[language], language));
}

/** Everything that the page of the catalogue shows: patterns under the area asked for, or else under their clearest one. */
export async function cataloguePage(member: Context | null, language: Language, filter: CatalogueFilter) {
  const reader = readerOf(member);
  const asked = await patternsAsked(reader, filter, language);
  const text = catalogueMessages(language);
  const { areas } = shippedReferenceData();
  const all = await patternsFor(reader);
  const used = new Set(all.flatMap(pattern => pattern.areas));
  const areaOf = (pattern: Pattern) => (filter.area === '' ? pattern.areas[0] : filter.area);
  const withdrawn =
    reader === null ? [] : (await allOwn(reader)).filter(({ state }) => state === 'withdrawn');
  return {
    language,
    filter,
    total: asked.length,
    unit: reader?.organisation.unitCode ?? null,
    isMember: reader !== null,
    mayEdit: reader !== null && may(reader.actor, 'catalogue.edit'),
    areas: areas
      .filter(({ id }) => used.has(id))
      .map(({ id, name }) => ({ value: id, label: name[language] })),
    groups: areas
      .map(({ id, name }) => ({
        id,
        name: name[language],
        rows: asked
          .filter(pattern => areaOf(pattern) === id)
          .map(pattern => ({
            id: pattern.id,
            name: pattern.name[language],
            summary: pattern.summary[language],
            isOwn: isOwnId(pattern.id),
            facts: [
              text[pattern.scope],
              text[pattern.effort.size],
              pattern.knownEffects.kind === 'known' ? text.effectsKnown : text.effectsUnknown,
            ],
          })),
      }))
      .filter(({ rows }) => rows.length > 0),
    withdrawn: withdrawn.map(({ pattern }) => ({ id: pattern.id, name: pattern.name[language] })),
  };
}

/** The unit whose values the key figures of a page lead to: the one the address names, or that of the organisation. */
export async function unitOfPage(
  { warehouse }: Pick<OpenContext, 'warehouse'>,
  reader: Context | null,
  request: Request,
): Promise<{ readonly code: string; readonly name: string } | null> {
  const code = new URL(request.url).searchParams.get('enhet') ?? reader?.organisation.unitCode ?? null;
  if (code === null) return null;
  const found = (await warehouse.units()).find(unit => unit.code === code && unit.kind !== 'nation');
  return found === undefined ? null : { code: found.code, name: found.name };
}
