import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { dutiesOf } from '#features/duties/index.ts';
import {
  type Conversing,
  conversationOf,
  makeConversing,
  openConversation,
} from '../../../tests/support/conversing.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { readConversation } from './reading/conversation.ts';
import { readModeration } from './reading/moderation.ts';
import { readParticipation } from './reading/participation.ts';
import { presenceOf } from './store/conversations.ts';
import { statementsOf } from './store/statements.ts';
import { votesOf } from './store/votes.ts';

const refusedFor = (code: string, status = 422) => ({ name: 'Refusal', status, code });
const later = () => new Date('2026-03-21T08:00:00.000Z');

describeOnEachEngine('Conversations', database => {
  let all: Conversing;
  beforeAll(async () => {
    all = await makeConversing(database(), 8);
  });
  const db = () => database().dbOf(all.id);
  const idOf = (made: unknown) => String(Reflect.get(Object(made), 'id'));
  const participant = (at: number) => {
    const found = all.participants[at];
    if (found === undefined) throw new Error('There are not so many.');
    return found;
  };
  const vote = (at: number, conversation: string, statement: string, choice: string) =>
    all.does(participant(at), 'castVote', { conversation, statement, choice });
  const statementOf = async (conversation: string, id: string) => {
    const found = (await statementsOf(db(), all.id, conversation)).find(each => each.id === id);
    if (found === undefined) throw new Error('There is no such statement.');
    return found;
  };
  const entriesOf = async (action: string) => {
    const { rows } = await sql<
      Record<string, unknown>
    >`select at, via, action, input, affected, request_id, p.kind
      from audit_entry e join person p on p.organisation_id = e.organisation_id and p.id = e.actor_id
      where e.organisation_id = ${all.id} and action = ${action}`.execute(database().db);
    return rows;
  };

  describe('A vote', () => {
    test('holds once, however often it is sent, and can be changed', async () => {
      const { conversation, statements } = await openConversation(all);
      const [first = ''] = statements;
      await vote(0, conversation, first, 'agree');
      await vote(0, conversation, first, 'agree');
      await vote(0, conversation, first, 'disagree');
      await vote(1, conversation, first, 'pass');
      const votes = await votesOf(db(), all.id, conversation);
      expect(votes.voters).toHaveLength(2);
      expect(votes.rows.map(({ choice }) => choice).sort()).toEqual([-1, 0]);
      const own = await readParticipation(await participant(0).context(), conversation);
      expect(own).toMatchObject({ answered: 1, statements: 3, votes: [{ id: first, choice: 'disagree' }] });
      expect(own.next?.id).not.toBe(first);
    });

    test('is told by nobody, of a day, in no request', async () => {
      const { conversation, statements } = await openConversation(all);
      const given = { idempotencyKey: 'a key of mine', requestId: 'a request of mine' };
      await all.does(participant(0), 'tellPresence', { conversation, invitedGroups: [] }, given);
      await all.does(
        participant(0),
        'writeStatement',
        { conversation, text: 'Vi väntar på svar för länge.' },
        given,
      );
      const ballot = { conversation, statement: statements[0], choice: 'agree' };
      await all.does(participant(0), 'castVote', ballot, given);
      for (const action of ['castVote', 'tellPresence', 'writeStatement']) {
        for (const entry of await entriesOf(`conversations.${action}`)) {
          const { input, affected, ...rest } = entry;
          expect(rest).toEqual({
            at: '2026-03-02T00:00:00.000Z',
            via: 'conversation',
            action: `conversations.${action}`,
            request_id: '-',
            kind: 'service',
          });
          const about = String(Reflect.get(Object(input), 'conversation'));
          expect(input).toEqual({ conversation: about, day: '2026-03-02' });
          expect(affected).toEqual([{ kind: 'conversation', id: about, change: 'changed' }]);
        }
      }
      const { rows } = await sql`select 1 from idempotency_key where key = 'a key of mine'`.execute(
        database().db,
      );
      expect(rows).toEqual([]);
    });

    test('that comes too late, or on what was withdrawn, says so and loses nothing else', async () => {
      const { conversation, statements } = await openConversation(all);
      const [first = '', second = ''] = statements;
      await vote(0, conversation, first, 'agree');
      await all.does(all.moderator, 'withdrawStatement', {
        statement: second,
        version: 1,
        reason: 'off-topic',
      });
      await expect(vote(0, conversation, second, 'agree')).rejects.toMatchObject(
        refusedFor('statement-withdrawn'),
      );
      await expect(vote(0, conversation, crypto.randomUUID(), 'agree')).rejects.toMatchObject(
        refusedFor('statement-unknown', 404),
      );
      await all.does(all.leader, 'closeConversation', { conversation, version: 2 });
      await expect(vote(0, conversation, first, 'disagree')).rejects.toMatchObject(
        refusedFor('conversation-closed'),
      );
      expect((await votesOf(db(), all.id, conversation)).rows).toMatchObject([
        { statement: first, choice: 1 },
      ]);
    });

    test('is taken only so often from one participant', async () => {
      const { conversation, statements } = await openConversation(all);
      const context = await participant(2).context();
      const given = { counter: context.counter };
      const ballot = { conversation, statement: statements[0], choice: 'agree' };
      for (let sent = 0; sent < 59; sent++) context.counter.take(`vote person ${participant(2).id}`, 60);
      await all.does(participant(2), 'castVote', ballot, given);
      await expect(all.does(participant(2), 'castVote', ballot, given)).rejects.toMatchObject(
        refusedFor('too-many-requests', 429),
      );
    });

    test('is taken from whoever votes while it is closed, or refused, and never lost in between', async () => {
      const { conversation, statements } = await openConversation(all, { statements: 12 });
      const outcomes = await Promise.allSettled([
        ...statements.map(statement => vote(0, conversation, statement, 'agree')),
        all.does(all.leader, 'closeConversation', { conversation, version: 2 }),
        ...statements.map(statement => vote(1, conversation, statement, 'agree')),
      ]);
      const kept = outcomes.filter(({ status }) => status === 'fulfilled').length - 1;
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject(refusedFor('conversation-closed'));
      }
      expect((await votesOf(db(), all.id, conversation)).rows).toHaveLength(kept);
    });
  });

  describe('A statement of a participant', () => {
    test('waits, is published or refused with a reason, and its author is told', async () => {
      const { conversation } = await openConversation(all);
      const text = 'Vi skriver samma uppgift i flera system.';
      const write = (said: string) =>
        all.does(participant(3), 'writeStatement', { conversation, text: said });
      const made = await write(text);
      expect(made).toMatchObject({ state: 'waiting' });
      expect(idOf(await write(text))).toBe(idOf(made));
      const alike = await write('Samma uppgifter skrivs i flera olika system.');
      const { waiting } = await readModeration(await all.moderator.context(), conversation);
      expect(waiting.find(({ id }) => id === idOf(alike))?.alike).toMatchObject([{ id: idOf(made) }]);
      await all.does(all.moderator, 'publishStatement', { statement: idOf(made), version: 1 });
      await all.does(all.moderator, 'refuseStatement', {
        statement: idOf(alike),
        version: 1,
        reason: 'duplicate',
        duplicateOf: idOf(made),
      });
      const { own } = await readParticipation(await participant(3).context(), conversation);
      expect(own.map(({ state, reason }) => [state, reason]).sort()).toEqual([
        ['published', null],
        ['refused', 'duplicate'],
      ]);
      const other = await readParticipation(await participant(4).context(), conversation);
      expect(other.own).toEqual([]);
    });

    test('that points out somebody is not taken, or not published', async () => {
      const { conversation } = await openConversation(all);
      const write = (text: string) => all.does(participant(3), 'writeStatement', { conversation, text });
      await expect(write('Fråga 811218-9876 om det.')).rejects.toMatchObject(refusedFor('personal-number'));
      await expect(write('😀😀😀')).rejects.toMatchObject(refusedFor('no-words'));
      await expect(write('x'.repeat(10_000))).rejects.toMatchObject({ status: 422 });
      const named = idOf(await write('Karins möten är för långa.'));
      const publish = (given: object) =>
        all.does(all.moderator, 'publishStatement', { statement: named, version: 1, ...given });
      await expect(publish({})).rejects.toMatchObject(refusedFor('person'));
      await publish({ isNoName: true });
      expect(await statementOf(conversation, named)).toMatchObject({ state: 'published' });
    });

    test('is said in other words by nobody, and one of the leadership only before the first vote', async () => {
      const { conversation, statements } = await openConversation(all);
      const [first = '', second = ''] = statements;
      const change = (statement: string) =>
        all.does(all.leader, 'changeStatement', { statement, version: 1, text: 'Mötena är för långa.' });
      await change(first);
      await vote(0, conversation, second, 'agree');
      await expect(change(second)).rejects.toMatchObject(refusedFor('voted-already'));
      const own = idOf(
        await all.does(participant(3), 'writeStatement', { conversation, text: 'Färre system.' }),
      );
      await expect(change(own)).rejects.toMatchObject(refusedFor('of-others'));
    });

    test('comes in at once where nobody moderates, unless it may name somebody', async () => {
      const { conversation } = await openConversation(all, { given: { isModerated: false } });
      const write = (text: string) => all.does(participant(3), 'writeStatement', { conversation, text });
      expect(await write('Färre system.')).toMatchObject({ state: 'published' });
      expect(await write('Färre möten med Hallgren.')).toMatchObject({ state: 'waiting' });
    });
  });

  describe('Presence', () => {
    test('counts each participant once, by group and apart from votes, and is not told of five', async () => {
      const { conversation } = await openConversation(all);
      const reader = await all.leader.context();
      const part = await readParticipation(await participant(0).context(), conversation);
      const nurse = part.groups.find(({ name }) => name === 'Undersköterska')?.id;
      for (let at = 0; at < 5; at++) {
        const input = { conversation, invitedGroups: at < 2 ? [nurse] : [] };
        await all.does(participant(at), 'tellPresence', input);
        await all.does(participant(at), 'tellPresence', input);
      }
      expect((await presenceOf(db(), all.id, conversation)).map(({ people }) => people).sort()).toEqual([
        2, 5,
      ]);
      expect((await readConversation(reader, conversation)).takenPart).toBeNull();
      await expect(
        all.does(participant(6), 'tellPresence', { conversation, invitedGroups: [crypto.randomUUID()] }),
      ).rejects.toMatchObject(refusedFor('invited-group-unknown', 404));
    });
  });

  describe('Leading', () => {
    test('goes from a draft that few see over opening and closing to the promise, which is owed and kept', async () => {
      const made = await all.does(all.leader, 'startConversation', conversationOf());
      const conversation = idOf(made);
      const asReader = await participant(0).context();
      await expect(readConversation(asReader, conversation)).rejects.toMatchObject({ status: 404 });
      const at = (version: number) => ({ conversation, version });
      await expect(all.does(all.leader, 'openConversation', at(1))).rejects.toMatchObject(
        refusedFor('no-statements'),
      );
      await all.does(all.leader, 'addStatements', {
        conversation,
        statements: [{ text: 'Mötena är för långa.' }],
      });
      await all.does(all.leader, 'openConversation', at(1));
      expect(await readConversation(asReader, conversation)).toMatchObject({ standing: 'open' });
      await expect(all.does(all.leader, 'closeConversation', at(1))).rejects.toMatchObject({ status: 409 });
      // By its last day, as the nightly work does it.
      await all.does(all.moderator, 'closeEnded', {}, { now: later });
      const subject = { kind: 'conversation', id: conversation };
      const owed = () => dutiesOf(db(), all.id, { subject, today: '2026-03-21' });
      expect(await owed()).toMatchObject([
        { responsible: all.leader.id, dueOn: '2026-04-20', fulfilledAt: null },
      ]);
      await all.does(all.leader, 'replyToConversation', { ...at(3), reply: 'Vi börjar med mötena.' });
      expect(await owed()).toMatchObject([{ fulfilledBy: all.leader.id }]);
      expect(await readConversation(asReader, conversation)).toMatchObject({
        reply: 'Vi börjar med mötena.',
      });
    });

    test('changes neither the question that was answered nor the groups that were counted', async () => {
      const { conversation, statements } = await openConversation(all);
      const change = (given: object) =>
        all.does(all.leader, 'changeConversation', { conversation, version: 2, ...conversationOf(given) });
      await vote(0, conversation, statements[0] ?? '', 'agree');
      await all.does(participant(0), 'tellPresence', { conversation, invitedGroups: [] });
      await expect(change({ question: 'Något annat?' })).rejects.toMatchObject(refusedFor('voted-already'));
      await expect(change({ invited: { everyone: 5, parts: [], professions: [] } })).rejects.toMatchObject(
        refusedFor('invited-fixed'),
      );
      await change({ closesOn: '2026-03-25' });
    });
  });

  describe('Personal links', () => {
    test('are shown once, opened by their hash alone, and withdrawn together', async () => {
      const { conversation } = await openConversation(all);
      const key = { idempotencyKey: crypto.randomUUID() };
      const made = () => all.does(all.leader, 'makeLinks', { conversation, count: 3 }, key);
      const first = await made();
      expect(Reflect.get(Object(first), 'links')).toHaveLength(3);
      expect(Reflect.get(Object(await made()), 'links')).toEqual([]);
      const linkBatch = Reflect.get(Object(first), 'batch');
      expect(await all.does(all.leader, 'withdrawLinks', { conversation, linkBatch })).toEqual({ links: 3 });
    });

    test('are mailed to addresses that only the letter holds until it has been sent', async () => {
      const { conversation } = await openConversation(all);
      const addresses = ['en@example.se', 'TVA@example.se', 'en@example.se'];
      expect(await all.does(all.leader, 'mailLinks', { conversation, addresses })).toMatchObject({ sent: 2 });
      const { rows } = await sql<{ address: string }>`select address from mail_letter
        where organisation_id = ${all.id} order by 1`.execute(database().db);
      expect(rows.map(({ address }) => address)).toEqual(['en@example.se', 'tva@example.se']);
      const [entry] = await entriesOf('conversations.mailLinks');
      expect(JSON.stringify(entry)).not.toContain('example.se');
    });
  });
});
