import type { Kysely } from 'kysely';
import { type ItemStanding, type Profile, profileOf, standingOf } from '#core/maturity/profile.ts';
import { countsOf, type Spread, spreadOf } from '#core/maturity/spread.ts';
import { leadershipOn } from '#features/organisations/index.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import type { ItemCounts, OtherResult, Round, Sheet } from './model.ts';
import { areasAsked } from './questions.ts';
import { otherResults } from './store/other-results.ts';
import { allRounds, answersIn, answerTo, countsIn, sheetsOf } from './store/rounds.ts';

type Asking = Pick<Context, 'organisation'> & { readonly db: Kysely<Schema> };

const everyItem = (): readonly string[] => areasAsked().flatMap(({ items }) => items);

/** Whether these sheets answer every item there is, if only by cannot tell. */
export const hasAnsweredAll = (sheets: readonly Sheet[]): boolean => {
  const answered = new Set(answersIn(sheets).map(({ item }) => item));
  return everyItem().every(item => answered.has(item));
};

/** One round; unknown where there is none. */
export async function roundOf({ db, organisation }: Asking, id: string): Promise<Round> {
  const round = (await allRounds(db, organisation.id)).find(each => each.id === id);
  if (round === undefined) throw unknown('maturity-round');
  return round;
}

/** What another model gave; unknown where there is none. */
export async function otherResultOf({ db, organisation }: Asking, id: string): Promise<OtherResult> {
  const found = (await otherResults(db, organisation.id)).find(each => each.id === id);
  if (found === undefined) throw unknown('maturity-other-result');
  return found;
}

/** How persons answered each item: counted from their answers, or as it was kept when the round was closed. */
export async function countsOfRound(
  { db, organisation }: Asking,
  round: Round,
): Promise<readonly ItemCounts[]> {
  if (round.phase === 'closed') return countsIn(db, organisation.id, round.id);
  const sheets = await sheetsOf(db, organisation.id, round.id);
  const given = answersIn(sheets.filter(({ person }) => person !== null));
  return everyItem().map(item => ({
    item,
    ...countsOf(given.filter(answer => answer.item === item).map(({ step }) => step)),
  }));
}

const spreadsOf = (counts: readonly ItemCounts[]): ReadonlyMap<string, Spread | null> =>
  new Map(counts.map(({ item, ...counted }) => [item, spreadOf(counted)]));

const standings =
  (joint: readonly Sheet[], spreads: ReadonlyMap<string, Spread | null>) =>
  (item: string): ItemStanding =>
    standingOf(item, answerTo(joint, item), spreads.get(item) ?? null);

const jointOf = (sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets.filter(({ person }) => person === null);

/** Where one item of a round stands, whoever asks: for the round's own changes alone. */
export async function standingIn(asking: Asking, round: Round, item: string): Promise<ItemStanding> {
  const joint = jointOf(await sheetsOf(asking.db, asking.organisation.id, round.id));
  return standings(joint, spreadsOf(await countsOfRound(asking, round)))(item);
}

/** The profile of a closed round, which everybody who may read of maturity is shown. */
export async function closedProfile(asking: Asking, round: Round): Promise<Profile> {
  const joint = jointOf(await sheetsOf(asking.db, asking.organisation.id, round.id));
  return profileOf(areasAsked(), standings(joint, spreadsOf(await countsOfRound(asking, round))));
}

/** A round as whoever asks may see it. */
export type RoundSeen = {
  readonly round: Round;
  /** Whether they sit in the leadership group today. */
  readonly isInGroup: boolean;
  readonly answered: { readonly all: number; readonly some: number; readonly group: number };
  /** Their own answers alone, until the round is closed. */
  readonly own: readonly Sheet[];
  /** What the group answered together; null where it is not shown. */
  readonly joint: readonly Sheet[] | null;
  /** Null until the round is closed, but for the group once its answers are compared. */
  readonly profile: Profile | null;
  /** How the group differs, item by item: shown to the group alone. */
  readonly spreads: ReadonlyMap<string, Spread | null> | null;
};

export async function roundSeen(context: Context, round: Round): Promise<RoundSeen> {
  const { db, organisation, actor } = context;
  const sheets = await sheetsOf(db, organisation.id, round.id);
  const group = await leadershipOn(db, organisation.id, todayOf(context));
  const isInGroup = group.some(({ person }) => person === actor.id);
  const byPerson = Map.groupBy(sheets, ({ person }) => person);
  byPerson.delete(null);
  const persons = [...byPerson.values()];
  const isClosed = round.phase === 'closed';
  const isCompared = round.phase !== 'alone';
  const joint = jointOf(sheets);
  const spreads = spreadsOf(await countsOfRound(context, round));
  return {
    round,
    isInGroup,
    answered: {
      all: persons.filter(hasAnsweredAll).length,
      some: persons.length,
      group: group.length,
    },
    own: byPerson.get(actor.id) ?? [],
    joint: isClosed || (isCompared && may(actor, 'maturity.answer')) ? joint : null,
    profile:
      isClosed || (isCompared && isInGroup) ? profileOf(areasAsked(), standings(joint, spreads)) : null,
    spreads: isCompared && isInGroup ? spreads : null,
  };
}

/** The round closed before this one; null where there is none. */
export async function roundBefore({ db, organisation }: Asking, { number }: Round): Promise<Round | null> {
  const rounds = await allRounds(db, organisation.id);
  return rounds.find(each => each.phase === 'closed' && each.number < number) ?? null;
}
