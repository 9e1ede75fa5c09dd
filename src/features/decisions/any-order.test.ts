import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { contentHash, shownHash } from '#features/handovers/index.ts';
import { leadershipOn } from '#features/organisations/index.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import {
  contentOf,
  type Deciding,
  decide,
  decisionOf,
  makeDeciding,
  makeInitiative,
} from '../../../tests/support/deciding.ts';
import { act } from '../../../tests/support/inhabited.ts';
import { initiativesSeen } from './initiatives-seen.ts';
import { outcomes } from './model/decision.ts';
import { readMeetings } from './reading/meetings.ts';
import { readProposal, readProposals } from './reading/proposals.ts';
import { allCommitments } from './store/commitments.ts';
import { allDecisions, basisOf } from './store/decisions.ts';
import { allProposals } from './store/proposals.ts';

/** Each engine is given orders of its own. */
const seeds = { pglite: 20260319, postgres: 20260309 };

const anyOf = fc.nat(7);
const leaders = ['chair', 'leader', 'other', 'line'] as const;
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('propose'), on: fc.nat(1), who: anyOf }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('drawUp'), which: anyOf }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw'), which: anyOf }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('change'), which: anyOf, who: anyOf }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('record'),
      which: anyOf,
      who: anyOf,
      outcome: fc.constantFrom('yes' as const, 'yes' as const, ...outcomes),
      revises: fc.option(anyOf),
      daysAgo: fc.nat(20),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('accept'), which: anyOf, who: anyOf }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave'), who: anyOf }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('return'), who: anyOf }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('handOn'), which: anyOf, who: anyOf }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('start'), on: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end'), on: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait'), days: fc.integer({ min: 1, max: 20 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Of> ? Of : never;

const dayAfter = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** Without these most orders would end before anything is decided. */
const toADecision: readonly Step[] = [
  { kind: 'propose', on: 0, who: 1 },
  { kind: 'drawUp', which: 0 },
  { kind: 'record', which: 0, who: 1, outcome: 'yes', revises: null, daysAgo: 1 },
];

