import type { Unit } from '#core/panel/unit.ts';
import type { ColumnRole } from '#core/panel/value-columns.ts';
import { genderWords, missingMarks, statusWords } from '#core/panel/value-words.ts';
import { type Engine, literal, literals, unnested } from '../duckdb.ts';
import type { SetAsideReason } from './report.ts';
import { unitKeys } from './unit-keys.ts';
import type { ValueSource } from './value-source.ts';

const words = (list: readonly string[]): string => `(${list.map(literal).join(', ')})`;

/** `case` that gives the name under which a text stands among lists of words; null where it stands in none. */
const named = (text: string, lists: Readonly<Record<string, readonly string[]>>): string =>
  `case ${Object.entries(lists)
    .map(([name, list]) => `when ${text} in ${words(list)} then ${literal(name)}`)
    .join(' ')} end`;

// Most numbers are plain. For the others spaces go, also the hard and narrow ones that Swedish numbers are grouped with,
// and a true minus sign becomes a hyphen. DuckDB reads 1_000 as a number: the underscore becomes what no number holds.
const numberOf = (text: string): string =>
  `coalesce(case when not contains(${text}, '_') then try_cast(replace(${text}, ',', '.') as double) end,
    try_cast(translate(${text}, '−,_ \u00a0\u202f', '-.?') as double))`;

/** How a text names a unit: enum type `unit_key` holds the texts in this order, `positions` that of the code of each. */
export type UnitLookUp = {
  readonly codes: readonly string[];
  readonly keys: readonly string[];
  readonly positions: readonly number[];
};

/** The look-up for the given units; its texts are made an enum by `makeUnitLookUp`. */
export function unitLookUp(units: readonly Unit[]): UnitLookUp {
  const codes = units.map(({ code }) => code).sort();
  const position = new Map(codes.map((code, index) => [code, index + 1]));
  const keys = [...unitKeys(units)];
  return {
    codes,
    keys: keys.map(([key]) => key),
    positions: keys.map(([, code]) => position.get(code) ?? 0),
  };
}

// Not a join: DuckDB takes a CSV file to be small and would put all of it, not the units, in the join's hash table.
export const makeUnitLookUp = (engine: Engine, units: UnitLookUp): Promise<void> =>
  engine.run(`create type unit_key as enum (select ${unnested(units.keys)})`);

const unitPosition = (text: string, units: UnitLookUp): string =>
  `([${units.positions.join(',')}]::usmallint[])[enum_code(try_cast(${text} as unit_key)) + 1]`;

/**
 * A query over `from` (the source's rows, with `extra` columns passed on) that gives kpi, unit, year, gender, value and
 * missing as a snapshot holds them, and `problem`: why the row must be set aside, null where it is good. `unit_position`
 * counts from 1 in the codes of the look-up.
 */
export function checkedRows(
  source: ValueSource,
  units: UnitLookUp,
  from: string,
  extra: readonly string[] = [],
): string {
  const passed = extra.map(column => `, ${column}`).join('');
  return `
    select kpi, unit_code as unit, unit_position, year::smallint as year, gender,
      case when missing is null then number end as value, missing${passed},
      ${problemSql(source)} as problem
    from (select *, coalesce(status, case when number is null or isnan(number) then mark end) as missing
      from (${parsedRows(source, from, passed, units)})) parsed`;
}

function parsedRows(source: ValueSource, from: string, passed: string, units: UnitLookUp): string {
  const text = (role: ColumnRole): string | null => {
    const column = source.column(role);
    if (column === null) return null;
    return `coalesce(trim(${column.isNumber ? `${column.sql}::varchar` : column.sql}), '')`;
  };
  const lower = (role: ColumnRole): string | null => {
    const column = text(role);
    return column === null ? null : `lower(${column})`;
  };
  const [value, year] = [source.column('value'), source.column('year')];
  const [gender, status, withdrawn] = [lower('gender'), lower('status'), lower('withdrawn')];
  const raw = value?.isNumber
    ? `case when ${value.sql} is null then '' else '0' end`
    : (text('value') ?? "''");
  // What no column tells is a constant, so that rows pay only for the columns there are.
  return `
    select kpi, unit_position, ${literals(units.codes)}[unit_position] as unit_code, status, status_word, withdrawn, gender, number, raw_value,
      case when number is null then ${named('lower(raw_value)', missingMarks)} end as mark,
      case when year_number = floor(year_number) and abs(year_number) < 30000 then year_number::integer end as year${passed}
    from (select
      ${text('keyFigure')} as kpi,
      ${unitPosition(lower('unit') ?? "''", units)} as unit_position,
      ${gender === null ? "'T'" : named(gender, genderWords)} as gender,
      ${status ?? "''"} as status_word,
      ${status === null ? 'null::varchar' : `case when ${status} <> '' then ${named(status, statusWords)} end`} as status,
      ${withdrawn === null ? 'false' : `${withdrawn} in ('true', '1', 'ja', 't')`} as withdrawn,
      ${year?.isNumber ? `${year.sql}::double` : `try_cast(${text('year')} as double)`} as year_number,
      ${value?.isNumber ? `${value.sql}::double` : numberOf(raw)} as number,
      ${raw} as raw_value${passed}
    from ${from})`;
}

function problemSql(source: ValueSource): string {
  const mark = source.text?.decimalMark ?? null;
  const other = mark === ',' ? '.' : ',';
  const checks: readonly (readonly [SetAsideReason, string])[] = [
    ['key figure', `not regexp_full_match(kpi, '[A-Za-z0-9][A-Za-z0-9._:-]{0,39}')`],
    ['unit', 'unit_position is null'],
    ['year', 'year is null'],
    ['year range', 'year not between 1900 and 2100'],
    ['gender', 'gender is null'],
    ['withdrawn', 'withdrawn'],
    ['status', `status is null and status_word <> ''`],
    ['value and reason', 'status is not null and number is not null and not isnan(number)'],
    ['value', 'number is null and missing is null'],
    ['not finite', 'missing is null and not isfinite(number)'],
    ...(mark === null
      ? []
      : ([['decimal mark', `missing is null and position(${literal(other)} in raw_value) > 0`]] as const)),
  ];
  return `case ${checks.map(([reason, condition]) => `when ${condition} then ${literal(reason)}`).join(' ')} end`;
}
