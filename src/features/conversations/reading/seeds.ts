import { patternsFor } from '#features/catalogue/index.ts';
import { allTrends } from '#features/direction/index.ts';
import { opportunityReport } from '#features/opportunities/index.ts';
import { placeOf } from '#features/situation/index.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { conversationMessages } from '../messages/conversation.ts';
import { longestStatement } from '../model/statement.ts';
import { statementsOf } from '../store/statements.ts';

/** A statement that could be picked, with what it is picked from: `1440/pattern` or a trend. */
export type Seed = { readonly origin: 'opportunity' | 'trend'; readonly id: string; readonly text: string };

const mostOfEach = 8;

/** The opportunities of the organisation's unit, the first ones; none where there is no unit or no snapshot with it. */
async function opportunitiesOf({ db, organisation, warehouse }: Context, language: 'sv' | 'en') {
  if (organisation.unitCode === null) return [];
  try {
    const place = await placeOf(warehouse, organisation.unitCode, null);
    const patterns = await patternsFor({ db, organisation });
    return opportunityReport(place, language, patterns).opportunities.slice(0, mostOfEach);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** What opportunities and trends suggest to ask about, in the language of the conversation, without what has been picked. */
export async function seedsFor(
  member: Context,
  { id, language }: { readonly id: string; readonly language: 'sv' | 'en' },
): Promise<readonly Seed[]> {
  const { db, organisation } = member;
  const text = conversationMessages(language);
  const picked = new Set((await statementsOf(db, organisation.id, id)).map(({ originId }) => originId));
  const opportunities = (await opportunitiesOf(member, language)).map(({ pattern, name }) => ({
    origin: 'opportunity' as const,
    id: `${organisation.unitCode}/${pattern}`,
    text: text.seedsFromOpportunity(name),
  }));
  const trends = (await allTrends(db, organisation.id)).slice(0, mostOfEach).map(trend => ({
    origin: 'trend' as const,
    id: trend.id,
    text: text.seedsFromTrend(trend.title),
  }));
  return [...opportunities, ...trends].filter(
    seed => !picked.has(seed.id) && seed.text.length <= longestStatement,
  );
}
