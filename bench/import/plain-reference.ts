import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { startEngine } from '#platform/warehouse/duckdb.ts';

/** What one would write first: every row an object, looked up and kept in a map by its key; nothing checked or written. */
type Row = {
  readonly keyFigure: string;
  readonly unit: string;
  readonly year: number;
  readonly gender: string;
  readonly value: number;
};

const keep = (rows: Map<string, Row>, row: Row): void => {
  rows.set(`${row.keyFigure}|${row.unit}|${row.year}|${row.gender}`, row);
};

/** Line by line, for at most `most` rows; returns how many were read. Columns are given by position, gender −1 for none. */
export async function plainCsv(
  file: string,
  columns: {
    readonly keyFigure: number;
    readonly unit: number;
    readonly year: number;
    readonly gender: number;
    readonly value: number;
  },
  most: number,
): Promise<number> {
  const rows = new Map<string, Row>();
  let read = -1;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    read++;
    if (read === 0) continue;
    const fields = line.split(',');
    keep(rows, {
      keyFigure: fields[columns.keyFigure] ?? '',
      unit: fields[columns.unit] ?? '',
      year: Number(fields[columns.year]),
      gender: fields[columns.gender] ?? 'T',
      value: Number(fields[columns.value]),
    });
    if (read >= most) break;
  }
  return rows.size;
}

/** Parquet through DuckDB, row object by row object, for at most `most` rows; returns how many were read. */
export async function plainParquet(file: string, most: number): Promise<number> {
  const engine = await startEngine({ folders: [], files: [file], memoryMegabytes: 1024 });
  const found = await engine.rows(
    `select * from read_parquet('${file.replaceAll("'", "''")}') limit ${most}`,
  );
  const rows = new Map<string, Row>();
  for (const row of found) {
    keep(rows, {
      keyFigure: String(row.kpi),
      unit: String(row.municipality_id),
      year: Number(row.year),
      gender: String(row.gender),
      value: Number(row.value),
    });
  }
  engine.close();
  return rows.size;
}
