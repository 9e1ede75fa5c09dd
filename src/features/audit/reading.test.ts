import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { perform } from '#platform/action/perform.ts';
import { appendAuditEntry } from '#platform/audit/append.ts';
import type { Context } from '#platform/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';
import { tamper } from '../../../tests/support/tamper.ts';
import { verifyChain } from './actions.ts';
import { noFilter } from './addresses.ts';
import { exportEntries } from './export.ts';
import { dayBegins, type EntryFilter, faultId, faultOfId, type Position } from './model.ts';
import { readChainState, readEntries } from './reading.ts';
import { listEntries } from './store.ts';
import { viewOf } from './view.ts';

type Made = {
  readonly at?: string;
  readonly by?: Context['actor']['id'];
  readonly via?: string;
  readonly action?: string;
  readonly things?: readonly (readonly [kind: string, id: string])[];
};

describeOnEachEngine('Reading the audit', database => {
  let context: Context;

  beforeEach(async () => {
    context = await (await makeOrganisation(database(), 'Läst', ['reader'])).person.context();
  });

  const append = (made: Made) =>
    context.db.transaction().execute(trx =>
      appendAuditEntry(trx, {
        organisationId: context.organisation.id,
        at: new Date(made.at ?? '2026-03-02T08:00:00Z'),
        actorId: made.by ?? context.actor.id,
        via: made.via ?? 'session',
        action: made.action ?? 'test.something',
        input: { text: '=1+1' },
        affected: (made.things ?? []).map(([kind, id]) => ({ kind, id, change: 'changed' })),
        requestId: 'test',
      }),
    );
  const numbers = async (filter: Partial<EntryFilter>, position: Position = null, limit = 100) =>
    (await listEntries(context.db, context.organisation.id, { ...noFilter, ...filter }, position, limit)).map(
      ({ sequence }) => sequence,
    );

  it('finds entries by who, what, on what, how and when, the newest first', async () => {
    const other = await makePerson(database(), context.organisation.id, { name: 'B', roles: ['reader'] });
    await append({ by: other.id, things: [['person', 'p1']] });
    await append({ action: 'test.other', via: 'token:1', at: '2026-03-03T22:59:59.999Z' });
    await append({
      via: 'command',
      at: '2026-03-03T23:00:00Z',
      things: [
        ['person', 'p2'],
        ['person', 'p1'],
      ],
    });
    await append({ things: [['unit', 'p1']], at: '2026-03-05T08:00:00Z', via: 'token:2' });
    expect(await numbers({})).toEqual([5, 4, 3, 2, 1]);
    expect(await numbers({ person: other.id })).toEqual([2]);
    expect(await numbers({ action: 'test.other' })).toEqual([3]);
    expect(await numbers({ kind: 'person' })).toEqual([4, 2, 1]);
    expect(await numbers({ kind: 'person', object: 'p1' })).toEqual([4, 2]);
    expect(await numbers({ kind: 'person', object: 'p1', person: other.id })).toEqual([2]);
    expect(await numbers({ via: 'token' })).toEqual([5, 3]);
    expect(await numbers({ via: 'command' })).toEqual([4]);
    expect(await numbers({ from: '2026-03-04' })).toEqual([5, 4]);
    expect(await numbers({ to: '2026-03-03' })).toEqual([3, 2, 1]);
    expect(await numbers({ from: '2026-03-04', to: '2026-03-04' })).toEqual([4]);
    expect(await numbers({ from: '2027-01-01' })).toEqual([]);
    expect(await numbers({ to: '2020-01-01' })).toEqual([]);
  });

  it('leafs through all entries in both directions, each once, whatever the filter and the size of a page', async () => {
    for (let index = 0; index < 12; index++) {
      await append({
        action: index % 3 === 0 ? 'test.third' : 'test.other',
        things: [
          ['unit', 'u'],
          ['unit', 'v'],
        ],
      });
    }
    // Told of now, so that no entry comes between two pages.
    await readEntries(context, noFilter, null, 1);
    const filters = fc.constantFrom<Partial<EntryFilter>>({}, { action: 'test.third' }, { kind: 'unit' });
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 14 }), async (chosen, limit) => {
        const filter = { ...noFilter, ...chosen };
        const all = await numbers(filter);
        const down: number[] = [];
        let position: Position = null;
        let newer: number | null = null;
        for (;;) {
          const page = await readEntries(context, filter, position, limit);
          down.push(...page.entries.map(({ sequence }) => sequence));
          newer = page.newer;
          if (page.older === null) break;
          position = { before: page.older };
        }
        expect(down.filter(sequence => all.includes(sequence))).toEqual(all);
        const up: number[] = all.slice(all.length - ((all.length - 1) % limit) - 1);
        while (newer !== null) {
          const page = await readEntries(context, filter, { after: newer }, limit);
          up.unshift(...page.entries.map(({ sequence }) => sequence));
          newer = page.newer;
        }
        expect(up.filter(sequence => all.includes(sequence))).toEqual(all);
      }),
      { numRuns: 12 },
    );
  });

  it('is itself told in the audit, once an hour, and the same for what is taken out', async () => {
    const before = (await numbers({})).length;
    await readEntries(context, noFilter, null, 10);
    await readEntries(context, noFilter, null, 10);
    for await (const _ of exportEntries(context, noFilter, 'csv'));
    for await (const _ of exportEntries(context, noFilter, 'json'));
    const after = await listEntries(context.db, context.organisation.id, noFilter, null, 100);
    expect(after.slice(0, after.length - before).map(({ action }) => action)).toEqual([
      'audit.exportEntries',
      'audit.readEntries',
    ]);
    expect(after[0]?.affected).toEqual([{ kind: 'audit', id: context.organisation.id, change: 'read' }]);
  });

  it('never shows an entry, a name or a thing of another organisation', async () => {
    const stranger = await (await makeOrganisation(database(), 'Annan')).person.context();
    await append({ things: [['person', stranger.actor.id]] });
    for (const filter of [{}, { person: stranger.actor.id }, { kind: 'person', object: stranger.actor.id }]) {
      const read = await readEntries(context, { ...noFilter, ...filter }, null, 100);
      expect(read.people.map(({ id }) => id)).not.toContain(stranger.actor.id);
      const found = await listEntries(
        stranger.db,
        context.organisation.id,
        { ...noFilter, ...filter },
        null,
        100,
      );
      expect(found).toEqual([]);
    }
  });

  it('tells of an erased person without a name', async () => {
    const gone = await makePerson(database(), context.organisation.id, {
      name: 'Gunnel Glömd',
      roles: ['reader'],
    });
    await append({ by: gone.id, things: [['person', gone.id]] });
    await database()
      .db.updateTable('person')
      .set({ erased_at: '2026-03-03T00:00:00Z' })
      .where('id', '=', gone.id)
      .execute();
    const [entry] = viewOf(await readEntries(context, { ...noFilter, person: gone.id }, null, 10), 'sv');
    expect(entry).toMatchObject({ who: 'Raderad person', things: [{ name: 'Raderad person' }] });
    let text = '';
    for await (const piece of exportEntries(context, noFilter, 'csv')) text += piece;
    expect(text).not.toContain('Glömd');
  });

  it('is taken out as CSV that no spreadsheet runs, and as JSON, whole', async () => {
    await append({ action: '=cmd()', things: [['unit', 'a "b", c']] });
    let csv = '';
    for await (const piece of exportEntries(context, noFilter, 'csv')) csv += piece;
    expect(csv.startsWith('\ufeffsequence,at,')).toBe(true);
    expect(csv).toContain(",'=cmd(),");
    expect(csv).toContain('"[{""id"":""a \\""b\\"", c""');
    let json = '';
    for await (const piece of exportEntries(context, { ...noFilter, action: '=cmd()' }, 'json'))
      json += piece;
    expect(JSON.parse(json)).toMatchObject([
      {
        action: '=cmd()',
        actorName: context.actor.name,
        hash: /^[0-9a-f]{64}$/.exec(JSON.parse(json)[0].hash)?.[0],
      },
    ]);
  });

  it('checks the chain by an action, and remembers when and what was found', async () => {
    expect(await readChainState(context)).toMatchObject({ entries: 1, lastVerified: null });
    await append({});
    expect(await perform(verifyChain, context, {})).toMatchObject({ entries: 2, faults: [], guardsOff: [] });
    expect((await readChainState(context)).lastVerified).toMatchObject({ last: 2, faults: [] });
    await tamper(
      database(),
      `update audit_entry set via = 'x' where organisation_id = '${context.organisation.id}' and sequence = 2`,
    );
    await perform(verifyChain, context, {});
    expect((await readChainState(context)).lastVerified).toMatchObject({
      last: 3,
      faults: [{ kind: 'altered', sequence: 2 }],
      guardsOff: [],
    });
  });
});

