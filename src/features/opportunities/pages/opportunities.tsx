import { BasisMessage } from '#features/opportunities/components/basis-message.tsx';
import { DismissedFold } from '#features/opportunities/components/dismissed-list.tsx';
import { ListFilters } from '#features/opportunities/components/list-filters.tsx';
import { ListWays } from '#features/opportunities/components/list-ways.tsx';
import { OpportunityRow } from '#features/opportunities/components/opportunity-row.tsx';
import { OwnLinks } from '#features/opportunities/components/own-links.tsx';
import { listPage } from '#features/opportunities/list-page.ts';
import { messages } from '#features/opportunities/messages/opportunities.ts';
import { placeOfPage } from '#features/situation/index.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ButtonLink, Notes } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Route } from './+types/opportunities';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const own = context.get(pageContext);
  const { member } = context.get(visitContext);
  const place = await placeOfPage(own, request, params.unit, member);
  return listPage(member, place, request, own.language);
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [
    {
      title: `${loaderData?.topic ?? ''} – Rodret`,
    },
  ];
}

export default function OpportunitiesPage({ loaderData }: Route.ComponentProps) {
  const { language, unit, total } = loaderData;
  const text = messages(language).list;
  const { coverage } = loaderData;
  const number = (count: number) => formatNumber(count, language, 0);
  if (total === 0) {
    const hasNoBasis = coverage.state === 'none';
    return (
      <>
        <Finding
          level={1}
          topic={loaderData.topic}
          title={hasNoBasis ? text.noBasis(unit.name) : text.none}
          lede={hasNoBasis ? text.noBasisText(number(coverage.named)) : text.noneText}
        />
        <Notes notes={loaderData.notes} />
        {!hasNoBasis && <BasisMessage language={language} coverage={coverage} />}
        <ButtonLink
          label={hasNoBasis ? text.seeKeyFigures : text.seeSituation}
          href={`/${hasNoBasis ? 'nyckeltal' : 'laget'}/${unit.code}${loaderData.query}`}
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
        topic={loaderData.topic}
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
      <Notes notes={loaderData.notes} />
      <BasisMessage language={language} coverage={coverage} />
      <ListFilters {...loaderData} />
      {loaderData.seesOwn && <OwnLinks language={language} mayAdd={loaderData.mayAdd} />}
      <p className="hint">{text.found(number(loaderData.rows.length))}</p>
      <ol className="opportunity-list">
        {loaderData.rows.map(row => (
          <OpportunityRow key={row.id} row={row} />
        ))}
      </ol>
      <DismissedFold language={language} rows={loaderData.dismissed} />
      <ListWays {...loaderData} />
    </>
  );
}
