import type { Kysely } from 'kysely';
import { leastShown } from '#core/disclosure/shown-votes.ts';
import type { Context, OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Figures } from '../model/figures.ts';
import { invitedOf, presenceOf } from '../store/conversations.ts';
import {
  editionKept,
  finishResult,
  keepResult,
  resultOf,
  stateOf,
  talliesOf,
  type Unfinished,
  votesOn,
} from '../store/results.ts';
import { statementsOf } from '../store/statements.ts';
import { type EditionMade, type EditionMemory, memoryHere } from './edition-memory.ts';
import { inOneGo } from './edition-thread.ts';

type Db = Kysely<Schema>;

/** What is remembered of a conversation between two looks, so that only what has changed is read. */
export type Remembered = {
  readonly memory: EditionMemory;
  tallies: ReadonlyMap<string, string>;
  /** The edition that was made in the memory last, and kept; null for none. */
  made: number | null;
  /** Votes there were when an edition was last tried. */
  tried: number;
};

export const nothingRemembered = (memory: EditionMemory = memoryHere()): Remembered => ({
  memory,
  tallies: new Map(),
  made: null,
  tried: 0,
});

/** Votes that are read at once, about: while some are read nobody else is answered. */
const votesAtOnce = 10_000;

const votesOf = (tally = '0'): number => Number(tally.split(' ')[0]);

const votesIn = (tallies: ReadonlyMap<string, string>): number =>
  [...tallies.values()].reduce((sum, tally) => sum + votesOf(tally), 0);

/**
 * Looks whether a conversation has moved and, where it has and may be told, keeps its next edition. Reads the votes on those statements alone whose
 * tallies changed, and goes on from the analysis before. Of a closed conversation what is shown stays, since its voters bear other names; where nothing was
 * shown yet, the first edition is its last.
 */
export async function refreshResult(
  db: Db,
  { organisationId, conversation, isClosed }: Unfinished,
  remembered: Remembered,
  now: Date,
): Promise<'same' | 'moved'> {
  const kept = await editionKept(db, organisationId, conversation);
  if (kept?.isFinal === true) return 'same';
  if (isClosed && kept !== null) {
    await db.transaction().execute(trx => finishResult(trx, organisationId, conversation));
    return 'same';
  }
  const tallies = await talliesOf(db, organisationId, conversation);
  const isSame = [...tallies].every(([id, tally]) => remembered.tallies.get(id) === tally);
  if (isSame && !isClosed) return 'same';
  const cast = votesIn(tallies);
  // Fewer than six votes cannot move anything; in a large conversation a hundredth is waited for.
  const isDue = isClosed || Math.abs(cast - remembered.tried) >= Math.max(leastShown, cast / 100);
  if (!isDue) return 'same';
  await readChanged(db, { organisationId, conversation }, remembered, tallies);
  remembered.tried = cast;

  const statements = (await statementsOf(db, organisationId, conversation))
    .filter(({ state }) => state === 'published')
    .map(({ id }) => id);
  const isAsMade = kept !== null && kept.edition === remembered.made;
  const edition = await remembered.memory.make({
    statements: statements.sort(),
    state: isAsMade ? 'as-made' : { kept: await stateOf(db, organisationId, conversation) },
    invited: await invitedOf(db, organisationId, conversation),
    presence: await presenceOf(db, organisationId, conversation),
    before: (await resultOf(db, organisationId, conversation))?.figures ?? null,
  });
  if (edition === null && !isClosed) return 'same';
  const isKept = await keepEdition(
    db,
    { organisationId, conversation },
    { edition, after: kept?.edition ?? null, isClosed, now },
  );
  remembered.made = isKept && edition !== null ? edition.figures.edition : null;
  return isKept ? 'moved' : 'same';
}

/** Counts every vote there is before a conversation closes: afterwards voters bear other names, and what is shown stays. */
export async function countLastVotes(
  { db, organisation, now }: Pick<Context, 'db' | 'organisation' | 'now'>,
  conversation: string,
): Promise<void> {
  const given = { organisationId: organisation.id, conversation, isClosed: false };
  const cast = votesIn(await talliesOf(db, organisation.id, conversation));
  await inOneGo(cast, memory => refreshResult(db, given, nothingRemembered(memory), now()));
}

async function keepEdition(
  db: Db,
  {
    organisationId,
    conversation,
  }: { readonly organisationId: OrganisationId; readonly conversation: string },
  given: {
    readonly edition: EditionMade | null;
    /** The edition before; null for the first. */
    readonly after: number | null;
    readonly isClosed: boolean;
    readonly now: Date;
  },
): Promise<boolean> {
  const { edition, after, isClosed, now } = given;
  const figures = edition?.figures ?? nothingToShow;
  return db.transaction().execute(trx =>
    keepResult(trx, organisationId, conversation, {
      after,
      figures,
      state: isClosed || edition === null ? null : edition.state,
      isFinal: isClosed,
      brief: edition?.brief ?? null,
      on: now.toISOString().slice(0, 10),
    }),
  );
}

async function readChanged(
  db: Db,
  {
    organisationId,
    conversation,
  }: { readonly organisationId: OrganisationId; readonly conversation: string },
  remembered: Remembered,
  tallies: ReadonlyMap<string, string>,
): Promise<void> {
  let asked: string[] = [];
  let votes = 0;
  const read = async () => {
    await remembered.memory.take(await votesOn(db, organisationId, conversation, asked));
    asked = [];
    votes = 0;
  };
  for (const [id, tally] of tallies) {
    if (remembered.tallies.get(id) === tally) continue;
    asked.push(id);
    votes += votesOf(tally);
    if (votes >= votesAtOnce) await read();
  }
  await read();
  remembered.tallies = tallies;
}

/** Of a conversation that closed before six had taken part. */
const nothingToShow: Figures = {
  edition: 1,
  participants: 0,
  groups: [],
  silhouette: null,
  warnings: [],
  statements: [],
  map: null,
  parts: [],
  professions: [],
};
