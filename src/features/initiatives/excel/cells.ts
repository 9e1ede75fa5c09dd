import type { Initiative } from '../model/initiative.ts';
import type { PlanningSetting } from '../model/setting.ts';

/** A cell as it was written, and where: `Initiativ!B3`. */
export type ReadCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly isForeign: boolean }
  | { readonly kind: 'faulty'; readonly reason: CellFault };

/** What a cell must not be. */
export type CellFault = 'formula' | 'merged' | 'cell-error' | 'date-in-cell';

export type ReadRow = {
  readonly row: number;
  /** Letters of the columns that the sheet has, by key. */
  readonly letters: ReadonlyMap<string, string>;
  /** By the key of the column. */
  readonly cells: Readonly<Record<string, ReadCell>>;
};

/** What is wrong in a workbook: in which sheet and cell, by reason, with what the text of it needs. */
export type WorkbookProblem = {
  readonly sheet: string;
  readonly cell: string;
  readonly reason: string;
  readonly values: Readonly<Record<string, string | number>>;
};

export type ReadWorkbook = {
  readonly initiatives: readonly ReadRow[];
  /** Null where the workbook has no such sheet: then lines and staffing stay as they are. */
  readonly lines: readonly ReadRow[] | null;
  readonly staffing: readonly ReadRow[] | null;
  readonly names: { readonly initiatives: string; readonly lines: string; readonly staffing: string };
  readonly problems: readonly WorkbookProblem[];
};

const empty: ReadCell = { kind: 'empty' };

export const cellOf = (row: ReadRow, key: string): ReadCell => row.cells[key] ?? empty;

/** Where a value of the row stands, or would: `B3`, or the row alone where the sheet has no such column. */
export const addressIn = (row: ReadRow, key: string): string => `${row.letters.get(key) ?? ''}${row.row}`;

/** What a cell says as text; a number as it is written. */
export function textIn(cell: ReadCell): string {
  if (cell.kind === 'text') return cell.text.trim();
  return cell.kind === 'number' ? String(cell.number) : '';
}

const thousands = /\b(tkr|mnkr|mkr|mdkr|kkr|tusen|miljoner|milj)\b/i;
const currency = /\b(kr|sek|eur|euro|usd|dollar|nok|dkk)\b|[€$£:]/i;

/** The number in a cell, or why there is none: a unit beside it would mix kronor with thousands or another currency. */
export function numberIn(
  cell: ReadCell,
): number | 'not-a-number' | 'thousands-in-cell' | 'currency-in-cell' | null {
  if (cell.kind === 'empty' || cell.kind === 'faulty') return null;
  if (cell.kind === 'number') return cell.isForeign ? 'currency-in-cell' : cell.number;
  if (cell.text.trim() === '') return null;
  if (thousands.test(cell.text)) return 'thousands-in-cell';
  if (currency.test(cell.text)) return 'currency-in-cell';
  const plain = cell.text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : 'not-a-number';
}

/** What a workbook is read against. */
export type Known = {
  readonly initiatives: readonly Initiative[];
  /** Ids by name, of parts and goals. */
  readonly parts: ReadonlyMap<string, string>;
  readonly goals: ReadonlyMap<string, string>;
  readonly setting: PlanningSetting;
};
