import { hash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { ChainFault, KnownEntry } from '#core/audit/chain-fault.ts';
import { checkChain } from '#core/audit/check-chain.ts';
import type { OrganisationId } from '../database/identifiers.ts';
import type { Schema } from '../database/schema.ts';
import { chainBounds, chainPages, renumbered } from './chain-rows.ts';

export type VerifiedChain = {
  readonly entries: number;
  /** The number of the last entry there is; 0 where there is none. */
  readonly last: number;
  readonly faults: readonly ChainFault[];
};

/** SHA-256 over the bytes of the hash before and the text in UTF-8, as the database chains entries. */
function chainHash(): (previousHash: string, text: string) => string {
  let bytes = Buffer.alloc(64 * 1024);
  return (previousHash, text) => {
    // A letter takes three bytes at most for each of its UTF-16 units.
    const most = previousHash.length + text.length * 3;
    if (bytes.length < most) bytes = Buffer.alloc(most);
    const begin = bytes.write(previousHash, 0, 'hex');
    const end = begin + bytes.write(text, begin, 'utf8');
    return hash('sha256', bytes.subarray(0, end), 'hex');
  };
}

/**
 * Checks every entry of an organisation's chain, its head row and the given anchors. Entries appended meanwhile are left
 * for the next time. Reads only; nothing of what the database computes is believed but the columns.
 */
export async function verifyChain(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  anchors: readonly KnownEntry[],
): Promise<VerifiedChain> {
  const bounds = await chainBounds(db, organisationId);
  const check = checkChain({ hashOf: chainHash(), renumbered, head: bounds.head, anchors });
  let entries = 0;
  for await (const page of chainPages(db, organisationId, bounds)) {
    for (const entry of page) check.take(entry);
    entries += page.length;
    // Requests are answered in between.
    await breathe();
  }
  const faults = check.finish();
  // Every chain begins with the entry that made its organisation.
  const isEmpty = entries === 0 && faults.length === 0;
  return {
    entries,
    last: bounds.last,
    faults: isEmpty ? [{ kind: 'missing', first: 1, last: 1 }] : faults,
  };
}

const guards = ['audit_entry_chained', 'audit_entry_append_only', 'audit_head_append_only'] as const;

/** Triggers that make the audit append-only and do not stand as they were made: removed, or switched off. */
export async function missingGuards(db: Kysely<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select tgname::text as name from pg_trigger
    where tgrelid in ('audit_entry'::regclass, 'audit_head'::regclass) and tgenabled = 'A'`.execute(db);
  const standing = new Set(rows.map(({ name }) => name));
  return guards.filter(name => !standing.has(name));
}
