import { data, redirect } from 'react-router';
import { voicesBehind } from '#features/opportunities/index.ts';
import { threadFor, threadLineOf } from '#features/thread/index.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ThreadLine } from '#ui/components/thread-line.tsx';
import { VoicesBehind } from '#ui/components/voice-list.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { setAgenda } from '../actions/meetings.ts';
import { drawUpProposal, removeProposal, withdrawProposal } from '../actions/proposals.ts';
import { keyFiguresOf } from '../basis.ts';
import { ProposalShown } from '../components/proposal-shown.tsx';
import { ProposalSteps } from '../components/proposal-steps.tsx';
import { formProblem, versionTyped } from '../form.ts';
import { initiativeSeen } from '../initiatives-seen.ts';
import { proposalMessages } from '../messages/proposal.ts';
import { registerMessages } from '../messages/register.ts';
import { decisionWords } from '../messages/words.ts';
import { readMeeting, readMeetings } from '../reading/meetings.ts';
import { readProposal } from '../reading/proposals.ts';
import type { Route } from './+types/proposal';

export const handle = { permission: 'decisions.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { language, actor } = member;
  const proposal = await orNoPage(readProposal(member, idInAddress(params.proposal)));
  const initiative = await initiativeSeen(member, proposal.initiative.id);
  const thread = await threadFor(member, { kind: 'proposal', id: proposal.id });
  // Working material is in no thread: what led to its initiative did.
  const behind = thread ?? (await threadFor(member, { kind: 'initiative', id: proposal.initiative.id }));
  const taken = new Set(proposal.meetings.map(({ id }) => id));
  return {
    language,
    proposal,
    keyFigures: initiative === undefined ? [] : await keyFiguresOf(member, initiative),
    thread: thread === undefined ? null : threadLineOf(thread, language),
    voices: await voicesBehind(member, behind?.before ?? []),
    openMeetings: (await readMeetings(member)).filter(
      ({ id, state }) => state !== 'closed' && !taken.has(id),
    ),
    mayPrepare: may(actor, 'decisions.prepare'),
    mayRecord: may(actor, 'decisions.record'),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'decisions.prepare' }, request);
  const proposal = idInAddress(params.proposal);
  const form = await formOf(request);
  const seen = { proposal, version: versionTyped(form) };
  const here = `/beslut/forslag/${proposal}`;
  try {
    switch (textOf(form, 'step')) {
      case 'remove': {
        const { entry } = await performWithReceipt(removeProposal, own, seen);
        return redirect(doneAddress('/beslut/forslag', entry), 303);
      }
      case 'withdraw': {
        const { entry } = await performWithReceipt(withdrawProposal, own, seen);
        return redirect(doneAddress(here, entry), 303);
      }
      case 'takeUp': {
        const { id, version, agenda } = await readMeeting(own, idInAddress(textOf(form, 'meeting')));
        const items = [...agenda.map(item => ({ proposal: item.proposal, note: item.note })), { proposal }];
        const { entry } = await performWithReceipt(setAgenda, own, { meeting: id, version, items });
        return redirect(doneAddress(`/beslut/moten/${id}`, entry), 303);
      }
      default: {
        const { entry } = await performWithReceipt(drawUpProposal, own, seen);
        return redirect(doneAddress(here, entry), 303);
      }
    }
  } catch (error) {
    const problem = formProblem(error, own.language, true);
    return data({ errors: problem.errors }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.proposal.title ?? ''} – Rodret` }];
}

export default function ProposalPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, proposal, thread, mayPrepare, mayRecord } = loaderData;
  const text = proposalMessages(language);
  const { state, drawnUpAt } = proposal;
  const stateWord = decisionWords(language).proposalState[state];
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[
          { label: registerMessages(language).title, href: '/beslut' },
          { label: text.title, href: '/beslut/forslag' },
        ]}
        current={proposal.title}
      />
      <Finding
        level={1}
        topic={
          drawnUpAt === null ? stateWord : `${stateWord} (${text.drawnUp(formatDate(drawnUpAt, language))})`
        }
        title={proposal.title}
        lede={text.stateLede[state]}
      />
      <ErrorSummary
        language={language}
        errors={Object.values(actionData?.errors ?? {}).map(message => ({ fieldId: 'nasta', message }))}
      />
      {thread !== null && <ThreadLine {...thread} />}
      {loaderData.voices !== null && <VoicesBehind {...loaderData.voices} />}
      <ProposalSteps
        language={language}
        proposal={proposal}
        meetings={loaderData.openMeetings}
        mayPrepare={mayPrepare}
        mayRecord={mayRecord}
      />
      <ProposalShown language={language} proposal={proposal} keyFigures={loaderData.keyFigures} />
    </>
  );
}
