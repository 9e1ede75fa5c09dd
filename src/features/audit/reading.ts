import { z } from 'zod';
import type { ChainFault } from '#core/audit/chain-fault.ts';
import { type Anchor, anchorsFile, lastAnchor } from '#platform/audit/anchors.ts';
import { recordReading } from '#platform/audit/record-reading.ts';
import type { Context, PersonId } from '#platform/context.ts';
import { verifyChain } from './actions.ts';
import { type EntryFilter, faultOfId, type Position, wayOf } from './model.ts';
import {
  countEntries,
  type EntryRow,
  lastEntryOf,
  listEntries,
  type NamedPerson,
  peopleOfIds,
  peopleToChoose,
  tokenNames,
} from './store.ts';

/** Entries with the names that they need to be read: of people, and of tokens that were used. */
export type NamedEntries = {
  readonly entries: readonly EntryRow[];
  readonly people: readonly NamedPerson[];
  readonly tokens: ReadonlyMap<string, string>;
};

const uuid = z.uuid();
const isUuid = (text: string): boolean => uuid.safeParse(text).success;

export async function named(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  entries: readonly EntryRow[],
): Promise<NamedEntries> {
  const people = entries.flatMap(({ actorId, affected }) => [
    actorId,
    ...affected.filter(({ kind, id }) => kind === 'person' && isUuid(id)).map(({ id }) => id as PersonId),
  ]);
  const tokens = entries
    .filter(({ via }) => wayOf(via) === 'token')
    .map(({ via }) => via.slice('token:'.length))
    .filter(isUuid);
  return {
    entries,
    people: await peopleOfIds(db, organisation.id, [...new Set(people)]),
    tokens: await tokenNames(db, organisation.id, [...new Set(tokens)]),
  };
}

/** One page of the audit, with the numbers that the pages beside it begin at; that it was read is recorded. */
export async function readEntries(
  member: Context,
  filter: EntryFilter,
  position: Position,
  limit: number,
): Promise<NamedEntries & { readonly older: number | null; readonly newer: number | null }> {
  const { db, organisation } = member;
  await recordReading(member, 'audit.readEntries', { kind: 'audit', id: organisation.id });
  const isUpwards = position !== null && 'after' in position;
  const found = await listEntries(db, organisation.id, filter, position, limit + 1);
  const isMore = found.length > limit;
  const entries = isMore ? (isUpwards ? found.slice(1) : found.slice(0, limit)) : found;
  const [newest, oldest] = [entries[0], entries.at(-1)];
  return {
    ...(await named(member, entries)),
    older: oldest !== undefined && (isUpwards || isMore) ? oldest.sequence : null,
    newer: newest !== undefined && (isUpwards ? isMore : position !== null) ? newest.sequence : null,
  };
}

export type ChainState = {
  readonly entries: number;
  readonly lastVerified: {
    /** The last entry that was checked. */
    readonly last: number;
    readonly at: string;
    readonly faults: readonly ChainFault[];
    /** Guards of the database that were off. */
    readonly guardsOff: readonly string[];
  } | null;
  readonly lastAnchor: Anchor | null;
};

/** How the chain stands: when it was last checked, what was found, and how far it is anchored. */
export async function readChainState({
  db,
  organisation,
  dataFolder,
}: Pick<Context, 'db' | 'organisation' | 'dataFolder'>): Promise<ChainState> {
  const verified = await lastEntryOf(db, organisation.id, verifyChain.name);
  const found = verified?.affected.filter(({ kind }) => kind === 'audit-fault').map(({ id }) => id) ?? [];
  return {
    entries: await countEntries(db, organisation.id),
    lastVerified:
      verified === null
        ? null
        : {
            last: verified.sequence - 1,
            at: verified.at,
            faults: found.flatMap(id => faultOfId(id) ?? []),
            guardsOff: found.flatMap(id => (id.startsWith('guard:') ? [id.slice('guard:'.length)] : [])),
          },
    lastAnchor: await lastAnchor(anchorsFile(dataFolder), organisation.id),
  };
}

/** People to choose among in the filter; the one already chosen is always among them. */
export async function readPeopleToChoose(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  chosen: string | null,
): Promise<readonly NamedPerson[]> {
  const people = await peopleToChoose(db, organisation.id);
  if (chosen === null || people.some(({ id }) => id === chosen)) return people;
  return [...(await peopleOfIds(db, organisation.id, [chosen as PersonId])), ...people];
}
