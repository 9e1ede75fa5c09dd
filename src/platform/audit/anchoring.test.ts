import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation } from '../../../tests/support/people.ts';
import { rehash, tamper } from '../../../tests/support/tamper.ts';
import type { Context } from '../context.ts';
import { createLog } from '../log.ts';
import { startAnchoring } from './anchoring.ts';
import { currentHeads, readAnchors } from './anchors.ts';
import { appendAuditEntry } from './append.ts';

describeOnEachEngine('Anchoring', database => {
  let folder: string;
  let file: string;
  let logged: { level: string; message: string; sequence?: number }[];
  let context: Context;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rodret-anchoring-'));
    file = join(folder, 'audit-anchors.jsonl');
    logged = [];
    context = await (await makeOrganisation(database(), 'Förankrad')).person.context();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const start = () =>
    startAnchoring({
      owner: database().db,
      file,
      clock: context.now,
      log: createLog({
        level: 'info',
        stream: { write: line => logged.push(JSON.parse(line)) },
        now: context.now,
      }),
    });
  const own = async () =>
    (await readAnchors(file))
      .filter(({ organisation }) => organisation === context.organisation.id)
      .map(({ sequence }) => sequence);
  const append = () =>
    context.db.transaction().execute(trx =>
      appendAuditEntry(trx, {
        organisationId: context.organisation.id,
        at: context.now(),
        actorId: context.actor.id,
        via: 'session',
        action: 'test.something',
        input: null,
        affected: [],
        requestId: 'test',
      }),
    );

  it('writes each head at the start, when it has grown, and at the end, to the file and to the log', async () => {
    const anchoring = await start();
    expect(await own()).toEqual([1]);
    await anchoring.now();
    expect(await own()).toEqual([1]);
    await append();
    await append();
    await anchoring.now();
    expect(await own()).toEqual([1, 3]);
    await append();
    await anchoring.stop();
    expect(await own()).toEqual([1, 3, 4]);
    const heads = await currentHeads(database().db, context.now(), context.organisation.id);
    expect((await readAnchors(file)).at(-1)).toEqual(heads[0]);
    expect(logged.filter(({ message }) => message === 'audit anchored').at(-1)).toMatchObject(heads[0] ?? {});
    await (await start()).stop();
    expect(await own()).toEqual([1, 3, 4]);
  });

  it('says in the log when the database no longer holds what was anchored', async () => {
    await append();
    await append();
    const anchoring = await start();
    const where = `where organisation_id = '${context.organisation.id}'`;
    await tamper(
      database(),
      `delete from audit_entry ${where} and sequence = 3; ${rehash(context.organisation.id, 3)}`,
    );
    await anchoring.now();
    const told = logged.filter(({ level }) => level === 'error');
    expect(told).toMatchObject([{ sequence: 3 }]);
    expect(told[0]?.message).toContain('rodret audit verify');
    await anchoring.stop();
  });

  it('goes on, and says so, where its file cannot be read', async () => {
    writeFileSync(file, 'nonsense\n');
    const anchoring = await start();
    await anchoring.stop();
    expect(logged.find(({ level }) => level === 'error')?.message).toContain('cannot be read');
    expect(logged.some(({ message }) => message === 'audit anchored')).toBe(true);
  });
});
