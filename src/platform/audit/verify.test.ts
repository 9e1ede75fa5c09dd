import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChainFault, KnownEntry } from '#core/audit/chain-fault.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation } from '../../../tests/support/people.ts';
import { rehash, tamper } from '../../../tests/support/tamper.ts';
import type { OrganisationId, PersonId } from '../database/identifiers.ts';
import type { Database } from '../database/open.ts';
import { appendAuditEntry } from './append.ts';
import { chainPages, renumbered } from './chain-rows.ts';
import { missingGuards, verifyChain } from './verify.ts';

type Content = { readonly via: string; readonly action: string; readonly text: string; readonly day: number };

const plain: Content = { via: 'session', action: 'people.renamePerson', text: 'x', day: 1 };

async function append(
  database: Database,
  id: OrganisationId,
  actorId: PersonId,
  contents: readonly Content[],
) {
  for (const { via, action, text, day } of contents) {
    await database.db.transaction().execute(trx =>
      appendAuditEntry(trx, {
        organisationId: id,
        at: new Date(Date.UTC(2026, 0, day, 8, 0, 0, 123)),
        actorId,
        via,
        action,
        input: { text, day },
        affected: [{ kind: 'person', id: text, change: 'changed' }],
        requestId: `request ${text}`,
      }),
    );
  }
}

const text = fc
  .string({ maxLength: 12, unit: 'binary' })
  .filter(given => !given.includes('\0') && !given.includes('\x1f'));
const content = fc.record({
  via: text.map(given => `via ${given}`),
  action: text.map(given => `action ${given}`),
  text,
  day: fc.integer({ min: -40_000, max: 40_000 }),
});

