import { partsOn } from '#features/organisations/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import { Refusal, refused } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import { openQuestions } from '../initiatives-seen.ts';
import type { Decision, Ground, RecordDecision } from '../model/decision.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Proposal } from '../model/proposal.ts';
import { agendas } from '../store/meetings.ts';

/** A proposal is decided once; what was decided is decided anew by naming the decision, which is revised once. */
export function refuseSuccession(
  input: RecordDecision,
  proposal: Proposal,
  revised: Decision | undefined,
  decisions: readonly Decision[],
): void {
  const decided = decisions.filter(({ initiative }) => initiative === proposal.initiative);
  const standing = decided.find(({ outcome, revisedBy }) => outcome === 'yes' && revisedBy === null);
  if (revised !== undefined) {
    if (revised.initiative !== proposal.initiative) {
      throw refused(
        'revises',
        'of-another-initiative',
        'A decision is revised by one on the same initiative.',
      );
    }
    if (revised.revisedBy !== null) {
      throw refused('revises', 'revised-already', 'The decision has been revised: name the one that stands.');
    }
    if (input.decidedOn < revised.decidedOn) {
      throw refused('decidedOn', 'before-revised', 'It is decided on or after the day of what it revises.');
    }
  }
  if (standing !== undefined && standing.id !== revised?.id) {
    throw refused('revises', 'decision-stands', 'A yes stands for the initiative: a new decision names it.');
  }
  const isAgain = proposal.state === 'decided' && revised?.proposal === proposal.id;
  if (proposal.state !== 'drawn-up' && !isAgain) {
    throw refused(
      'proposal',
      proposal.state === 'decided' ? 'proposal-decided' : 'proposal-not-drawn-up',
      'What is decided is a proposal that has been drawn up, or one decided before whose decision is named.',
    );
  }
}

/** The council delegates to boards; to somebody employed only a board delegates (KL 6:37, 7:5). */
const delegating: readonly string[] = ['executive-board', 'board'];

/** Who may decide formally (KL 5:1, 6:37–38, 7:5): never the leadership group. The ground as it is kept. */
export async function groundOf(
  { db, organisation }: ActionContext,
  input: RecordDecision,
  meeting: Meeting | undefined,
): Promise<Ground> {
  const { ground, deciderPart, deciderPerson } = input;
  if (ground === 'leadership-group') {
    throw refused(
      'ground',
      'leadership-group-no-authority',
      'The leadership group is no authority: it prepares, owns and follows up. Name who decides.',
    );
  }
  const part = (await partsOn(db, organisation.id, input.decidedOn)).find(({ id }) => id === deciderPart);
  if (deciderPart !== null && part === undefined) {
    throw refused('deciderPart', 'part-not-then', 'That part of the organisation did not exist on the day.');
  }
  const isIndividual = ground === 'delegation' || ground === 'execution';
  if (isIndividual && deciderPerson === null) {
    throw refused('deciderPerson', 'decider-missing', 'Name the delegate, or the employee who executes.');
  }
  if (!isIndividual && deciderPerson !== null) {
    throw refused('deciderPerson', 'authority-decides', 'Where an authority decides, nobody decides for it.');
  }
  if (ground === 'execution' && part !== undefined) {
    throw refused(
      'deciderPart',
      'execution-needs-none',
      'Pure execution rests on no delegation of an authority.',
    );
  }
  if (ground !== 'execution' && part === undefined) {
    throw refused('deciderPart', 'decider-missing', 'Name the authority that decides, or has delegated.');
  }
  if (!isIndividual && part?.kind !== ground) {
    throw refused('deciderPart', 'decider-of-other-kind', `The decider is not of the kind ${ground}.`);
  }
  if (ground === 'delegation' && (part === undefined || !delegating.includes(part.kind))) {
    throw refused('deciderPart', 'part-does-not-delegate', 'Only a board delegates to somebody employed.');
  }
  if (ground === 'delegation' && input.delegationPoint === '') {
    throw refused('delegationPoint', 'delegation-point-missing', 'Name the point of the delegation rules.');
  }
  if (!isIndividual && meeting !== undefined && meeting.part === null) {
    throw refused(
      'ground',
      'group-decides-nothing',
      'At a meeting of the leadership group an individual may decide; what an authority decides is recorded from its own meeting.',
    );
  }
  if (!isIndividual && meeting !== undefined && meeting.part !== deciderPart) {
    throw refused('deciderPart', 'not-this-meeting', 'The meeting is of another authority.');
  }
  return ground;
}

export async function refuseMeeting(
  context: ActionContext,
  input: RecordDecision,
  meeting: Meeting | undefined,
  decisions: readonly Decision[],
): Promise<void> {
  if (input.decidedOn > todayOf(context)) {
    throw refused('decidedOn', 'decided-later', 'A decision is recorded when it has been made.');
  }
  if (meeting === undefined) return;
  if (meeting.state !== 'held') {
    throw refused(
      'meeting',
      `meeting-${meeting.state}`,
      `Nothing is decided at a meeting that is ${meeting.state}.`,
    );
  }
  if (meeting.heldOn !== input.decidedOn) {
    throw refused('decidedOn', 'not-the-day', `The meeting was held on ${meeting.heldOn}.`);
  }
  const items = await agendas(context.db, context.organisation.id);
  if (!items.some(item => item.meeting === meeting.id && item.proposal === input.proposal)) {
    throw refused('proposal', 'not-on-agenda', 'The proposal does not stand on the agenda of the meeting.');
  }
  if (input.paragraph === '') {
    throw refused('paragraph', 'paragraph-missing', 'What is decided at a meeting has a § of its protocol.');
  }
  if (decisions.some(each => each.meeting === meeting.id && each.paragraph === input.paragraph)) {
    throw refused('paragraph', 'paragraph-taken', 'Another decision of the meeting has that §.');
  }
}

/** What a yes needs, and what no other outcome has. */
export async function refuseOutcome(context: ActionContext, input: RecordDecision, initiative: string) {
  if (input.outcome !== 'yes') {
    if (input.owner !== null) throw refused('owner', 'owner-of-yes-only', 'Only a yes has an owner.');
    return;
  }
  if (input.owner === null) throw refused('owner', 'owner-missing', 'A yes names its owner.');
  if (input.benefitOwner === null) {
    throw refused('benefitOwner', 'benefit-owner-missing', 'A yes names who takes the benefit home.');
  }
  if (input.reviewer === null) {
    throw refused('reviewer', 'reviewer-missing', 'A yes names who reviews whether the benefit came.');
  }
  const open = (await openQuestions(context, initiative)).map(({ id }) => id);
  if (open.length === 0) return;
  throw new Refusal({
    status: 422,
    code: 'legal-questions-open',
    message: `Questions of legal certainty have no answer yet: ${open.join(', ')}.`,
    fields: [
      {
        path: 'outcome',
        code: 'refused',
        values: { reason: 'legal-questions-open', questions: open.join(', ') },
      },
    ],
  });
}
