import path from 'node:path';
import type { RegisteredKeyFigure, Scope } from '#core/panel/key-figure.ts';
import { type Engine, literal } from '../duckdb.ts';
import { fileNames } from '../folder.ts';
import { unitKindSql } from '../overlay.ts';
import { isWhole, readKeyFigures } from '../parse-snapshot.ts';
import type { ImportReport } from './report.ts';
import type { RegisterEntry } from './side-files.ts';

/** Entries of the imported key figures that have a title, by id. */
export type ResolvedTitles = {
  readonly entries: ReadonlyMap<string, RegisteredKeyFigure>;
  readonly report: ImportReport['titles'];
};

/** Fewest cells in common, and share of them that must agree, for an id to be taken to mean the same in two fetches. */
const fewestCommonCells = 20;
const agreeingShare = 0.8;

/**
 * Gives the imported key figures their titles. Ids are reused over the years, so that a title is never taken over on
 * the id alone: it comes from the register given with the values, from the snapshot they are laid over, or from an
 * earlier snapshot where that one's values of the key figure agree with the imported ones.
 */
export async function resolveTitles(
  engine: Engine,
  imported: string,
  given: ReadonlyMap<string, RegisterEntry> | null,
  onto: string | null,
  earlier: readonly string[],
  provenance: { readonly source: string; readonly fetchedOn: string },
): Promise<ResolvedTitles> {
  const scopes = await scopesIn(engine, imported);
  const found = new Map<string, RegisterEntry>();
  const disagreeing: string[] = [];
  if (given !== null) {
    for (const [id, entry] of given) if (scopes.has(id)) found.set(id, entry);
  } else if (onto !== null) {
    for (const entry of await readKeyFigures(onto)) if (scopes.has(entry.id)) found.set(entry.id, entry);
  } else {
    for (const folder of earlier) {
      if (!(await isWhole(folder))) continue;
      const agreeing = await agreeingKeyFigures(engine, imported, folder);
      for (const entry of await readKeyFigures(folder)) {
        if (!scopes.has(entry.id) || found.has(entry.id)) continue;
        if (agreeing.has(entry.id)) found.set(entry.id, entry);
        else disagreeing.push(entry.id);
      }
    }
  }
  const entries = new Map(
    [...scopes].flatMap(([id, scope]) => {
      const entry = found.get(id);
      return entry === undefined ? [] : [[id, registered(entry, scope, provenance)] as const];
    }),
  );
  return {
    entries,
    report: {
      from:
        given !== null
          ? 'register given'
          : onto !== null
            ? 'snapshot laid over'
            : entries.size > 0
              ? 'newest snapshot, where values agree'
              : 'nowhere',
      withTitle: entries.size,
      withoutTitle: [...scopes.keys()].filter(id => !entries.has(id)).sort(),
      disagreeing: [...new Set(disagreeing)].filter(id => !found.has(id)).sort(),
    },
  };
}

const registered = (
  entry: RegisterEntry,
  scope: Scope,
  provenance: { readonly source: string; readonly fetchedOn: string },
): RegisteredKeyFigure => ({
  id: entry.id,
  title: entry.title,
  description: entry.description,
  operatingArea: entry.operatingArea,
  scope: entry.scope ?? scope,
  source: provenance.source,
  fetchedOn: provenance.fetchedOn,
  isOwnCalculation: false,
  note: null,
});

/** Ids with rows, each with the kinds of units that have them. */
async function scopesIn(engine: Engine, relation: string): Promise<ReadonlyMap<string, Scope>> {
  const rows = await engine.rows(`
    select kpi, bool_or(kind = 'municipality') as municipalities, bool_or(kind = 'region') as regions
    from (select kpi, ${unitKindSql('unit')} as kind from ${relation}) group by kpi order by kpi`);
  return new Map(
    rows.map(row => [
      String(row.kpi),
      row.municipalities === row.regions ? 'both' : row.regions === true ? 'region' : 'municipality',
    ]),
  );
}

async function agreeingKeyFigures(
  engine: Engine,
  imported: string,
  folder: string,
): Promise<ReadonlySet<string>> {
  const values = literal(path.join(folder, fileNames.values));
  const rows = await engine.rows(`
    select kpi from (
      select i.kpi, i.value as new_value,
        abs(i.value - e.value) <= 0.005 * greatest(abs(i.value), abs(e.value)) as agrees
      from ${imported} i join read_parquet(${values}) e using (kpi, unit, year, gender)
      where gender = 'T' and i.value is not null and e.value is not null)
    group by kpi
    having count(*) >= ${fewestCommonCells} and avg(agrees::integer) >= ${agreeingShare} and count(distinct new_value) > 1`);
  return new Set(rows.map(row => String(row.kpi)));
}
