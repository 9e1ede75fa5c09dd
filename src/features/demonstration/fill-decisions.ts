import { plusDays } from '#core/calendar/days.ts';
import {
  acceptCommitment,
  addMeeting,
  addProposal,
  closeMeeting,
  drawUpProposal,
  everything,
  holdMeeting,
  readDecisions,
  readMeetings,
  readProposals,
  recordDecision,
  reportDecision,
  setAgenda,
  setPresence,
  startInitiative,
} from '#features/decisions/index.ts';
import { initiativeHeads } from '#features/initiatives/index.ts';
import { listScenarios } from '#features/portfolio/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context, Role } from '#platform/context.ts';
import { madeUpDecisions, madeUpMeetings, madeUpProposals } from './made-up-decisions.ts';
import type { MadeUpDecision, MadeUpMeeting, MadeUpProposal } from './model.ts';
import { type KnownPerson, partsByName, peopleByName } from './store.ts';

type Known = {
  readonly context: Context;
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly parts: ReadonlyMap<string, string>;
};

const personOf = ({ people }: Known, name: string | null): string | null =>
  name === null ? null : (people.get(name)?.id ?? null);

/** Somebody of Exempelkommunen at work, in the name of the service; on a day gone by, if one is given. */
export function as(
  known: Pick<Known, 'context' | 'people'>,
  name: string,
  roles: readonly Role[],
  on?: string,
): Context {
  const { actor } = known.context;
  const clock = on === undefined ? {} : { now: () => new Date(`${on}T09:00:00.000Z`) };
  return {
    ...known.context,
    ...clock,
    actor: { ...actor, id: known.people.get(name)?.id ?? actor.id, name, roles },
  };
}

const dayAgo = ({ context }: Known, days: number): string =>
  new Date(context.now().getTime() - days * 86_400_000).toISOString().slice(0, 10);

/**
 * Proposals, meetings and decisions of Exempelkommunen; each step looks first whether it has been taken. What led to a
 * decision anew comes before it.
 */
export async function fillDecisions(context: Context, beforeRevision: () => Promise<void>): Promise<void> {
  const { db, organisation } = context;
  const known = {
    context,
    people: await peopleByName(db, organisation.id),
    parts: await partsByName(db, organisation.id),
  };
  const strategist = as(known, 'Amir Rahimi', ['strategist', 'leader']);
  for (const proposal of madeUpProposals) await fillProposal(known, strategist, proposal);
  for (const meeting of madeUpMeetings) await fillMeeting(known, strategist, meeting);
  for (const [index, decision] of madeUpDecisions.entries()) {
    if (decision.isRevision === true) await beforeRevision();
    await fillDecision(known, decision, index);
  }
  for (const { id, place, state, version, items } of await readMeetings(context)) {
    const isMadeUp = madeUpMeetings.some(meeting => meeting.place === place);
    if (isMadeUp && state === 'held' && items > 0) {
      await perform(closeMeeting, strategist, { meeting: id, version });
    }
  }
}

async function proposalFor({ context }: Known, initiative: string) {
  return (await readProposals(context)).find(each => each.initiative.title === initiative);
}

async function fillProposal(known: Known, strategist: Context, given: MadeUpProposal): Promise<void> {
  const { db, organisation } = known.context;
  const initiative = (await initiativeHeads(db, organisation.id)).find(
    ({ title }) => title === given.initiative,
  );
  if (initiative === undefined) return;
  const [scenario] = await listScenarios(db, organisation.id);
  if ((await proposalFor(known, given.initiative)) === undefined) {
    await perform(addProposal, strategist, {
      initiative: initiative.id,
      title: given.initiative,
      ask: given.ask,
      consequences: given.consequences,
      alternatives: given.alternatives.map(([title, consequences]) => ({ title, consequences })),
      scenario: scenario?.id ?? null,
      owner: personOf(known, given.owner),
      benefitOwner: personOf(known, given.benefitOwner),
      reviewer: personOf(known, given.reviewer),
    });
  }
  const proposal = await proposalFor(known, given.initiative);
  if (given.isDrawnUp && proposal?.state === 'working-material') {
    await perform(drawUpProposal, strategist, { proposal: proposal.id, version: proposal.version });
  }
}

