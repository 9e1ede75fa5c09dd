import { patternsEverFor } from '#features/catalogue/index.ts';
import { DismissedFold } from '#features/opportunities/components/dismissed-list.tsx';
import { OpportunityRow } from '#features/opportunities/components/opportunity-row.tsx';
import { OwnLinks } from '#features/opportunities/components/own-links.tsx';
import { dismissedRows } from '#features/opportunities/dismissed-rows.ts';
import { messages } from '#features/opportunities/messages/opportunities.ts';
import { ownMessages } from '#features/opportunities/messages/own.ts';
import { voiceMessages } from '#features/opportunities/messages/voice.ts';
import { areaOfItem, rankedRow } from '#features/opportunities/ranked-row.ts';
import { type RankedOpportunity, rankingOf, seesOwn } from '#features/opportunities/ranking.ts';
import { placeOfPage, snapshotQuery } from '#features/situation/index.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Filters } from '#ui/components/filters.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Route } from './+types/opportunities';

const bases = { laget: 'situation', inforande: 'adoption', bada: 'situation and adoption' } as const;

function isOfSupport({ item, voice }: RankedOpportunity, support: string): boolean {
  if (support === '') return true;
  if (support === 'rost') return voice !== null;
  if (support === 'egna') return item.kind === 'own';
  return item.kind === 'open' && item.opportunity.basis === bases[support as keyof typeof bases];
}

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { language, ...own } = context.get(pageContext);
  const place = await placeOfPage({ language, ...own }, request, params.unit);
  const search = new URL(request.url).searchParams;
  const filter = { area: search.get('omrade') ?? '', support: search.get('stod') ?? '' };
  const { member } = context.get(visitContext);
  const { ranked: all, dismissed } = await rankingOf(member, place.unit.code, place);
  const areaName = new Map(place.analysis.areas.map(area => [area.id, area.name[language]]));
  const shown = all
    .map((entry, index) => ({ entry, rank: index + 1 }))
    .filter(({ entry }) => filter.area === '' || areaOfItem(entry.item) === filter.area)
    .filter(({ entry }) => isOfSupport(entry, filter.support));
  const query = snapshotQuery(request);
  const firstArea = all[0] === undefined ? '' : (areaOfItem(all[0].item) ?? '');
  return {
    language,
    query,
    snapshot: search.get('snapshot'),
    unit: { code: place.unit.code, name: place.unit.name },
    filter,
    seesOwn: seesOwn(member, place.unit.code),
    mayAdd: seesOwn(member, place.unit.code) && may(member.actor, 'opportunities.edit'),
    areas: [...new Set(all.flatMap(({ item }) => areaOfItem(item) ?? []))].map(area => ({
      value: area,
      label: areaName.get(area) ?? area,
    })),
    allEvidence: `/belagg?snapshot=${encodeURIComponent(place.analysis.snapshot.manifest.id)}`,
    total: all.length,
    own: all.filter(({ item }) => item.kind === 'own').length,
    firstArea: areaName.get(firstArea) ?? ownMessages(language).whole,
    dismissed: dismissedRows(dismissed, await patternsEverFor(member), language, query),
    rows: shown.map(({ entry, rank }) => rankedRow(entry, place, place.unit.code, { rank, language, query })),
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
        {loaderData.seesOwn && <OwnLinks language={language} mayAdd={loaderData.mayAdd} />}
        <DismissedFold language={language} rows={loaderData.dismissed} />
      </>
    );
  }
  return (
    <>
      <Finding
        level={1}
        topic={text.title(unit.name)}
        title={
          loaderData.own === 0
            ? text.finding(total, loaderData.firstArea.toLowerCase())
            : text.findingOwn(
                total,
                formatCount(loaderData.own, text.ownOne, text.ownMany, language),
                loaderData.firstArea.toLowerCase(),
              )
        }
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
              ...(loaderData.seesOwn
                ? [
                    { value: 'rost', label: voiceMessages(language).filterVoice },
                    { value: 'egna', label: voiceMessages(language).filterOwn },
                  ]
                : []),
            ],
          },
        ]}
      />
      {loaderData.seesOwn && <OwnLinks language={language} mayAdd={loaderData.mayAdd} />}
      <p className="hint">{text.found(formatNumber(loaderData.rows.length, language))}</p>
      <ol className="opportunity-list">
        {loaderData.rows.map(row => (
          <OpportunityRow key={row.id} row={row} />
        ))}
      </ol>
      <DismissedFold language={language} rows={loaderData.dismissed} />
      <p>
        <a href={loaderData.allEvidence}>{text.allEvidence}</a>
      </p>
      <p>
        <a href="/monster">{text.catalogue}</a>
      </p>
    </>
  );
}
