import { z } from 'zod';

type Does = (action: string, input: unknown) => Promise<unknown>;

const made = z.object({ id: z.uuid() });

/** A closed self-assessment, the one that is answered now, which most can be done with, and what another model gave. */
export async function inhabitWithMaturity(does: Does, name: string): Promise<readonly string[]> {
  const opens = async (begins: 'alone' | 'together') =>
    made.parse(
      await does('maturity.openRound', { title: `${name}s skattning`, begins, answerBy: '2199-01-31' }),
    ).id;
  const area = { area: 'ownership', version: 0, answers: [{ item: 'named-owner', step: 2 }] };
  const first = await opens('together');
  await does('maturity.saveJointAnswers', { round: first, ...area, note: `${name} enades.` });
  await does('maturity.closeRound', { round: first, version: 1 });
  const round = await opens('alone');
  await does('maturity.saveAnswers', { round, ...area });
  const { id: otherResult } = made.parse(
    await does('maturity.addOtherResult', {
      ...{ model: `${name}s modell`, year: 2025, index: 50, lowest: 0, highest: 100, source: name },
      dimensions: [{ name: `${name}s del`, value: 50, area: null }],
    }),
  );
  return [round, otherResult];
}
