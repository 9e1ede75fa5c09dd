import { OpportunityRow } from '#features/opportunities/components/opportunity-row.tsx';
import { messages } from '#features/opportunities/messages/opportunities.ts';
import { opportunityRow } from '#features/opportunities/rows.ts';
import { opportunitiesAt } from '#features/opportunities/view.ts';
import { placeOfPage, snapshotQuery } from '#features/situation/index.ts';
import { pageContext } from '#platform/page-context.ts';
import { Filters } from '#ui/components/filters.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Route } from './+types/opportunities';

const supports = { laget: 'situation', inforande: 'adoption', bada: 'situation and adoption' } as const;

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { language, ...own } = context.get(pageContext);
  const place = await placeOfPage({ language, ...own }, request, params.unit);
  const search = new URL(request.url).searchParams;
  const filter = { area: search.get('omrade') ?? '', support: search.get('stod') ?? '' };
  const all = opportunitiesAt(place);
  const areaName = new Map(place.analysis.areas.map(area => [area.id, area.name[language]]));
  const shown = all
    .map((opportunity, index) => ({ opportunity, rank: index + 1 }))
    .filter(({ opportunity }) => filter.area === '' || opportunity.area === filter.area)
    .filter(
      ({ opportunity }) =>
        filter.support === '' || opportunity.basis === supports[filter.support as keyof typeof supports],
    );
  const query = snapshotQuery(request);
  return {
    language,
    query,
    snapshot: search.get('snapshot'),
    unit: { code: place.unit.code, name: place.unit.name },
    filter,
    areas: [...new Set(all.map(({ area }) => area))].map(area => ({
      value: area,
      label: areaName.get(area) ?? area,
    })),
    allEvidence: `/belagg?snapshot=${encodeURIComponent(place.analysis.snapshot.manifest.id)}`,
    total: all.length,
    firstArea: areaName.get(all[0]?.area ?? '') ?? '',
    rows: shown.map(({ opportunity, rank }) => opportunityRow(place, opportunity, rank, language, query)),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [
    {
      title: `${loaderData === undefined ? '' : messages(loaderData.language).list.title(loaderData.unit.name)} – Rodret`,
    },
  ];
}

export default function OpportunitiesPage({ loaderData }: Route.ComponentProps) {
  const { language, unit, filter, snapshot, total } = loaderData;
  const text = messages(language).list;
  if (total === 0) {
    return (
      <>
        <Finding level={1} topic={text.title(unit.name)} title={text.none} lede={text.noneText} />
        <ButtonLink
          label={text.seeSituation}
          href={`/laget/${unit.code}${loaderData.query}`}
          variant="secondary"
        />
      </>
    );
  }
  return (
    <>
      <Finding
        level={1}
        topic={text.title(unit.name)}
        title={text.finding(total, loaderData.firstArea.toLowerCase())}
        lede={text.lede}
      />
      <Filters
        action={`/mojligheter/${unit.code}`}
        label={text.filters}
        button={text.show}
        reset={{ label: text.reset, href: `/mojligheter/${unit.code}${loaderData.query}` }}
        kept={snapshot === null ? [] : [{ name: 'snapshot', value: snapshot }]}
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
            name: 'stod',
            label: text.basis,
            value: filter.support,
            options: [
              { value: '', label: text.anyBasis },
              { value: 'bada', label: text.both },
              { value: 'laget', label: text.situation },
              { value: 'inforande', label: text.adoption },
            ],
          },
        ]}
      />
      <p className="hint">{text.found(formatNumber(loaderData.rows.length, language))}</p>
      <ol className="opportunity-list">
        {loaderData.rows.map(row => (
          <OpportunityRow key={row.id} row={row} />
        ))}
      </ol>
      <p>
        <a href={loaderData.allEvidence}>{text.allEvidence}</a>
      </p>
    </>
  );
}
