import type { Kysely } from 'kysely';
import { leastShown } from '#core/disclosure/shown-votes.ts';
import type { Analysis } from '#core/opinions/analysis.ts';
import type { Context, OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { analyseInWorker } from '#platform/parallel/opinions-in-worker.ts';
import type { Figures } from '../model/figures.ts';
import type { Choice } from '../model/statement.ts';
import { invitedOf, presenceOf } from '../store/conversations.ts';
import { finishResult, keepResult, stateOf, talliesOf, type Unfinished, votesOn } from '../store/results.ts';
import { statementsOf } from '../store/statements.ts';
import { type Edition, firstState, makeEdition, readState, withNewVoters, writtenState } from './edition.ts';

type Db = Kysely<Schema>;

/** What is remembered of a conversation between two looks, so that only what has changed is read. */
export type Remembered = {
  tallies: ReadonlyMap<string, string>;
  readonly votes: Map<string, Map<string, Choice>>;
  analysis: Analysis | null;
  /** Votes there were when an edition was last tried. */
  tried: number;
};

export const nothingRemembered = (): Remembered => ({
  tallies: new Map(),
  votes: new Map(),
  analysis: null,
  tried: 0,
});

const votesIn = (tallies: ReadonlyMap<string, string>): number =>
  [...tallies.values()].reduce((sum, tally) => sum + Number(tally.split(' ')[0]), 0);

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
  const kept = await stateOf(db, organisationId, conversation);
  if (kept?.isFinal === true) return 'same';
  if (isClosed && kept !== null) {
    await db.transaction().execute(trx => finishResult(trx, organisationId, conversation));
    return 'same';
  }
  const tallies = await talliesOf(db, organisationId, conversation);
  const changed = [...tallies]
    .filter(([id, tally]) => remembered.tallies.get(id) !== tally)
    .map(([id]) => id);
  if (changed.length === 0 && !isClosed) return 'same';
  await readChanged(db, { organisationId, conversation }, remembered, changed);
  remembered.tallies = tallies;
  const cast = votesIn(tallies);
  // Fewer than six votes cannot move anything; in a large conversation a hundredth is waited for.
  const isDue = isClosed || Math.abs(cast - remembered.tried) >= Math.max(leastShown, cast / 100);
  if (!isDue) return 'same';
  remembered.tried = cast;

  const statements = (await statementsOf(db, organisationId, conversation))
    .filter(({ state }) => state === 'published')
    .map(({ id }) => id);
  const votes = new Map(
    statements.sort().map(id => [id, remembered.votes.get(id) ?? new Map<string, Choice>()] as const),
  );
  const made = withNewVoters(kept?.state == null ? firstState : readState(kept.state), votes);
  const analysis = await analyseInWorker({ votes: made.matrix, previous: remembered.analysis });
  remembered.analysis = analysis;
  const edition = makeEdition(made, votes, analysis, {
    invited: await invitedOf(db, organisationId, conversation),
    presence: await presenceOf(db, organisationId, conversation),
    before: kept?.figures ?? null,
  });
  if (edition === null && !isClosed) return 'same';
  const isKept = await keepEdition(
    db,
    { organisationId, conversation },
    { edition, after: kept?.edition ?? null, isClosed, now },
  );
  return isKept ? 'moved' : 'same';
}

/** Counts every vote there is before a conversation closes: afterwards voters bear other names, and what is shown stays. */
export async function countLastVotes(
  { db, organisation, now }: Pick<Context, 'db' | 'organisation' | 'now'>,
  conversation: string,
): Promise<void> {
  const given = { organisationId: organisation.id, conversation, isClosed: false };
  await refreshResult(db, given, nothingRemembered(), now());
}

async function keepEdition(
  db: Db,
  {
    organisationId,
    conversation,
  }: { readonly organisationId: OrganisationId; readonly conversation: string },
  given: {
    readonly edition: Edition | null;
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
      state: isClosed || edition === null ? null : writtenState(edition.state),
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
  { votes }: Remembered,
  changed: readonly string[],
): Promise<void> {
  const rows = await votesOn(db, organisationId, conversation, changed);
  for (const id of changed) votes.set(id, new Map());
  for (const { voter, statement, choice } of rows) votes.get(statement)?.set(voter, choice);
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