describeOnEachEngine('Verifying an audit', database => {
  let id: OrganisationId;
  let actorId: PersonId;
  const where = () => `where organisation_id = '${id}'`;

  /** An organisation with a chain of so many entries. */
  const begin = async (contents: readonly Content[]) => {
    const made = await makeOrganisation(database(), 'Verifierad');
    id = made.id;
    actorId = made.person.id;
    await append(database(), id, actorId, contents);
  };
  const faults = async (anchors: readonly KnownEntry[] = []): Promise<readonly ChainFault[]> =>
    (await verifyChain(database().db, id, anchors)).faults;
  const entryAt = async (sequence: number): Promise<KnownEntry> => {
    const { rows } = await sql<KnownEntry>`select sequence, encode(hash, 'hex') as hash from audit_entry
      where organisation_id = ${id} and sequence = ${sequence}`.execute(database().db);
    if (rows[0] === undefined) throw new Error(`There is no entry ${sequence}.`);
    return rows[0];
  };

  describe('of ten entries', () => {
    beforeEach(() => begin(Array.from({ length: 9 }, (_, index) => ({ ...plain, text: `${index}` }))));

    it('finds nothing where nobody has touched it, and reads it as the organisation too', async () => {
      const whole = { entries: 10, last: 10, faults: [] };
      expect(await verifyChain(database().db, id, [await entryAt(4), await entryAt(10)])).toEqual(whole);
      expect(await verifyChain(database().dbOf(id), id, [])).toEqual(whole);
      expect(await missingGuards(database().db)).toEqual([]);
    });

    it('names an entry that was changed, hashed anew or not', async () => {
      await tamper(
        database(),
        `update audit_entry set input = '{"text": "other"}' ${where()} and sequence = 4`,
      );
      expect(await faults()).toEqual([{ kind: 'altered', sequence: 4 }]);
      await tamper(database(), `${rehash(id, 4, 4)}`);
      expect(await faults()).toEqual([{ kind: 'altered', sequence: 4 }]);
    });

    it('names an entry that was removed', async () => {
      await tamper(database(), `delete from audit_entry ${where()} and sequence = 4`);
      expect(await faults()).toEqual([{ kind: 'missing', first: 4, last: 4 }]);
    });

    it('names two entries that were swapped', async () => {
      await tamper(
        database(),
        `update audit_entry set sequence = -4 ${where()} and sequence = 4;
         update audit_entry set sequence = 4 ${where()} and sequence = 7;
         update audit_entry set sequence = 7 ${where()} and sequence = -4`,
      );
      expect(await faults()).toEqual([{ kind: 'swapped', first: 4, second: 7 }]);
    });

    it('says that the tail was cut, from where, and how far it went', async () => {
      const anchor = await entryAt(9);
      await tamper(database(), `delete from audit_entry ${where()} and sequence > 7`);
      expect(await faults()).toEqual([{ kind: 'cut', first: 8, last: 10, knownBy: 'head' }]);
      await tamper(database(), rehash(id, 8));
      expect(await faults()).toEqual([]);
      expect(await faults([anchor])).toEqual([{ kind: 'cut', first: 8, last: 9, knownBy: 'anchor' }]);
    });

    it('says that the chain was rewritten, by anchors from outside, and between which', async () => {
      const anchors = await Promise.all([2, 6, 9].map(entryAt));
      await tamper(
        database(),
        `update audit_entry set input = '{"text": "other"}' ${where()} and sequence = 4; ${rehash(id, 4)}`,
      );
      expect(await faults()).toEqual([]);
      expect(await faults(anchors)).toEqual([{ kind: 'rewritten', first: 3, last: 6 }]);
      await tamper(database(), rehash(id, 1));
      await tamper(
        database(),
        `update audit_entry set via = 'token:x' ${where()} and sequence = 1; ${rehash(id, 1)}`,
      );
      expect(await faults()).toEqual([]);
      expect(await faults(anchors)).toEqual([{ kind: 'rewritten', first: 1, last: 2 }]);
    });

    it('is not led astray by the database’s own function for the text', async () => {
      await tamper(database(), `update audit_entry set via = 'token:x' ${where()} and sequence = 4`);
      await database().runScript(
        `alter function audit_entry_text(audit_entry) rename to text_before;
         create function audit_entry_text(entry audit_entry) returns text language sql stable as $$
           select text_before(entry) $$;`,
      );
      expect(await faults()).toEqual([{ kind: 'altered', sequence: 4 }]);
    });

    it('finds an entry without one of its parts', async () => {
      await tamper(
        database(),
        `alter table audit_entry alter column input drop not null;
         update audit_entry set input = null ${where()} and sequence = 4`,
      );
      expect(await faults()).toEqual([{ kind: 'altered', sequence: 4 }]);
    });

    it('finds entries past wide gaps', async () => {
      await tamper(
        database(),
        `update audit_entry set sequence = 50000 ${where()} and sequence = 10;
         update audit_entry set sequence = -9000 ${where()} and sequence = 3`,
      );
      const found = await faults();
      expect(found).toContainEqual({ kind: 'inserted', sequence: -9000 });
      expect(found).toContainEqual({ kind: 'missing', first: 3, last: 3 });
      expect(found).toContainEqual({ kind: 'moved', sequence: 50000, from: 10 });
    });

    it('finds that all entries are gone', async () => {
      await tamper(database(), `delete from audit_entry ${where()}; delete from audit_head ${where()}`);
      expect(await faults()).toEqual([{ kind: 'missing', first: 1, last: 1 }]);
    });
  });

  it('says which guards of the audit are off', async () => {
    await database().runScript('alter table audit_entry disable trigger audit_entry_append_only');
    expect(await missingGuards(database().db)).toEqual(['audit_entry_append_only']);
    await database().runScript('alter table audit_entry enable always trigger audit_entry_append_only');
  });

  it('makes of the columns the same text that was hashed, whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(content, { maxLength: 5 }), async contents => {
        await begin(contents);
        const { rows } = await sql<{ text: string; other: string }>`select audit_entry_text(entry) as text,
          audit_entry_text(jsonb_populate_record(entry, '{"sequence": 77}')) as other
          from audit_entry as entry where organisation_id = ${id} order by sequence`.execute(database().db);
        const read = [];
        for await (const page of chainPages(database().db, id, { first: 1, last: 100 })) read.push(...page);
        expect(read.map(entry => entry.text)).toEqual(rows.map(row => row.text));
        expect(read.map(entry => renumbered(entry.text, 77))).toEqual(rows.map(row => row.other));
        expect(await faults()).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('finds any one change of any one row', async () => {
    const changes = [
      "at = at + interval '1 millisecond'",
      `actor_id = (select id from person as other where other.organisation_id = audit_entry.organisation_id
        and other.id <> audit_entry.actor_id limit 1)`,
      "via = via || 'x'",
      "action = action || ' '",
      `input = '{"forged": true}'`,
      `affected = affected || '[{"kind": "x", "id": "y", "change": "read"}]'`,
      "request_id = ''",
      'previous_hash = sha256(previous_hash)',
      'hash = sha256(hash)',
      'sequence = sequence + 100',
      'sequence = -sequence',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(content, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.option(fc.constantFrom(...changes)),
        async (contents, place, change) => {
          await begin(contents);
          const row = `${where()} and sequence = ${1 + (place % (contents.length + 1))}`;
          await tamper(
            database(),
            change === null ? `delete from audit_entry ${row}` : `update audit_entry set ${change} ${row}`,
          );
          expect(await faults()).not.toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
