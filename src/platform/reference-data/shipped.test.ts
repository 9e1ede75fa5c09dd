import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { classify, isTested } from '#core/panel/classify/classify.ts';
import { indexCurated, judgedAs } from '#core/panel/classify/curated.ts';
import { ruleQualities } from '#core/panel/classify/rule-quality.ts';
import { sameTitle } from '#core/panel/classify/title.ts';
import { root } from '#platform/root.ts';
import { judgementsOfUnseen } from '../../../tests/support/judgements-of-unseen.ts';
import { testDataPath, whenTestData } from '../../../tests/support/test-data.ts';
import { readCsv } from './csv.ts';
import { shippedReferenceData } from './shipped.ts';

const reference = shippedReferenceData();

const registerSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    operating_area: z.string(),
    municipality_type: z.enum(['K', 'L', 'A']),
  }),
);
const scopes = { K: 'municipality', L: 'region', A: 'both' } as const;
const registerFile = 'kolada-register-2026/kpi.json';
const register = () =>
  registerSchema
    .parse(JSON.parse(readFileSync(testDataPath(registerFile), 'utf8')))
    .map(({ id, title, operating_area, municipality_type }) => ({
      id,
      title,
      operatingArea: operating_area,
      scope: scopes[municipality_type],
    }));

describe('service areas', () => {
  test('each code of net costs belongs to one area, and all of them to the whole', () => {
    const [whole, ...parts] = reference.areas;
    const codes = parts.flatMap(({ netCostCodes }) => netCostCodes);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(codes)).toEqual(new Set(whole!.netCostCodes));
  });

  test('the codes are those of SCB', whenTestData('structure/net-costs-2024.csv'), () => {
    const rows = readCsv(readFileSync(testDataPath('structure/net-costs-2024.csv'), 'utf8')).slice(1);
    expect(new Set(rows.map(({ cells }) => cells[2]))).toEqual(new Set(reference.areas[0]!.netCostCodes));
  });

  test(
    'every official group named exists',
    whenTestData('kolada-register-2026/municipality_groups.json'),
    () => {
      const groups = z
        .array(z.object({ title: z.string() }))
        .parse(
          JSON.parse(readFileSync(testDataPath('kolada-register-2026/municipality_groups.json'), 'utf8')),
        );
      const names = new Set(groups.map(({ title }) => title.replace(/, [^,]+, \d{4}$/, '')));
      for (const { rkaGroups } of reference.areas)
        for (const group of rkaGroups) expect(names).toContain(group);
    },
  );

  test('an area has groups for each kind of unit that is responsible for it', () => {
    for (const { id, scope, rkaGroups } of reference.areas) {
      const has = (kind: string) => rkaGroups.some(name => name.startsWith(`Liknande ${kind}`));
      expect(has('kommuner'), id).toBe(scope !== 'region');
      expect(has('regioner'), id).toBe(scope !== 'municipality');
    }
  });
});

describe('judged key figures', () => {
  test('at least 400 are measures whose good way is known', () => {
    expect(reference.judged.filter(isTested).length).toBeGreaterThanOrEqual(400);
  });

  test('every key figure of the starter snapshot has been read and judged under its title', () => {
    const starter = z
      .array(z.object({ id: z.string(), title: z.string() }))
      .parse(JSON.parse(readFileSync(new URL('data/starter/key-figures.json', root), 'utf8')));
    const unjudged = starter.filter(({ id, title }) => judgedAs(reference.curated, id, title) === null);
    expect(unjudged).toEqual([]);
  });

  test(
    'ids and titles are real: of the register of 2026, of 2012, or our own net costs',
    whenTestData(registerFile, 'kolada-2012/key-figures.csv'),
    () => {
      const now = new Map(register().map(({ id, title }) => [id, title]));
      const then = new Map(
        readCsv(readFileSync(testDataPath('kolada-2012/key-figures.csv'), 'utf8')).map(({ cells }) => [
          cells[0]!,
          cells[1]!,
        ]),
      );
      const invented = reference.judged.filter(
        ({ id, titles }) =>
          !id.startsWith('RN') &&
          !sameTitle(titles[0]!, now.get(id) ?? '') &&
          !sameTitle(titles[0]!, then.get(id) ?? ''),
      );
      expect(invented).toEqual([]);
    },
  );

  test(
    'the 76 figures of the regions are judged under the names their own register gives them',
    whenTestData('kolada-regions-2026/key-figures.csv'),
    () => {
      const rows = readCsv(readFileSync(testDataPath('kolada-regions-2026/key-figures.csv'), 'utf8')).slice(
        1,
      );
      expect(rows.length).toBe(76);
      for (const {
        cells: [id, , name, , isLowerBetter],
      } of rows) {
        const judgement = judgedAs(reference.curated, id!, name!);
        expect(judgement, name!).not.toBeNull();
        // Where we call a way good it is the way that register calls good.
        if (judgement!.direction === 'higher') expect(isLowerBetter, name!).toBe('False');
        if (judgement!.direction === 'lower') expect(isLowerBetter, name!).toBe('True');
      }
    },
  );

  test(
    'an id that means something else in the register of 2012 is never judged by what it means today',
    whenTestData('kolada-2012/key-figures.csv'),
    () => {
      const then = new Map(
        readCsv(readFileSync(testDataPath('kolada-2012/key-figures.csv'), 'utf8')).map(({ cells }) => [
          cells[0]!,
          cells[1]!,
        ]),
      );
      for (const id of ['U07425', 'U07446', 'U17802', 'U15011']) {
        expect(then.get(id), id).toBeDefined();
        expect(judgedAs(reference.curated, id, then.get(id)!), id).toBeNull();
      }
      expect(judgedAs(reference.curated, 'U07457', then.get('U07457')!)?.area).toBe('safety-rescue');
    },
  );
});