describeOnEachEngine('Whatever is done with proposals, decisions and commitments, in any order', database => {
  const begin = async () => {
    const deciding = await makeDeciding(database());
    const made = () => makeInitiative(deciding.people.strategist);
    return { deciding, initiatives: [await made(), await made()] };
  };

  /** How it stands, the newest last. */
  const standing = async ({ id }: Deciding) => {
    const db = database().dbOf(id);
    return {
      proposals: (await allProposals(db, id)).toReversed(),
      decisions: (await allDecisions(db, id)).toReversed(),
      commitments: await allCommitments(db, id),
    };
  };

  /** Does a step; the day afterwards. What is refused changes nothing. */
  const take = async (
    { deciding, initiatives }: { deciding: Deciding; initiatives: readonly string[] },
    { proposals, decisions, commitments }: Awaited<ReturnType<typeof standing>>,
    given: Step,
    day: string,
  ): Promise<string> => {
    const { people } = deciding;
    const db = database().dbOf(deciding.id);
    const personAt = (index: number) => people[leaders[index % leaders.length] ?? 'chair'];
    const proposal = 'which' in given ? proposals[given.which % Math.max(1, proposals.length)] : undefined;
    const commitment = 'which' in given ? commitments.at(-1 - (given.which % 3)) : undefined;
    const initiative = 'on' in given ? (initiatives[given.on] ?? '') : '';
    const versioned = { proposal: proposal?.id ?? '', version: proposal?.version ?? 1 };
    const owned = { commitment: commitment?.id ?? '', version: commitment?.version ?? 1 };
    const open = commitments.findLast(({ toDate }) => toDate === null);
    const mostlyOwner = (index: number) => {
      const owner = commitment ?? open;
      const found = Object.values(people).find(({ id }) => id === owner?.owner);
      return index < 2 ? personAt(index) : (found ?? personAt(index));
    };
    const seatOf = async (person: string) =>
      (await leadershipOn(db, deciding.id, day)).find(seat => seat.person === person);
    const administrator = await people.administrator.context({ now: () => new Date(`${day}T08:00:00Z`) });
    const initiativeStep = async () => ({
      initiative,
      version: (await initiativesSeen(administrator)).find(({ id }) => id === initiative)?.version ?? 1,
    });
    switch (given.kind) {
      case 'propose':
        await decide(
          people.strategist,
          'addProposal',
          { initiative, ...contentOf(deciding, { owner: personAt(given.who).id, benefitOwner: null }) },
          day,
        );
        return day;
      case 'drawUp':
        await decide(people.strategist, 'drawUpProposal', versioned, day);
        return day;
      case 'withdraw':
        await decide(people.strategist, 'withdrawProposal', versioned, day);
        return day;
      case 'change': {
        const owner = personAt(given.who).id;
        await decide(
          people.strategist,
          'changeProposal',
          { ...versioned, ...contentOf(deciding, { owner }) },
          day,
        );
        return day;
      }
      case 'record': {
        const revises = given.revises === null ? undefined : decisions.at(-1 - (given.revises % 3));
        const owner = given.outcome === 'yes' ? personAt(given.who).id : null;
        const decided = { outcome: given.outcome, owner, revises: revises?.id ?? null };
        const decidedOn = dayAfter(day, -(given.daysAgo % 4 === 0 ? given.daysAgo : 0));
        await decide(
          people.administrator,
          'recordDecision',
          decisionOf(deciding, versioned.proposal, { ...decided, decidedOn }),
          day,
        );
        return day;
      }
      case 'accept':
        await decide(mostlyOwner(given.who), 'acceptCommitment', owned, day);
        return day;
      case 'leave': {
        const seat = await seatOf(mostlyOwner(given.who).id);
        if (seat === undefined || seat.isChair) return day;
        await act(administrator, 'organisations.endSeat', {
          seat: seat.id,
          version: seat.version,
          lastDay: day,
        });
        return day;
      }
      case 'return':
        await act(administrator, 'organisations.addSeat', {
          person: personAt(given.who).id,
          newPerson: null,
          title: 'Chef',
          isChair: false,
          part: null,
          validFrom: dayAfter(day, 1),
          validTo: null,
        });
        return day;
      case 'pass':
        await decide(people.administrator, 'passCommitments', {}, day);
        return day;
      case 'handOn':
        await decide(
          people.administrator,
          'handOnCommitment',
          { ...owned, owner: personAt(given.who).id },
          day,
        );
        return day;
      case 'start':
        await decide(people.administrator, 'startInitiative', await initiativeStep(), day);
        return day;
      case 'end':
        await decide(people.administrator, 'endInitiative', await initiativeStep(), day);
        return day;
      case 'wait':
        return dayAfter(day, given.days);
      default:
        return day;
    }
  };

  const rows = async (organisation: string) => {
    const { rows: found } = await sql<{ id: string; whole: string }>`
      select id, to_jsonb(decision)::text as whole from decision where organisation_id = ${organisation}
      order by number`.execute(database().db);
    return found;
  };

  test('owners sit in the group, nobody owns twice, nothing starts unowned, no decision changes, no draft leaks', async () => {
    const reached = { decisions: 0, revised: 0, running: 0, passed: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async any => {
        const steps = [...toADecision, ...any];
        const world = await begin();
        const { deciding } = world;
        const db = database().dbOf(deciding.id);
        const reader = await deciding.people.reader.context();
        const readers = [reader, await deciding.people.contributor.context()];
        let day = '2026-03-02';
        let before = await rows(deciding.id);
        let running = new Set<string>();
        let stands = await standing(deciding);
        for (const given of steps) {
          try {
            day = await take(world, stands, given, day);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            expect(await rows(deciding.id)).toEqual(before);
            continue;
          }
          const after = await rows(deciding.id);
          expect(after.slice(0, before.length)).toEqual(before);
          stands = await standing(deciding);
          const { decisions, commitments } = stands;
          for (const { id } of after.slice(before.length)) {
            const made = decisions.find(each => each.id === id);
            if (made?.outcome !== 'yes') continue;
            const group = await leadershipOn(db, deciding.id, made.decidedOn);
            expect(group.map(({ person }) => person)).toContain(made.owner);
          }
          before = after;
          const revised = decisions.map(({ revises }) => revises).filter(id => id !== null);
          expect(new Set(revised).size).toBe(revised.length);
          const open = commitments.filter(({ toDate }) => toDate === null);
          for (const initiative of world.initiatives) {
            const valid = decisions.filter(
              each => each.initiative === initiative && each.outcome === 'yes' && each.revisedBy === null,
            );
            expect(valid.length).toBeLessThan(2);
            expect(open.filter(each => each.initiative === initiative)).toHaveLength(valid.length);
          }
          const states = await initiativesSeen(reader);
          const runs = new Set(states.filter(({ state }) => state === 'running').map(({ id }) => id));
          const group = (await leadershipOn(db, deciding.id, day)).map(({ person }) => person);
          for (const started of [...runs].filter(id => !running.has(id))) {
            const owned = open.find(({ initiative }) => initiative === started);
            expect(owned?.acceptedAt).not.toBeNull();
            expect(group).toContain(owned?.owner);
          }
          running = runs;
          reached.running += runs.size;
          reached.passed += commitments.filter(({ cause }) => cause === 'owner-left').length;
          reached.revised += revised.length;
        }
        reached.decisions += before.length;
        for (const { id } of before) {
          const kept = await basisOf(db, deciding.id, id);
          expect(shownHash(contentHash(kept?.basis ?? null))).toBe(shownHash(kept?.hash ?? new Uint8Array()));
        }
        const proposals = await allProposals(db, deciding.id);
        const drafts = proposals.filter(({ drawnUpAt }) => drawnUpAt === null);
        for (const each of readers) {
          const seen = (await readProposals(each)).map(({ id }) => id);
          expect(seen).toEqual(proposals.filter(proposal => !drafts.includes(proposal)).map(({ id }) => id));
          for (const { id } of drafts) {
            await expect(readProposal(each, id)).rejects.toMatchObject({ status: 404 });
          }
          expect(JSON.stringify(await readMeetings(each))).not.toContain('working-material');
        }
      }),
      { numRuns: 12, seed: seeds[database().engine], endOnFailure: true },
    );
    for (const [what, times] of Object.entries(reached)) expect(times, what).toBeGreaterThan(0);
  }, 120_000);
});
