import { z } from 'zod';

type Does = (action: string, input: unknown) => Promise<unknown>;

const weights = {
  ...{ logPopulation: 32, logDensity: 1, share0to5: 1, share6to15: 1, share65to79: 1, share80plus: 1 },
  ...{ taxableIncome: 1, tertiaryEducation: 1, unemployment: 1, outCommuting: 1 },
};

/** A corrected key figure, own weights in an area, and a named set of units to compare with. */
export async function inhabitWithSituation(does: Does, name: string): Promise<readonly string[]> {
  const judged = { kind: 'measure', direction: 'neither', reason: `${name} har skäl.` };
  await does('situation.correctKeyFigure', { keyFigure: 'N15419', snapshot: null, version: 0, ...judged });
  await does('situation.setPeerWeights', { area: 'elder-care', version: 0, weights });
  const units = ['1401', '1407', '1482', '1489'];
  const set = await does('situation.savePeerSet', { name: `${name}s grannar`, why: name, units });
  return [z.object({ id: z.uuid() }).parse(set).id];
}
