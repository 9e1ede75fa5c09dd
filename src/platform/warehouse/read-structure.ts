import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { columnKey } from '#core/panel/value-columns.ts';
import type { StructureRow } from '#core/peers/structure-profile.ts';
import { fileNames } from './folder.ts';
import { dialectOf, splitRecords } from './import/csv-dialect.ts';

type Column = 'unit' | 'year' | 'population' | 'share0to19' | 'share75plus' | 'tertiary' | 'taxBase';

/** Column of a structure file for each thing it can tell, in the spellings that are known. */
const columns: Readonly<Record<Column, readonly string[]>> = {
  unit: ['municipcode', 'municipalityid', 'kommunkod', 'code', 'unit'],
  year: ['year', 'ar'],
  population: ['pop', 'population', 'folkmangd'],
  share0to19: ['share019'],
  share75plus: ['share75'],
  tertiary: ['sharetertiaryschool'],
  taxBase: ['taxbase'],
};

/** What a structure file tells of units and years; rows without a code of a unit and a year are left aside. */
export function parseStructure(text: string): readonly StructureRow[] {
  const { separator } = dialectOf(text.slice(0, 65_536));
  const [header = [], ...records] = splitRecords(text.replace(/^\uFEFF/, ''), separator);
  const keys = header.map(columnKey);
  const at = (column: Column) => keys.findIndex(key => columns[column].includes(key));
  const number = (record: readonly string[], column: Column): number | null => {
    const cell = record[at(column)] ?? '';
    const value = Number(cell.replace(',', '.'));
    return cell === '' || Number.isNaN(value) ? null : value;
  };
  return records.flatMap(record => {
    const code = (record[at('unit')] ?? '').padStart(4, '0');
    const year = number(record, 'year');
    if (!/^\d{4}$/.test(code) || year === null) return [];
    return [
      {
        code,
        year,
        population: number(record, 'population'),
        share0to19: number(record, 'share0to19'),
        share75plus: number(record, 'share75plus'),
        shareTertiaryEducation: number(record, 'tertiary'),
        taxBaseKronorPerInhabitant: number(record, 'taxBase'),
      },
    ];
  });
}

/** The structure that was imported with a snapshot; empty where none was. */
export async function readStructure(folder: string): Promise<readonly StructureRow[]> {
  const text = await readFile(path.join(folder, fileNames.structure), 'utf8').catch(() => null);
  return text === null ? [] : parseStructure(text);
}
