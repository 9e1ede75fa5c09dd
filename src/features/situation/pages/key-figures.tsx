import { notesOn, topicBeside } from '#features/situation/comparison-words.ts';
import { ComparisonChoice } from '#features/situation/components/comparison-choice.tsx';
import { KeyFigureTable } from '#features/situation/components/key-figure-table.tsx';
import { keyFigureList, outcomes } from '#features/situation/key-figure-list.ts';
import { correctionMessages } from '#features/situation/messages/correction.ts';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { messages } from '#features/situation/messages/situation.ts';
import { choicesOffered } from '#features/situation/peer-choice.ts';
import { placeOfPage, snapshotQuery } from '#features/situation/place-of-page.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { Filters } from '#ui/components/filters.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { Pagination } from '#ui/components/navigation.tsx';
import { EmptyState } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { correctionsOf } from '../store/corrections.ts';
import type { Route } from './+types/key-figures';

const rowsAPage = 50;

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const own = context.get(pageContext);
  const { member } = context.get(visitContext);
  const place = await placeOfPage(own, request, params.unit, member);
  const search = new URL(request.url).searchParams;
  const filter = {
    area: search.get('omrade') ?? '',
    outcome: search.get('utfall') ?? '',
    words: search.get('ord') ?? '',
  };
  const { rows, total } = keyFigureList(place, filter, own.language);
  const pages = Math.max(1, Math.ceil(rows.length / rowsAPage));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(search.get('sida') ?? '1')) || 1));
  const scope = place.scoredClass === 1 ? 'municipality' : 'region';
  return {
    language: own.language,
    query: snapshotQuery(request),
    snapshot: search.get('snapshot'),
    compared: search.get('jamfor') ?? '',
    topic: topicBeside(place, keyFigureMessages(own.language).list.title(place.unit.name), own.language),
    comparison: place.comparison,
    notes: notesOn(place, own.language),
    offered: await choicesOffered(member),
    corrected: member === null ? 0 : (await correctionsOf(member.db, member.organisation.id)).length,
    unit: { code: place.unit.code, name: place.unit.name },
    filter,
    areas: place.analysis.areas
      .filter(area => area.scope === 'both' || area.scope === scope)
      .map(({ id, name }) => ({ value: id, label: name[own.language] })),
    found: rows.length,
    total,
    page,
    pages,
    rows: rows.slice((page - 1) * rowsAPage, page * rowsAPage),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (loaderData === undefined) return [];
  const text = keyFigureMessages(loaderData.language).list;
  const name = loaderData.topic;
  const { page, pages } = loaderData;
  return [{ title: `${page === 1 ? name : `${name}, ${text.pageOf(page, pages)}`} – Rodret` }];
}

export default function KeyFiguresPage({ loaderData }: Route.ComponentProps) {
  const { language, unit, filter, snapshot } = loaderData;
  const all = messages(language);
  const text = keyFigureMessages(language).list;
  const address = (changes: Readonly<Record<string, string>>) => {
    const given = {
      omrade: filter.area,
      utfall: filter.outcome,
      ord: filter.words,
      snapshot: snapshot ?? '',
      jamfor: loaderData.compared,
      ...changes,
    };
    const search = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
    return `/nyckeltal/${unit.code}${search.size === 0 ? '' : `?${search}`}`;
  };
  const outcomeWords: Readonly<Record<(typeof outcomes)[number], string>> = {
    samre: all.columns.worse,
    battre: all.columns.better,
    kostnad: all.columns.cost,
    rorelse: all.columns.moving,
    avvikelse: text.some,
    kontrollera: text.toCheck,
    inom: text.within,
    'ej-provad': text.untested,
  };
  return (
    <>
      <Finding
        level={1}
        title={loaderData.topic}
        lede={text.found(formatNumber(loaderData.found, language), formatNumber(loaderData.total, language))}
      />
      <ComparisonChoice
        language={language}
        action={`/nyckeltal/${unit.code}`}
        snapshot={snapshot}
        comparison={loaderData.comparison}
        notes={loaderData.notes}
        offered={loaderData.offered}
      />
      {loaderData.corrected > 0 && (
        <p>
          <a href={`/nyckeltal/${unit.code}/rattelser${loaderData.query}`}>
            {correctionMessages(language).list.link(loaderData.corrected)}
          </a>
        </p>
      )}
      <Filters
        action={`/nyckeltal/${unit.code}`}
        label={text.filters}
        button={text.show}
        reset={{
          label: text.reset,
          href: `/nyckeltal/${unit.code}${loaderData.query}`,
        }}
        kept={[
          { name: 'snapshot', value: snapshot ?? '' },
          { name: 'jamfor', value: loaderData.compared },
        ].filter(({ value }) => value !== '')}
        filters={[
          {
            kind: 'select',
            name: 'omrade',
            label: text.area,
            value: filter.area,
            options: [{ value: '', label: text.allAreas }, ...loaderData.areas],
          },
          {
            kind: 'select',
            name: 'utfall',
            label: text.finding,
            value: filter.outcome,
            options: [
              { value: '', label: text.anyFinding },
              ...outcomes.map(outcome => ({ value: outcome, label: outcomeWords[outcome] })),
            ],
          },
          { kind: 'text', name: 'ord', label: text.search, value: filter.words },
        ]}
      />
      {loaderData.rows.length === 0 ? (
        <EmptyState
          title={text.nothing}
          text={text.nothingText}
          action={{ label: text.reset, href: address({ omrade: '', utfall: '', ord: '' }) }}
        />
      ) : (
        <KeyFigureTable language={language} unit={unit} query={loaderData.query} rows={loaderData.rows} />
      )}
      <Pagination
        language={language}
        page={loaderData.page}
        pages={loaderData.pages}
        hrefOf={page => address({ sida: String(page) })}
      />
    </>
  );
}
