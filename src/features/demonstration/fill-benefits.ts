import {
  bookBenefit,
  closeRegister,
  readLessons,
  readRegister,
  wholeRegister,
} from '#features/benefits/index.ts';
import {
  acceptCommitment,
  addProposal,
  drawUpProposal,
  endInitiative,
  everything,
  readDecisions,
  readProposals,
  recordDecision,
  startInitiative,
} from '#features/decisions/index.ts';
import { addInitiative, initiativeHeads, unansweredQuestions } from '#features/initiatives/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context, Role } from '#platform/context.ts';
import { decidedDaysAgo, type MadeUpTakenHome, madeUpTakenHome } from './made-up-benefits.ts';
import { madeUpAnswers } from './made-up-initiatives.ts';
import { type KnownPerson, partsByName, peopleByName } from './store.ts';

type Known = {
  readonly context: Context;
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly parts: ReadonlyMap<string, string>;
};

/** Somebody of Exempelkommunen at work, in the name of the service. */
function as({ context, people }: Known, name: string, roles: readonly Role[]): Context {
  const id = people.get(name)?.id ?? context.actor.id;
  return { ...context, actor: { ...context.actor, id, name, roles } };
}

/** Initiatives decided years ago, and what has come home of them; each step looks first whether it has been taken. */
export async function fillBenefits(context: Context): Promise<void> {
  const { db, organisation } = context;
  const known = {
    context,
    people: await peopleByName(db, organisation.id),
    parts: await partsByName(db, organisation.id),
  };
  for (const given of madeUpTakenHome) {
    await decide(known, given, await initiativeFor(known, given));
    await book(known, given);
  }
}

const headOf = async ({ context }: Known, title: string) =>
  (await initiativeHeads(context.db, context.organisation.id)).find(each => each.title === title);

async function initiativeFor(known: Known, given: MadeUpTakenHome): Promise<string> {
  const found = await headOf(known, given.title);
  if (found !== undefined) return found.id;
  const department = known.parts.get(given.department);
  const { id } = await perform(addInitiative, known.context, {
    ...{ title: given.title, summary: given.summary, kind: given.kind, nullAlternative: '' },
    departments: department === undefined ? [] : [department],
    ...{ goals: [], must: null, informationClass: 'internal', mainKeyFigure: null },
    ...{ earliestStart: 0, latestStart: null, durationPeriods: 4, origins: [] },
    lines: given.lines.map(({ years, ...line }) => ({
      ...line,
      perYear: years.map(([low, likely, high]) => ({
        low: low * 1000,
        likely: likely * 1000,
        high: high * 1000,
      })),
    })),
    legalAnswers: unansweredQuestions({ kind: given.kind, legalAnswers: [] }).flatMap(question => {
      const [answer, reason] = madeUpAnswers[question.id] ?? [];
      return answer === undefined ? [] : [{ question: question.id, answer, reason }];
    }),
  });
  return id;
}

async function decide(known: Known, given: MadeUpTakenHome, initiative: string): Promise<void> {
  const { context, people } = known;
  const strategist = as(known, 'Amir Rahimi', ['strategist']);
  const administrator = as(known, 'Maria Holm', ['administrator']);
  const answering = {
    owner: people.get(given.owner)?.id,
    benefitOwner: people.get(given.benefitOwner)?.id,
    reviewer: people.get(given.reviewer)?.id,
  };
  const found = async () =>
    (await readProposals(context)).find(proposal => proposal.initiative.id === initiative);
  if ((await found()) === undefined) {
    const { title, ask } = given;
    await perform(addProposal, strategist, {
      ...{ initiative, title, ask, consequences: '', alternatives: [], scenario: null },
      ...answering,
    });
  }
  const proposal = await found();
  if (proposal?.state === 'working-material') {
    await perform(drawUpProposal, strategist, { proposal: proposal.id, version: proposal.version });
  }
  const decided = async () => (await readDecisions(context, { ...everything, initiative }))[0];
  if ((await decided()) === undefined) {
    const decidedOn = new Date(context.now().getTime() - decidedDaysAgo * 86_400_000);
    await perform(recordDecision, administrator, {
      ...{ proposal: proposal?.id, meeting: null, revises: null, outcome: 'yes' },
      ...{ decidedOn: decidedOn.toISOString().slice(0, 10), registrationNumber: given.registrationNumber },
      ...{ reasons: given.reasons, ground: given.part === 'Kommunstyrelsen' ? 'executive-board' : 'board' },
      ...{ deciderPart: known.parts.get(given.part), deciderPerson: null, ...answering },
    });
  }
  const commitment = (await decided())?.commitment;
  if (commitment?.acceptedAt === null) {
    const seen = { commitment: commitment.id, version: commitment.version };
    await perform(acceptCommitment, as(known, given.owner, ['leader']), seen);
  }
  for (const [state, step] of [
    ['decided', startInitiative],
    ['running', endInitiative],
  ] as const) {
    const head = await headOf(known, given.title);
    if (head?.state === state) await perform(step, administrator, { initiative, version: head.version });
  }
}

async function book(known: Known, { title, owner, bookings, closing }: MadeUpTakenHome): Promise<void> {
  const leader = as(known, owner, ['leader']);
  const { rows } = await readRegister(known.context, wholeRegister);
  for (const { what, year, realised, evidence, reference } of bookings) {
    const row = rows.find(each => each.initiative.title === title && each.what === what);
    const at = row?.years[year - 1];
    if (row === undefined || at === undefined || at.isBooked || !at.isOver) continue;
    await perform(bookBenefit, leader, {
      ...{ benefit: row.id, year: at.year, realised, evidence, reference },
      realisedOn: `${at.year}-12-31`,
    });
  }
  const lessons = await readLessons(known.context);
  const initiative = rows.find(each => each.initiative.title === title)?.initiative.id;
  if (closing === null || lessons.some(lesson => lesson.initiative.id === initiative)) return;
  await perform(closeRegister, leader, { initiative, ...closing });
}