describe('A fault in words of the audit', () => {
  it.each([
    { kind: 'altered', sequence: 3 },
    { kind: 'inserted', sequence: -3 },
    { kind: 'missing', first: 3, last: 4 },
    { kind: 'rewritten', first: 1, last: 9 },
    { kind: 'swapped', first: 3, second: 7 },
    { kind: 'moved', sequence: 3, from: 4 },
    { kind: 'cut', first: 3, last: 4, knownBy: 'head' },
    { kind: 'cut', first: 3, last: 4, knownBy: 'anchor' },
    { kind: 'head', headSequence: null, lastSequence: 4 },
    { kind: 'head', headSequence: 3, lastSequence: 4 },
  ] as const)('is read back as it was written: $kind', fault => {
    expect(faultOfId(faultId(fault))).toEqual(fault);
  });

  it('is none where a guard is named', () => expect(faultOfId('guard:audit_entry_chained')).toBeNull());
});

describe('A day', () => {
  it('begins at midnight in Sweden, in summer and winter and when the clock is changed', () => {
    expect(dayBegins('2026-01-15')).toBe('2026-01-14T23:00:00.000Z');
    expect(dayBegins('2026-07-15')).toBe('2026-07-14T22:00:00.000Z');
    expect(dayBegins('2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
    expect(dayBegins('2026-03-29', 1)).toBe('2026-03-29T22:00:00.000Z');
    expect(dayBegins('2026-10-25', 1)).toBe('2026-10-25T23:00:00.000Z');
  });
});
