import type { Context } from '#platform/context.ts';
import { resultOf } from '../store/results.ts';

/** How many are counted as participants in what is shown; null for fewer than six. Nothing newer may be told anywhere. */
export async function participantsShown(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  conversation: string,
): Promise<number | null> {
  const people = (await resultOf(db, organisation.id, conversation))?.figures.participants ?? 0;
  return people === 0 ? null : people;
}
