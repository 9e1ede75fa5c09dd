import type { AskedScope, Warehouse } from '../snapshot.ts';

/** What to import, and what to read it by. */
export type ImportRequest = {
  readonly values: /** `name` where the file lies under another name than it was given with. */
    | { readonly kind: 'file'; readonly path: string; readonly name?: string | undefined }
    | { readonly kind: 'stream'; readonly stream: AsyncIterable<Uint8Array>; readonly name: string };
  /** Paths of files beside the values. */
  readonly keyFigures?: string | undefined;
  readonly units?: string | undefined;
  readonly groups?: string | undefined;
  readonly structure?: string | undefined;
  /** Where the values come from, in words; the name of the file where it is not given. */
  readonly source?: string | undefined;
  /** Day of the fetch, ISO date. */
  readonly fetchedOn?: string | undefined;
  /** Id of the snapshot to lay the import over. */
  readonly onto?: string | undefined;
  /** What was asked of the source: what lies in it and has no value now was withdrawn. */
  readonly asked?: AskedScope | undefined;
  /** What the snapshot is called; its source where it is not given. */
  readonly title?: string | undefined;
  /** Key figures of which the snapshot laid over keeps nothing, whether values came or not; its made-up units keep theirs. */
  readonly replaced?: readonly string[] | undefined;
};

/** Where imports go and what they lean on. */
export type ImportContext = {
  /** The folder under which snapshots lie. */
  readonly folder: string;
  /** The snapshots there are, for what is not given and for `onto`. */
  readonly warehouse: Warehouse;
  readonly now: Date;
  /** DuckDB's memory limit, 160 MB by default (peak of the process about 340 MB): what does not fit is spilled beside the snapshots. */
  readonly memoryMegabytes?: number;
  /** Threads of DuckDB, two by default. */
  readonly threads?: number;
};

/** How far an import has come. */
export type ImportStep = 'receiving' | 'reading' | 'titles' | 'writing';
