import { amongWhom, notesOn, topicBeside } from '#features/situation/comparison-words.ts';
import { ComparisonChoice } from '#features/situation/components/comparison-choice.tsx';
import { gapRow, SituationColumns } from '#features/situation/components/situation-columns.tsx';
import { messages } from '#features/situation/messages/situation.ts';
import { choicesOffered } from '#features/situation/peer-choice.ts';
import { peersIn } from '#features/situation/place.ts';
import { placeOfPage, snapshotQuery } from '#features/situation/place-of-page.ts';
import { movingRow, situationRow } from '#features/situation/rows.ts';
import { stripFigureOf } from '#features/situation/strip-figure.tsx';
import { columnsOf, countsOf, notKnownOf } from '#features/situation/summary.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { GapList } from '#ui/components/gap-list.tsx';
import { Disclosure } from '#ui/components/provenance.tsx';
import { ButtonLink, Message } from '#ui/components/states.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import type { Route } from './+types/situation';

const rowsAColumn = 5;

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { language, ...own } = context.get(pageContext);
  const { member } = context.get(visitContext);
  const place = await placeOfPage({ language, ...own }, request, params.unit, member);
  const query = snapshotQuery(request);
  const columns = columnsOf(place);
  const rows = (situations: typeof columns.worse) => ({
    count: situations.length,
    rows: situations.slice(0, rowsAColumn).map(situation => situationRow(place, situation, language, query)),
  });
  const { manifest, units } = place.analysis.snapshot;
  const overall = place.scoredClass === 1 ? 'overall' : 'region-overall';
  return {
    language,
    query,
    snapshot: new URL(request.url).searchParams.get('snapshot'),
    unit: { code: place.unit.code, name: place.unit.name, isMadeUp: place.unit.isMadeUp },
    topic: topicBeside(place, messages(language).title(place.unit.name), language),
    among: amongWhom(place, language),
    comparison: place.comparison,
    notes: notesOn(place, language),
    offered: await choicesOffered(member),
    fetchedOn: manifest.fetchedOn,
    counts: countsOf(place),
    strip: stripFigureOf(place, language, query),
    columns: {
      worse: rows(columns.worse),
      better: rows(columns.better),
      cost: rows(columns.cost),
      moving: {
        count: columns.moving.length,
        rows: columns.moving.slice(0, rowsAColumn).map(gap => movingRow(place, gap, language, query)),
      },
    },
    toCheck: columns.toCheck.map(situation => situationRow(place, situation, language, query)),
    peers: peersIn(place, overall).map(peer => units[peer]!.name),
    hasFewTruePeers: place.analysis.peers.fewTruePeers.has(place.position),
    notKnown: notKnownOf(place),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [
    {
      title: `${loaderData?.topic ?? ''} – Rodret`,
    },
  ];
}

export default function SituationPage({ loaderData }: Route.ComponentProps) {
  const { language, counts, unit, notKnown } = loaderData;
  const text = messages(language);
  const number = (count: number) => formatNumber(count, language);
  return (
    <>
      <Finding
        level={1}
        topic={loaderData.topic}
        title={
          counts.tested === 0
            ? text.nothingTested
            : text.summary(number(counts.tested), counts.worse, counts.better, loaderData.among)
        }
        lede={
          <>
            {counts.tested > 0 && <>{text.summaryCosts(counts.higherCost, counts.lowerCost)} </>}
            {counts.smaller > 0 && <>{text.summarySmaller(counts.smaller)} </>}
            {text.snapshot(formatDate(loaderData.fetchedOn, language))}.
          </>
        }
      />
      <p className="button-row">
        <ButtonLink
          label={text.toBrief}
          href={`/brief/${unit.code}${loaderData.query}`}
          variant="secondary"
        />
      </p>
      <ComparisonChoice
        language={language}
        action={`/laget/${unit.code}`}
        snapshot={loaderData.snapshot}
        comparison={loaderData.comparison}
        notes={loaderData.notes}
        offered={loaderData.offered}
      />
      {loaderData.hasFewTruePeers && <Message kind="caution">{text.fewTruePeers}</Message>}
      {notKnown.hardlyAny !== null && (
        <Message kind="caution">
          {text.notKnown.hardlyAny(
            unit.name,
            number(notKnown.hardlyAny.withValue),
            number(notKnown.hardlyAny.of),
          )}
        </Message>
      )}
      {unit.isMadeUp && <Message kind="note">{text.madeUpPeers}</Message>}
      <Section id="sticker-ut" title={text.columns.heading} lede={text.columns.lede}>
        <SituationColumns
          language={language}
          unitCode={unit.code}
          query={loaderData.query}
          columns={loaderData.columns}
        />
        {loaderData.toCheck.length > 0 && (
          <Disclosure summary={text.columns.toCheck(loaderData.toCheck.length)}>
            <GapList rows={loaderData.toCheck.map(gapRow)} />
          </Disclosure>
        )}
      </Section>
      {loaderData.strip !== '' && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: written by React itself, texts are escaped there
        <div className="drawn" dangerouslySetInnerHTML={{ __html: loaderData.strip }} />
      )}
      <Section id="liknande" title={text.comparedWith.heading}>
        <p>
          {loaderData.peers.length > 0 && text.comparedWith.overall(loaderData.peers.join(', '))}{' '}
          {text.comparedWith.explain}{' '}
          <a href={`/laget/${unit.code}/liknande${loaderData.query}`}>{text.comparedWith.link}</a>
        </p>
      </Section>
      <Section id="vet-inte" title={text.notKnown.heading}>
        <ul>
          <li>{text.notKnown.noDirection(number(notKnown.noDirection))}</li>
          <li>{text.notKnown.tooFewYears(number(notKnown.tooFewYears))}</li>
          <li>{text.notKnown.noValue(number(notKnown.noValue))}</li>
          {notKnown.heldOut > 0 && (
            <li>
              {text.notKnown.heldOut(notKnown.heldOut)}{' '}
              <a href="/data/andringar">{text.notKnown.heldOutLink}</a>
            </li>
          )}
          {notKnown.old > 0 && (
            <li>{text.notKnown.old(number(notKnown.old), formatYear(notKnown.newestYear - 3))}</li>
          )}
        </ul>
        <p>
          <a href={`/nyckeltal/${unit.code}${loaderData.query}`}>{text.notKnown.link}</a>
        </p>
      </Section>
    </>
  );
}
