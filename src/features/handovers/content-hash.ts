import { createHash } from 'node:crypto';
import type { Json } from '#platform/database/json.ts';

/** JSON in one form only: names in order, no spaces. The database keeps no order of names. */
export function canonicalJson(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 of the content in its one form. */
export const contentHash = (content: Json): Uint8Array =>
  createHash('sha256').update(canonicalJson(content)).digest();

export const shownHash = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