async function fillMeeting(known: Known, strategist: Context, given: MadeUpMeeting): Promise<void> {
  const found = async () => (await readMeetings(known.context)).find(({ place }) => place === given.place);
  if ((await found()) === undefined) {
    await perform(addMeeting, strategist, {
      part: given.part === null ? null : known.parts.get(given.part),
      heldOn: dayAgo(known, given.daysAgo),
      place: given.place,
    });
  }
  const meeting = await found();
  if (meeting === undefined || meeting.state !== 'planned') return;
  const proposals = await Promise.all(given.items.map(item => proposalFor(known, item)));
  const items = proposals.flatMap(proposal => (proposal === undefined ? [] : [{ proposal: proposal.id }]));
  const agenda = await perform(setAgenda, strategist, {
    meeting: meeting.id,
    version: meeting.version,
    items,
  });
  if (given.daysAgo < 0) return;
  const noted = (names: readonly string[], presence: string) =>
    names.map(name => ({ person: personOf(known, name), presence }));
  const { version } = await perform(setPresence, strategist, {
    meeting: meeting.id,
    version: agenda.version,
    people: [...noted(given.present, 'present'), ...noted(given.absent, 'absent')],
  });
  await perform(holdMeeting, strategist, { meeting: meeting.id, version });
}

async function fillDecision(known: Known, given: MadeUpDecision, index: number): Promise<void> {
  const { context } = known;
  const decided = async () => readDecisions(context, everything);
  const proposal = await proposalFor(known, given.initiative);
  const meetings = await readMeetings(context);
  const planned = madeUpProposals.find(({ initiative }) => initiative === given.initiative);
  if (proposal === undefined || planned === undefined) return;
  const { at, decider } = given;
  const meeting = 'place' in at ? meetings.find(({ place }) => place === at.place) : undefined;
  const before = (await decided()).filter(each => each.initiative.id === proposal.initiative.id);
  const wanted = madeUpDecisions.slice(0, index + 1).filter(each => each.initiative === given.initiative);
  if (before.length < wanted.length) {
    await perform(recordDecision, as(known, 'Maria Holm', ['administrator']), {
      proposal: proposal.id,
      meeting: meeting?.id ?? null,
      revises:
        given.isRevision === true ? (before.find(({ revisedBy }) => revisedBy === null)?.id ?? null) : null,
      outcome: given.outcome,
      decidedOn: 'daysAgo' in at ? dayAgo(known, at.daysAgo) : meeting?.heldOn,
      paragraph: 'paragraph' in at ? at.paragraph : '',
      registrationNumber: given.registrationNumber,
      reasons: given.reasons,
      dissent: given.dissent,
      conditions: given.conditions,
      points: given.points.map(([question, days]) => ({ question, dueOn: dayAgo(known, -days) })),
      ground: decider.ground,
      deciderPart: 'part' in decider ? known.parts.get(decider.part) : null,
      deciderPerson: 'person' in decider ? personOf(known, decider.person) : null,
      delegationPoint: 'point' in decider ? decider.point : '',
      owner: personOf(known, given.owner),
      benefitOwner: personOf(known, planned.benefitOwner),
      reviewer: personOf(known, planned.reviewer),
    });
  }
  await fillWhatFollowed(
    known,
    given,
    (await decided()).filter(each => each.initiative.id === proposal.initiative.id),
  );
}

async function fillWhatFollowed(
  known: Known,
  given: MadeUpDecision,
  decided: Awaited<ReturnType<typeof readDecisions>>,
): Promise<void> {
  const standing = decided.find(({ revisedBy }) => revisedBy === null);
  if (standing === undefined) return;
  const { commitment, initiative } = standing;
  if (given.isAccepted && given.owner !== null && commitment?.owner.name === given.owner) {
    const seen = { commitment: commitment.id, version: commitment.version };
    if (commitment.acceptedAt === null) {
      const on = plusDays(standing.decidedOn, 2);
      await perform(acceptCommitment, as(known, given.owner, ['leader'], on), { ...seen, every: 'month' });
    }
  }
  const administrator = as(known, 'Maria Holm', ['administrator']);
  if (given.reported !== undefined && standing.reportedOn === null) {
    const reportedOn = dayAgo(known, given.reported.daysAgo);
    await perform(reportDecision, administrator, {
      decision: standing.id,
      reportedOn,
      note: given.reported.note,
    });
  }
  if (given.isStarted && initiative.state === 'decided') {
    await perform(startInitiative, administrator, { initiative: initiative.id, version: initiative.version });
  }
}
