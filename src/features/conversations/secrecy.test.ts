import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { hashOfSecret } from '#platform/session/token.ts';
import { named, tablesOf } from '../../../tests/support/catalogue.ts';
import { type Conversing, makeConversing, openConversation } from '../../../tests/support/conversing.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { act } from '../../../tests/support/inhabited.ts';
import { type Participant, pseudonymOf, viaOfLink } from './pseudonym.ts';
import { linkWithHash } from './store/links.ts';
import { halfOf } from './store/taking-part.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

const step = fc.record({
  who: fc.nat(4),
  does: fc.constantFrom('castVote', 'castVote', 'castVote', 'writeStatement', 'tellPresence'),
  statement: fc.nat(2),
  choice: fc.constantFrom('agree', 'disagree', 'pass'),
});

describeOnEachEngine('What the database holds of who answered what', database => {
  let all: Conversing;
  beforeAll(async () => {
    all = await makeConversing(database(), 3);
  });

  /** Every row of every table, as the one who reads the database sees it: text, with bytes in hexadecimal. */
  const everyRow = async (): Promise<readonly string[]> => {
    const tables = await tablesOf(database());
    const questions = tables.map(
      table => sql`select ${table.name}::text || ' ' || x::text as line from ${named(table)} as x`,
    );
    const { rows } = await sql<{ line: string }>`${sql.join(questions, sql` union all `)}`.execute(
      database().db,
    );
    return rows.map(({ line }) => line);
  };

  /** Three people and two holders of links. */
  const participantsOf = async (conversation: string) => {
    const made = await all.does(all.leader, 'makeLinks', { conversation, count: 2 });
    const links: unknown = Reflect.get(Object(made), 'links');
    const asked: { context: Context; known: Participant }[] = [];
    for (const person of all.participants) {
      asked.push({ context: await person.context(), known: { kind: 'person', id: person.id } });
    }
    for (const link of Array.isArray(links) ? links.map(String) : []) {
      const found = await linkWithHash(database().db, hashOfSecret(link.split('/').at(-1) ?? ''));
      if (found === null) throw new Error('The link opens nothing.');
      const context = await all.leader.context();
      const actor = { ...context.actor, via: viaOfLink(found.id), roles: ['contributor'] as const };
      asked.push({ context: { ...context, actor }, known: { kind: 'link', id: found.id } });
    }
    return asked;
  };

  test('ties no vote to a person or a link in any row, open or closed, and no pseudonym can be made again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async steps => {
        const { conversation, statements } = await openConversation(all);
        const asked = await participantsOf(conversation);
        const half = await halfOf(database().dbOf(all.id), all.id, conversation);
        if (half === null) throw new Error('It is not open.');
        for (const [at, { who, does, statement, choice }] of steps.entries()) {
          const context = asked[who]?.context;
          const inputs: Readonly<Record<string, object>> = {
            castVote: { statement: statements[statement], choice },
            writeStatement: { text: `Vi väntar för länge på svar ${at}.` },
            tellPresence: { invitedGroups: [] },
          };
          if (context === undefined) throw new Error('Nobody is there.');
          try {
            await act(context, `conversations.${does}`, { conversation, ...inputs[does] });
          } catch (error) {
            if (!(error instanceof Refusal) || error.status !== 429) throw error;
          }
        }
        const key = (await all.leader.context()).keyOf(half);
        const names = asked.map(({ known }) => ({
          id: known.id,
          made: (['voter', 'author', 'counted'] as const).map(part => hex(pseudonymOf(key, part, known))),
        }));
        const open = await everyRow();
        const voters = new Set(names.map(({ made }) => made[0]));
        expect(open.some(row => [...voters].some(voter => row.includes(String(voter))))).toBe(
          steps.some(({ does }) => does === 'castVote'),
        );
        for (const row of open) {
          const held = names.flatMap(({ made }) => made).filter(pseudonym => row.includes(pseudonym));
          // No row ties two of the three names, and none a name to whoever it is of – or to anybody.
          expect(held.length, row).toBeLessThanOrEqual(1);
          if (held.length > 0)
            expect(
              names.some(({ id }) => row.includes(id)),
              row,
            ).toBe(false);
        }
        const votes = (rows: readonly string[]) =>
          rows.filter(row => row.startsWith('conversation_vote') && row.includes(conversation)).length;
        await all.does(all.leader, 'closeConversation', { conversation, version: 2 });
        const closed = await everyRow();
        expect(votes(closed)).toBe(votes(open));
        const gone = [hex(half), ...names.flatMap(({ made }) => made)];
        for (const row of closed)
          expect(
            gone.some(each => row.includes(each)),
            row,
          ).toBe(false);
      }),
      { numRuns: 3 },
    );
  });

  test('has no time of votes, marks and counts finer than the day', async () => {
    const { rows } = await sql<{ name: string }>`select table_name || '.' || column_name as name
      from information_schema.columns
      where table_name in ('conversation_vote', 'conversation_counted', 'conversation_presence', 'conversation_statement',
        'conversation_link', 'conversation_secret', 'mail_letter') and data_type like 'timestamp%'`.execute(
      database().db,
    );
    expect(rows).toEqual([]);
  });
});
