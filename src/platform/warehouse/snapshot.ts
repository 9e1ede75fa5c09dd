import type { RegisteredKeyFigure } from '#core/panel/key-figure.ts';
import type { Panel } from '#core/panel/panel.ts';
import type { Unit, UnitGroup } from '#core/panel/unit.ts';
import type { StructureRow } from '#core/peers/structure-profile.ts';
import type { Adjustments } from './adjustments.ts';

/** Why a value is missing. */
export type MissingReason = 'bortfall' | 'not applicable' | 'suppressed';

export type Gender = 'T' | 'K' | 'M';

/** One value of a key figure, with its reason where it is missing. */
export type Cell = {
  readonly unit: string;
  readonly year: number;
  readonly gender: Gender;
  readonly value: number | null;
  readonly missing: MissingReason | null;
};

/** What a fetch asked for: `all` is everything that the source's register had on that day. */
export type AskedScope = {
  readonly keyFigures: readonly string[] | 'all';
  readonly units: readonly string[] | 'all';
  readonly firstYear: number;
  readonly lastYear: number;
};

/** What a snapshot folder says of itself (`manifest.json`). */
export type SnapshotManifest = {
  /** `2024-08-15-3fa9c1d2`: fetch date and the start of the content hash. */
  readonly id: string;
  readonly name: string;
  /** Where the values come from, in words. */
  readonly source: string;
  /** Day of the newest fetch in it, ISO date. */
  readonly fetchedOn: string;
  /** When the snapshot was made, RFC 3339. */
  readonly createdAt: string;
  /** SHA-256 over the content files. */
  readonly contentHash: string;
  /** The snapshot it was laid over, if any. */
  readonly onto: string | null;
  /** What was fetched; what lies outside is *not fetched*, never withdrawn. */
  readonly scope: {
    readonly keyFigures: number;
    readonly municipalities: number;
    readonly regions: number;
    readonly firstYear: number;
    readonly lastYear: number;
    readonly genders: readonly Gender[];
    /** What was asked for; where it is not known, everything that has a row was. */
    readonly asked?: AskedScope | undefined;
  };
  readonly rows: number;
  readonly missing: Readonly<Record<MissingReason, number>>;
  /** Key figures with values but without a title in the register, listed and left out of analysis. */
  readonly withoutTitle: readonly string[];
  /** True for what ships with the product. */
  readonly isStarter: boolean;
};

/** An opened snapshot: its register in memory, its panel of gender T loaded, other cells read on demand. */
export type Snapshot = {
  readonly manifest: SnapshotManifest;
  readonly keyFigures: readonly RegisteredKeyFigure[];
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
  /** What a structure file tells of the units, for computed peers; empty where none was imported. */
  readonly structure: readonly StructureRow[];
  /** Gender T; `panel.keyFigures` and `panel.units` are sorted ids, in the same order as the lists above. */
  readonly panel: Panel;
  /** The panel as it was fetched: the same one but where an organisation's adjustments changed values. */
  readonly asFetched: Panel;
  /** What the organisation that asks has settled or corrected of it, or what is held out until somebody settles it. */
  readonly adjustments: Adjustments;
  /** All cells of one key figure (all genders, with reasons for missing); of one unit where given. */
  readonly cells: (keyFigure: string, unit?: string) => Promise<readonly Cell[]>;
};

/** The door to all snapshots: those shipped with the product and those imported under the data folder. */
export type Warehouse = {
  /** Newest fetch first. */
  readonly list: () => Promise<readonly SnapshotManifest[]>;
  /** The same object for the same id as long as it is held in memory; null where there is none. */
  readonly open: (id: string) => Promise<Snapshot | null>;
  /** The newest snapshot that holds the unit (by code) and is whole; null where none holds it. */
  readonly newestWith: (unitCode: string) => Promise<Snapshot | null>;
  /** All units that any snapshot holds, by code; described as the newest of these does. */
  readonly units: () => Promise<readonly Unit[]>;
  /** Folders that are not whole snapshots: those left out of the list, and those found damaged when they were opened. */
  readonly problems: () => Promise<readonly SnapshotProblem[]>;
  /** Where a snapshot lies, for those who hand out its files (values, rejected rows); null where there is none. */
  readonly folderOf: (id: string) => Promise<string | null>;
  /** Lets go of DuckDB and of the snapshots held. */
  readonly close: () => Promise<void>;
};

/** A folder among the snapshots that cannot be used, and why. */
export type SnapshotProblem = { readonly folder: string; readonly file: string; readonly reason: string };
