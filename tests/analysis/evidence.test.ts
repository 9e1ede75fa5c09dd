import { beforeAll, expect, test } from 'vitest';
import { shippedPatterns } from '#features/catalogue/index.ts';
import { evidenceFor, evidenceReport, summaryOf } from '#features/evidence/index.ts';
import type { Analysis } from '#features/situation/index.ts';
import { planted, plantIntroductions } from '../support/planted-introductions.ts';
import { type AnalysedStarter, analyseStarter } from './starter-analysis.ts';

let starter: AnalysedStarter;

beforeAll(async () => {
  starter = await analyseStarter();
});

const reportOf = (analysis: Analysis, pattern: string, keyFigure: string | null = null) =>
  evidenceReport(analysis, evidenceFor(analysis, shippedPatterns(), pattern), keyFigure, 'sv');

test('With two years of answers nothing can be told yet, and it is said whom the next answers decide of', () => {
  const { analysis } = starter;
  const report = reportOf(analysis, planted.pattern);
  expect(report).toMatchObject({
    verdict: 'cannot-tell',
    nothing: null,
    outlook: { way: planted.way, adopters: 0, unconfirmed: 23, lastAsked: 2022, earliest: 2024 },
  });
  const [way] = report.ways;
  expect(way?.leftOut.find(({ why }) => why === 'unconfirmed')?.units).toHaveLength(23);
  const counted =
    (way?.adopters.length ?? 0) +
    (way?.notIntroduced.length ?? 0) +
    (way?.leftOut.reduce((sum, { units }) => sum + units.length, 0) ?? 0);
  expect(counted).toBe(290);
  expect(report.studies.length).toBeGreaterThan(0);
  expect(report.studies.every(({ years, average }) => years.length === 0 && average === null)).toBe(true);
  const { finding, explanation } = summaryOf(
    analysis,
    evidenceFor(analysis, shippedPatterns(), planted.pattern),
    'sv',
  );
  expect(finding).toMatch(/^Går inte att avgöra ännu/);
  expect(explanation).toMatch(/2024/);
});

test('As answers and values of later years come in, an effect that is there is found, and the others stay untold', () => {
  const analysis = plantIntroductions(starter.analysis, -0.2);
  const report = reportOf(analysis, planted.pattern, planted.outcome);
  expect(report.outlook).toMatchObject({ adopters: 53, unconfirmed: 0, lastAsked: 2025 });
  expect(report.verdict).toBe('clear');
  expect(report.studies).toHaveLength(1);
  const [study] = report.studies;
  expect(study).toMatchObject({ verdict: 'clear', reasons: ['chance-clear'] });
  const after = study?.years.filter(({ time }) => time >= 0) ?? [];
  expect(after).toHaveLength(4);
  for (const year of after) expect(year.high).toBeLessThan(0);
  for (const year of study?.years.filter(({ time }) => time < 0) ?? []) expect(year.high).toBeGreaterThan(0);
  expect(
    summaryOf(analysis, evidenceFor(analysis, shippedPatterns(), planted.pattern), 'en').finding,
  ).toMatch(/^Clear effect: /);
  expect(reportOf(analysis, 'digital-locks').verdict).toBe('cannot-tell');
});

test('Where nothing followed nothing is called, and a pattern that nobody is asked about says so', () => {
  expect(reportOf(plantIntroductions(starter.analysis, 0), planted.pattern).verdict).not.toBe('clear');
  expect(reportOf(starter.analysis, 'adult-education-follow-up')).toMatchObject({
    verdict: 'cannot-tell',
    nothing: 'no-figures',
    studies: [],
  });
});
