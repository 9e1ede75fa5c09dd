import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { plusDays } from '#core/calendar/days.ts';
import { readCommitments } from '#features/decisions/index.ts';
import { takeSteps } from '#features/duties/index.ts';
import { perform } from '#platform/action/perform.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import {
  type Deciding,
  decide,
  decisionOf,
  makeDeciding,
  makeDrawnUp,
} from '../../../tests/support/deciding.ts';
import type { TestPerson } from '../../../tests/support/people.ts';
import { answerCheckIn, reviewCheckIn } from './actions/check-ins.ts';
import { finishAction, proposeDecision, takeNote } from './actions/notes.ts';
import { changeRhythm } from './actions/rhythm.ts';
import { statuses } from './model/check-in.ts';
import { readAgenda } from './reading/agenda.ts';
import { readAttention } from './reading/attention.ts';
import { dutiesNow } from './reading/duties.ts';
import { gathered, openCommitments } from './reading/followed.ts';
import { allCheckIns, allReviews } from './store/check-ins.ts';
import { allNotes } from './store/notes.ts';

const who = fc.nat(3);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('answer'),
      who,
      status: fc.constantFrom(...statuses),
      asks: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('correct'), who }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('review'), who }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('note'), who, isHeld: fc.boolean(), acts: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('propose'), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('finish'), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rhythm'), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('handOn'), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('accept'), who }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait'), days: fc.integer({ min: 5, max: 45 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Of> ? Of : never;

/** Without these most orders would end before anything is overdue or handed on. */
const toOneOfEach: readonly Step[] = [
  { kind: 'answer', who: 1, status: 'action-needed', asks: true },
  { kind: 'correct', who: 1 },
  { kind: 'review', who: 1 },
  { kind: 'wait', days: 60 },
  { kind: 'note', who: 1, isHeld: true, acts: true },
  { kind: 'handOn', who: 2 },
];

const answer = { sinceLast: 'Det går framåt.', next: '', asksBy: null, asks: '' };

describeOnEachEngine('Whatever is answered, reviewed, handed on and noted, in any order', database => {
  const begin = async () => {
    const deciding = await makeDeciding(database());
    const { people } = deciding;
    const { proposal, initiative } = await makeDrawnUp(deciding);
    await decide(
      people.administrator,
      'recordDecision',
      decisionOf(deciding, proposal, {
        reviewer: people.chair.id,
        points: [{ dueOn: '2026-07-01', question: 'Ska det fortsätta?' }],
      }),
    );
    const context = await people.leader.context();
    const [commitment] = await readCommitments(context);
    await decide(people.leader, 'acceptCommitment', {
      commitment: commitment?.id,
      version: 1,
      every: 'month',
    });
    return { deciding, initiative };
  };

  const take = async (
    { deciding, initiative }: { deciding: Deciding; initiative: string },
    given: Step,
    day: string,
  ) => {
    if (given.kind === 'wait') return plusDays(day, given.days);
    const { people } = deciding;
    const leaders: readonly TestPerson[] = [people.leader, people.chair, people.other, people.strategist];
    const at = (person: TestPerson) => person.context({ now: () => new Date(`${day}T08:00:00Z`) });
    const reader = await at(people.administrator);
    const [followed] = openCommitments(reader, await gathered(reader));
    const isOwners = given.who > 0 && (given.kind === 'answer' || given.kind === 'correct');
    const owner = leaders.find(({ id }) => id === followed?.owner.id);
    const own = await at((isOwners ? owner : leaders[given.who]) ?? people.leader);
    const latest = followed?.answers.find(({ correctedBy }) => correctedBy === null);
    switch (given.kind) {
      case 'answer': {
        const asking = given.asks ? { asks: 'Ska dagtid omfattas?', asksBy: plusDays(day, 20) } : {};
        const duty = followed?.next?.duty ?? '';
        await perform(answerCheckIn, own, {
          duty,
          correctsAnswer: null,
          status: given.status,
          ...answer,
          ...asking,
        });
        return day;
      }
      case 'correct':
        await perform(answerCheckIn, own, {
          duty: latest?.duty ?? '',
          correctsAnswer: latest?.id ?? null,
          status: 'watch',
          ...answer,
        });
        return day;
      case 'review':
        await perform(reviewCheckIn, own, { checkIn: latest?.id ?? '', verdict: 'agreed', words: '' });
        return day;
      case 'note':
        await perform(takeNote, own, {
          item: { kind: 'initiative', initiative },
          words: 'Vi avvaktar.',
          choice: 'continue',
          isHeld: given.isHeld,
          againOn: null,
          action: given.acts ? { title: 'Räkna', person: people.other.id, dueOn: plusDays(day, 10) } : null,
        });
        return day;
      case 'propose':
        await perform(proposeDecision, own, {
          initiative,
          choice: 'stop',
          title: 'Stoppa',
          ask: 'Initiativet stoppas.',
          consequences: '',
          meeting: null,
        });
        return day;
      case 'finish': {
        const notes = await allNotes(own.db, deciding.id);
        const note = notes.find(({ actionPerson, doneAt }) => actionPerson !== null && doneAt === null);
        await perform(finishAction, await at(people.other), { note: note?.id ?? '', words: '' });
        return day;
      }
      case 'rhythm':
        await perform(changeRhythm, own, {
          commitment: followed?.id ?? '',
          version: followed?.rhythmVersion ?? 1,
          every: given.who % 2 === 0 ? 'month' : 'two-months',
        });
        return day;
      case 'handOn': {
        const version = (await readCommitments(own)).find(({ id }) => id === followed?.id)?.version;
        const to = leaders[given.who]?.id;
        await decide(
          people.administrator,
          'handOnCommitment',
          { commitment: followed?.id, version, owner: to },
          day,
        );
        return day;
      }
      case 'accept': {
        const version = (await readCommitments(own)).find(({ id }) => id === followed?.id)?.version;
        await decide(
          owner ?? people.leader,
          'acceptCommitment',
          { commitment: followed?.id, version, every: 'month' },
          day,
        );
        return day;
      }
      default:
        return day;
    }
  };

  const rows = async (organisation: string) =>
    (
      await sql<{ id: string; whole: string }>`
        select id::text, to_jsonb(check_in)::text as whole from check_in where organisation_id = ${organisation}
        order by answered_at, id`.execute(database().db)
    ).rows;

  test('no answer changes, nobody reviews their own, an owner who passed on owes nothing, what is held is away', async () => {
    const reached = { answered: 0, corrected: 0, reviewed: 0, overdue: 0, held: 0, handedOn: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 12 }), async any => {
        const steps = [...toOneOfEach, ...any];
        const world = await begin();
        const { deciding } = world;
        const { people } = deciding;
        const db = database().dbOf(deciding.id);
        let day = '2026-03-02';
        let before = await rows(deciding.id);
        for (const given of steps) {
          let isDone = true;
          try {
            day = await take(world, given, day);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            isDone = false;
          }
          const after = await rows(deciding.id);
          for (const row of before) expect(after).toContainEqual(row);
          before = after;
          const reader = await people.administrator.context({ now: () => new Date(`${day}T12:00:00Z`) });
          if (given.kind === 'wait') await perform(takeSteps, reader, {});
          if (given.kind !== 'wait' && given.kind !== 'note') continue;
          const items = await readAgenda(reader);
          if (given.kind === 'note' && given.isHeld && isDone) {
            expect(items.filter(({ initiative }) => initiative === world.initiative)).toEqual([]);
            reached.held += 1;
          }
          reached.overdue += items.filter(({ causes }) => causes.some(({ kind }) => kind === 'duty')).length;
        }
        const reader = await people.administrator.context({ now: () => new Date(`${day}T12:00:00Z`) });
        const { all: duties } = await dutiesNow(reader);
        const commitments = await readCommitments(reader);
        const open = duties.filter(({ fulfilledAt, endedAt }) => fulfilledAt === null && endedAt === null);
        const checking = open.filter(({ kind }) => kind === 'check-in');
        for (const { subject, responsible } of checking) {
          const of = commitments.find(({ id }) => id === subject.id);
          expect([of?.owner.id, of?.toDate]).toEqual([responsible, null]);
        }
        const checkIns = await allCheckIns(db, deciding.id);
        const firsts = checkIns.filter(({ corrects }) => corrects === null).map(({ duty }) => duty);
        expect(new Set(firsts).size).toBe(firsts.length);
        for (const duty of firsts) expect(duties.find(({ id }) => id === duty)?.fulfilledAt).not.toBeNull();
        const reviews = await allReviews(db, deciding.id);
        for (const { checkIn, reviewedBy } of reviews) {
          const reviewed = checkIns.find(({ id }) => id === checkIn);
          expect([reviewed?.answeredBy, reviewed?.answeredFor]).not.toContain(reviewedBy);
        }
        for (const counts of (await readAttention(reader)).perMonth) {
          expect(counts['on-time'] + counts.late + counts['not-done']).toBe(counts.asked);
        }
        reached.answered += firsts.length;
        reached.corrected += checkIns.length - firsts.length;
        reached.reviewed += reviews.length;
        reached.handedOn += commitments.length - 1;
      }),
      { numRuns: 3, seed: 20261125, endOnFailure: true },
    );
    for (const [what, times] of Object.entries(reached)) expect(times, what).toBeGreaterThan(0);
  }, 120_000);
});
