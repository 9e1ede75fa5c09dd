import { unknown } from '#platform/action/refusal.ts';
import { recordReading } from '#platform/audit/record-reading.ts';
import type { Context } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { permissions, type Role } from '#platform/permissions.ts';
import { copyNow } from './actions.ts';
import { canonicalJson, contentHash, shownHash } from './content-hash.ts';
import { type Content, type Copy, contentSchema } from './model.ts';
import { findHandover, type HandoverRow, listHandovers, type Receiver } from './store.ts';

const readers: readonly Role[] = permissions['handovers.read'].roles;

/** An adviser gets what was handed over to them, and nothing else; who reads in another role gets all. */
export const receiverOf = ({ actor }: Pick<Context, 'actor'>): Receiver =>
  actor.roles.some(role => role !== 'adviser' && readers.includes(role)) ? 'all' : actor.id;

export function readHandovers(
  member: Context,
  paging: { readonly page: number; readonly limit: number },
): Promise<{ readonly total: number; readonly items: readonly HandoverRow[] }> {
  return listHandovers(member.db, member.organisation.id, receiverOf(member), paging);
}

export type Handover = {
  readonly id: string;
  readonly subject: string;
  readonly at: string;
  readonly byName: string;
  readonly hash: string;
  readonly content: Content;
  /** Whether the content still has the hash that was taken of it when it was handed over. */
  readonly isWhole: boolean;
  /** Whether what was copied is different now; null where there is no original, or where the reader may not know. */
  readonly hasChanged: boolean | null;
};

/** A hand-over exactly as it was made; that it was read stands in the audit. */
export async function readHandover(member: Context, id: string): Promise<Handover> {
  const receiver = receiverOf(member);
  const found = await findHandover(member.db, member.organisation.id, receiver, id);
  if (found === undefined) throw unknown('handover');
  await recordReading(member, 'handovers.readHandover', { kind: 'handover', id });
  const content = contentSchema.parse(found.content);
  const hash = shownHash(found.hash);
  return {
    id,
    subject: found.subject,
    at: found.at,
    byName: found.byName,
    hash,
    content,
    isWhole: shownHash(contentHash(found.content)) === hash,
    hasChanged: receiver === 'all' ? await isDifferentNow(member, content.copy) : null,
  };
}

async function isDifferentNow(member: Context, copy: Copy): Promise<boolean | null> {
  if (copy.kind === 'document') return null;
  const now = await copyNow(member, { kind: copy.kind, onDate: copy.onDate });
  return canonicalJson(now as Json) !== canonicalJson(copy as Json);
}
