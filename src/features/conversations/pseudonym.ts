import { createHash, createHmac, type KeyObject, randomBytes } from 'node:crypto';

/** Who takes part: somebody signed in, or whoever holds a personal link. */
export type Participant = { readonly kind: 'person' | 'link'; readonly id: string };

const viaLink = 'link:';

/** How whoever comes by a personal link came in; the link itself opens nothing else. */
export const viaOfLink = (link: string): string => `${viaLink}${link}`;

export const participantOf = ({ id, via }: { readonly id: string; readonly via: string }): Participant =>
  via.startsWith(viaLink) ? { kind: 'link', id: via.slice(viaLink.length) } : { kind: 'person', id };

/** As what somebody is known: three names that cannot be told to be of the same without the key. */
export type Part = 'voter' | 'author' | 'counted';

/** HMAC-SHA-256 under the key of the conversation: the same each time, and never again once the key is destroyed. */
export const pseudonymOf = (key: KeyObject | Uint8Array, part: Part, { kind, id }: Participant): Uint8Array =>
  new Uint8Array(createHmac('sha256', key).update(`${part} ${kind} ${id}`).digest());

/** Half a key, to be kept beside what it is for. */
export const makeHalf = (): Uint8Array => new Uint8Array(randomBytes(32));

/** A number in [0, 1) that is the same for the same pseudonym at the same point of its way. */
export const drawOf = (voter: Uint8Array, step: number): number =>
  createHash('sha256').update(voter).update(String(step)).digest().readUInt32BE(0) / 2 ** 32;
