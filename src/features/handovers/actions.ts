import { leadershipOn, partsOf, partsOn } from '#features/organisations/index.ts';
import { type ActionContext, defineAction, type ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { asJson } from '#platform/database/json.ts';
import { mailOwnMatter } from '#platform/mail/tell.ts';
import { todayOf } from '#platform/today.ts';
import { contentHash } from './content-hash.ts';
import {
  type Content,
  type Copy,
  copyOfLeadership,
  copyOfTree,
  isAuthority,
  type MakeHandover,
  makeHandoverSchema,
} from './model.ts';
import { advisersOf, insertHandover } from './store.ts';

type What = MakeHandover['what'];

/** What is asked for as it stands now: the copy that is handed over, and later what it is compared with. */
export async function copyNow(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  what: What,
): Promise<Copy> {
  switch (what.kind) {
    case 'organisation':
      return copyOfTree(organisation, await partsOn(db, organisation.id, what.onDate), what.onDate);
    case 'leadership': {
      const parts = await partsOf(db, organisation.id);
      const names = new Map(parts.map(({ id, name }) => [id, name]));
      const seats = await leadershipOn(db, organisation.id, what.onDate);
      return copyOfLeadership(organisation, seats, names, what.onDate);
    }
    case 'document':
      return what;
  }
}

/** The subject as it is kept, in the language of the authorities. */
const subjectOf = (what: What): string => {
  if (what.kind === 'document') return what.title;
  return what.kind === 'organisation' ? `Organisationen ${what.onDate}` : `Ledningsgruppen ${what.onDate}`;
};

async function partiesOf(
  context: ActionContext,
  { from, to }: Pick<MakeHandover, 'from' | 'to'>,
): Promise<Pick<Content, 'from' | 'to'>> {
  const { db, organisation } = context;
  const parts = await partsOf(db, organisation.id);
  const now = await partsOn(db, organisation.id, todayOf(context));
  const authority = (id: string, field: string) => {
    const part = parts.find(each => each.id === id);
    if (part === undefined) throw unknown('part');
    if (!isAuthority(part)) {
      throw refused(
        field,
        'no-authority',
        'A part that is no authority of its own hands over through its board.',
      );
    }
    if (!now.some(each => each.id === id)) {
      throw refused(field, 'not-now', 'The part does not exist today.');
    }
    return { id, name: part.name };
  };
  const giving = authority(from, 'from');
  if (to.kind === 'part') {
    const receiving = authority(to.part, 'to');
    if (to.part === from) throw refused('to', 'to-itself', 'Nothing crosses a border within one authority.');
    return { from: giving, to: { kind: 'part', ...receiving } };
  }
  const adviser = (await advisersOf(db, organisation.id)).find(({ id }) => id === to.person);
  if (adviser === undefined) throw unknown('adviser');
  return { from: giving, to: { kind: 'person', id: adviser.id, name: adviser.name } };
}

/**
 * Hands a copy over to another authority of the organisation, or to an adviser outside it. With that the copy is
 * dispatched (expedierad) and an official document (TF 2 kap.): it cannot be changed or taken back.
 */
export const makeHandover = defineAction<MakeHandover, { readonly id: string; readonly hash: string }>({
  name: 'handovers.make',
  permission: 'handovers.make',
  input: makeHandoverSchema,
  record: ({ what, from, to }) => ({
    kind: what.kind,
    onDate: what.kind === 'document' ? null : what.onDate,
    from,
    to: to.kind === 'part' ? to.part : to.person,
  }),
  run: async (context, { what, from, to }) => {
    const parties = await partiesOf(context, { from, to });
    const content: Content = { ...parties, copy: await copyNow(context, what) };
    const hash = contentHash(content);
    const adviser = parties.to.kind === 'person' ? parties.to.id : null;
    const people = await advisersOf(context.db, context.organisation.id);
    const id = await insertHandover(context.db, context.organisation.id, {
      from,
      toPart: to.kind === 'part' ? to.part : null,
      toPerson: people.find(person => person.id === adviser)?.id ?? null,
      subject: subjectOf(what),
      content: asJson(content),
      hash,
      at: context.now().toISOString(),
      by: context.actor.id,
    });
    if (adviser !== null) await mailOwnMatter(context, adviser, 'handedOver');
    return {
      output: { id, hash: Buffer.from(hash).toString('hex') },
      affected: [{ kind: 'handover', id, change: 'created' }],
    };
  },
});

export const handoverActions: readonly ListedAction[] = [listed(makeHandover)];
