import { data } from 'react-router';
import { patternsFor } from '#features/catalogue/index.ts';
import { ComparisonChoice } from '#features/situation/components/comparison-choice.tsx';
import { KeyFigureCharts } from '#features/situation/components/key-figure-charts.tsx';
import { KeyFigureFacts } from '#features/situation/components/key-figure-facts.tsx';
import { RedefinedNote } from '#features/situation/components/redefined-note.tsx';
import { judgedText } from '#features/situation/correction-words.ts';
import { type KeyFigureData, keyFigureData } from '#features/situation/key-figure-data.ts';
import { keyFigureView } from '#features/situation/key-figure-view.ts';
import { correctionMessages } from '#features/situation/messages/correction.ts';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { messages } from '#features/situation/messages/situation.ts';
import { choicesOffered } from '#features/situation/peer-choice.ts';
import { placeOfPage, snapshotQuery } from '#features/situation/place-of-page.ts';
import { displayUnit, nameOf } from '#features/situation/wording.ts';
import { doneOf } from '#platform/action/done.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink, Message } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatYear } from '#ui/format/numbers.ts';
import { formatValue } from '#ui/format/units.ts';
import type { Route } from './+types/key-figure';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const own = context.get(pageContext);
  const { member } = context.get(visitContext);
  const place = await placeOfPage(own, request, params.unit, member);
  const view = await keyFigureView(place, params.keyFigure);
  if (view === null) throw data(messages(own.language).failures.keyFigure(params.keyFigure), { status: 404 });
  const mayFollow =
    member !== null && member.organisation.unitCode === place.unit.code && may(member.actor, 'measures.edit');
  return {
    ...keyFigureData(place, view, await patternsFor(member), own.language, snapshotQuery(request)),
    mayFollow,
    mayCorrect: member !== null && may(member.actor, 'values.settle'),
    offered: await choicesOffered(member),
    asked: new URL(request.url).searchParams.get('snapshot'),
    done: member === null ? null : await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [
    {
      title: `${loaderData === undefined ? '' : `${nameOf(loaderData.keyFigure.title)}, ${loaderData.unit.name}`} – Rodret`,
    },
  ];
}

export default function KeyFigurePage({ loaderData }: Route.ComponentProps) {
  const { language, view, keyFigure, unit, query } = loaderData;
  const all = keyFigureMessages(language);
  const text = all.keyFigure;
  const correction = correctionMessages(language);
  const measure = displayUnit(keyFigure.title);
  const withUnit = (value: number) => formatValue(value, measure, language);
  const lastYear = view.years.findLast(({ year }) => year === view.latest?.year);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[
          { label: messages(language).title(unit.name), href: `/laget/${unit.code}${query}` },
          { label: all.list.title(unit.name), href: `/nyckeltal/${unit.code}${query}` },
        ]}
        current={<Swedish>{nameOf(keyFigure.title)}</Swedish>}
      />
      <Finding
        level={1}
        topic={<Swedish>{keyFigure.title}</Swedish>}
        title={findingOf(loaderData)}
        lede={
          view.latest === null ? (
            view.redefined?.kind === 'held-out' ? undefined : (
              text.noValue
            )
          ) : (
            <>
              {lastYear?.peers === null || lastYear === undefined
                ? `${withUnit(view.latest.value)} (${formatYear(view.latest.year)}).`
                : text.lede(
                    withUnit(view.latest.value),
                    formatYear(view.latest.year),
                    withUnit(lastYear.peers.median),
                    loaderData.whom,
                  )}{' '}
              {lastYear?.nation !== null &&
                lastYear !== undefined &&
                text.nation(withUnit(lastYear.nation), text[unit.kind])}
            </>
          )
        }
      />
      <ComparisonChoice
        language={language}
        action={`/nyckeltal/${unit.code}/${keyFigure.id}`}
        snapshot={loaderData.asked}
        comparison={loaderData.comparison}
        notes={loaderData.notes}
        offered={loaderData.offered}
      />
      {loaderData.correction !== null && (
        <Message kind="note">
          {correction.corrected(
            formatDate(loaderData.correction.on, language),
            judgedText(loaderData.correction.was, language),
          )}
        </Message>
      )}
      {loaderData.caution !== null && <Message kind="caution">{loaderData.caution}</Message>}
      {view.redefined !== null && <RedefinedNote language={language} redefined={view.redefined} />}
      {keyFigure.note !== null && <Message kind="note">{keyFigure.note[language]}</Message>}
      <KeyFigureCharts {...loaderData} />
      <p className="button-row">
        {loaderData.mayFollow && (
          <ButtonLink label={text.follow} href={`/matt/nytt?nyckeltal=${keyFigure.id}`} variant="secondary" />
        )}
        {loaderData.mayCorrect && (
          <ButtonLink
            label={loaderData.correction === null ? correction.correct : correction.change}
            href={`/nyckeltal/${unit.code}/${keyFigure.id}/ratta${query}`}
            variant="secondary"
          />
        )}
      </p>
      <KeyFigureFacts {...loaderData} />
    </>
  );
}

function findingOf({ language, view, classification }: KeyFigureData): string {
  const text = keyFigureMessages(language).keyFigure;
  const { gap } = view;
  if (view.redefined?.kind === 'held-out') return text.heldOut;
  if (view.latest === null) return text.noValue;
  if (gap === null) {
    const isTestable =
      classification.kind === 'measure' && ['higher', 'lower', 'cost'].includes(classification.direction);
    return isTestable ? text.noBasis : text.untested;
  }
  switch (gap.level) {
    case 'none':
      return text.within;
    case 'avvikelse':
      return text.some;
    case 'tydlig avvikelse':
      return gap.persistenceYears === 0 ? text.clearNoStreak : text[gap.standing](gap.persistenceYears);
  }
}
