import { data } from 'react-router';
import { patternsEverFor, patternsFor } from '#features/catalogue/index.ts';
import { threadFor, threadLineOf } from '#features/thread/index.ts';
import type { Context } from '#platform/context.ts';
import { formatDate } from '#ui/format/dates.ts';
import { ownRegister } from './register.ts';
import { allTrends } from './store/trends.ts';
import { trendValues } from './trend-form.ts';
import { touchesShown, trendOptions } from './trend-view.ts';

/** All that the page of a trend shows; null where there is no such trend. */
export async function trendPage(member: Context, id: string) {
  const { db, organisation, language } = member;
  const trend = (await allTrends(db, organisation.id)).find(each => each.id === id);
  const thread = await threadFor(member, { kind: 'trend', id });
  if (trend === undefined || thread === undefined) return null;
  const register = await ownRegister(member);
  const { title, meaning, description, source, needsDecision, version, touches } = trend;
  return {
    language,
    title,
    meaning,
    description,
    source,
    needsDecision,
    version,
    byDate: formatDate(trend.byDate, language),
    thread: threadLineOf(thread, language),
    touches: touchesShown(touches, register, await patternsEverFor(member), language),
    values: trendValues(trend),
    options: trendOptions(register, await patternsFor(member), language, touches),
  };
}

/** A form of a trend that is not there is a page that does not exist, whatever was typed in it. */
export async function orNoTrend({ db, organisation }: Context, id: string): Promise<string> {
  const trends = await allTrends(db, organisation.id);
  if (!trends.some(trend => trend.id === id)) throw data(null, { status: 404 });
  return id;
}
