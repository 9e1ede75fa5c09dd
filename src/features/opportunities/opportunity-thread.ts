import { threadFor, threadLineOf } from '#features/thread/index.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';

/**
 * The thread of an opportunity in the organisation of whoever reads, with how many initiatives have been made of it; null
 * for a reader without an organisation, and for opportunities of other places than the own.
 */
export async function opportunityThread(
  member: Context | null,
  unitCode: string,
  pattern: { readonly id: string; readonly name: string },
) {
  if (member === null || member.organisation.unitCode !== unitCode) return null;
  if (!may(member.actor, 'initiatives.read')) return null;
  const { language } = member;
  const ref = { kind: 'opportunity', id: `${unitCode}/${pattern.id}` } as const;
  const href = `/mojligheter/${unitCode}/${pattern.id}`;
  const thread = (await threadFor(member, ref)) ?? {
    object: { ...ref, title: pattern.name, told: '', href },
    before: [],
    after: [],
    links: [],
    isWhole: true,
  };
  return {
    line: threadLineOf(thread, language),
    initiatives: thread.after.filter(({ kind }) => kind === 'initiative').length,
  };
}
