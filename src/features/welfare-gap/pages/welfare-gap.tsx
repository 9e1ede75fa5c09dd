import { patternsFor } from '#features/catalogue/index.ts';
import { placeOfPage, snapshotQuery } from '#features/situation/index.ts';
import { doneOf } from '#platform/action/done.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Filters } from '#ui/components/filters.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { SameNumbers } from '#ui/components/same-numbers.tsx';
import { EmptyState, Message } from '#ui/components/states.tsx';
import { formatYear } from '#ui/format/numbers.ts';
import { GapLines } from '../components/gap-lines.tsx';
import { GapSections } from '../components/gap-sections.tsx';
import { ScenarioList } from '../components/scenario-list.tsx';
import { gapView, isRegion } from '../gap-page.ts';
import { messages } from '../messages/page.ts';
import { openWanted, readingAt } from '../reading.ts';
import { allScenarios } from '../store/scenarios.ts';
import type { Route } from './+types/welfare-gap';

const yearIn = (text: string | null): number | null => (/^20\d\d$/.test(text ?? '') ? Number(text) : null);

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const open = context.get(pageContext);
  const { language } = open;
  const place = await placeOfPage(open, request, params.unit);
  const { member } = context.get(visitContext);
  const search = new URL(request.url).searchParams;
  const reading = readingAt(place, {
    ...openWanted(),
    horizon: yearIn(search.get('till')),
    patterns: await patternsFor(member),
  });
  const reads = member !== null && may(member.actor, 'welfare.read');
  const scenarios = reads ? await allScenarios(member.db, member.organisation.id) : [];
  const thisYear = open.now().getFullYear();
  return {
    language,
    query: snapshotQuery(request),
    snapshot: search.get('snapshot'),
    unit: { code: place.unit.code, name: place.unit.name },
    isRegion: isRegion(place),
    thisYear,
    view: reading === null ? null : gapView(reading, { scenario: null, thisYear, language }),
    scenarios: reads
      ? scenarios
          .filter(({ unit }) => unit === place.unit.code)
          .map(({ id, name, horizon }) => ({ id, name, horizon: formatYear(horizon) }))
      : null,
    mayEdit: member !== null && may(member.actor, 'welfare.edit'),
    done: member === null ? null : await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  const text = messages(loaderData?.language ?? 'sv');
  return [{ title: `${text.of(loaderData?.unit.name ?? '')} – Rodret` }];
}

export default function WelfareGapPage({ loaderData }: Route.ComponentProps) {
  const { language, unit, view, mayEdit } = loaderData;
  const text = messages(language);
  const toImport = { label: text.importLink, href: `/valfardsgapet/framskrivningar?enhet=${unit.code}` };
  const scenarios = loaderData.scenarios !== null && (
    <ScenarioList language={language} unit={unit.code} mayEdit={mayEdit} scenarios={loaderData.scenarios} />
  );
  if (view === null) {
    return (
      <>
        <Finding
          level={1}
          topic={text.of(unit.name)}
          title={text.noneTitle}
          lede={text.noneText(unit.name)}
        />
        {mayEdit && (
          <p>
            <a href={toImport.href}>{toImport.label}</a>
          </p>
        )}
        {scenarios}
      </>
    );
  }
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Finding level={1} topic={text.of(unit.name)} title={view.sentence} lede={view.total} />
      <Message kind={view.projection.isOld ? 'caution' : 'note'}>
        {view.projection.text} {mayEdit && <a href={toImport.href}>{toImport.label}</a>}
      </Message>
      {!view.isKnown && loaderData.isRegion && (
        <EmptyState
          title={text.regionTitle}
          text={text.regionText}
          {...(mayEdit
            ? { action: { label: text.scenarios.add, href: `/valfardsgapet/${unit.code}/nytt-scenario` } }
            : {})}
        />
      )}
      <Filters
        action={`/valfardsgapet/${unit.code}`}
        label={text.horizon}
        button={text.show}
        kept={loaderData.snapshot === null ? [] : [{ name: 'snapshot', value: loaderData.snapshot }]}
        filters={[
          {
            kind: 'select',
            name: 'till',
            label: text.until,
            value: String(view.horizon),
            options: view.horizons.map(year => ({ value: String(year), label: formatYear(year) })),
          },
        ]}
      />
      {view.chart !== null && (
        <GapLines
          language={language}
          text={{ title: view.chart.title, subtitle: view.chart.subtitle, source: view.source }}
          years={view.chart.years}
          lines={[{ kind: 'own', name: unit.name, values: view.chart.values }]}
          thisYear={loaderData.thisYear}
        />
      )}
      {scenarios}
      <GapSections language={language} unit={unit.code} view={view} />
      <p>
        <a href={`/api/v1/units/${unit.code}/welfare-gap-file?horizon=${view.horizon}`}>{text.csv}</a>
      </p>
      <SameNumbers
        language={language}
        text={text.method}
        method="welfare"
        command={`npm run -s rodret -- welfare ${unit.code} --horizon ${view.horizon} --json`}
      />
    </>
  );
}
