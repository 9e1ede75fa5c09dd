import { data, redirect } from 'react-router';
import { patternNamed } from '#features/catalogue/index.ts';
import { bringBackPattern, dismissPattern } from '#features/opportunities/actions/dismissed.ts';
import { Dismissal } from '#features/opportunities/components/dismissal.tsx';
import { EvidenceElsewhere } from '#features/opportunities/components/evidence-elsewhere.tsx';
import { OpportunityEvidence } from '#features/opportunities/components/opportunity-evidence.tsx';
import { PatternDescription } from '#features/opportunities/components/pattern-description.tsx';
import { VoiceSection } from '#features/opportunities/components/voice-section.tsx';
import { messages } from '#features/opportunities/messages/opportunities.ts';
import { ownMessages } from '#features/opportunities/messages/own.ts';
import { opportunityPage } from '#features/opportunities/opportunity-page.ts';
import { stepProblem, stepTyped } from '#features/opportunities/step-form.ts';
import { goneAmong } from '#features/revisions/index.ts';
import { notesOn, placeOfPage, snapshotQuery } from '#features/situation/index.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { memberOf, pageContext, visitContext } from '#platform/page-context.ts';
import { formOf } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink, Message, Notes } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { ThreadLine } from '#ui/components/thread-line.tsx';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import type { Route } from './+types/opportunity';

async function patternOrNone(member: Context | null, id: string, language: Language) {
  const pattern = await patternNamed(member, id);
  if (pattern === undefined) throw data(messages(language).one.missing(id), { status: 404 });
  return pattern;
}

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const own = context.get(pageContext);
  const { member } = context.get(visitContext);
  const place = await placeOfPage(own, request, params.unit, member);
  const pattern = await patternOrNone(member, params.pattern, own.language);
  const shown = { language: own.language, query: snapshotQuery(request) };
  const page = await opportunityPage(member, place, pattern, shown);
  const gone = await goneAmong(
    own.warehouse,
    place.analysis.snapshot,
    pattern.mechanisms.flatMap(({ keyFigures }) => keyFigures.map(({ id }) => id)),
  );
  return {
    ...page,
    notes: notesOn(place, own.language),
    gone: gone.map(({ told }) => told[own.language]),
    done: member === null ? null : await doneOf(member, request),
  };
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const member = memberOf(context, { permission: 'opportunities.edit' }, request);
  const { id: pattern } = await patternOrNone(member, params.pattern, member.language);
  if (member.organisation.unitCode !== params.unit) throw data(null, { status: 404 });
  const { isBack, ...typed } = stepTyped(await formOf(request));
  try {
    const step = isBack ? bringBackPattern : dismissPattern;
    const { entry } = await performWithReceipt(step, member, { pattern, ...typed });
    return redirect(doneAddress(`/mojligheter/${params.unit}/${pattern}`, entry), 303);
  } catch (error) {
    const { answer, status } = stepProblem(error, typed.reason, member.language);
    return data(answer, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [
    {
      title: `${loaderData === undefined ? '' : `${loaderData.pattern.name}, ${loaderData.unit.name}`} – Rodret`,
    },
  ];
}

export default function OpportunityPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, unit, pattern, details, query, own } = loaderData;
  const text = messages(language);
  const isDismissed = own?.standing.state === 'dismissed';
  const last = own?.steps[0];
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: text.list.title(unit.name), href: `/mojligheter/${unit.code}${query}` }]}
        current={pattern.name}
      />
      <Finding level={1} topic={loaderData.areaName} title={pattern.name} lede={pattern.summary} />
      <Notes notes={loaderData.notes} />
      {isDismissed && (
        <Message kind="caution">
          {ownMessages(language).isDismissed}{' '}
          {last !== undefined && (
            <>
              {last.told}: <Swedish>{last.reason}</Swedish>
            </>
          )}
        </Message>
      )}
      <ErrorSummary
        language={language}
        errors={actionData?.error === undefined ? [] : [{ fieldId: 'reason', message: actionData.error }]}
      />
      {own?.thread != null && (
        <Section
          id="trad"
          title={
            own.thread.initiatives === 0
              ? text.one.noInitiative
              : text.one.initiatives(
                  formatCount(own.thread.initiatives, text.one.initiative, text.one.initiativeMany, language),
                )
          }
        >
          <ThreadLine {...own.thread.line} />
        </Section>
      )}
      {loaderData.mayMakeInitiative && !isDismissed && (
        <p>
          <ButtonLink
            label={text.one.makeInitiative}
            href={`/initiativ/nytt?fran=${encodeURIComponent(`opportunity:${unit.code}/${pattern.id}`)}`}
            variant="secondary"
          />
        </p>
      )}
      {details === null ? (
        <Message kind={loaderData.lacks === null ? 'note' : 'caution'}>
          {loaderData.lacks ?? text.one.notHere}
        </Message>
      ) : (
        <OpportunityEvidence language={language} unitCode={unit.code} query={query} details={details} />
      )}
      {loaderData.gone.map(sentence => (
        <Message key={sentence} kind="caution">
          {sentence}
        </Message>
      ))}
      {own !== null && (
        <VoiceSection
          language={language}
          opportunity={`${unit.code}/${pattern.id}`}
          voice={own.voice}
          isAlone={details === null || details.evidence.length === 0}
          mayEdit={own.mayEdit}
        />
      )}
      <EvidenceElsewhere language={language} evidence={loaderData.evidence} isRegion={loaderData.isRegion} />
      <PatternDescription language={language} pattern={pattern} unitCode={unit.code} query={query} />
      {own !== null && <Dismissal language={language} {...own} typed={actionData ?? null} />}
    </>
  );
}
