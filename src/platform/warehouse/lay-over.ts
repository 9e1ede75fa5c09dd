import path from 'node:path';
import type { RegisteredKeyFigure } from '#core/panel/key-figure.ts';
import type { UnitKind } from '#core/panel/unit.ts';
import { type Engine, literal, literals } from './duckdb.ts';
import { keptSql, partlyReplaced, type Replacing, unitKindSql } from './overlay.ts';

/** Replaces table `base` by itself with the rows of `layer` laid over it. */
export async function layOver(engine: Engine, base: string, layer: string): Promise<void> {
  await engine.run(`
    create table laid_over as
    ${keptSql(base, layer)} union all select kpi, unit, year, gender, value, missing from ${layer};
    drop table ${base};
    alter table laid_over rename to ${base};`);
}

/** The rows of `layer` laid over those of `base`, as a relation over two files in `workFolder`. */
export async function laidOverFiles(
  engine: Engine,
  base: string,
  layer: string,
  workFolder: string,
  replacing: Replacing | null = null,
): Promise<string> {
  // Two files rather than one "union all": sorting a union takes DuckDB past its memory limit, sorting files does not.
  const files = [path.join(workFolder, 'kept.parquet'), path.join(workFolder, 'layer.parquet')] as const;
  await engine.run(`
    copy (${keptSql(base, layer, replacing)}) to ${literal(files[0])} (format parquet, compression lz4);
    copy (select * from ${layer}) to ${literal(files[1])} (format parquet, compression lz4);`);
  return `read_parquet(${literals(files)}, union_by_name = true)`;
}

/**
 * Enters the layer's key figures among `entries`: where the base keeps its values for some kinds of units, the entry
 * speaks of both fetches. To be called before the values are laid over.
 */
export async function provenanceOver(
  engine: Engine,
  base: string,
  layer: string,
  entries: Map<string, RegisteredKeyFigure>,
  layerEntries: ReadonlyMap<string, RegisteredKeyFigure>,
): Promise<void> {
  const [inBase, inLayer] = [await kindsIn(engine, base), await kindsIn(engine, layer)];
  for (const [id, entry] of layerEntries) {
    const before = entries.get(id);
    const replaced = inLayer.get(id) ?? [];
    const kept = (inBase.get(id) ?? []).filter(kind => !replaced.includes(kind));
    const isPartly = before !== undefined && kept.length > 0 && replaced.length > 0;
    entries.set(id, isPartly ? partlyReplaced(before, entry, kept, replaced) : entry);
  }
}

const kinds: readonly UnitKind[] = ['municipality', 'region', 'nation'];

async function kindsIn(engine: Engine, relation: string): Promise<ReadonlyMap<string, readonly UnitKind[]>> {
  const rows = await engine.rows(
    `select distinct kpi, ${unitKindSql('unit')} as kind from ${relation} order by kpi`,
  );
  const found = new Map<string, UnitKind[]>();
  for (const row of rows) {
    const kind = kinds.find(name => name === row.kind);
    if (kind !== undefined) found.set(String(row.kpi), [...(found.get(String(row.kpi)) ?? []), kind]);
  }
  return found;
}
