import { z } from 'zod';
import { readRegister, wholeRegister } from '#features/benefits/index.ts';
import { shippedLegalQuestions } from '#features/initiatives/shipped-questions.ts';
import type { Context } from '#platform/context.ts';

type Does = (action: string, input: unknown) => Promise<unknown>;

const identified = z.object({ id: z.uuid() });
const estimate = { low: 100_000, likely: 200_000, high: 400_000 };

/** Benefits that were promised, booked, corrected, passed on and closed; the one that most can be done with comes first. */
export async function inhabitWithBenefits(
  does: Does,
  context: () => Promise<Context>,
  name: string,
  { board, owner, other }: { readonly board: string; readonly owner: string; readonly other: string },
): Promise<readonly string[]> {
  const makes = async (action: string, input: unknown) => identified.parse(await does(action, input)).id;
  const today = new Date().toISOString().slice(0, 10);
  const answers = { owner, benefitOwner: other, reviewer: owner };
  const decided = async (title: string) => {
    const line = { side: 'benefit', aim: 'operations', party: name, isOutside: false, perYear: [estimate] };
    const initiative = await makes('initiatives.add', {
      ...{ title: `${name}s ${title}`, summary: '', kind: 'technology', departments: [], goals: [] },
      ...{ nullAlternative: '', must: null, informationClass: null, mainKeyFigure: null },
      ...{ earliestStart: 0, latestStart: null, durationPeriods: 1, origins: [] },
      lines: [
        { ...line, kind: 'financial', what: `${name}s besparing i ${title}` },
        { ...line, kind: 'quality', what: `${name}s kvalitet i ${title}` },
      ],
      legalAnswers: shippedLegalQuestions().map(({ id }) => ({
        question: id,
        answer: 'yes',
        reason: `${name} har prövat.`,
      })),
    });
    const proposal = await makes('decisions.addProposal', {
      ...{ initiative, title: `${name}s ${title}`, ask: `${name} föreslås besluta.`, scenario: null },
      ...answers,
    });
    await does('decisions.drawUpProposal', { proposal, version: 1 });
    await does('decisions.recordDecision', {
      ...{ proposal, meeting: null, revises: null, outcome: 'yes', decidedOn: today },
      ...{ reasons: `${name} vill.`, ground: 'delegation', deciderPart: board, deciderPerson: owner },
      ...{ delegationPoint: '4.2', ...answers },
    });
    const { rows } = await readRegister(await context(), { ...wholeRegister, initiative });
    const of = (kind: string) => rows.find(row => row.kind === kind)?.id ?? '';
    return { initiative, money: of('financial'), quality: of('quality') };
  };
  const year = Number(today.slice(0, 4));
  const books = (benefit: string, corrects: string | null) =>
    makes('benefits.bookBenefit', {
      ...{ benefit, year, realised: { form: 'money', how: 'cost-avoided', kronor: 1000 }, corrects },
      ...{ evidence: `${name}s bokslut`, reference: name, realisedOn: today },
    });
  const first = await decided('nytta');
  const corrected = await books(first.money, await books(first.money, null));
  const closed = await decided('lärdom');
  await does('benefits.closeRegister', {
    ...{ initiative: closed.initiative, reasons: ['not-used'], lesson: `${name} lärde sig.` },
  });
  return [first.money, corrected];
}
