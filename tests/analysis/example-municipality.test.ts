import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { adoptionAt } from '#features/opportunities/index.ts';
import { type Place, readingOf } from '#features/situation/index.ts';
import { root } from '#platform/root.ts';
import { type AnalysedStarter, analyseStarter } from './starter-analysis.ts';

const plan = z
  .object({
    code: z.string(),
    situations: z.array(z.object({ id: z.string(), keyFigures: z.array(z.string()), verdict: z.string() })),
    decoys: z.array(z.object({ keyFigure: z.string(), why: z.string() })),
    uncertainAnswers: z.array(z.string()),
    notIntroduced: z.array(z.string()),
  })
  .parse(JSON.parse(readFileSync(new URL('data/example-municipality/planted.json', root), 'utf8')));

describe('Exempelkommunen', () => {
  let starter: AnalysedStarter;
  let place: Place;
  beforeAll(async () => {
    starter = await analyseStarter();
    place = await starter.placeAt(plan.code);
  });

  test('every planted situation is found as tydlig avvikelse, with its verdict and its key figures in one row', () => {
    const { situations } = readingOf(place);
    for (const planted of plan.situations) {
      const found = situations.find(({ lead }) => planted.keyFigures.includes(lead.keyFigure.id));
      expect(found?.verdict, planted.id).toBe(planted.verdict);
      expect(found?.lead.level, planted.id).toBe('tydlig avvikelse');
      expect(found?.comparability.kind, planted.id).toBe('comparable');
      const inRow = [found!.lead, ...found!.gathered.map(({ gap }) => gap)].map(gap => gap.keyFigure.id);
      expect(inRow, planted.id).toEqual(expect.arrayContaining([...planted.keyFigures]));
    }
  });

  test('no decoy is called at any level, and nothing that was not planted is called tydlig avvikelse', () => {
    const { situations } = readingOf(place);
    const called = situations.flatMap(({ lead, gathered }) => [lead, ...gathered.map(({ gap }) => gap)]);
    const ids = called.map(gap => gap.keyFigure.id);
    for (const decoy of plan.decoys) expect(ids, decoy.why).not.toContain(decoy.keyFigure);
    const planted = plan.situations.flatMap(({ keyFigures }) => keyFigures);
    const clear = called.filter(({ level }) => level === 'tydlig avvikelse').map(gap => gap.keyFigure.id);
    expect(clear.filter(id => !planted.includes(id))).toEqual([]);
  });

  test('it is nobody’s peer and has computed peers of its own', () => {
    const unit = place.position;
    for (const ofUnits of starter.analysis.peers.sets) {
      expect(ofUnits.some(({ peers }) => peers.some(peer => peer.unit === unit))).toBe(false);
      expect(ofUnits[unit]!.basis.kind).toBe('computed');
      expect(ofUnits[unit]!.peers).toHaveLength(7);
    }
  });

  test('its answers tell what it lacks and which of them go back', () => {
    const rows = adoptionAt(place);
    const own = (id: string) => rows.find(row => row.keyFigure.id === id)?.own;
    for (const id of plan.notIntroduced)
      expect(own(id), id).toMatchObject({ state: 'no', isUncertain: false });
    for (const id of plan.uncertainAnswers) expect(own(id), id).toMatchObject({ isUncertain: true });
  });
});
