import { data, redirect } from 'react-router';
import { voicesBehind } from '#features/opportunities/index.ts';
import { threadFor, threadLineOf } from '#features/thread/index.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import { ThreadLine } from '#ui/components/thread-line.tsx';
import { VoicesBehind } from '#ui/components/voice-list.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { AfterDecision, Chain } from '../components/after-decision.tsx';
import { Answering } from '../components/answering.tsx';
import { BasisShown } from '../components/basis-shown.tsx';
import { DecisionShown } from '../components/decision-shown.tsx';
import { takeDecisionStep } from '../decision-steps.ts';
import { formProblem } from '../form.ts';
import { decisionMessages } from '../messages/decision.ts';
import { registerMessages } from '../messages/register.ts';
import { optionsOn } from '../options.ts';
import { readDecision } from '../reading/decisions.ts';
import type { Route } from './+types/decision';

export const handle = { permission: 'decisions.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { language, actor } = member;
  const decision = await orNoPage(readDecision(member, idInAddress(params.decision)));
  const thread = await threadFor(member, { kind: 'decision', id: decision.id });
  const today = todayOf(member);
  const mayRecord = may(actor, 'decisions.record');
  return {
    language,
    today,
    decision,
    thread: thread === undefined ? null : threadLineOf(thread, language),
    voices: await voicesBehind(member, thread?.before ?? []),
    owners: mayRecord ? (await optionsOn(member, today)).owners : [],
    reader: actor.id,
    mayRecord,
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'decisions.record' }, request);
  const decision = idInAddress(params.decision);
  try {
    const { entry } = await takeDecisionStep(own, decision, await formOf(request));
    return redirect(doneAddress(`/beslut/${decision}`, entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language, true);
    return data({ errors: problem.errors }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.decision.title ?? ''} – Rodret` }];
}

export default function DecisionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, decision, thread, mayRecord } = loaderData;
  const text = decisionMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const { outcome, commitment, owner, chain } = decision;
  const answering = (decision.revisedBy === null ? commitment?.owner : owner)?.name;
  const finding =
    outcome !== 'yes'
      ? text.finding[outcome]
      : answering === undefined
        ? text.finding.yesUnowned
        : text.finding.yes(answering);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: registerMessages(language).title, href: '/beslut' }]}
        current={decision.title}
      />
      <Finding
        level={1}
        topic={text.topic(formatNumber(decision.number, language, 0), decision.title)}
        title={finding}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({
          fieldId: field === 'reportedOn' ? field : 'om',
          message,
        }))}
      />
      {decision.revisedBy !== null && (
        <Message kind="caution">
          {text.isRevised} <a href={`/beslut/${chain.at(-1)?.id}`}>{text.toStanding}</a>
        </Message>
      )}
      {decision.missing.map(lack => (
        <Message key={lack} kind="caution">
          {text.missing[lack]}
        </Message>
      ))}
      {thread !== null && <ThreadLine {...thread} />}
      {loaderData.voices !== null && <VoicesBehind {...loaderData.voices} />}
      <Answering
        language={language}
        decision={decision}
        reader={loaderData.reader}
        owners={loaderData.owners}
        mayRecord={mayRecord}
      />
      <DecisionShown language={language} decision={decision} />
      <Chain language={language} decision={decision} />
      {mayRecord && (
        <AfterDecision language={language} decision={decision} today={loaderData.today} errors={errors} />
      )}
      <BasisShown language={language} decision={decision} />
    </>
  );
}
