import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExamplePlan, type ExampleRow, exampleMunicipality } from './example-municipality.ts';

const codes = ['0001', '0002', '0003', '0004', '0005'];
const years = [2015, 2016, 2017, 2018, 2019, 2020];

const plan: ExamplePlan = {
  code: '9900',
  name: 'Exempelkommunen',
  group: 'Mindre stad/tätort',
  seed: 7,
  sources: codes.map(code => ({ code, weight: 0.2 })),
  shifts: [],
  withheld: [],
  answers: [],
};

const titles = new Map([
  ['N1', 'Nöjda, andel (%)'],
  ['N2', 'Invånare totalt, antal'],
  ['U3', 'Digitala lås, (Breddinfört=2, testverksamhet=1, Nej=0)'],
]);

const row = (keyFigure: string, year: number, value: number): ExampleRow => ({
  keyFigure,
  year,
  gender: 'T',
  value,
});

const sourcesOf = (value: (source: number, year: number) => number) =>
  codes.map((code, source) => ({
    code,
    rows: years.flatMap(year => [
      row('N1', year, value(source, year)),
      row('N2', year, 1000 * (source + 1)),
      row('U3', year, source % 3),
    ]),
  }));

const make = (
  of: Partial<ExamplePlan> = {},
  value = (source: number, year: number) => 40 + source + (year % 2),
) => exampleMunicipality({ sources: sourcesOf(value), titles, plan: { ...plan, ...of } });

const series = (rows: readonly ExampleRow[], keyFigure: string) =>
  new Map(rows.filter(each => each.keyFigure === keyFigure).map(({ year, value }) => [year, value]));

describe('exampleMunicipality', () => {
  test('the same plan gives the same rows, another seed others', () => {
    expect(make()).toEqual(make());
    expect(make()).not.toEqual(make({ seed: 8 }));
  });

  test('a planted shift moves its key figure from its year by just so much, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), fc.constantFrom(...years), (shift, fromYear) => {
        const value = (source: number, year: number) => 40.5 + source + (year % 2);
        const plain = make({}, value);
        const shifted = make({ shifts: [{ keyFigure: 'N1', shift, fromYear, toYear: null }] }, value);
        expect(series(shifted, 'N2')).toEqual(series(plain, 'N2'));
        for (const year of years) {
          const expected = series(plain, 'N1').get(year)! + (year >= fromYear ? shift : 0);
          expect(series(shifted, 'N1').get(year)).toBeCloseTo(expected, 5);
        }
      }),
    );
  });

  test('counts are blended without noise, answers are taken whole from one source', () => {
    expect([...series(make(), 'N2').values()]).toEqual(years.map(() => 3000));
    expect(new Set(series(make(), 'U3').values()).size).toBe(1);
  });

  test('set answers and withheld years are as the plan says', () => {
    const rows = make({
      answers: [{ keyFigure: 'U3', values: { '2019': 2, '2020': 1 } }],
      withheld: [{ keyFigure: 'N1', beforeYear: 2019 }],
    });
    expect(series(rows, 'U3')).toEqual(
      new Map([
        [2019, 2],
        [2020, 1],
      ]),
    );
    expect([...series(rows, 'N1').keys()]).toEqual([2019, 2020]);
  });

  test('shares stay within 0 and 100', () => {
    const rows = make({ shifts: [{ keyFigure: 'N1', shift: -500, fromYear: 2015, toYear: null }] });
    expect([...series(rows, 'N1').values()].every(value => value === 0)).toBe(true);
  });

  test('a year that fewer than three sources have is missing', () => {
    const sources = sourcesOf(() => 50).map((source, at) => ({
      ...source,
      rows: source.rows.filter(each => each.keyFigure !== 'N1' || each.year !== 2018 || at < 2),
    }));
    const rows = exampleMunicipality({ sources, titles, plan });
    expect(series(rows, 'N1').has(2018)).toBe(false);
    expect(series(rows, 'N1').has(2017)).toBe(true);
  });

  test('a source without rows is refused', () => {
    expect(() => exampleMunicipality({ sources: [], titles, plan })).toThrow('0001');
  });
});
