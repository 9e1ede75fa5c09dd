import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, keyTyped, orNoPage, textOrNull } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { recordDecision } from '../actions/record-decision.ts';
import { DecisionFields } from '../components/decision-fields.tsx';
import { TextShown } from '../components/text-shown.tsx';
import { decisionInput, decisionTyped } from '../decision-form.ts';
import { formProblem } from '../form.ts';
import { openQuestions } from '../initiatives-seen.ts';
import { decisionMessages } from '../messages/decision.ts';
import { registerMessages } from '../messages/register.ts';
import { authoritiesOn, optionsOn } from '../options.ts';
import { fieldIdOf } from '../proposal-values.ts';
import { everything, readDecisions } from '../reading/decisions.ts';
import { readMeeting } from '../reading/meetings.ts';
import { readProposal } from '../reading/proposals.ts';
import { startingValues } from '../starting-values.ts';
import type { Route } from './+types/record-decision';

export const handle = { permission: 'decisions.record' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const asked = new URL(request.url).searchParams;
  const wanted = asked.get('forslag');
  // By itself it has nothing to decide on: the register lists what waits.
  if (wanted === null) throw redirect('/beslut', 303);
  const proposal = await orNoPage(readProposal(member, idInAddress(wanted)));
  const at = asked.get('mote');
  const meeting = at === null ? null : await orNoPage(readMeeting(member, idInAddress(at)));
  const day = meeting?.heldOn ?? todayOf(member);
  const decided = await readDecisions(member, { ...everything, initiative: proposal.initiative.id });
  const standing = decided.filter(({ revisedBy }) => revisedBy === null);
  const revised =
    standing.find(({ outcome }) => outcome === 'yes') ?? standing.find(each => each.proposal === proposal.id);
  const { owners, people } = await optionsOn(member, day);
  return {
    language: member.language,
    key: randomUUID(),
    proposal: { id: proposal.id, title: proposal.title, ask: proposal.ask },
    initiative: proposal.initiative.id,
    meeting: meeting === null ? null : { id: meeting.id, heldOn: meeting.heldOn },
    revised: revised === undefined ? null : { id: revised.id, number: revised.number },
    questions: (await openQuestions(member, proposal.initiative.id)).map(({ id, question }) => ({
      id,
      question: question[member.language],
    })),
    options: { owners, people, authorities: await authoritiesOn(member, day) },
    values: startingValues(proposal, meeting, day),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const values = decisionTyped(form);
  try {
    const { output, entry } = await performWithReceipt(
      recordDecision,
      { ...own, idempotencyKey: keyTyped(form) },
      decisionInput(form, values),
    );
    const meeting = textOrNull(form, 'meeting');
    const next = meeting === null ? `/beslut/${output.id}` : `/beslut/moten/${meeting}`;
    return redirect(doneAddress(next, entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language);
    return data({ values, errors: problem.errors }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${decisionMessages(loaderData?.language ?? 'sv').record} – Rodret` }];
}

export default function RecordDecisionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, proposal, meeting, revised, questions } = loaderData;
  const text = decisionMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: registerMessages(language).title, href: '/beslut' },
          { label: proposal.title, href: `/beslut/forslag/${proposal.id}` },
        ]}
        current={text.record}
      />
      <Finding level={1} topic={proposal.title} title={text.recordTitle} lede={text.recordLede} />
      <article className="document">
        <TextShown text={proposal.ask} />
      </article>
      {revised !== null && (
        <Message kind="caution">{text.replaces(formatNumber(revised.number, language, 0))}</Message>
      )}
      {questions.length > 0 && (
        <Message kind="caution">
          <p>{text.openQuestions}</p>
          <ul>
            {questions.map(({ id, question }) => (
              <li key={id}>{question}</li>
            ))}
          </ul>
          <a href={`/initiativ/${loaderData.initiative}`}>{text.toInitiative}</a>
        </Message>
      )}
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([path, message]) => ({
          fieldId: fieldIdOf(path, 'outcome'),
          message,
        }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="key" value={loaderData.key} />
        <input type="hidden" name="proposal" value={proposal.id} />
        <input type="hidden" name="meeting" value={meeting?.id ?? ''} />
        <input type="hidden" name="revises" value={revised?.id ?? ''} />
        <DecisionFields
          language={language}
          values={actionData?.values ?? loaderData.values}
          errors={errors}
          options={loaderData.options}
          heldOn={meeting?.heldOn ?? null}
        />
        <SubmitButton label={text.save} />
      </form>
    </>
  );
}
