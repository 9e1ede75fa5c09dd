import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { findInThread, threadOf } from '#features/thread/index.ts';
import { perform } from '#platform/action/perform.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson, type TestPerson } from '../../../tests/support/people.ts';
import { importConversation } from './actions/importing.ts';
import { makeOpportunity } from './actions/opportunities.ts';
import type { PolisContent } from './model/polis-files.ts';
import { readPolisFiles } from './model/polis-files.ts';
import type { Choice } from './model/statement.ts';
import { readResults } from './reading/results.ts';
import { commentsFile, figuresFile } from './results/files.ts';
import { nothingRemembered, refreshResult } from './results/refreshing.ts';
import { reportOf } from './results/report.ts';
import { conversationById, insertConversation, updateConversation } from './store/conversations.ts';
import { insertGroups, insertImported, insertVotes } from './store/importing.ts';

const uniformly = (count: number) => Array.from({ length: count }, (_, at) => at);

const told = {
  question: 'Vad tar tid i onödan?',
  background: '',
  language: 'sv' as const,
  opensOn: '2026-02-01',
  closesOn: '2026-02-20',
  promise: 'Vi svarar.',
  promisedOn: '2026-03-20',
};

/** Forty in two camps on eight statements, who agree on the first. */
const votesOf = (choice: (participant: number, statement: number) => string): string =>
  [
    `participant,${uniformly(8).join(',')}`,
    ...uniformly(40).map(who => [who, ...uniformly(8).map(at => choice(who, at))].join(',')),
  ].join('\n');

const imported = {
  ...told,
  invited: 90,
  comments: `comment-id,moderated,comment-body\n${uniformly(8)
    .map(at => `${at},1,"Utsaga ${at}, med komma"`)
    .join('\n')}\n8,-1,Bortvald\n`,
  votes: votesOf((who, at) => (at === 0 || who % 2 === at % 2 ? '1' : '-1')),
  participation: '',
};

test('Polis’s files are read in either form, and whatever cannot be read is told with its line', () => {
  const files = { comments: imported.comments, votes: imported.votes, participation: '' };
  const content = readPolisFiles(files);
  expect(content).toMatchObject({ participants: 40, leftOut: 1, problems: [] });
  expect(content.statements[3]?.text).toBe('Utsaga 3, med komma');
  const long = 'timestamp,comment-id,voter-id,vote\n1,0,a,1\n2,0,a,-1\n3,8,b,1\n4,77,b,1\n5,1,,1\n6,1,b,2';
  const { votes, problems }: PolisContent = readPolisFiles({ ...files, votes: long });
  expect(votes).toEqual([{ participant: 0, statement: 0, choice: -1 }]);
  expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
    [5, 'statement-unknown'],
    [6, 'participant-missing'],
    [7, 'vote-unknown'],
  ]);
  const bad = readPolisFiles({
    comments: 'comment-id,comment-body\n1,\n1,x\n,y\n2,"fler\nrader"\n2,z',
    votes: 'x\n1',
    participation: 'kind,name,invited,participants\npart,A,2,3\nrole,B,1,1',
  });
  expect(bad.problems.map(({ file, line, reason }) => `${file} ${line} ${reason}`)).toEqual([
    'comments 2 text-missing',
    'comments 4 id-missing',
    'comments 7 id-twice',
    'votes 1 column-missing',
    'participation 2 more-than-invited',
    'participation 3 kind-unknown',
  ]);
});

