import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testContext } from '../../../tests/support/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import type { Context } from '../context.ts';
import { defineAction, definePreparedAction } from './action.ts';
import { listActions, listed } from './list-actions.ts';
import { perform } from './perform.ts';
import { announcePublications, publishPending } from './publication.ts';
import { Refusal } from './refusal.ts';

const renaming = z.strictObject({ name: z.string().trim().min(1).max(80), unitCode: z.string().optional() });

/** Writes, then fails where the name says so. */
const rename = defineAction<z.infer<typeof renaming>, string>({
  name: 'organisation.rename',
  permission: 'organisation.edit',
  input: renaming,
  record: input => input,
  run: async ({ db, organisation }, { name }) => {
    await db.updateTable('organisation').set({ name }).where('id', '=', organisation.id).execute();
    await db
      .insertInto('person')
      .values({ organisation_id: organisation.id, name, created_at: '2026-01-01T00:00:00Z' })
      .execute();
    if (name.startsWith('defect')) throw new Error('broken');
    if (name.startsWith('taken')) {
      throw new Refusal({ status: 409, code: 'name-taken', message: 'The name is taken.' });
    }
    if (name.startsWith('sql')) await sql`select 1 / 0`.execute(db);
    if (name.startsWith('swallowed')) await sql`select 1 / 0`.execute(db).catch(() => undefined);
    return { output: name, affected: [{ kind: 'organisation', id: organisation.id, change: 'changed' }] };
  },
});

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error;
  throw new Error(`Expected a refusal, got ${String(error)}.`);
}

