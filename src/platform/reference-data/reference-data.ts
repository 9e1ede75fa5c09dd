import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { AdoptionKeyFigure } from '#core/panel/classify/adoption-key-figure.ts';
import {
  type CuratedIndex,
  type CuratedKeyFigure,
  indexCurated,
  judgedAs,
} from '#core/panel/classify/curated.ts';
import type { ServiceArea } from '#core/panel/classify/service-area.ts';
import { sameTitle } from '#core/panel/classify/title.ts';
import { readCsv } from './csv.ts';
import { adoptionSchema, curatedColumns, curatedRowSchema, serviceAreasSchema } from './schemas.ts';

export type { AdoptionKeyFigure } from '#core/panel/classify/adoption-key-figure.ts';
export type { ServiceArea } from '#core/panel/classify/service-area.ts';

/** What the product knows of key figures and service areas beyond any snapshot. */
export type ReferenceData = {
  /** In the order they are shown. */
  readonly areas: readonly ServiceArea[];
  /** Judged key figures laid out for `classify`. */
  readonly curated: CuratedIndex;
  /** The same as a list, in the order of the file. */
  readonly judged: readonly CuratedKeyFigure[];
  readonly adoption: readonly AdoptionKeyFigure[];
  /** The practical threshold set for a figure with this id and title, in its own unit; null where there is none. */
  readonly practicalThreshold: (id: string, title: string) => number | null;
};

/** A data file of the product that cannot be read or contradicts itself: names the file, the place and what is wrong. */
export class BadReferenceData extends Error {
  constructor(file: string, place: string, problem: string) {
    super(`${file}, ${place}: ${problem}`);
    this.name = 'BadReferenceData';
  }
}

const files = {
  areas: 'service-areas.json',
  adoption: 'adoption.json',
  curated: 'key-figures/curated.csv',
} as const;

/**
 * Reads `data/` under an installation (its folder as a URL with a trailing slash), and checks that the files agree.
 *
 * Throws `BadReferenceData` where a file is missing, malformed or contradicts another.
 */
export function loadReferenceData(root: URL): ReferenceData {
  const folder = new URL('data/', root);
  const areas = [...readJson(folder, files.areas, serviceAreasSchema)].sort(
    (one, other) => one.order - other.order,
  );
  unique(
    files.areas,
    areas.map(({ id }, n) => ({ value: id, place: `entry ${n + 1}` })),
  );
  const known = new Set(areas.map(({ id }) => id));
  const judged = readCurated(folder, known);
  const curated = indexCurated(judged);
  const adoption = readJson(folder, files.adoption, adoptionSchema);
  unique(
    files.adoption,
    adoption.map(({ id }, n) => ({ value: id, place: `entry ${n + 1}` })),
  );
  for (const [n, { id, title, area }] of adoption.entries()) {
    const place = `entry ${n + 1} (${id})`;
    if (!known.has(area)) throw new BadReferenceData(files.adoption, place, `unknown service area ${area}`);
    const judgement = judgedAs(curated, id, title);
    if (judgement?.kind !== 'adoption' || judgement.area !== area)
      throw new BadReferenceData(
        files.adoption,
        place,
        `${files.curated} must judge it as adoption in ${area}`,
      );
  }
  return {
    areas,
    curated,
    judged,
    adoption,
    practicalThreshold: (id, title) => judgedAs(curated, id, title)?.practicalThreshold ?? null,
  };
}

function readCurated(folder: URL, knownAreas: ReadonlySet<string>): readonly CuratedKeyFigure[] {
  const [header, ...rows] = readCsv(read(folder, files.curated));
  if (header?.cells.join() !== curatedColumns.join())
    throw new BadReferenceData(files.curated, 'line 1', `the columns must be ${curatedColumns.join()}`);
  const judged: { readonly place: string; readonly figure: CuratedKeyFigure }[] = [];
  for (const { line, cells } of rows) {
    const place = `line ${line} (${cells[0]})`;
    if (cells.length !== curatedColumns.length)
      throw new BadReferenceData(
        files.curated,
        place,
        `${cells.length} cells, must be ${curatedColumns.length}`,
      );
    const parsed = curatedRowSchema.safeParse(
      Object.fromEntries(curatedColumns.map((column, n) => [column, cells[n]])),
    );
    if (!parsed.success) throw new BadReferenceData(files.curated, place, problemOf(parsed.error));
    const row = parsed.data;
    if (!knownAreas.has(row.area))
      throw new BadReferenceData(files.curated, place, `unknown service area ${row.area}`);
    const twin = judged.find(({ figure }) => figure.id === row.id && sameTitle(figure.titles[0]!, row.title));
    if (twin !== undefined)
      throw new BadReferenceData(files.curated, place, `the same id and title stand on ${twin.place}`);
    judged.push({
      place,
      figure: {
        id: row.id,
        titles: [row.title, ...row.also_titled.split(' | ').filter(title => title !== '')],
        kind: row.kind,
        direction: row.direction,
        area: row.area,
        reason: { sv: row.reason_sv, en: row.reason_en },
        practicalThreshold: row.practical_threshold === '' ? null : Number(row.practical_threshold),
      },
    });
  }
  return judged.map(({ figure }) => figure);
}

function readJson<Schema extends z.ZodType>(folder: URL, file: string, schema: Schema): z.output<Schema> {
  let content: unknown;
  try {
    content = JSON.parse(read(folder, file));
  } catch (cause) {
    if (cause instanceof BadReferenceData) throw cause;
    throw new BadReferenceData(
      file,
      'as a whole',
      `is not JSON: ${cause instanceof Error ? cause.message : cause}`,
    );
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [entry] = parsed.error.issues[0]!.path;
  throw new BadReferenceData(
    file,
    typeof entry === 'number' ? `entry ${entry + 1}` : 'as a whole',
    problemOf(parsed.error),
  );
}

function read(folder: URL, file: string): string {
  try {
    return readFileSync(new URL(file, folder), 'utf8');
  } catch (cause) {
    throw new BadReferenceData(
      file,
      'as a whole',
      `cannot be read: ${cause instanceof Error ? cause.message : cause}`,
    );
  }
}

function unique(file: string, values: readonly { readonly value: string; readonly place: string }[]): void {
  const seen = new Map<string, string>();
  for (const { value, place } of values) {
    const before = seen.get(value);
    if (before !== undefined) throw new BadReferenceData(file, place, `${value} stands in ${before} too`);
    seen.set(value, place);
  }
}

/** The first problem, with the field it concerns. */
function problemOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const field = issue!.path.filter(step => typeof step === 'string').join('.');
  return field === '' ? issue!.message : `${field} ${issue!.message}`;
}