describeOnEachEngine('Results of a conversation', database => {
  let leader: TestPerson;
  let strategist: TestPerson;
  beforeAll(async () => {
    const { id } = await makeOrganisation(database(), 'Samtalskommunen');
    leader = await makePerson(database(), id, { name: 'Karin Hallgren', roles: ['leader'] });
    strategist = await makePerson(database(), id, { name: 'Oskar Falk', roles: ['strategist'] });
  });

  test('come with its import, and lead on to an opportunity with how many stand behind it', async () => {
    const context = await leader.context();
    const { id } = await perform(importConversation, context, imported);
    const results = await readResults(context, id);
    expect(results).toMatchObject({ isFinal: true, invited: 90, findings: { participants: 40 } });
    expect(results.findings?.groups.map(({ atLeast }) => atLeast)).toEqual([20, 20]);
    const [shared] = results.findings?.consensus ?? [];
    expect(results.texts[shared?.statement ?? '']).toBe('Utsaga 0, med komma');
    expect(results.findings?.divisive).toHaveLength(7);
    expect(JSON.stringify(reportOf(results, 'Samtalskommunen', 'sv').blocks)).toContain(
      'Två åsiktsgrupper är överens',
    );
    expect(figuresFile(results, 'sv').split('\r\n')).toHaveLength(10);
    expect(commentsFile(results)).toMatch(/,,40,,1,"Utsaga 0, med komma"/);

    const own = await strategist.context();
    const statement = shared?.statement ?? '';
    const fields = { title: 'En sak', what: '', forWhom: '', area: null, whyNow: '' };
    const made = await perform(makeOpportunity, own, { conversation: id, statement, ...fields });
    const { db, organisation } = own;
    expect(await findInThread(db, organisation.id, { kind: 'statement', id: statement })).toMatchObject({
      told: 'minst 100 % i varje grupp instämmer',
    });
    const thread = await threadOf(db, organisation.id, { kind: 'opportunity', id: made.id });
    expect(thread?.before).toMatchObject([{ kind: 'statement', id: statement }]);
    await expect(
      perform(makeOpportunity, own, { conversation: id, statement: crypto.randomUUID(), ...fields }),
    ).rejects.toMatchObject({ status: 404 });
  });

  test('are all or nothing where a file has faults, and name the lines', async () => {
    const context = await leader.context();
    const faulty = { ...imported, votes: 'comment-id,voter-id,vote\n0,1,1\n99,1,1' };
    await expect(perform(importConversation, context, faulty)).rejects.toMatchObject({
      status: 422,
      code: 'files-unusable',
      fields: [{ path: 'votes:3' }],
    });
  });

  test('move by none or at least six in every answer while votes come in, and stay when it closes', async () => {
    const { db, organisation, actor } = await leader.context();
    const { id: organisationId } = organisation;
    const arrivals = fc.array(
      fc.array(fc.tuple(fc.nat(2), fc.constantFrom<Choice>(-1, 0, 1, 1)), { minLength: 1, maxLength: 12 }),
      { minLength: 4, maxLength: 9 },
    );
    await fc.assert(
      fc.asyncProperty(arrivals, async rounds => {
        const statements = uniformly(3).map(() => crypto.randomUUID());
        const conversation = await db.transaction().execute(async trx => {
          const id = await insertConversation(trx, organisationId, { ...told, isModerated: true }, actor.id);
          const held = await conversationById(trx, organisationId, id);
          if (held !== null) await updateConversation(trx, organisationId, held, { status: 'opened' });
          const within = { organisationId, conversation: id };
          const everyone = { kind: 'everyone' as const, part: null, name: '', people: 500, came: 0 };
          await insertGroups(trx, within, [{ id: crypto.randomUUID(), ...everyone }]);
          const texts = statements.map((statement, at) => ({
            id: statement,
            text: `U${at}`,
            on: told.opensOn,
          }));
          await insertImported(trx, within, texts);
          return id;
        });
        const remembered = nothingRemembered();
        const given = { organisationId, conversation, isClosed: false };
        const answers: number[][] = [];
        for (const round of rounds) {
          const voters = round.map(() => randomBytes(32).toString('hex'));
          const votes = round.map(([statement, choice], participant) => ({ participant, statement, choice }));
          await db
            .transaction()
            .execute(trx =>
              insertVotes(
                trx,
                { organisationId, conversation },
                { voters, statements, votes, on: told.opensOn },
              ),
            );
          await refreshResult(db, given, remembered, new Date());
          answers.push(numbersIn(await readResults(await leader.context(), conversation), statements));
        }
        for (const later of answers) {
          for (const earlier of answers) {
            for (const [at, count] of later.entries()) {
              const more = Math.abs(count - (earlier[at] ?? 0));
              expect(more === 0 || more >= 6).toBe(true);
            }
          }
        }
        await refreshResult(db, { ...given, isClosed: true }, nothingRemembered(), new Date());
        const last = await readResults(await leader.context(), conversation);
        expect(last.isFinal).toBe(true);
        if ((answers.at(-1)?.[0] ?? 0) > 0) expect(numbersIn(last, statements)).toEqual(answers.at(-1));
      }),
      { numRuns: 4 },
    );
  });
});

/** Every number that an answer holds of how many voted, in the same order each time. */
const numbersIn = (
  { findings }: Awaited<ReturnType<typeof readResults>>,
  statements: readonly string[],
): number[] => [
  findings?.participants ?? 0,
  ...statements.flatMap(id => {
    const { all } = findings?.statements.find(each => each.id === id) ?? {
      all: { agree: 0, disagree: 0, pass: 0, shown: 0, hidden: 0 },
    };
    return [all.agree ?? 0, all.disagree ?? 0, all.pass ?? 0, all.shown];
  }),
];
