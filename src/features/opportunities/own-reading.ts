import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { OwnOpportunity } from './model/own.ts';
import { ownOpportunities } from './store/own.ts';

/** One opportunity of the organisation's own; unknown where there is none. */
export async function ownOpportunityOf(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  id: string,
): Promise<OwnOpportunity> {
  const [found] = await ownOpportunities(db, organisation.id, [id]);
  if (found === undefined) throw unknown('opportunity');
  return found;
}

/** The same; null where there is none. */
export async function ownOpportunityNamed(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  id: string,
): Promise<OwnOpportunity | null> {
  return (await ownOpportunities(db, organisation.id, [id]))[0] ?? null;
}
