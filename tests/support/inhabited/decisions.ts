import { z } from 'zod';
import { shippedLegalQuestions } from '#features/initiatives/shipped-questions.ts';

type Does = (action: string, input: unknown) => Promise<unknown>;

const identified = z.object({ id: z.uuid() });

/**
 * Proposals in each state, meetings, decisions and a commitment; of each kind the one that most can be done with comes
 * first. `owner` sits in the leadership group, `other` does not have to.
 */
export async function inhabitWithDecisions(
  does: Does,
  name: string,
  { board, owner, other }: { readonly board: string; readonly owner: string; readonly other: string },
): Promise<readonly string[]> {
  const makes = async (action: string, input: unknown) => identified.parse(await does(action, input)).id;
  const today = new Date().toISOString().slice(0, 10);
  const answers = { owner, benefitOwner: other, reviewer: owner };
  const initiative = (title: string) =>
    makes('initiatives.add', {
      title: `${name}s ${title}`,
      summary: '',
      kind: 'technology',
      departments: [],
      goals: [],
      nullAlternative: '',
      must: null,
      informationClass: null,
      mainKeyFigure: null,
      earliestStart: 0,
      latestStart: null,
      durationPeriods: 1,
      origins: [],
      legalAnswers: shippedLegalQuestions().map(({ id }) => ({
        question: id,
        answer: 'yes',
        reason: `${name} har prövat.`,
      })),
    });
  const propose = async (title: string) =>
    makes('decisions.addProposal', {
      initiative: await initiative(title),
      title: `${name}s ${title}`,
      ask: `${name} föreslås besluta.`,
      scenario: null,
      ...answers,
    });
  const drawn = async (title: string) => {
    const proposal = await propose(title);
    await does('decisions.drawUpProposal', { proposal, version: 1 });
    return proposal;
  };
  const meets = (part: string | null) =>
    makes('decisions.addMeeting', { part, heldOn: today, place: `${name}s sal` });
  const decides = (proposal: string, given: object) =>
    makes('decisions.recordDecision', {
      proposal,
      meeting: null,
      revises: null,
      outcome: 'yes',
      decidedOn: today,
      reasons: `${name} vill.`,
      points: [{ dueOn: today, question: `Ska ${name} fortsätta?` }],
      ground: 'delegation',
      deciderPart: board,
      deciderPerson: owner,
      delegationPoint: '4.2',
      ...answers,
      ...given,
    });

  const draft = await propose('arbetsmaterial');
  const planned = await meets(board);
  await does('decisions.setAgenda', {
    meeting: planned,
    version: 1,
    items: [{ proposal: draft, note: name }],
  });
  const atMeeting = await drawn('mötesärende');
  const held = await meets(null);
  await does('decisions.setAgenda', {
    meeting: held,
    version: 1,
    items: [{ proposal: atMeeting, note: '' }],
  });
  await does('decisions.setPresence', {
    meeting: held,
    version: 2,
    people: [{ person: owner, presence: 'present' }],
  });
  await does('decisions.holdMeeting', { meeting: held, version: 3 });
  const reported = await decides(atMeeting, { meeting: held, paragraph: '§ 1' });
  await does('decisions.reportDecision', { decision: reported, reportedOn: today, note: name });
  const decision = await decides(await drawn('delegerade ärende'), {});
  await drawn('upprättade ärende');
  return [draft, planned, decision];
}
