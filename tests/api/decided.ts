import { shippedLegalQuestions } from '#features/initiatives/shipped-questions.ts';

/** Sends JSON to an address of the API as somebody; what it answers. */
export type Send = (
  method: string,
  address: string,
  body?: unknown,
) => Promise<Readonly<Record<string, unknown>>>;

export type People = { readonly owner: string; readonly other: string; readonly board: string };

const today = () => new Date().toISOString().slice(0, 10);

/** An initiative whose questions of legal certainty are answered. */
export const answeredInitiative = async (send: Send): Promise<string> => {
  const { id } = await send('POST', '/api/v1/initiatives', {
    title: 'Digital tillsyn',
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
    durationPeriods: 2,
    origins: [],
    lines: [
      {
        ...{ side: 'benefit', kind: 'financial', aim: 'operations', what: 'Färre resor', party: '' },
        ...{ isOutside: false, perYear: [{ low: 100_000, likely: 200_000, high: 300_000 }] },
      },
    ],
    legalAnswers: shippedLegalQuestions().map(question => ({
      question: question.id,
      answer: 'yes',
      reason: 'Prövat.',
    })),
  });
  return String(id);
};

/** A proposal that is working material. */
export const proposed = async (send: Send, initiative: string, { owner, other }: People): Promise<string> => {
  const { id } = await send('POST', '/api/v1/proposals', {
    initiative,
    title: 'Inför digital tillsyn',
    ask: 'Nämnden föreslås besluta.',
    scenario: null,
    owner,
    benefitOwner: other,
    reviewer: owner,
  });
  return String(id);
};

export const drawnUp = (send: Send, proposal: string) =>
  send('POST', `/api/v1/proposals/${proposal}/drawing-up`, { version: 1 });

/** A yes by delegation, with its commitment. */
export async function decided(send: Send, people: People) {
  const initiative = await answeredInitiative(send);
  const proposal = await proposed(send, initiative, people);
  await drawnUp(send, proposal);
  const { id } = await send('POST', '/api/v1/decisions', {
    proposal,
    meeting: null,
    revises: null,
    outcome: 'yes',
    decidedOn: today(),
    reasons: 'Bra.',
    ground: 'delegation',
    deciderPart: people.board,
    deciderPerson: people.owner,
    delegationPoint: '4.2',
    owner: people.owner,
    benefitOwner: people.other,
    reviewer: people.owner,
  });
  const decision = String(id);
  const { commitment } = await send('GET', `/api/v1/decisions/${decision}`);
  const { items } = await send('GET', `/api/v1/benefits?initiative=${initiative}`);
  const benefit = String(Reflect.get(Object(Reflect.get(Object(items), 0)), 'id'));
  return { initiative, decision, benefit, commitment: String(Reflect.get(Object(commitment), 'id')) };
}

export const planned = async (send: Send, board: string): Promise<string> =>
  String((await send('POST', '/api/v1/meetings', { part: board, heldOn: today(), place: '' })).id);

/** What an operation on decisions needs before it can be done as its example says, and what of the example is otherwise. */
export const beforeDecisions = (
  send: Send,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, () => Promise<Readonly<Record<string, unknown>>>>> => {
  const { proposal = '', meeting = '', commitment = '', decidedInitiative = '' } = values;
  const seen = async () => {
    const { initiative } = await send('GET', `/api/v1/initiatives/${decidedInitiative}`);
    return { version: Reflect.get(Object(initiative), 'version') };
  };
  const accept = () => send('POST', `/api/v1/commitments/${commitment}/acceptance`, { version: 1 });
  const hold = () => send('POST', `/api/v1/meetings/${meeting}/holding`, { version: 1 });
  return {
    'decisions.withdrawProposal': async () => {
      await drawnUp(send, proposal);
      return { version: 2 };
    },
    'decisions.recordDecision': async () => {
      await drawnUp(send, proposal);
      return { decidedOn: today() };
    },
    'decisions.reportDecision': async () => ({ reportedOn: today() }),
    'decisions.closeMeeting': async () => {
      await hold();
      const people = [{ person: values.person, presence: 'present' }];
      await send('PUT', `/api/v1/meetings/${meeting}/presence`, { version: 2, people });
      return { version: 3 };
    },
    'decisions.handOnCommitment': async () => ({ owner: values.seated }),
    'benefits.passOnBenefit': async () => ({ owner: values.seated }),
    'decisions.startInitiative': async () => {
      await accept();
      return seen();
    },
    'decisions.endInitiative': async () => {
      await accept();
      await send('POST', `/api/v1/initiatives/${decidedInitiative}/start`, await seen());
      return seen();
    },
  };
};
