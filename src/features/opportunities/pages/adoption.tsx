import { patternsFor } from '#features/catalogue/index.ts';
import { adoptionData } from '#features/opportunities/adoption-data.ts';
import { AdoptionMap } from '#features/opportunities/components/adoption-map.tsx';
import { AdoptionTable } from '#features/opportunities/components/adoption-table.tsx';
import { adoptionMessages } from '#features/opportunities/messages/adoption.ts';
import { keptOfPage, notesOn, placeOfPage, snapshotQuery, topicBeside } from '#features/situation/index.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { Filters } from '#ui/components/filters.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { AdoptionKey } from '#ui/components/marks.tsx';
import { ButtonLink, Message, Notes } from '#ui/components/states.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Route } from './+types/adoption';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const own = context.get(pageContext);
  const { member } = context.get(visitContext);
  const place = await placeOfPage(own, request, params.unit, member);
  const catalogue = await patternsFor(member);
  const search = new URL(request.url).searchParams;
  return {
    query: snapshotQuery(request),
    notes: notesOn(place, own.language),
    topic: topicBeside(place, adoptionMessages(own.language).title(place.unit.name), own.language),
    kept: keptOfPage(request),
    ...adoptionData(
      place,
      catalogue,
      { area: search.get('omrade') ?? '', way: search.get('karta') ?? '' },
      own.language,
    ),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [
    {
      title: `${loaderData?.topic ?? ''} – Rodret`,
    },
  ];
}

export default function AdoptionPage({ loaderData }: Route.ComponentProps) {
  const { language, unit, kept } = loaderData;
  const text = adoptionMessages(language);
  const number = (count: number) => formatNumber(count, language);
  if (loaderData.asked === 0 || unit.isRegion) {
    return (
      <>
        <Finding
          level={1}
          topic={loaderData.topic}
          title={unit.isRegion ? text.regions : text.noFigures}
          lede={unit.isRegion ? text.regionsText : text.noFiguresText}
        />
        {unit.isRegion ? (
          <ButtonLink
            label={text.regionsNext}
            href={`/mojligheter/${unit.code}${loaderData.query}`}
            variant="secondary"
          />
        ) : (
          <ButtonLink label="Data" href="/data" variant="secondary" />
        )}
      </>
    );
  }
  return (
    <>
      <Finding
        level={1}
        topic={loaderData.topic}
        title={text.finding(number(loaderData.introduced), number(loaderData.answered))}
        lede={text.lede(loaderData.ahead)}
      />
      <Notes notes={loaderData.notes} />
      <Filters
        action={`/inforande/${unit.code}`}
        label={text.filters}
        button={text.show}
        kept={kept}
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
        <AdoptionTable
          key={group.area}
          {...group}
          language={language}
          unitCode={unit.code}
          query={loaderData.query}
        />
      ))}
      <Message kind="note">{text.uncertainText}</Message>
      {loaderData.map !== null && (
        <AdoptionMap
          language={language}
          unitCode={unit.code}
          map={loaderData.map}
          source={
            loaderData.fetchedOn === null ? 'Kolada' : `Kolada, ${formatDate(loaderData.fetchedOn, language)}`
          }
          kept={[
            ...(loaderData.chosen === '' ? [] : [{ name: 'omrade', value: loaderData.chosen }]),
            ...kept,
          ]}
        />
      )}
      {loaderData.fetchedOn !== null && (
        <p className="hint">{text.source(formatDate(loaderData.fetchedOn, language))}</p>
      )}
    </>
  );
}
