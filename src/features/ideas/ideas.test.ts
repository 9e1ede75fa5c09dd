import { beforeAll, describe, expect, test } from 'vitest';
import { dutiesOf } from '#features/duties/index.ts';
import { showInThread, threadOf, tieInThread } from '#features/thread/index.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import {
  type Deciding,
  decide,
  decisionOf,
  makeDeciding,
  makeDrawnUp,
  makeInitiative,
} from '../../../tests/support/deciding.ts';
import { act } from '../../../tests/support/inhabited.ts';
import { makePerson, type TestPerson } from '../../../tests/support/people.ts';
import { tellEffects } from './actions/tell-effects.ts';
import { ideaActions } from './actions.ts';
import { readFile, readIdea } from './reading/idea.ts';
import { everyIdea, readIdeas, similarIdeas } from './reading/ideas.ts';

const refusedFor = (code: string, status = 422) => ({ name: 'Refusal', status, code });
const base64 = (text: string) => Buffer.from(text).toString('base64');
const text = {
  title: 'Skanna fakturorna direkt',
  what: '',
  why: 'Vi skriver in samma uppgifter två gånger.',
  gains: 'De som hanterar fakturor.',
  part: null,
  isSigned: true,
  files: [],
};

describeOnEachEngine('Ideas', database => {
  let deciding: Deciding;
  beforeAll(async () => {
    deciding = await makeDeciding(database());
  });
  const db = () => database().dbOf(deciding.id);
  const perform = async (person: TestPerson, name: string, input: unknown, on = '2026-03-02') => {
    const action = ideaActions.find(each => each.name === `ideas.${name}`);
    if (action === undefined) throw new Error(`There is no action ${name}.`);
    const context = await person.context({ now: () => new Date(`${on}T08:00:00.000Z`) });
    const output: { readonly id: string; readonly version: number } = Object(
      await action.perform(context, input),
    );
    return output;
  };
  const leave = async (given: object = {}, person = deciding.people.contributor) =>
    (await perform(person, 'leaveIdea', { ...text, ...given })).id;
  const seenBy = async (person: TestPerson, idea: string) => readIdea(await person.context(), idea);
  const reply = (idea: string, version = 1, outcome = 'answered') => ({
    ...{ idea, version, outcome, words: 'Vi provar det i vår.' },
  });
  const owed = async (idea: string) =>
    (await dutiesOf(db(), deciding.id, { subject: { kind: 'idea', id: idea }, today: '2026-03-02' })).map(
      ({ kind, responsible, dueOn, fulfilledAt, endCause }) => ({
        ...{ kind, responsible, dueOn, isDone: fulfilledAt !== null, endCause },
      }),
    );
  const mailTo = async ({ id }: TestPerson) =>
    (
      await database()
        .db.selectFrom('mail_message')
        .select('subject')
        .where('person_id', '=', id)
        .orderBy('created_at')
        .execute()
    ).map(({ subject }) => subject);

  describe('A new idea', () => {
    test('is owed a reply by the chair within ten working days, until the organisation says otherwise', async () => {
      const { people, parts } = deciding;
      const idea = await leave();
      expect(await owed(idea)).toEqual([
        { kind: 'reply', responsible: people.chair.id, dueOn: '2026-03-16', isDone: false, endCause: null },
      ]);
      const rule = { version: 1, answering: 'person', person: people.strategist.id, workingDays: 5 };
      await perform(people.administrator, 'setIdeaRule', rule);
      expect(await owed(await leave())).toMatchObject([
        { responsible: people.strategist.id, dueOn: '2026-03-09' },
      ]);
      // Nobody answers their own while there is anybody else.
      expect(await owed(await leave({}, people.strategist))).toMatchObject([
        { responsible: people.chair.id },
      ]);
      await database()
        .db.updateTable('leadership_membership')
        .set({ part_id: parts.board })
        .where('person_id', '=', people.leader.id)
        .execute();
      await perform(people.leader, 'setIdeaRule', {
        ...{ version: 2, answering: 'part-leader', person: null, workingDays: 10 },
      });
      // Of the part itself nobody leads, but of the one above.
      expect(await owed(await leave({ part: parts.department }))).toMatchObject([
        { responsible: people.leader.id },
      ]);
      expect(await owed(await leave())).toMatchObject([{ responsible: people.chair.id }]);
      await perform(people.administrator, 'setIdeaRule', {
        ...{ version: 3, answering: 'chair', person: null, workingDays: 10 },
      });
      const wrong = { version: 4, answering: 'person', person: people.reader.id, workingDays: 5 };
      await expect(perform(people.leader, 'setIdeaRule', wrong)).rejects.toMatchObject(
        refusedFor('person-unknown', 404),
      );
      await expect(perform(people.leader, 'setIdeaRule', { ...rule, version: 1 })).rejects.toMatchObject(
        refusedFor('stale', 409),
      );
    });

    test.each([
      ['nothing', { title: ' ', why: '', gains: '\n' }, ['title', 'why', 'gains']],
      ['ten thousand characters', { title: 'a'.repeat(10_000), why: 'b'.repeat(10_000) }, ['title', 'why']],
      ['a control character', { title: 'Skanna\u0007' }, ['title']],
    ])('of %s is refused at its fields', async (_, given, fields) => {
      const wrong = await leave(given).catch(error => error);
      expect(new Set(wrong.fields.map((each: { path: string }) => each.path))).toEqual(new Set(fields));
    });

    test('that is unsigned tells nobody who left it, in no list and no step', async () => {
      const { people, parts } = deciding;
      const idea = await leave({ isSigned: false, part: parts.department });
      for (const reader of [people.chair, people.administrator, people.reader]) {
        const { idea: seen } = await seenBy(reader, idea);
        expect(seen.author).toEqual({ name: null, part: 'Socialförvaltningen' });
        expect(JSON.stringify(seen)).not.toContain(people.contributor.name);
        expect(JSON.stringify(seen)).not.toContain(people.contributor.id);
      }
      expect((await seenBy(people.contributor, idea)).idea.isOwn).toBe(true);
      const thread = await threadOf(db(), deciding.id, { kind: 'idea', id: idea });
      expect(JSON.stringify(thread)).not.toContain(people.contributor.name);
    });

    test('that says much the same as one there is, is told of it', async () => {
      const { people } = deciding;
      const title = 'Låna ut cyklar till hemtjänstens personal';
      const idea = await leave({ title });
      const like = await similarIdeas(
        await people.leader.context(),
        'Cyklar att låna för hemtjänstens personal',
      );
      expect(like.map(({ id }) => id)).toContain(idea);
      expect(await similarIdeas(await people.leader.context(), 'Färre möten på fredagar')).toEqual([]);
    });
  });

  describe('A reply', () => {
    test('fulfils the duty, is told to the author, and stands when there is another', async () => {
      const { people } = deciding;
      const idea = await leave();
      const before = await mailTo(people.contributor);
      await expect(perform(people.leader, 'replyToIdea', reply(idea))).rejects.toMatchObject(
        refusedFor('not-answering'),
      );
      await perform(people.chair, 'beginReading', { idea, version: 1 });
      await expect(perform(people.chair, 'replyToIdea', reply(idea))).rejects.toMatchObject(
        refusedFor('stale', 409),
      );
      await perform(people.chair, 'replyToIdea', reply(idea, 2, 'not-now'));
      expect(await owed(idea)).toMatchObject([{ isDone: true }]);
      expect((await mailTo(people.contributor)).slice(before.length)).toEqual(['Din idé har fått svar']);
      // No reply is owed any more: whoever works with opportunities may go on with it.
      await perform(people.leader, 'replyToIdea', reply(idea, 3));
      const { idea: seen } = await seenBy(people.contributor, idea);
      expect(seen).toMatchObject({ status: 'answered', reply: null, repliedOn: '2026-03-02', isLate: false });
      expect(seen.steps.map(({ kind, outcome, by }) => [kind, outcome, by?.name])).toEqual([
        ['left', null, 'Bo Medarbetare'],
        ['reading', null, 'Karin Chef'],
        ['replied', 'not-now', 'Karin Chef'],
        ['replied', 'answered', 'Lena Leder'],
      ]);
    });

    test('handed on is owed by the other by the same day, or in three working days where that is near', async () => {
      const { people } = deciding;
      const idea = await leave();
      const first = { idea, version: 1, owner: people.leader.id, words: '' };
      await perform(people.chair, 'handOnIdea', first, '2026-03-03');
      const late = { idea, version: 2, owner: people.contributor.id, words: 'Ert område.' };
      await perform(people.leader, 'handOnIdea', late, '2026-03-20');
      expect(await owed(idea)).toMatchObject([
        { responsible: people.chair.id, endCause: 'owner-changed' },
        { responsible: people.leader.id, dueOn: '2026-03-16', endCause: 'owner-changed' },
        { responsible: people.contributor.id, dueOn: '2026-03-25', endCause: null },
      ]);
      expect(await mailTo(people.leader)).toContain('En idé väntar på ditt svar');
      const unknown = { idea, version: 3, owner: people.reader.id, words: '' };
      await expect(perform(people.contributor, 'handOnIdea', unknown)).rejects.toMatchObject(
        refusedFor('person-unknown', 404),
      );
    });

    test('is counted as given in time by the day promised first, whoever has had it since', async () => {
      const { people } = deciding;
      const count = async () =>
        (
          await readIdeas(
            await people.reader.context({ now: () => new Date('2026-04-01T08:00:00Z') }),
            everyIdea,
          )
        ).replies;
      const [inTime, late, waiting] = [await leave(), await leave(), await leave()];
      const before = await count();
      await perform(people.chair, 'replyToIdea', reply(inTime), '2026-03-16');
      await perform(people.chair, 'replyToIdea', reply(late), '2026-03-17');
      const after = await count();
      expect(after).toEqual({
        waiting: before.waiting - 2,
        late: before.late - 2,
        inTime: before.inTime + 1,
        due: before.due,
      });
      expect((await seenBy(people.reader, waiting)).idea.status).toBe('new');
    });

    test('may be preceded by a question, which the author answers: each is told of what the other wrote', async () => {
      const { people } = deciding;
      const idea = await leave({ isSigned: false });
      await perform(people.chair, 'addWords', { idea, words: 'Hur många är det?' });
      await perform(people.contributor, 'addWords', { idea, words: 'Tolv.' });
      await expect(perform(people.other, 'addWords', { idea, words: 'Hm.' })).rejects.toMatchObject(
        refusedFor('not-answering'),
      );
      expect(await mailTo(people.chair)).toContain('Något nytt om en idé');
      expect(await owed(idea)).toMatchObject([{ isDone: false }]);
    });
  });

  test('Support is counted once for each person, and can be taken back; nobody supports their own', async () => {
    const { people } = deciding;
    const idea = await leave();
    const supporters = async () => (await seenBy(people.leader, idea)).idea.supporters;
    for (const person of [people.leader, people.leader, people.strategist]) {
      await perform(person, 'supportIdea', { idea });
    }
    expect(await supporters()).toBe(2);
    await perform(people.leader, 'takeBackSupport', { idea });
    expect(await supporters()).toBe(1);
    await expect(perform(people.contributor, 'supportIdea', { idea })).rejects.toMatchObject(
      refusedFor('own-idea'),
    );
  });

  test('Withdrawn, it is kept with its reason for those who answer, nobody owes a reply, and nothing more is taken', async () => {
    const { people } = deciding;
    const idea = await leave();
    const withdraw = { idea, version: 1, words: 'Det är löst.' };
    await expect(perform(people.chair, 'withdrawIdea', withdraw)).rejects.toMatchObject(
      refusedFor('not-the-author'),
    );
    await perform(people.contributor, 'withdrawIdea', withdraw);
    expect(await owed(idea)).toMatchObject([{ endCause: 'withdrawn' }]);
    expect((await seenBy(people.strategist, idea)).idea.steps.at(-1)?.words).toBe('Det är löst.');
    await expect(seenBy(people.reader, idea)).rejects.toMatchObject({ status: 404 });
    await expect(perform(people.strategist, 'supportIdea', { idea })).rejects.toMatchObject(
      refusedFor('idea-withdrawn'),
    );
    await expect(
      database()
        .db.deleteFrom('idea' as never)
        .execute(),
    ).rejects.toThrow(/are kept/);
  });

  describe('A file', () => {
    const file = { name: '../../Fakturor \u202Efdp.TXT', content: base64('Tolv fakturor.') };

    test('is kept under a clean name, read by whoever sees the idea, and removed for good', async () => {
      const { people } = deciding;
      const idea = await leave({ files: [file] });
      const [kept] = (await seenBy(people.reader, idea)).idea.files;
      expect(kept).toMatchObject({
        name: 'Fakturor fdp.txt',
        mediaType: 'text/plain; charset=utf-8',
        bytes: 14,
      });
      const read = await readFile(await people.reader.context(), kept?.id ?? '');
      expect(Buffer.from(read.content).toString()).toBe('Tolv fakturor.');
      await expect(perform(people.other, 'removeFile', { ideaFile: kept?.id })).rejects.toMatchObject(
        refusedFor('not-the-author'),
      );
      await perform(people.contributor, 'removeFile', { ideaFile: kept?.id });
      await expect(readFile(await people.reader.context(), kept?.id ?? '')).rejects.toMatchObject({
        status: 404,
      });
      expect((await seenBy(people.reader, idea)).idea.files).toMatchObject([{ name: null }]);
    });

    test('cannot be one too many, and is attached by the author alone', async () => {
      const { people } = deciding;
      const files = Array.from({ length: 5 }, (_, at) => ({ name: `${at}.txt`, content: base64('Text') }));
      const idea = await leave({ files });
      const one = { idea, file: { name: 'en.txt', content: base64('Text') } };
      await expect(perform(people.contributor, 'attachFile', one)).rejects.toMatchObject(
        refusedFor('too-many-files'),
      );
      await expect(perform(people.leader, 'attachFile', one)).rejects.toMatchObject(
        refusedFor('not-the-author'),
      );
      const twenty = Array.from({ length: 20 }, () => file);
      await expect(leave({ files: twenty })).rejects.toMatchObject(refusedFor('input-invalid'));
    });
  });

  test('Of an author who is erased nothing is left but the idea: no name, no file, also where the name is kept for another reason', async () => {
    const { people } = deciding;
    const author = await makePerson(database(), deciding.id, { name: 'Una Unik', roles: ['contributor'] });
    await database()
      .db.insertInto('leadership_membership')
      .values({
        ...{ organisation_id: deciding.id, person_id: author.id, title: 'Chef', part_id: null },
        ...{ valid_from: '2020-01-01', valid_to: '2021-01-01' },
      })
      .execute();
    const idea = await leave({ files: [{ name: 'una.txt', content: base64('Una') }] }, author);
    await act(await people.administrator.context(), 'people.erase', { person: author.id, version: 1 });
    const { idea: seen } = await seenBy(people.chair, idea);
    expect(seen).toMatchObject({ author: { name: null }, files: [{ name: null }], status: 'new' });
    expect(JSON.stringify(seen)).not.toMatch(/Una|una/);
    await perform(people.chair, 'replyToIdea', reply(idea));
  });

  test('What becomes of it is told step by step to its author: initiative, decision, start, effect', async () => {
    const { people } = deciding;
    const idea = await leave();
    await perform(people.chair, 'replyToIdea', reply(idea));
    const initiative = await makeInitiative(people.strategist, {});
    const at = new Date('2026-03-02T08:00:00Z');
    const opportunity = { kind: 'opportunity', id: crypto.randomUUID() } as const;
    await db()
      .transaction()
      .execute(async trx => {
        await showInThread(trx, deciding.id, { ...opportunity, title: 'Skanning', told: '', href: '/x' }, at);
        await tieInThread(trx, deciding.id, { kind: 'idea', id: idea }, opportunity, at);
        await tieInThread(trx, deciding.id, opportunity, { kind: 'initiative', id: initiative }, at);
      });
    const before = await mailTo(people.contributor);
    const { proposal } = await makeDrawnUp(deciding, { initiative });
    const decision = decisionOf(deciding, proposal, {});
    await decide(people.administrator, 'recordDecision', decision);
    const { idea: seen } = await seenBy(people.contributor, idea);
    expect(seen.status).toBe('initiative');
    expect(seen.steps.at(-1)).toMatchObject({
      kind: 'decided',
      words: expect.stringContaining('Beslutat ja'),
    });
    const effect = { kind: 'effect', id: crypto.randomUUID() } as const;
    await db()
      .transaction()
      .execute(async trx => {
        const told = { ...effect, title: 'Väntetid', told: 'Effekten syns', href: '/effekter/x' };
        await showInThread(trx, deciding.id, told, at);
        await tieInThread(trx, deciding.id, { kind: 'initiative', id: initiative }, effect, at);
      });
    const nightly = async () =>
      Object(await perform(people.administrator, tellEffects.name.slice('ideas.'.length), {}));
    expect(await nightly()).toEqual({ told: 1 });
    expect(await nightly()).toEqual({ told: 0 });
    const told = 'Din idé har gått vidare';
    const toldOf = (subjects: readonly string[]) => subjects.filter(subject => subject === told).length;
    expect(toldOf(await mailTo(people.contributor)) - toldOf(before)).toBe(2);
    const withdraw = { idea, version: seen.version + 1, words: 'Nej.' };
    await expect(perform(people.contributor, 'withdrawIdea', withdraw)).rejects.toMatchObject(
      refusedFor('gone-on'),
    );
  });
});
