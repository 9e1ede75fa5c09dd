import { ofAddress } from '#platform/counter.ts';
import type { Visit } from '#platform/session/visit.ts';

/** Requests in a minute for whoever asks. */
export type Limits = {
  readonly token: number;
  readonly session: number;
  /** For everybody at one address who has neither. */
  readonly address: number;
};

export const usualLimits: Limits = { token: 600, session: 300, address: 120 };

/** Whom a request is counted for, and how much they may ask. */
export function counted(
  { member, session, address }: Pick<Visit, 'member' | 'session' | 'address'>,
  limits: Limits,
): { readonly who: string; readonly limit: number } {
  if (member?.actor.via.startsWith('token:')) return { who: member.actor.via, limit: limits.token };
  if (session !== null) return { who: `session:${session.id}`, limit: limits.session };
  return { who: ofAddress(address), limit: limits.address };
}