describe.each([
  ['were judged when the rules were written', () => reference.curated, 0],
  ['nobody had judged', () => indexCurated(judgementsOfUnseen()), 1],
] as const)('On figures that %s', (_, curated, tableInNote) => {
  test('the rules on titles do as well as the note says', whenTestData(registerFile), () => {
    const nobodyJudged = { curated: indexCurated([]) };
    const judgements = curated();
    const pairs = register().flatMap(figure => {
      const judged = judgedAs(judgements, figure.id, figure.title);
      return judged === null ? [] : [{ judged, rule: classify(figure, nobodyJudged) }];
    });
    const found = ruleQualities(pairs);
    const written = tablesOfRuleQuality()[tableInNote]!;
    expect(written.map(({ answer }) => answer)).toEqual(found.map(({ answer }) => answer));
    for (const [index, { answer, precision, recall }] of found.entries()) {
      if (!Number.isNaN(precision))
        expect(precision, answer).toBeGreaterThanOrEqual(written[index]!.precision);
      if (!Number.isNaN(recall)) expect(recall, answer).toBeGreaterThanOrEqual(written[index]!.recall);
    }
  });
});

/** The tables of precision and recall in the note, least shares 0–1. */
function tablesOfRuleQuality() {
  const note = readFileSync(new URL('docs/methods/kinds-and-directions.md', root), 'utf8');
  const share = (text: string) => (text === '–' ? 0 : Number(text) / 100 - 0.0006);
  return note.split('### Against figures that nobody had judged').map(part =>
    [...part.matchAll(/^\| (\w+) \| \d+ \| \d+ \| (\d+\.\d|–) \| (\d+\.\d|–) \|$/gm)].map(
      ([, answer = '', precision = '', recall = '']) => ({
        answer,
        precision: share(precision),
        recall: share(recall),
      }),
    ),
  );
}

test('the figures judged blind are those of the register', whenTestData(registerFile), () => {
  const titles = new Map(register().map(({ id, title }) => [id, title]));
  const unseen = judgementsOfUnseen();
  expect(unseen).toHaveLength(190);
  for (const { id, titles: own } of unseen) expect(sameTitle(own[0]!, titles.get(id) ?? ''), id).toBe(true);
});

test('the rules alone agree with what a person judged', whenTestData(registerFile), () => {
  const nobodyJudged = { curated: indexCurated([]) };
  const compared = register().flatMap(figure => {
    const judgement = judgedAs(reference.curated, figure.id, figure.title);
    return judgement === null ? [] : [{ judgement, rule: classify(figure, nobodyJudged) }];
  });
  const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 1000;
  const measures = compared.filter(({ rule }) => rule.kind === 'measure');
  const directed = measures.filter(({ rule }) => rule.direction !== 'unknown');
  const toTest = compared.filter(({ judgement }) => isTested(judgement));
  const confusion = Object.fromEntries(
    [...Map.groupBy(compared, ({ judgement, rule }) => `${judgement.kind} → ${rule.kind}`)].map(
      ([key, rows]) => [key, rows.length],
    ),
  );
  const report = {
    compared: compared.length,
    confusion,
    measurePrecision: share(
      measures.filter(({ judgement }) => judgement.kind === 'measure').length,
      measures.length,
    ),
    directionPrecision: share(
      directed.filter(
        ({ judgement, rule }) => judgement.kind === 'measure' && judgement.direction === rule.direction,
      ).length,
      directed.length,
    ),
    testedRecall: share(
      toTest.filter(({ judgement, rule }) => isTested(rule) && rule.direction === judgement.direction).length,
      toTest.length,
    ),
    areaAgreement: share(
      compared.filter(({ judgement, rule }) => judgement.area === rule.area).length,
      compared.length,
    ),
  };
  console.info(JSON.stringify(report, null, 1));
  expect(report.compared).toBeGreaterThan(1200);
  expect(report.measurePrecision).toBeGreaterThanOrEqual(0.98);
  expect(report.directionPrecision).toBeGreaterThanOrEqual(0.98);
  expect(report.testedRecall).toBeGreaterThanOrEqual(0.8);
  expect(report.areaAgreement).toBeGreaterThanOrEqual(0.95);
});
