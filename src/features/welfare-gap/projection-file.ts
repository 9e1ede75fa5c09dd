import { type Ages, agesIn, agesName, tilesOf } from '#core/welfare/ages.ts';
import { parseCsv, type Separator } from '#platform/reference-data/csv.ts';
import type { ImportProjection, ProjectionFault, ProjectionValue } from './model/projection.ts';

const headers = {
  unit: ['region', 'kommun', 'område', 'unit', 'municipality'],
  year: ['år', 'ar', 'year'],
  ages: ['åldersgrupp', 'aldersgrupp', 'ålder', 'alder', 'age group', 'age', 'ages'],
  persons: ['befolkning', 'antal', 'folkmängd', 'population', 'persons'],
} as const;

const plain = (cell: string): string => cell.normalize('NFC').trim().toLowerCase();

const fewestFaultsShown = 20;

/**
 * Reads a projection: a header with region (where there are several), year, age group and population; separated by comma,
 * semicolon or tab. Every year must hold the same age groups, and these must reach from 0 upwards without hole or overlap.
 */
export function readProjection(
  text: string,
  { region, baseYear }: Pick<ImportProjection, 'region' | 'baseYear'>,
): { readonly values: readonly ProjectionValue[]; readonly faults: readonly ProjectionFault[] } {
  const [header, ...rows] = parseCsv(text, separatorOf(text)).rows;
  const at = (column: keyof typeof headers): number =>
    (header?.cells ?? []).findIndex(cell => headers[column].some(name => name === plain(cell)));
  const place = { unit: at('unit'), year: at('year'), ages: at('ages'), persons: at('persons') };
  const none = (faults: readonly ProjectionFault[]) => ({ values: [], faults });
  const absent = (['year', 'ages', 'persons'] as const).filter(column => place[column] < 0);
  if (absent.length > 0)
    return none(
      absent.map(column => ({ line: header?.line ?? 1, reason: 'column-missing', cell: headers[column][0] })),
    );
  const units = [...new Set(rows.map(({ cells }) => (cells[place.unit] ?? '').trim()))];
  const wanted =
    region === ''
      ? units.length <= 1
        ? units[0]
        : undefined
      : units.find(unit => plain(unit) === plain(region));
  if (place.unit >= 0 && wanted === undefined) {
    const reason = region === '' ? ('units-several' as const) : ('unit-missing' as const);
    return none([{ line: 0, reason, cell: region === '' ? units.slice(0, 6).join(', ') : region }]);
  }
  const faults: ProjectionFault[] = [];
  const values: ProjectionValue[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    if (place.unit >= 0 && (cells[place.unit] ?? '').trim() !== wanted) continue;
    const yearCell = (cells[place.year] ?? '').trim();
    const agesCell = (cells[place.ages] ?? '').trim();
    const personsCell = (cells[place.persons] ?? '').trim();
    const ages = agesIn(agesCell);
    const persons = numberIn(personsCell);
    if (!/^(19|20)\d\d$/.test(yearCell)) faults.push({ line, reason: 'year', cell: yearCell });
    else if (ages === null) faults.push({ line, reason: 'ages', cell: agesCell });
    else if (persons === null) faults.push({ line, reason: 'persons', cell: personsCell });
    else if (seen.has(`${yearCell} ${agesName(ages)}`))
      faults.push({ line, reason: 'twice', cell: `${yearCell}, ${agesCell}` });
    else {
      seen.add(`${yearCell} ${agesName(ages)}`);
      values.push({ year: Number(yearCell), ages, persons });
    }
  }
  const all = faults.length > 0 ? faults : faultsOfWhole(values, baseYear);
  return { values: all.length > 0 ? [] : values, faults: all.slice(0, fewestFaultsShown) };
}

const everyAge: Ages = { from: 0, to: null };

function faultsOfWhole(values: readonly ProjectionValue[], baseYear: number): readonly ProjectionFault[] {
  const groups = new Map(values.map(({ ages }) => [agesName(ages), ages]));
  const ranges = [...groups.values()].sort((one, other) => one.from - other.from);
  if (tilesOf(everyAge, ranges) === null) return [{ line: 0, reason: 'ages-missing', cell: holeIn(ranges) }];
  if (
    ranges.some((range, at) => at > 0 && (ranges[at - 1]!.to === null || ranges[at - 1]!.to! >= range.from))
  )
    return [{ line: 0, reason: 'ages-overlap', cell: [...groups.keys()].join(', ') }];
  const byYear = Map.groupBy(values, ({ year }) => year);
  const short = [...byYear].flatMap(([year, own]): readonly ProjectionFault[] => {
    const has = new Set(own.map(({ ages }) => agesName(ages)));
    const lacks = [...groups.keys()].filter(name => !has.has(name));
    return lacks.length === 0
      ? []
      : [{ line: 0, reason: 'ages-missing', cell: `${year}: ${lacks.join(', ')}` }];
  });
  if (short.length > 0) return short;
  if (!byYear.has(baseYear)) return [{ line: 0, reason: 'base-missing', cell: String(baseYear) }];
  return Math.max(...byYear.keys()) > baseYear
    ? []
    : [{ line: 0, reason: 'nothing-ahead', cell: String(baseYear) }];
}

/** The ages that no group holds, as far as they can be named. */
function holeIn(ranges: readonly Ages[]): string {
  let next = 0;
  for (const { from, to } of ranges) {
    if (from > next) return agesName({ from: next, to: from - 1 });
    if (to === null) return agesName({ from: next, to: null });
    next = Math.max(next, to + 1);
  }
  return agesName({ from: next, to: null });
}

function numberIn(cell: string): number | null {
  const text = cell.replace(/[\s\u00a0]/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) && Number(text) <= 1e9 ? Number(text) : null;
}

function separatorOf(text: string): Separator {
  const [first = ''] = text.split('\n', 1);
  const count = (separator: string) => first.split(separator).length;
  const separators: readonly Separator[] = [',', ';', '\t'];
  return separators.reduce((best, each) => (count(each) > count(best) ? each : best), ',');
}
