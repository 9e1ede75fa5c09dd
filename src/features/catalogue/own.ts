import type { OwnPattern } from '#features/catalogue/model/own.ts';
import type { Pattern } from '#features/catalogue/model/pattern.ts';
import { shippedPatterns } from '#features/catalogue/shipped.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { ownPatternMarks, ownPatterns } from './store/own-patterns.ts';

/** Whose patterns are asked for: the organisation's own are seen by its members alone. */
export type Reader = Pick<Context, 'db' | 'organisation'>;

type Held = {
  readonly marks: string;
  readonly own: readonly OwnPattern[];
  /** The shipped ones and those of the own that are in use; the same list for as long as none of them changes. */
  readonly active: readonly Pattern[];
};

/** What each organisation's catalogue was when it was last read: it is read again only where its marks have changed. */
const held = new Map<string, Held>();

async function heldFor({ db, organisation }: Reader): Promise<Held> {
  const marks = await ownPatternMarks(db, organisation.id);
  const known = held.get(organisation.id);
  if (known?.marks === marks) return known;
  const own = marks === '' ? [] : await ownPatterns(db, organisation.id);
  const inUse = own.filter(({ state }) => state === 'active').map(({ pattern }) => pattern);
  const active = inUse.length === 0 ? shippedPatterns() : [...shippedPatterns(), ...inUse];
  const made = { marks, own, active };
  held.set(organisation.id, made);
  return made;
}

/** The catalogue as somebody sees it: what ships, and for members the organisation's own patterns that are in use. */
export async function patternsFor(reader: Reader | null): Promise<readonly Pattern[]> {
  return reader === null ? shippedPatterns() : (await heldFor(reader)).active;
}

/** The same with those that have been withdrawn: what still is named where it was used. */
export async function patternsEverFor(reader: Reader | null): Promise<readonly Pattern[]> {
  if (reader === null) return shippedPatterns();
  const { own } = await heldFor(reader);
  return [...shippedPatterns(), ...own.map(({ pattern }) => pattern)];
}

/** The pattern of that id, also one that has been withdrawn; undefined where there is none that the reader may see. */
export async function patternNamed(reader: Reader | null, id: string): Promise<Pattern | undefined> {
  const shipped = shippedPatterns().find(pattern => pattern.id === id);
  if (shipped !== undefined || reader === null) return shipped;
  return (await heldFor(reader)).own.find(({ pattern }) => pattern.id === id)?.pattern;
}

/** Every pattern of the organisation's own, also those withdrawn. */
export async function allOwn(reader: Reader): Promise<readonly OwnPattern[]> {
  return (await heldFor(reader)).own;
}

/** One pattern of the organisation's own; unknown where there is none. */
export async function ownPatternOf({ db, organisation }: Reader, id: string): Promise<OwnPattern> {
  const [found] = await ownPatterns(db, organisation.id, [id]);
  if (found === undefined) throw unknown('own-pattern');
  return found;
}
