import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { testContext } from '../../../tests/support/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';
import type { Context } from '../context.ts';
import { defineAction } from './action.ts';
import { doneAddress, doneOf } from './done.ts';
import { perform, performWithReceipt } from './perform.ts';
import { findOffer, forgetOffers } from './undo.ts';

const named = z.strictObject({ name: z.string() });

const rename = defineAction<z.infer<typeof named>, null>({
  name: 'test.rename',
  permission: 'organisation.edit',
  input: named,
  record: () => null,
  run: async ({ db, organisation }, { name }) => {
    const before = await db
      .selectFrom('organisation')
      .select('name')
      .where('id', '=', organisation.id)
      .executeTakeFirstOrThrow();
    await db.updateTable('organisation').set({ name }).where('id', '=', organisation.id).execute();
    return { output: null, affected: [], undo: { action: 'test.rename', input: { name: before.name } } };
  },
});

describeOnEachEngine('A change that can be undone', database => {
  let context: Context;
  let entry: number;

  const later = (hours: number): Context => ({
    ...context,
    now: () => new Date(context.now().getTime() + hours * 3_600_000),
  });
  const nameNow = async () =>
    (
      await database()
        .db.selectFrom('organisation')
        .select('name')
        .where('id', '=', context.organisation.id)
        .executeTakeFirstOrThrow()
    ).name;
  const takeBack = (as: Context) => perform(rename, as, { name: 'before' }, { undoes: entry });
  const told = (as: Context, address = `/x?q=1&klart=${entry}`) =>
    doneOf(as, { url: `http://localhost${address}` });

  beforeEach(async () => {
    const { person } = await makeOrganisation(database(), 'before');
    context = await person.context();
    const receipt = await performWithReceipt(rename, context, { name: 'after' });
    entry = receipt.entry ?? 0;
  });

  it('is told of on the page it leads to, with the offer, and only to whoever made it', async () => {
    expect(doneAddress('/x?q=1#a', entry)).toBe(`/x?q=1&klart=${entry}#a`);
    expect(await told(context)).toEqual({ kind: 'saved', entry, canUndo: true, returnTo: '/x?q=1' });
    expect(await told(later(25))).toMatchObject({ kind: 'saved', canUndo: false });
    const other = await makePerson(database(), context.organisation.id, {
      name: 'B',
      roles: ['administrator'],
    });
    expect(await told(await other.context())).toBeNull();
    for (const address of ['/x', '/x?klart=999', '/x?klart=-1', '/x?klart=1e3', `/x?angrat=${entry}`]) {
      expect(await told(context, address), address).toBeNull();
    }
  });

  it('is undone once, and the audit says which entry was', async () => {
    await takeBack(context);
    expect(await nameNow()).toBe('before');
    const last = await database()
      .db.selectFrom('audit_entry')
      .select('affected')
      .where('organisation_id', '=', context.organisation.id)
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();
    expect(last?.affected).toEqual([{ kind: 'audit-entry', id: String(entry), change: 'undone' }]);
    expect(await told(context)).toMatchObject({ kind: 'undone', canUndo: false });
    expect(await told(context, `/x?angrat=${entry}`)).toMatchObject({ kind: 'undone', returnTo: '/x' });
    await expect(takeBack(context)).rejects.toMatchObject({ code: 'undo-gone', status: 409 });
  });

  it('is undone once also when it is asked for twice at the same time', async () => {
    const outcomes = await Promise.allSettled([takeBack(context), takeBack(context)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not undone by another person, from another organisation, or after a day', async () => {
    const other = await makePerson(database(), context.organisation.id, {
      name: 'B',
      roles: ['administrator'],
    });
    const stranger = await (await makeOrganisation(database(), 'Other')).person.context();
    for (const as of [await other.context(), stranger, later(24)]) {
      await expect(takeBack(as)).rejects.toMatchObject({ code: 'undo-gone' });
    }
    expect(await findOffer(stranger.db, stranger, entry)).toBeNull();
    expect(await nameNow()).toBe('after');
  });

  it('is forgotten when its day is over', async () => {
    await forgetOffers(database().db, later(23).now());
    expect(await findOffer(context.db, context, entry)).not.toBeNull();
    await forgetOffers(database().db, later(24).now());
    expect(await findOffer(context.db, context, entry)).toBeNull();
  });

  it('without an offer is told of without one', async () => {
    const service = await testContext(database(), { organisationId: context.organisation.id });
    expect(await told(service, '/x?klart=1')).toEqual({
      kind: 'saved',
      entry: 1,
      canUndo: false,
      returnTo: '/x',
    });
  });
});
