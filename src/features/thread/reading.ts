import type { Kysely } from 'kysely';
import type { Context, OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { may } from '#platform/permissions.ts';
import { inLanguage, mostObjects, type Thread, type ThreadObject, type ThreadRef } from './model.ts';
import { findInThread, linksAmong, reachedInThread } from './store/following.ts';

const byTitle = (objects: readonly ThreadObject[]): readonly ThreadObject[] =>
  objects.slice(0, mostObjects).toSorted((one, other) => one.title.localeCompare(other.title, 'sv'));

/** The whole thread of an object; undefined where the organisation has no such object in it. */
export async function threadOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  ref: ThreadRef,
): Promise<Thread | undefined> {
  const object = await findInThread(db, organisationId, ref);
  if (object === undefined) return undefined;
  const reached = (direction: 'before' | 'after') =>
    reachedInThread(db, organisationId, ref, direction, mostObjects + 1);
  const [earlier, later] = [await reached('before'), await reached('after')];
  const [before, after] = [byTitle(earlier), byTitle(later)];
  const links = await linksAmong(db, organisationId, [object, ...before, ...after]);
  return { object, before, after, links, isWhole: Math.max(earlier.length, later.length) <= mostObjects };
}

/** The thread as somebody may see it, in their language: scenarios are for those who read the portfolio. */
export async function threadFor(
  { db, organisation, actor, language }: Pick<Context, 'db' | 'organisation' | 'actor' | 'language'>,
  ref: ThreadRef,
): Promise<Thread | undefined> {
  const isSeen = ({ kind }: ThreadRef): boolean => kind !== 'scenario' || may(actor, 'portfolio.read');
  if (!isSeen(ref)) return undefined;
  const thread = await threadOf(db, organisation.id, ref);
  if (thread === undefined) return undefined;
  const shown = (objects: readonly ThreadObject[]) =>
    objects.filter(isSeen).map(each => inLanguage(each, language));
  return {
    ...thread,
    object: inLanguage(thread.object, language),
    before: shown(thread.before),
    after: shown(thread.after),
    links: thread.links.filter(({ from, to }) => isSeen(from) && isSeen(to)),
  };
}
