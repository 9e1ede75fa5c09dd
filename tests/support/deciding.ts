import { decisionActions } from '#features/decisions/index.ts';
import { shippedLegalQuestions } from '#features/initiatives/shipped-questions.ts';
import type { Context } from '#platform/context.ts';
import type { Database } from '#platform/database/open.ts';
import { act } from './inhabited.ts';
import { makeOrganisation, makePerson, type TestPerson } from './people.ts';

/** The output of an action of decisions, whatever it holds. */
export type Told = {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly hash: string;
  readonly passed: number;
};

/** An organisation with boards, a leadership group of three, a strategist, a reader, and people in the line. */
export async function makeDeciding(database: Database, name = 'Aköping') {
  const { id, person: administrator } = await makeOrganisation(database, name);
  const somebody = (who: string, roles: Parameters<typeof makePerson>[2]['roles']) =>
    makePerson(database, id, { name: who, roles });
  const chair = await somebody('Karin Chef', ['leader']);
  const leader = await somebody('Lena Leder', ['leader']);
  const other = await somebody('Olle Annan', ['leader']);
  await database.db
    .updateTable('leadership_membership')
    .set({ is_chair: true, title: 'Kommundirektör' })
    .where('person_id', '=', chair.id)
    .execute();
  const people = {
    administrator,
    chair,
    leader,
    other,
    strategist: await somebody('Stina Strateg', ['strategist']),
    reader: await somebody('Rut Läsare', ['reader']),
    contributor: await somebody('Bo Medarbetare', ['contributor']),
    line: await somebody('Eva Enhetschef', []),
    reviewer: await somebody('Gun Granskare', []),
  };
  const days = { validFrom: '2020-01-01', validTo: null };
  const asAdministrator = await administrator.context();
  const part = async (kind: string, partName: string, parent: string | null) =>
    String(
      Reflect.get(
        Object(
          await act(asAdministrator, 'organisations.addPart', { kind, name: partName, parent, ...days }),
        ),
        'id',
      ),
    );
  const council = await part('council', 'Fullmäktige', null);
  const executive = await part('executive-board', 'Kommunstyrelsen', council);
  const board = await part('board', 'Socialnämnden', council);
  const department = await part('department', 'Socialförvaltningen', board);
  return { id, people, parts: { council, executive, board, department } };
}
export type Deciding = Awaited<ReturnType<typeof makeDeciding>>;

/** Performs an action of decisions as somebody; `on` is the day it is done. */
export async function decide(
  person: TestPerson,
  name: string,
  input: unknown,
  on = '2026-03-02',
  given: Partial<Context> = {},
): Promise<Told> {
  const action = decisionActions.find(each => each.name === `decisions.${name}`);
  if (action === undefined) throw new Error(`There is no action ${name}.`);
  const context = await person.context({ now: () => new Date(`${on}T08:00:00.000Z`), ...given });
  return action.perform(context, input) as Promise<Told>;
}

const basis = {
  summary: '',
  kind: 'digital-service',
  departments: [],
  goals: [],
  nullAlternative: 'Resorna fortsätter.',
  must: null,
  informationClass: 'internal',
  mainKeyFigure: null,
  earliestStart: 0,
  latestStart: null,
  durationPeriods: 4,
  origins: [],
};

/** An initiative whose questions of legal certainty are answered, unless it is told otherwise. */
export async function makeInitiative(strategist: TestPerson, given: object = {}): Promise<string> {
  const legalAnswers = shippedLegalQuestions().map(({ id }) => ({
    question: id,
    answer: 'yes',
    reason: 'Prövat.',
  }));
  const added = await act(await strategist.context(), 'initiatives.add', {
    ...basis,
    title: 'Digital tillsyn nattetid',
    legalAnswers,
    ...given,
  });
  return String(Reflect.get(Object(added), 'id'));
}

/** What a proposal of this initiative says, unless told otherwise. */
export const proposalOf = (deciding: Deciding, initiative: string, given: object = {}) => ({
  initiative,
  ...contentOf(deciding, given),
});

/** What is written in a proposal, unless told otherwise. */
export const contentOf = (deciding: Deciding, given: object = {}) => ({
  title: 'Inför digital tillsyn nattetid',
  ask: 'Ledningsgruppen föreslås ställa sig bakom att digital tillsyn införs.',
  alternatives: [{ title: 'Vänta', consequences: 'Resorna fortsätter.' }],
  scenario: null,
  owner: deciding.people.leader.id,
  benefitOwner: deciding.people.line.id,
  reviewer: deciding.people.reviewer.id,
  ...given,
});

/** A yes by the socialnämnd, outside any meeting that is kept, unless told otherwise. */
export const decisionOf = (deciding: Deciding, proposal: string, given: object = {}) => ({
  proposal,
  meeting: null,
  revises: null,
  outcome: 'yes',
  decidedOn: '2026-03-02',
  registrationNumber: 'SN 2026/12',
  reasons: 'Tryggare nätter och färre resor.',
  ground: 'board',
  deciderPart: deciding.parts.board,
  deciderPerson: null,
  owner: deciding.people.leader.id,
  benefitOwner: deciding.people.line.id,
  reviewer: deciding.people.reviewer.id,
  ...given,
});

/** A proposal that has been drawn up, on an initiative of its own unless one is given. */
export async function makeDrawnUp(
  deciding: Deciding,
  given: { readonly initiative?: string; readonly title?: string } = {},
) {
  const { strategist } = deciding.people;
  const initiative = given.initiative ?? (await makeInitiative(strategist));
  const title = given.title === undefined ? {} : { title: given.title };
  const { id } = await decide(strategist, 'addProposal', proposalOf(deciding, initiative, title));
  await decide(strategist, 'drawUpProposal', { proposal: id, version: 1 });
  return { proposal: id, initiative };
}
