import { describe, expect, test } from 'vitest';
import { betweenBreaks, onlyYears, suspectedBreaks } from './breaks.ts';
import { askBetweenBreaks, effectMethods, evaluateSideBySide } from './side-by-side.ts';

/** Units that sway around levels of their own; from a year on all of them stand higher. */
const panelOf = ({ units = 80, years = 16, step = 0, at = 2012 } = {}) => ({
  unitCount: units,
  firstYear: 2004,
  yearCount: years,
  values: Float64Array.from({ length: units * years }, (_, index) => {
    const [unit, year] = [Math.floor(index / years), 2004 + (index % years)];
    const sway = Math.sin(unit * 7.1 + year * 2.3) + Math.sin(unit * 3.7 + year * 5.9);
    return 40 + (unit % 17) + sway + (year >= at ? step : 0);
  }),
});

const usual = { unit: 8, from: 2016, without: [], breaks: [], relevantEffect: null } as const;

describe('Breaks in a series', () => {
  test('leave the years that mean the same as the start', () => {
    const years = (breaks: readonly number[]) => {
      const asked = askBetweenBreaks(panelOf(), { ...usual, breaks });
      if (asked.kind !== 'question') throw new Error(asked.kind);
      return [asked.window.years[0], asked.window.years.at(-1), asked.preYears];
    };
    expect(years([])).toEqual([2004, 2019, 12]);
    expect(years([2007, 2009])).toEqual([2009, 2019, 7]);
    expect(years([2009, 2018])).toEqual([2009, 2017, 7]);
  });

  test('in the first treated year leave nothing to compare with', () => {
    expect(evaluateSideBySide(panelOf(), { ...usual, breaks: [2016] })).toEqual({
      kind: 'break-at-start',
      year: 2016,
    });
  });

  test('just before the start leave too little, and it is said', () => {
    expect(evaluateSideBySide(panelOf(), { ...usual, breaks: [2015] }).kind).toBe('one-year-before');
    const found = evaluateSideBySide(panelOf(), { ...usual, breaks: [2013] });
    if (found.kind !== 'evaluated') throw new Error(found.kind);
    for (const method of effectMethods) {
      expect(found.methods[method].verdict).toBe('cannot-tell');
      expect(found.methods[method].reasons).toContain('few-pre-years');
    }
  });

  test('are suspected where nearly all units move at once, and only there', () => {
    expect(suspectedBreaks(panelOf())).toEqual([]);
    expect(suspectedBreaks(panelOf({ step: 30 }))).toEqual([2012]);
    expect(suspectedBreaks(panelOf({ units: 12, step: 30 }))).toEqual([]);
  });

  test('take no value of the years that are kept', () => {
    const panel = panelOf();
    expect(onlyYears(panel, 2004, 2019).values).toEqual(panel.values);
    expect(betweenBreaks(panel, 2016, [])).toEqual(panel);
  });
});

describe('The methods side by side', () => {
  test('use the same years and donors, and none of the units set aside', () => {
    const found = evaluateSideBySide(panelOf(), { ...usual, without: [3, 4] });
    if (found.kind !== 'evaluated') throw new Error(found.kind);
    expect(found.question.window.members).toHaveLength(78);
    expect(found.question.window.members).not.toContain(3);
    const { path } = found.methods['synthetic-did'];
    expect(path.map(({ year }) => year)).toEqual(found.question.window.years);
    for (const { year, actual, counterfactual } of path.slice(found.question.preYears)) {
      const effect = found.methods['synthetic-did'].effects.find(each => each.year === year);
      expect(actual - counterfactual).toBeCloseTo(effect?.effect ?? Number.NaN, 9);
    }
    expect(path.every(({ low, high }) => low !== null && high !== null && low <= high)).toBe(true);
  });
});
