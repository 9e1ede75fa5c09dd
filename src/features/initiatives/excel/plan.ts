import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { fieldProblems } from '#platform/action/field-problems.ts';
import {
  type Basis,
  basisOf,
  basisSchema,
  type Initiative,
  type Line,
  lineSchema,
  type Relation,
  type Staffing,
  staffingSchema,
} from '../model/initiative.ts';
import type { Known, ReadRow, ReadWorkbook, WorkbookProblem } from './cells.ts';
import { addressIn, cellOf } from './cells.ts';
import { basisRow, lineRow, numberOf, relationNumbers, staffingRow } from './rows.ts';

/** An initiative as a workbook has it; `before` is what stands there now, null for a new one. */
export type Planned = {
  readonly number: number;
  readonly before: Initiative | null;
  readonly basis: Basis;
  readonly lines: readonly Line[];
  readonly staffing: readonly Staffing[];
  readonly relations: readonly { readonly number: number; readonly kind: Relation['kind'] }[];
  readonly at: { readonly sheet: string; readonly cell: string };
};

export type WorkbookPlan = {
  readonly added: readonly Planned[];
  readonly changed: readonly Planned[];
  readonly unchanged: number;
  readonly problems: readonly WorkbookProblem[];
};

/** What a workbook would add and change, or everything that is wrong with it, by sheet and cell. Nothing is removed. */
export function planWorkbook(read: ReadWorkbook, known: Known): WorkbookPlan {
  const problems = [...read.problems];
  const tell =
    (sheet: string) =>
    (row: ReadRow, key: string, reason: string, values: WorkbookProblem['values'] = {}) =>
      void problems.push({ sheet, cell: addressIn(row, key), reason, values });
  const tellInitiative = tell(read.names.initiatives);
  const rows = new Map<number, ReadRow>();
  for (const row of read.initiatives) {
    const number = numberOf(cellOf(row, 'number'));
    if (number === null) tellInitiative(row, 'number', 'number-missing');
    else if (rows.has(number))
      tellInitiative(row, 'number', 'number-twice', { row: rows.get(number)?.row ?? 0 });
    else rows.set(number, row);
  }
  const lines = grouped(read.lines, rows, tell(read.names.lines), lineRow, lineSchema);
  const staffing = grouped(
    read.staffing,
    rows,
    tell(read.names.staffing),
    (row, tellRow) => staffingRow(row, known, tellRow),
    staffingSchema,
  );
  const byNumber = new Map(known.initiatives.map(initiative => [initiative.number, initiative]));
  const planned = [...rows].flatMap(([number, row]) => {
    const tellRow = (key: string, reason: string, values?: WorkbookProblem['values']) =>
      tellInitiative(row, key, reason, values);
    const basis = checked(basisSchema, tellOf => basisRow(row, known, tellOf), row, tellRow);
    const before = byNumber.get(number) ?? null;
    if (basis === null) return [];
    return [
      {
        number,
        before,
        basis,
        lines: lines?.get(number) ?? (lines === null ? (before?.lines ?? []) : []),
        staffing: staffing?.get(number) ?? (staffing === null ? (before?.staffing ?? []) : []),
        relations: relationNumbers(row, tellRow),
        at: {
          sheet: read.names.initiatives,
          cell: addressIn(row, row.cells.requires === undefined ? 'number' : 'requires'),
        },
      },
    ];
  });
  const numbers = new Set([...rows.keys(), ...byNumber.keys()]);
  for (const { number, relations } of planned) {
    const row = rows.get(number);
    for (const relation of relations) {
      if (row === undefined) continue;
      if (relation.number === number) tellInitiative(row, relation.kind, 'related-to-itself');
      else if (!numbers.has(relation.number))
        tellInitiative(row, relation.kind, 'number-unknown', { name: relation.number });
    }
  }
  const differs = planned.filter(each => each.before === null || isChanged(each, each.before, byNumber));
  return {
    added: differs.filter(({ before }) => before === null),
    changed: differs.filter(({ before }) => before !== null),
    unchanged: planned.length - differs.length,
    problems,
  };
}

type TellRow = (key: string, reason: string, values?: WorkbookProblem['values']) => void;

/** Rows of lines or staffing by the number of their initiative, in the order they stand; null where the sheet is missing. */
function grouped<Output>(
  read: readonly ReadRow[] | null,
  rows: ReadonlyMap<number, ReadRow>,
  tell: (row: ReadRow, key: string, reason: string, values?: WorkbookProblem['values']) => void,
  inputOf: (row: ReadRow, tellRow: TellRow) => object,
  schema: z.ZodType<Output>,
): ReadonlyMap<number, readonly Output[]> | null {
  if (read === null) return null;
  const found = new Map<number, Output[]>();
  for (const row of read) {
    const tellRow: TellRow = (key, reason, values) => tell(row, key, reason, values);
    const number = numberOf(cellOf(row, 'number'));
    if (number === null) tellRow('number', 'number-missing');
    else if (!rows.has(number)) tellRow('number', 'number-not-in-list', { name: number });
    const value = checked(schema, tellOf => inputOf(row, tellOf), row, tellRow);
    if (value === null || number === null) continue;
    const list = found.get(number) ?? [];
    list.push(value);
    found.set(number, list);
    if (list.length === 61) tellRow('number', 'too-many-of-one');
  }
  return found;
}

/** The estimate that a cell is a point of; the cell itself where it is of none. */
const estimateOf = (key: string): string => key.replace(/\.(low|likely|high)$/, '');

/** A row through the schema of its action; what is wrong is told by cell. */
function checked<Output>(
  schema: z.ZodType<Output>,
  inputOf: (tell: TellRow) => object,
  row: ReadRow,
  tellRow: TellRow,
): Output | null {
  const told = new Set<string>();
  const input = inputOf((key, reason, values) => {
    told.add(estimateOf(key));
    tellRow(key, reason, values);
  });
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const { path, code, values } of fieldProblems(parsed.error)) {
    const key = path.startsWith('must') ? 'mustReason' : path.replace(/^(departments|goals)\.\d+$/, '$1');
    // A cell that is faulty in itself has been told of already, and so are points beside one that is no number.
    if (row.cells[key]?.kind === 'faulty' || told.has(estimateOf(key))) continue;
    const isNumber = /int|number/.test(String(values.expected ?? ''));
    const reason = code === 'refused' ? String(values.reason) : isNumber ? 'not-a-number' : code;
    tellRow(key, reason, values);
  }
  return null;
}

function isChanged(planned: Planned, before: Initiative, byNumber: ReadonlyMap<number, Initiative>): boolean {
  const ids = planned.relations.map(({ number, kind }) => ({ other: byNumber.get(number)?.id ?? '', kind }));
  const sorted = (relations: readonly Relation[]) =>
    relations.map(({ other, kind }) => `${kind} ${other}`).sort();
  const told = (basis: Basis) => ({
    ...basis,
    departments: [...basis.departments].sort(),
    goals: [...basis.goals].sort(),
  });
  return !isDeepStrictEqual(
    [told(planned.basis), planned.lines, planned.staffing, sorted(ids)],
    [told(basisOf(before)), before.lines, before.staffing, sorted(before.relations)],
  );
}
