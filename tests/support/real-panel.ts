import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ScanInput } from '#core/gaps/scan-types.ts';
import { defaultScanOptions } from '#core/gaps/scan-types.ts';
import type { Panel } from '#core/panel/panel.ts';
import type { Unit } from '#core/panel/unit.ts';
import { type AreaGroupNames, officialPeers } from '#core/peers/official-groups.ts';
import { literal, literals, startEngine } from '#platform/warehouse/duckdb.ts';

/** A key figure to load: its id and the service area whose peers it is held against. */
export type WantedKeyFigure = { readonly id: string; readonly area: string };

/** The files of the test data that `loadRealScan` reads. */
export const realScanFiles = [
  'kolada-2024-08/values.parquet',
  'kolada-register-2026/municipality.json',
  'kolada-register-2026/municipality_groups.json',
] as const;

const registerSchema = z.array(z.object({ id: z.string(), title: z.string(), type: z.enum(['K', 'L']) }));
const groupsSchema = z.array(
  z.object({ id: z.string(), title: z.string(), members: z.array(z.object({ member_id: z.string() })) }),
);
const areasSchema = z.array(z.object({ id: z.string(), rkaGroups: z.array(z.string()) }));

const peersPerUnit = 7;

/**
 * A scan of real values: all municipalities of `kolada-2024-08`, gender T, the wanted key figures, the official groups as peers, everything tested.
 *
 * `folder` is the folder of test data. A key figure without values is kept, and says nothing.
 */
export async function loadRealScan(
  folder: string,
  wanted: readonly WantedKeyFigure[],
  years: { readonly first: number; readonly last: number },
): Promise<ScanInput> {
  const units = municipalities(folder);
  const keyFigures = [...wanted].sort((a, b) => (a.id < b.id ? -1 : 1));
  const areas = serviceAreas();
  const areaIds = areas.map(each => each.area);
  return {
    panel: await loadValues(
      folder,
      keyFigures.map(each => each.id),
      units.map(unit => unit.code),
      years,
    ),
    areaOfKeyFigure: Uint16Array.from(keyFigures, each => Math.max(0, areaIds.indexOf(each.area))),
    peers: peerTable(folder, units, areas),
    peersPerUnit,
    testing: new Uint8Array(keyFigures.length).fill(1),
    unitClass: new Uint8Array(units.length).fill(1),
    scoredAs: new Uint8Array(units.length),
    practicalThreshold: new Float64Array(keyFigures.length).fill(Number.NaN),
    options: defaultScanOptions,
  };
}

async function loadValues(
  folder: string,
  keyFigures: readonly string[],
  units: readonly string[],
  years: { readonly first: number; readonly last: number },
): Promise<Panel> {
  const yearCount = years.last - years.first + 1;
  const values = new Float64Array(keyFigures.length * units.length * yearCount).fill(Number.NaN);
  const engine = await startEngine({ folders: [folder], memoryMegabytes: 1000 });
  try {
    const cells = engine.chunks(`
      select list_position(${literals(keyFigures)}, kpi) - 1 as key_figure,
             list_position(${literals(units)}, municipality_id) - 1 as unit, year - ${years.first} as year, value
      from read_parquet(${literal(path.join(folder, realScanFiles[0]))})
      where gender = 'T' and kpi in (${keyFigures.map(literal).join(',')})
        and municipality_id in (${units.map(literal).join(',')}) and year between ${years.first} and ${years.last}`);
    for await (const chunk of cells) {
      const [keyFigure, unit, year, value] = [0, 1, 2, 3].map(column => chunk.getColumnVector(column));
      for (let row = 0; row < chunk.rowCount; row += 1) {
        const series = Number(keyFigure!.getItem(row)) * units.length + Number(unit!.getItem(row));
        values[series * yearCount + Number(year!.getItem(row))] = Number(value!.getItem(row));
      }
    }
  } finally {
    engine.close();
  }
  return { keyFigures, units, firstYear: years.first, yearCount, values };
}

function readJson<T>(file: string | URL, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function municipalities(folder: string): readonly Unit[] {
  return readJson(path.join(folder, realScanFiles[1]), registerSchema)
    .filter(entry => entry.type === 'K')
    .map(entry => ({
      code: entry.id,
      name: entry.title,
      kind: 'municipality' as const,
      county: null,
      group: null,
      isMadeUp: false,
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Service areas with the names of their official groups, in the order of `data/service-areas.json`. */
export function serviceAreas(): readonly AreaGroupNames[] {
  const file = new URL('../../data/service-areas.json', import.meta.url);
  return readJson(file, areasSchema).map(area => ({ area: area.id, groupNames: area.rkaGroups }));
}

function peerTable(folder: string, units: readonly Unit[], areas: readonly AreaGroupNames[]): Int16Array {
  const groups = readJson(path.join(folder, realScanFiles[2]), groupsSchema).map(group => ({
    id: group.id,
    title: group.title,
    members: group.members.map(member => member.member_id),
  }));
  const table = new Int16Array(areas.length * units.length * peersPerUnit).fill(-1);
  officialPeers(groups, units, areas).forEach((ofUnits, area) => {
    ofUnits.forEach((group, unit) => {
      group?.members.slice(0, peersPerUnit).forEach((peer, slot) => {
        table[(area * units.length + unit) * peersPerUnit + slot] = peer;
      });
    });
  });
  return table;
}
