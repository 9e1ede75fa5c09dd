import { beforeAll, describe, expect, test } from 'vitest';
import { opportunityReportSchema } from '#features/opportunities/model/report.ts';
import { opportunityReport } from '#features/opportunities/report.ts';
import { keyFigureList, outcomes } from '#features/situation/key-figure-list.ts';
import { gapReportSchema } from '#features/situation/model/gap.ts';
import { type Place, readingOf } from '#features/situation/place.ts';
import { gapReport } from '#features/situation/report.ts';
import { columnsOf, countsOf } from '#features/situation/summary.ts';
import { type AnalysedStarter, analyseStarter } from './starter-analysis.ts';

const places = { Ale: '1440', Pajala: '2521', Malmö: '1280', Sundsvall: '2281', 'Region Halland': '0013' };

describe.each(Object.entries(places))('On the starter snapshot, %s', (_, code) => {
  let starter: AnalysedStarter;
  let place: Place;
  beforeAll(async () => {
    starter = await analyseStarter();
    place = await starter.placeAt(code);
  });

  test('has a gap report of the promised shape, most severe first, what is to be checked last', () => {
    const report = gapReportSchema.parse(gapReport(place));
    expect(report.tested).toBe(report.gaps.length);
    expect(report.tested).toBeGreaterThan(60);
    const rank = { 'tydlig avvikelse': 0, avvikelse: 1, none: 2 } as const;
    const order = report.gaps.map(gap => [
      Number(gap.comparability !== null),
      rank[gap.level],
      -gap.severity,
    ]);
    const sorted = [...order].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!);
    expect(order).toEqual(sorted);
    for (const gap of report.gaps) {
      expect(gap.isReal).toBe(gap.level === 'tydlig avvikelse');
      expect(gap.severity).toBeCloseTo(Math.abs(gap.meanGap) / gap.threshold, 9);
      expect(gap.qValue).toBeGreaterThanOrEqual(gap.pValue - 1e-12);
      expect(gap.rank).toBeLessThanOrEqual(gap.of);
    }
  });

  test('is tested on measures with a known direction only: no head count, vote, income or population', () => {
    const { analysis } = place;
    for (const { keyFigure } of readingOf(place).gaps) {
      const { kind, direction } = analysis.classifications[keyFigure.position]!;
      expect(kind, keyFigure.title).toBe('measure');
      expect(['higher', 'lower', 'cost'], keyFigure.title).toContain(direction);
      expect(keyFigure.title).not.toMatch(
        /röstande|valdeltagande|invånare totalt|medelinkomst|\btkr\b|\bmkr\b/i,
      );
      if (/, antal$/.test(keyFigure.title)) expect(keyFigure.title).toMatch(/\bper\b|som .* möter/);
    }
  });

  test('tests no share that is more than the whole, and no index composed of what is tested', () => {
    for (const { keyFigure, value } of readingOf(place).gaps) {
      expect(keyFigure.title).not.toMatch(/kvalitetsindex|effektivitetsindex|resursindex/i);
      if (/andel \(%\)( av|$)/.test(keyFigure.title)) expect(value, keyFigure.title).toBeLessThanOrEqual(100);
    }
  });

  test('says which gap speaks where several tell the same', () => {
    const { gaps } = gapReport(place);
    const rows = new Map(gaps.map(gap => [gap.keyFigure, gap]));
    const told = gaps.filter(({ toldBy }) => toldBy !== null);
    expect(told.length).toBeGreaterThan(0);
    for (const { keyFigure, toldBy, level } of told) {
      expect(level, keyFigure).not.toBe('none');
      expect(rows.get(toldBy!)?.toldBy, keyFigure).toBeNull();
    }
    for (const { evidence } of opportunityReport(place, 'sv').opportunities) {
      for (const { keyFigure, alsoTells } of evidence) expect(alsoTells).not.toContain(keyFigure);
    }
  });

  test('counts in its sentence what its lists hold, and every column holds its own', () => {
    const counts = countsOf(place);
    const { checks, gaps } = readingOf(place);
    const clear = gaps.filter(gap => gap.level === 'tydlig avvikelse' && !checks.has(gap.keyFigure.id));
    expect(counts.worse + counts.better + counts.higherCost + counts.lowerCost).toBe(clear.length);
    const columns = columnsOf(place);
    for (const { verdict } of columns.worse) expect(verdict).toBe('worse');
    for (const { verdict } of columns.better) expect(verdict).toBe('better');
    for (const { lead } of columns.cost) expect(lead.keyFigure.direction).toBe('cost');
    const leads = [...columns.worse, ...columns.better, ...columns.cost].map(({ lead }) => lead.keyFigure.id);
    expect(new Set(leads).size).toBe(leads.length);
    for (const id of leads) expect(checks.has(id)).toBe(false);
  });

  test('lists every key figure once, and the filters part the list', () => {
    const all = keyFigureList(place, { area: '', outcome: '', words: '' }, 'sv');
    expect(all.rows).toHaveLength(all.total);
    const of = (outcome: string) => keyFigureList(place, { area: '', outcome, words: '' }, 'sv').rows;
    const parts = ['samre', 'battre', 'kostnad', 'avvikelse', 'kontrollera', 'inom', 'ej-provad']
      .flatMap(of)
      .map(row => row.id);
    expect(parts.sort()).toEqual(all.rows.map(row => row.id).sort());
    for (const outcome of outcomes) expect(of(outcome).length).toBeLessThan(all.total);
  });

  test('lists as worse, better or dearer what Läget counts so, and what is to be checked after all that stands out', () => {
    const of = (outcome: string) => keyFigureList(place, { area: '', outcome, words: '' }, 'sv').rows;
    const counts = countsOf(place);
    expect(of('samre')).toHaveLength(counts.worse);
    expect(of('battre')).toHaveLength(counts.better);
    expect(of('kostnad')).toHaveLength(counts.higherCost + counts.lowerCost);
    expect(of('avvikelse')).toHaveLength(counts.smaller);
    expect(of('kontrollera')).toHaveLength(counts.toCheck);
    const rows = of('');
    const standingOut = counts.worse + counts.better + counts.higherCost + counts.lowerCost + counts.smaller;
    expect(rows.slice(0, standingOut).filter(row => row.isToCheck)).toEqual([]);
    expect(rows.slice(standingOut, standingOut + counts.toCheck).every(row => row.isToCheck)).toBe(true);
  });

  test('has opportunities whose evidence moves towards the peers, with every part of the score', () => {
    const { opportunities } = opportunityReportSchema.parse(opportunityReport(place, 'sv'));
    for (const { evidence, score, basis, adoption } of opportunities) {
      for (const { moves, meanGap, level } of evidence) {
        expect(moves).toBe(meanGap > 0 ? 'down' : 'up');
        expect(level).not.toBe('none');
      }
      if (evidence.length === 0) {
        expect(basis).toBe('adoption');
        expect(adoption.peersIntroduced.length * 2).toBeGreaterThanOrEqual(adoption.peersAnswering);
      } else {
        expect(score.total).toBeGreaterThan(0);
        expect(score.severity).not.toBeNull();
        expect(score.addressability).not.toBeNull();
      }
    }
    expect(opportunities.map(({ rank }) => rank)).toEqual(opportunities.map((__, index) => index + 1));
  });
});
