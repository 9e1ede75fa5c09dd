import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileNames } from '../folder.ts';

/** Why a row was set aside. */
export type SetAsideReason =
  | 'columns'
  | 'key figure'
  | 'unit'
  | 'year'
  | 'year range'
  | 'gender'
  | 'withdrawn'
  | 'status'
  | 'value and reason'
  | 'value'
  | 'not finite'
  | 'decimal mark'
  | 'contradiction'
  | 'repeated';

/** What each reason means, as it stands in reports and in `rejected.csv`. */
export const reasonTexts: Readonly<Record<SetAsideReason, string>> = {
  columns: 'the row has another number of columns than the header, or cannot be read as text',
  'key figure': 'the key figure is empty or no identifier',
  unit: 'the unit is not a known municipality, region or the nation',
  year: 'the year is not a whole number',
  'year range': 'the year lies outside 1900-2100',
  gender: 'the gender is neither total, women nor men',
  withdrawn: 'the value is marked as withdrawn (deleted) at its source',
  status: 'the status is unknown',
  'value and reason': 'the row has both a value and a reason for missing',
  value: 'the value is not a number',
  'not finite': 'the value is not a finite number',
  'decimal mark': 'the value has another decimal mark than the rest of the file',
  contradiction:
    'the same key figure, unit, year and gender stands with different values: all such rows are set aside',
  repeated: 'the row repeats another one and is counted once',
};

/** A row that was set aside: its line in the file (its row number in Parquet), and its text. */
export type SetAsideRow = { readonly line: number; readonly reason: SetAsideReason; readonly text: string };

/** What an import read, kept and set aside; `import.json` in the snapshot's folder. */
export type ImportReport = {
  readonly input: {
    readonly name: string;
    readonly bytes: number;
    readonly format: 'csv' | 'parquet';
    /** Null for Parquet. */
    readonly text: {
      readonly encoding: string;
      readonly separator: string;
      readonly decimalMark: 'comma' | 'point' | 'none seen';
    } | null;
    /** Column read for each role. */
    readonly columns: Readonly<Record<string, string>>;
    readonly unusedColumns: readonly string[];
  };
  readonly rows: {
    readonly read: number;
    readonly kept: number;
    readonly setAside: number;
    readonly repeated: number;
  };
  readonly setAside: readonly {
    readonly reason: SetAsideReason;
    readonly meaning: string;
    readonly rows: number;
  }[];
  /** The first rows set aside; all of them stand in `rejected.csv`. */
  readonly firstSetAside: readonly SetAsideRow[];
  /** Where titles came from, and how many key figures lack one. */
  readonly titles: {
    readonly from:
      | 'register given'
      | 'snapshot laid over'
      | 'newest snapshot, where values agree'
      | 'nowhere';
    readonly withTitle: number;
    readonly withoutTitle: readonly string[];
    /** Key figures whose title was not taken over since their values do not agree with those it belongs to. */
    readonly disagreeing: readonly string[];
  };
  readonly fetchedOn: { readonly day: string; readonly basis: FetchedOnBasis };
  /** What was not given and therefore taken from elsewhere, in words. */
  readonly assumed: readonly string[];
};

/** How the day of the fetch is known. `estimated`: at the latest the year after the last year with values. */
export type FetchedOnBasis = 'given' | 'file name' | 'file date' | 'estimated' | 'day of import';

/** The report that lies in a snapshot's folder; null where the snapshot was not imported or the report is not whole. */
export async function readImportReport(folder: string): Promise<ImportReport | null> {
  const text = await readFile(path.join(folder, fileNames.report), 'utf8').catch(() => null);
  try {
    const report = JSON.parse(text ?? 'null') as ImportReport | null;
    return report?.rows?.read === undefined ? null : report;
  } catch {
    return null;
  }
}
