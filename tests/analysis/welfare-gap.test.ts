import { beforeAll, describe, expect, test } from 'vitest';
import { seriesOf } from '#core/panel/panel.ts';
import type { Place } from '#features/situation/index.ts';
import { figuresOf } from '#features/welfare-gap/figures.ts';
import { welfareGapReportSchema } from '#features/welfare-gap/model/report.ts';
import { projectionOf } from '#features/welfare-gap/population.ts';
import { openWanted, readingAt } from '#features/welfare-gap/reading.ts';
import { reportOf } from '#features/welfare-gap/report.ts';
import { type AnalysedStarter, analyseStarter } from './starter-analysis.ts';

let starter: AnalysedStarter;
beforeAll(async () => {
  starter = await analyseStarter();
});

/** A value straight out of the panel, by id and year: nothing of the feature’s own reading. */
function valueAt({ analysis, position }: Place, id: string, year: number): number {
  const { panel } = analysis.snapshot;
  return seriesOf(panel, panel.keyFigures.indexOf(id), position)[year - panel.firstYear]!;
}

const asked = { scenario: null, language: 'sv', thisYear: 2026 } as const;

/** Of a base of 2021: the residents of special housing, by the shares of the two ages, times what one takes. */
function specialHousingByHand(place: Place) {
  const at = (id: string) => valueAt(place, id, 2021);
  const oldest = { now: at('N01957'), later: at('N02837') };
  // 65–79 in 2031 follow 67–79, whose own base is what the expected change leads back to.
  const growth = 1 + at('N02841') / 100;
  const younger = { now: at('N01956'), later: at('N01956') * growth };
  const ofOldest = (oldest.now * at('N23801')) / 100;
  const ofYounger = at('N23805') - ofOldest;
  const more = ofOldest * (oldest.later / oldest.now - 1) + ofYounger * (younger.later / younger.now - 1);
  const elder = at('N20007') * (at('N01956') + at('N01957'));
  const disability = at('N20001') * at('N01951') - elder;
  const own = elder * (1 - at('N20805') / 100) + disability * (1 - at('N24015') / 100);
  return { kronor: more * at('N23009'), hands: (more * at('N23009') * at('N20041')) / own };
}

/** Pupils F–9: as many more as there are children of 6–15, who in 2031 follow 0–19 from where they stood in 2026. */
function schoolByHand(place: Place) {
  const at = (id: string) => valueAt(place, id, 2021);
  const in2026 = at('N02820') + at('N02908') + at('N02909') + at('N02910');
  const children = (at('N02909') * at('N02835')) / in2026;
  const morePupils = at('N15835') * (children / at('N01953') - 1);
  return { kronor: morePupils * at('N15027'), teachers: morePupils / at('N15034') };
}

describe.each([
  ['Ale', '1440', 74.2, 59.1, 30.2],
  ['Halmstad', '1380', 371.4, 280.4, 34.1],
  ['Pajala', '2521', 14.1, 10.8, -3.6],
])('The welfare gap of %s', (_, code, hands, millions, teachers) => {
  test('is what another way of counting gives, and the numbers once read off', async () => {
    const place = await starter.placeAt(code);
    const reading = readingAt(place, openWanted())!;
    const report = welfareGapReportSchema.parse(reportOf(reading, asked));
    const of = (service: string) => report.services.find(each => each.service === service)!;
    const housing = specialHousingByHand(place);
    expect(of('special-housing').hands.gap).toBeCloseTo(housing.hands, 6);
    expect(of('special-housing').money.gap).toBeCloseTo(housing.kronor, 2);
    const school = schoolByHand(place);
    expect(of('compulsory-school').hands.gap).toBeCloseTo(school.teachers, 6);
    expect(of('compulsory-school').money.gap).toBeCloseTo(school.kronor, 2);
    expect(housing.hands).toBeCloseTo(hands, 1);
    expect(housing.kronor / 1e6).toBeCloseTo(millions, 1);
    expect(school.teachers).toBeCloseTo(teachers, 1);
  });

  test('sums to what its services hold, base 2021 and 2031, with its age told', async () => {
    const report = reportOf(readingAt(await starter.placeAt(code), openWanted())!, asked);
    expect(report).toMatchObject({ base: 2021, horizon: 2031, withoutHands: ['upper-secondary'] });
    expect(report.projection.ageInYears).toBe(5);
    const sum = report.services.reduce((all, { hands: { gap } }) => all + (gap ?? 0), 0);
    expect(report.hands).toBeCloseTo(sum, 6);
    expect(report.areas.reduce((all, area) => all + (area.money ?? 0), 0)).toBeCloseTo(report.money!, 2);
    expect(report.closed.money.high).toBeLessThan(
      report.patterns.reduce((all, { money }) => all + (money?.high ?? 0), 0) + 1e-6,
    );
  });
});

test('The headline says how many more hands elder care takes in Ale, and in English too', async () => {
  const reading = readingAt(await starter.placeAt('1440'), openWanted())!;
  expect(reportOf(reading, asked).sentence).toBe(
    'Till 2031 behövs 139 fler händer i äldreomsorgen än 2021, om allt görs som i dag',
  );
  expect(reportOf(reading, { ...asked, language: 'en' }).sentence).toBe(
    'By 2031, 139 more hands are needed in elder care than in 2021, if all is done as today',
  );
});

test('A region has a projection and no numbers of care by age, and says so', async () => {
  const report = reportOf(readingAt(await starter.placeAt('0013'), openWanted())!, asked);
  expect(report).toMatchObject({ hands: null, money: null, horizon: 2031 });
  expect(report.services.every(({ lacks }) => lacks.includes('cost') && lacks.includes('hands'))).toBe(true);
});

test('The projection ten years ahead adds up to its own total in every municipality', async () => {
  for (const code of ['1440', '1380', '2521', '0180', '1488']) {
    const place = await starter.placeAt(code);
    const in2031 = projectionOf(figuresOf(place), 2021).filter(({ year }) => year === 2031);
    const sum = in2031.reduce((all, { persons }) => all + persons, 0);
    expect(sum / valueAt(place, 'N02834', 2021)).toBeCloseTo(1, 4);
  }
});