describeOnEachEngine('An action', database => {
  let context: Context;
  let dataFolder: string;

  beforeEach(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'rodret-action-'));
    context = await testContext(database(), { dataFolder });
  });

  afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

  const entries = () =>
    database()
      .db.selectFrom('audit_entry')
      .selectAll()
      .where('organisation_id', '=', context.organisation.id)
      .orderBy('sequence')
      .execute();

  const state = async () => ({
    organisations: await database().db.selectFrom('organisation').selectAll().execute(),
    people: await database().db.selectFrom('person').selectAll().orderBy('id').execute(),
    audit: await entries(),
    pending: await database().db.selectFrom('pending_publication').selectAll().execute(),
  });

  it('is written together with an entry of who did what, when, in which request', async () => {
    const before = await entries();
    expect(await perform(rename, context, { name: ' Ale kommun ' })).toBe('Ale kommun');
    expect((await entries()).slice(before.length)).toMatchObject([
      {
        organisation_id: context.organisation.id,
        sequence: before.length + 1,
        at: '2026-03-02T08:00:00.000Z',
        actor_id: context.actor.id,
        via: 'service',
        action: 'organisation.rename',
        input: { name: 'Ale kommun' },
        affected: [{ kind: 'organisation', id: context.organisation.id, change: 'changed' }],
        request_id: 'test',
      },
    ]);
  });

  it('is refused to an actor without one of its roles, before its input is looked at', async () => {
    const before = await state();
    const reader: Context = { ...context, actor: { ...context.actor, roles: ['reader'] } };
    const refusal = await refusalOf(perform(rename, reader, null));
    expect(refusal).toMatchObject({ status: 403, code: 'role-missing' });
    expect(await state()).toEqual(before);
  });

  it('is refused with a problem for each field that its schema does not accept', async () => {
    const refusal = await refusalOf(perform(rename, context, { name: '', unitCode: 7, colour: 'red' }));
    expect(refusal).toMatchObject({ status: 422, code: 'input-invalid' });
    expect(refusal.fields).toEqual([
      { path: 'name', code: 'required', values: {} },
      { path: 'unitCode', code: 'wrong-type', values: { expected: 'string' } },
      { path: '', code: 'unknown-field', values: { names: 'colour' } },
    ]);
  });

  it('is refused, by field, where a text holds what no database can', async () => {
    const before = await state();
    const refusal = await refusalOf(perform(rename, context, { name: 'A\0le' }));
    expect(refusal).toMatchObject({ status: 422, code: 'input-invalid' });
    expect(refusal.fields).toEqual([{ path: 'name', code: 'refused', values: { reason: 'unprintable' } }]);
    expect(await state()).toEqual(before);
  });

  it('leaves nothing when it fails, and exactly one entry when it does not', async () => {
    const names = fc.oneof(
      fc.constantFrom('defect', 'taken', 'sql', 'swallowed', ''),
      fc.string({ minLength: 1, maxLength: 20 }).map(text => `ok ${text.replaceAll('\0', '')}`.trim()),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(names, { maxLength: 6 }), async sequence => {
        for (const name of sequence) {
          const before = await state();
          const succeeded = await perform(rename, context, { name }).then(
            () => true,
            () => false,
          );
          const after = await state();
          expect(succeeded).toBe(name.startsWith('ok'));
          if (!succeeded) expect(after).toEqual(before);
          else {
            expect(after.audit).toHaveLength(before.audit.length + 1);
            expect(after.people).toHaveLength(before.people.length + 1);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('may run beside others: every success has its own number, without gaps', async () => {
    const before = await entries();
    const names = Array.from({ length: 24 }, (_, index) => (index % 4 === 3 ? 'defect' : `ok ${index}`));
    await Promise.allSettled(names.map(name => perform(rename, context, { name })));
    const after = await entries();
    expect(after).toHaveLength(before.length + 18);
    expect(after.map(entry => entry.sequence)).toEqual(after.map((_, index) => index + 1));
  });

  it('cannot use the database past its transaction: that fails instead of waiting for ever', async () => {
    const outer = context.db;
    const careless = defineAction<null, null>({
      ...rename,
      name: 'test.careless',
      input: z.null(),
      record: () => null,
      run: async () => {
        await outer.selectFrom('organisation').select('id').execute();
        return { output: null, affected: [] };
      },
    });
    await expect(perform(careless, context, null)).rejects.toThrow('must use the db of the context');
    await expect(context.db.selectFrom('organisation').select('id').execute()).resolves.toHaveLength(1);
  });

  it('has an entry that nobody can change or remove afterwards', async () => {
    await perform(rename, context, { name: 'ok' });
    const before = await entries();
    const attacks = [
      "update audit_entry set action = 'other'",
      'delete from audit_entry',
      'truncate audit_entry cascade',
      'truncate organisation cascade',
      'delete from audit_head',
      'truncate audit_head',
      'set session_replication_role = replica; delete from audit_entry; set session_replication_role = origin',
    ];
    for (const attack of attacks) {
      await expect(database().runScript(attack), attack).rejects.toThrow('The audit is append-only');
    }
    expect(await entries()).toEqual(before);
  });

  it('cannot choose the number of its entry', async () => {
    const before = await entries();
    await database()
      .db.insertInto('audit_entry')
      .values({
        organisation_id: context.organisation.id,
        sequence: 1,
        at: '2026-01-01T00:00:00Z',
        actor_id: context.actor.id,
        via: 'session',
        action: 'test.forged',
        input: '{}',
        affected: '[]',
        request_id: 'test',
      })
      .execute();
    expect((await entries()).at(-1)).toMatchObject({ sequence: before.length + 1, action: 'test.forged' });
  });

  const publishing = z.object({ text: z.string(), fails: z.enum(['never', 'prepare', 'run']) });
  const publishText = definePreparedAction<z.infer<typeof publishing>, string, string>({
    name: 'test.publish',
    permission: 'organisation.edit',
    input: publishing,
    record: ({ text }) => ({ text }),
    prepare: async ({ dataFolder: folder }, { text, fails }) => {
      if (fails === 'prepare') throw new Refusal({ status: 422, code: 'unreadable', message: 'Unreadable.' });
      mkdirSync(join(folder, `working-${text}`));
      writeFileSync(join(folder, `working-${text}`, 'values'), text);
      return join(folder, `working-${text}`);
    },
    run: async (_, { text, fails }) => {
      if (fails === 'run') throw new Error('broken');
      return {
        output: text,
        affected: [],
        publish: [{ source: `working-${text}`, target: `snapshots/${text}` }],
      };
    },
    discard: async working => rmSync(working, { recursive: true }),
  });

  it('publishes its files with the commit', async () => {
    await perform(publishText, context, { text: 'a', fails: 'never' });
    expect(readFileSync(join(dataFolder, 'snapshots/a/values'), 'utf8')).toBe('a');
    expect(readdirSync(dataFolder)).toEqual(['snapshots']);
    expect((await state()).pending).toEqual([]);
  });

  it('leaves no file and no entry when its preparation or its run fails', async () => {
    const before = await state();
    await refusalOf(perform(publishText, context, { text: 'b', fails: 'prepare' }));
    await expect(perform(publishText, context, { text: 'c', fails: 'run' })).rejects.toThrow('broken');
    expect(readdirSync(dataFolder)).toEqual([]);
    expect(await state()).toEqual(before);
  });

  it('drops its files where the same content is published already', async () => {
    await perform(publishText, context, { text: 'd', fails: 'never' });
    await perform(publishText, context, { text: 'd', fails: 'never' });
    expect(readdirSync(dataFolder)).toEqual(['snapshots']);
  });

  it('has its files published at the next start when it was stopped after the commit', async () => {
    mkdirSync(join(dataFolder, 'working-e'));
    await context.db.transaction().execute(trx =>
      announcePublications(trx, context.organisation.id, [
        { source: 'working-e', target: 'snapshots/e' },
        { source: 'on-another-instance', target: 'snapshots/f' },
      ]),
    );
    await publishPending(context.db, dataFolder);
    await publishPending(context.db, dataFolder);
    expect(existsSync(join(dataFolder, 'snapshots/e'))).toBe(true);
    expect((await state()).pending).toMatchObject([{ source: 'on-another-instance' }]);
    await context.db.deleteFrom('pending_publication').execute();
  });

  it('never publishes outside the data folder', async () => {
    for (const target of ['../outside', '/tmp/outside', '.', 'a/../../b']) {
      await context.db
        .transaction()
        .execute(trx => announcePublications(trx, context.organisation.id, [{ source: 'x', target }]));
      await expect(publishPending(context.db, dataFolder), target).rejects.toThrow('inside the data folder');
      await context.db.deleteFrom('pending_publication').execute();
    }
  });
});

describe('The list of all actions', () => {
  it('refuses two of one name, because the audit could not tell them apart', () => {
    expect(listActions([listed(rename)])).toHaveLength(1);
    expect(() => listActions([listed(rename)], [listed(rename)])).toThrow('organisation.rename');
  });
});
