import exceljs from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedPatterns } from '#features/catalogue/index.ts';
import { coverageOf } from '#features/opportunities/basis.ts';
import { comparisonOf } from '#features/opportunities/compare.ts';
import { placeBeside, unitsBeside } from '#features/opportunities/comparing.ts';
import { listRows } from '#features/opportunities/list-file/rows.ts';
import { listCsv, listWorkbook } from '#features/opportunities/list-file/write.ts';
import { listFileMessages } from '#features/opportunities/messages/list-file.ts';
import { prizeSteps } from '#features/opportunities/prize-view.ts';
import { rankingOf } from '#features/opportunities/ranking.ts';
import { opportunityReport } from '#features/opportunities/report.ts';
import { opportunitiesAt } from '#features/opportunities/view.ts';
import { type Place, readingOf } from '#features/situation/index.ts';
import { type AnalysedStarter, analyseStarter } from './starter-analysis.ts';

let starter: AnalysedStarter;
beforeAll(async () => {
  starter = await analyseStarter();
});

describe.each(['1440', '2521', '0013'])('The list of opportunities of %s as a file', code => {
  let place: Place;
  beforeAll(async () => {
    place = await starter.placeAt(code);
  });
  const fileOf = async () => ({
    place,
    ranking: await rankingOf(null, code, place),
    catalogue: shippedPatterns(),
  });

  test('has the figures of the report, as numbers, and says where they are from', async () => {
    const { opportunities, snapshot } = opportunityReport(place, 'sv');
    const file = await fileOf();
    const rows = listRows(place, file.ranking, file.catalogue, 'sv');
    expect(rows.map(({ rank, id }) => [rank, id])).toEqual(
      opportunities.map(({ rank, pattern }) => [rank, pattern]),
    );
    for (const [at, row] of rows.entries()) {
      const told = opportunities[at];
      expect(row.score).toBeCloseTo((told?.score.total ?? 0) * 100, 6);
      expect(row.value).toBe(told?.evidence[0]?.value);
      if (told?.reachable != null) expect(Number(row.prizeHigh)).toBeCloseTo(told.reachable.high, 0);
    }
    const lines = listCsv(file, 'sv').split('\r\n');
    const columns = Object.keys(listFileMessages('sv').columns).length;
    expect(lines[0]?.split(';')).toHaveLength(columns);
    expect(lines.some(line => line.includes(snapshot))).toBe(true);
  });

  test('is the same as a workbook, read back', async () => {
    const file = await fileOf();
    const workbook = new exceljs.Workbook();
    const bytes = await listWorkbook(file, 'sv');
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    const sheet = workbook.getWorksheet(listFileMessages('sv').sheet);
    const rows = listRows(place, file.ranking, file.catalogue, 'sv');
    expect(sheet?.rowCount).toBe(rows.length + 1);
    const columns = Object.keys(listFileMessages('sv').columns);
    for (const [at, row] of rows.entries()) {
      expect(sheet?.getRow(at + 2).getCell(columns.indexOf('score') + 1).value).toBe(row.score);
      expect(sheet?.getRow(at + 2).getCell(columns.indexOf('keyFigure') + 1).value ?? undefined).toBe(
        row.keyFigure,
      );
    }
    expect(workbook.getWorksheet(listFileMessages('sv').about)?.getRow(1).getCell(2).value).toContain(code);
  });

  test('reckons a prize in steps that end in what could be reached, or says why it cannot', () => {
    for (const opportunity of opportunitiesAt(place)) {
      const steps = prizeSteps(opportunity, 'sv');
      if (opportunity.evidence.length === 0) expect(steps).toBeNull();
      else expect(steps?.reach === null).toBe(steps?.reason !== null);
    }
  });
});

describe('Two places beside each other', () => {
  test('share what both have, and are told the same from either side', async () => {
    const [one, other] = [await starter.placeAt('1440'), await starter.placeAt('1441')];
    const catalogue = shippedPatterns();
    const { both, onlyOne, onlyOther } = comparisonOf(one, other, catalogue);
    const idsOf = (all: readonly { readonly pattern: { readonly id: string } }[]) =>
      all.map(({ pattern }) => pattern.id).toSorted();
    expect(idsOf([...both, ...onlyOne])).toEqual(idsOf(opportunitiesAt(one)));
    expect(idsOf([...both, ...onlyOther])).toEqual(idsOf(opportunitiesAt(other)));
    const turned = comparisonOf(other, one, catalogue);
    expect(idsOf(turned.both)).toEqual(idsOf(both));
    expect(idsOf(turned.onlyOne)).toEqual(idsOf(onlyOther));
    for (const { figures, one: own } of both) {
      expect(figures.length > 0 || own.opportunity?.basis === 'adoption').toBe(true);
      for (const figure of figures) expect(figure.one ?? figure.other).not.toBeNull();
    }
  });

  test('are found by an approximate name among those of the same kind', async () => {
    const place = await starter.placeAt('1440');
    expect(unitsBeside(place, 'lerumm').sure?.code).toBe('1441');
    expect(unitsBeside(place, 'Ale').sure).toBeNull();
    expect(unitsBeside(place, 'Region Halland').sure).toBeNull();
    expect(placeBeside(place, '0013')).toBeNull();
    expect(placeBeside(place, '1440')).toBeNull();
    expect(placeBeside(place, '1441')?.unit.name).toBe('Lerum');
    // With its own values and peers, not with those of the place it stands beside.
    expect(placeBeside(place, '1441')).toBe(await starter.placeAt('1441'));
  });
});

describe('Where there is hardly any data', () => {
  /** The same place with only so many of its gaps. */
  const withGaps = (place: Place, kept: number): Place => {
    const { analysis } = place;
    const testing = new Set(
      readingOf(place)
        .gaps.slice(0, kept)
        .map(({ keyFigure }) => keyFigure.position),
    );
    return {
      ...place,
      analysis: { ...analysis, tested: analysis.tested.filter(({ position }) => testing.has(position)) },
    };
  };

  test('the list says that it lacks its basis, or that the basis is thin, and does not say that all is well', async () => {
    const place = await starter.placeAt('1440');
    expect(coverageOf(place).state).toBe('enough');
    const bare = withGaps(place, 0);
    expect(coverageOf(bare)).toMatchObject({ state: 'none', compared: 0 });
    expect(opportunitiesAt(bare).every(({ basis }) => basis === 'adoption')).toBe(true);
    const thin = coverageOf(withGaps(place, 30));
    expect(['none', 'thin']).toContain(thin.state);
    expect(thin.compared).toBeLessThan(thin.named / 3);
  });
});
