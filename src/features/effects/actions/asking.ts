import { type Pattern, patternsEverFor } from '#features/catalogue/index.ts';
import { everything, readDecisions } from '#features/decisions/index.ts';
import { besideInThread } from '#features/thread/index.ts';
import { refused } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Snapshot } from '#platform/warehouse/snapshot.ts';
import { unitIn } from '../class-panel.ts';
import { faultOf, level } from '../evaluating.ts';
import { leftOutOf } from '../known-to-do-the-same.ts';
import type { QuestionFault, RunInput, Settings } from '../model/question.ts';
import { allIntroductions } from '../store/introductions.ts';

/** The newest snapshot that holds the unit. */
export async function snapshotWith(
  { warehouse }: Pick<Context, 'warehouse'>,
  unit: string,
): Promise<Snapshot> {
  const snapshot = await warehouse.newestWith(unit);
  if (snapshot === null || unitIn(snapshot, unit) === undefined)
    throw refused('unit', 'unit-unknown', 'No snapshot holds that municipality or region.');
  return snapshot;
}

/** Refuses codes of nobody: who is meant to be left out by them would stay among the donors. */
export function refuseStrangers(snapshot: Snapshot, without: readonly string[]): void {
  const stranger = without.find(code => unitIn(snapshot, code) === undefined);
  if (stranger !== undefined)
    throw refused('without', 'name-unknown', `The snapshot holds no unit ${stranger} to leave out.`);
}

/** The patterns that an initiative grew out of. */
export async function patternsOf(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  initiative: string,
): Promise<readonly string[]> {
  const before = await besideInThread(db, organisation.id, { kind: 'initiative', id: initiative }, 'before');
  return before.filter(({ kind }) => kind === 'opportunity').map(({ id }) => id.split('/')[1] ?? '');
}

/** The same with what they say; without those that the catalogue does not know. */
export async function patternsNamed(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  ids: readonly string[],
): Promise<readonly Pattern[]> {
  return (await patternsEverFor({ db, organisation })).filter(({ id }) => ids.includes(id));
}

/** The yes that stands for an initiative. */
export async function standingYes(
  context: Context,
  initiative: string,
): Promise<{ readonly id: string; readonly number: number; readonly decidedOn: string } | null> {
  const decisions = await readDecisions(context, { ...everything, initiative });
  return decisions.find(({ outcome, revisedBy }) => outcome === 'yes' && revisedBy === null) ?? null;
}

/** All settings of an evaluation, with everybody who is known to have done the same left out. */
export async function settingsFor(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  snapshot: Snapshot,
  asked: Pick<Settings, 'unit' | 'startYear' | 'method' | 'relevantEffect' | 'breaks'> & {
    readonly without: readonly string[];
    readonly patterns: readonly string[];
  },
): Promise<Settings> {
  const own = unitIn(snapshot, asked.unit);
  if (own === undefined) throw refused('unit', 'unit-unknown', 'The snapshot does not hold the unit.');
  const { unit, startYear, method, relevantEffect, breaks } = asked;
  const without = leftOutOf(snapshot, own, {
    chosen: asked.without,
    patterns: asked.patterns,
    catalogue: await patternsEverFor({ db, organisation }),
    introductions: await allIntroductions(db, organisation.id),
  });
  return {
    snapshot: snapshot.manifest.id,
    unit,
    startYear,
    method,
    relevantEffect,
    without: [...without],
    breaks: [...new Set(breaks)].toSorted((one, other) => one - other),
    level,
  };
}

const fieldOf: Partial<Record<QuestionFault, string>> = {
  'key-figure-unknown': 'keyFigure',
  'held-out': 'keyFigure',
  'break-at-start': 'breaks',
  'unit-twice': 'without',
  'no-donors': 'without',
  'no-complete-donors': 'without',
};

const sentences: Readonly<Record<QuestionFault, string>> = {
  'no-years-before': 'There is no value before the first treated year.',
  'one-year-before': 'There is one year before the start: from one year nothing can be told.',
  'no-years-after': 'There is no value in the first treated year or later.',
  'unit-among-donors': 'The unit is among its donors.',
  'unit-twice': 'A donor has the values of the unit in every year: it is the unit under another name.',
  'no-donors': 'No comparable unit is left.',
  'no-complete-donors': 'No comparable unit has values in all years of the unit.',
  'break-at-start': 'The series breaks in the first treated year: nothing can be told of it.',
  'key-figure-unknown': 'The snapshot holds no such key figure.',
  'held-out':
    'The key figure seems to mean something else than in an older fetch. Settle first how to read it.',
  'unit-unknown': 'No snapshot holds that municipality or region.',
};

/** Refuses what cannot be computed of any of the key figures: of several, those that can be are evaluated. */
export function refuseUnanswerable(snapshot: Snapshot, { settings, keyFigures }: RunInput): void {
  if (keyFigures.length === 0)
    throw refused('', 'no-key-figures', 'The snapshot holds none of the key figures.');
  const faults = keyFigures.map(keyFigure => faultOf(snapshot, settings, keyFigure));
  const [first] = faults;
  if (first === null || first === undefined || faults.includes(null)) return;
  throw refused(fieldOf[first] ?? 'startYear', first, sentences[first]);
}
