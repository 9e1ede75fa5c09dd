import { AdoptionTable } from '#features/opportunities/components/adoption-table.tsx';
import { messages } from '#features/opportunities/messages.ts';
import { adoptionAt, unitAt } from '#features/opportunities/view.ts';
import { markOf } from '#features/opportunities/wording.ts';
import { shippedPatterns } from '#features/catalogue/index.ts';
import { placeOfPage, snapshotQuery } from '#features/situation/index.ts';
import { pageContext } from '#platform/page-context.ts';
import { Filters } from '#ui/components/filters.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { AdoptionKey } from '#ui/components/marks.tsx';
import { EmptyState, Message } from '#ui/components/states.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Route } from './+types/adoption';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { language, ...own } = context.get(pageContext);
  const place = await placeOfPage({ language, ...own }, request, params.unit);
  const { analysis } = place;
  const chosen = new URL(request.url).searchParams.get('omrade') ?? '';
  const all = adoptionAt(place);
  const areaName = new Map(analysis.areas.map(area => [area.id, area.name[language]]));
  const present = analysis.areas.filter(({ id }) => all.some(({ keyFigure }) => keyFigure.area === id));
  const ahead = all.filter(({ own: mine, peers }) => {
    const answered = peers.filter(({ answer }) => answer.state !== 'missing');
    const further = answered.filter(({ answer }) => answer.state === 'introduced').length;
    return mine.state !== 'introduced' && mine.state !== 'missing' && answered.length >= 4 && further * 2 >= answered.length;
  });
  const rows = all
    .filter(({ keyFigure }) => chosen === '' || keyFigure.area === chosen)
    .map(({ keyFigure, own: mine, peers, nation }) => ({
      id: keyFigure.id,
      way: keyFigure.way[language],
      title: keyFigure.title,
      area: keyFigure.area,
      isDecisionFunction: keyFigure.tells === 'decision-function',
      mark: markOf(mine, keyFigure.scale, language),
      own: mine,
      peers: peers.map(({ unit, answer }) => ({ ...unitAt(place, unit), ...markOf(answer, keyFigure.scale, language) })),
      nation,
      patterns: shippedPatterns()
        .filter(({ adoptionKeyFigures }) => adoptionKeyFigures.some(({ id }) => id === keyFigure.id))
        .map(({ id, name }) => ({ id, name: name[language] })),
    }));
  return {
    language,
    query: snapshotQuery(request),
    snapshot: new URL(request.url).searchParams.get('snapshot'),
    unit: { code: place.unit.code, name: place.unit.name, isRegion: place.scoredClass === 2 },
    chosen,
    areas: present.map(({ id, name }) => ({ value: id, label: name[language] })),
    groups: present
      .map(({ id }) => ({ area: areaName.get(id) ?? id, rows: rows.filter(row => row.area === id) }))
      .filter(group => group.rows.length > 0),
    introduced: all.filter(({ own: mine }) => mine.state === 'introduced').length,
    answered: all.filter(({ own: mine }) => mine.state !== 'missing').length,
    asked: all.length,
    ahead: ahead.length,
    fetchedOn: analysis.snapshot.keyFigures.find(({ id }) => id === all[0]?.keyFigure.id)?.fetchedOn ?? null,
  };
}

export type AdoptionData = Awaited<ReturnType<typeof loader>>;

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData === undefined ? '' : messages(loaderData.language).adoption.title(loaderData.unit.name)} – Rodret` }];
}

export default function AdoptionPage({ loaderData }: Route.ComponentProps) {
  const { language, unit, snapshot } = loaderData;
  const text = messages(language).adoption;
  const number = (count: number) => formatNumber(count, language);
  if (loaderData.asked === 0 || unit.isRegion) {
    return (
      <>
        <Finding level={1} topic={text.title(unit.name)} title={unit.isRegion ? text.regions : text.noFigures} />
        {!unit.isRegion && <EmptyState title={text.noFigures} text={text.noFiguresText} action={{ label: 'Data', href: '/data' }} />}
      </>
    );
  }
  return (
    <>
      <Finding
        level={1}
        topic={text.title(unit.name)}
        title={text.finding(number(loaderData.introduced), number(loaderData.answered))}
        lede={text.lede(number(loaderData.ahead))}
      />
      <Filters
        action={`/inforande/${unit.code}`}
        label={text.filters}
        button={text.show}
        kept={snapshot === null ? [] : [{ name: 'snapshot', value: snapshot }]}
        filters={[
          {
            kind: 'select',
            name: 'omrade',
            label: text.showArea,
            value: loaderData.chosen,
            options: [{ value: '', label: text.allAreas }, ...loaderData.areas],
          },
        ]}
      />
      <AdoptionKey
        label={text.key}
        words={[
          { state: 'full', word: text.introduced },
          { state: 'trying', word: text.testing },
          { state: 'none', word: text.no },
          { state: 'uncertain', word: text.uncertain },
          { state: 'missing', word: text.missing },
        ]}
      />
      {loaderData.groups.map(group => (
        <AdoptionTable key={group.area} {...group} language={language} unitCode={unit.code} query={loaderData.query} />
      ))}
      <Message kind="note">{text.uncertainText}</Message>
      {loaderData.fetchedOn !== null && <p className="hint">{text.source(formatDate(loaderData.fetchedOn, language))}</p>}
    </>
  );
}
