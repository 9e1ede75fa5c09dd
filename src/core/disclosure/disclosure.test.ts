import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextEdition, nothingShown, participantsShown, type Shown, type TrueVotes } from './editions.ts';
import { opinionMap } from './shown-map.ts';
import { shownAtLeast, shownParts } from './shown-presence.ts';
import { cellAfter, cellCounts, choiceOfCell, groupOfCell, notShown, outside } from './shown-votes.ts';

const choices = [-1, 0, 1] as const;

/** Somebody votes, or votes anew, or the groups are drawn anew. */
const event = fc.record({
  participant: fc.nat(39),
  statement: fc.nat(2),
  choice: fc.constantFrom(...choices),
  isRegrouped: fc.nat(40).map(at => at === 0),
});

type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never;

type History = { readonly editions: readonly Shown[]; readonly everyone: number };

/** A conversation of forty and three statements, with an edition tried after every few votes. */
function lived(events: readonly Event[], every: number): History {
  const votes = new Map<string, Map<number, -1 | 0 | 1>>();
  const groups = Array.from({ length: 40 }, (_, at) => at % 3);
  const editions: Shown[] = [];
  let shown = nothingShown;
  for (const [at, { participant, statement, choice, isRegrouped }] of events.entries()) {
    const those = votes.get(String(statement)) ?? new Map<number, -1 | 0 | 1>();
    votes.set(String(statement), those.set(participant, choice));
    if (isRegrouped) for (let who = 0; who < 40; who += 1) groups[who] = (who * (at + 1)) % 3;
    if (at % every !== 0) continue;
    const next = nextEdition(shown, votes as ReadonlyMap<string, TrueVotes>, who => groups[who] ?? 0);
    if (next !== shown) editions.push(next);
    shown = next;
  }
  return { editions, everyone: 40 };
}

/** What an edition shows of everyone on one statement: the set behind each number. */
function setsOf(shown: Shown, statement: string, everyone: number): ReadonlyMap<number, ReadonlySet<number>> {
  const where = new Array<number>(everyone).fill(outside);
  for (const { members } of shown.batches) for (const member of members) where[member] = notShown;
  for (const { path, members } of shown.statements.get(statement) ?? []) {
    for (const member of members) where[member] = cellAfter(path, shown.edition);
  }
  const sets = new Map<number, Set<number>>();
  for (const [who, cell] of where.entries()) sets.set(cell, (sets.get(cell) ?? new Set()).add(who));
  return sets;
}

/** Every number that can be read or summed from one edition on one statement, with the people it counts. */
function answersOf(shown: Shown, statement: string, everyone: number): readonly ReadonlySet<number>[] {
  const cells = [...setsOf(shown, statement, everyone)].filter(([cell]) => cell !== outside);
  const union = (isIn: (cell: number) => boolean) =>
    new Set(cells.flatMap(([cell, members]) => (isIn(cell) ? [...members] : [])));
  const groups = [0, 1, 2];
  return [
    ...cells.map(([, members]) => members),
    union(() => true),
    union(cell => cell !== notShown),
    ...choices.map(choice => union(cell => cell > 0 && choiceOfCell(cell) === choice)),
    ...choices.map(choice => union(cell => cell <= 0 || choiceOfCell(cell) !== choice)),
    ...groups.map(group => union(cell => cell > 0 && groupOfCell(cell) === group)),
    ...groups.map(group => union(cell => cell <= 0 || groupOfCell(cell) !== group)),
    ...groups.map(group => union(cell => cell > 0 && groupOfCell(cell) !== group)),
  ];
}

const isTelling = (count: number): boolean => count > 0 && count < 6;
const without = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  [...one].filter(each => !other.has(each)).length;

describe('What is shown of a conversation', () => {
  const histories = fc.array(event, { minLength: 40, maxLength: 260 });
  const everies = fc.constantFrom(1, 3, 7, 20);

  test('tells nothing of fewer than six to whoever keeps every answer and tries every difference', () => {
    fc.assert(
      fc.property(histories, everies, (events, every) => {
        const { editions, everyone } = lived(events, every);
        for (const statement of ['0', '1', '2']) {
          const answers = editions.map(edition => answersOf(edition, statement, everyone));
          for (const [at, own] of answers.entries()) {
            for (const answer of own) expect(isTelling(answer.size)).toBe(false);
            for (const earlier of answers.slice(Math.max(0, at - 12), at + 1)) {
              for (const one of own) {
                for (const other of earlier) {
                  const [more, less] = [without(one, other), without(other, one)];
                  // Where one holds the other, the difference of the two numbers counts people.
                  if (less === 0) expect(isTelling(more)).toBe(false);
                  if (more === 0) expect(isTelling(less)).toBe(false);
                }
              }
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test('moves from any edition to any later one by none or at least six, from each cell to each', () => {
    fc.assert(
      fc.property(histories, everies, (events, every) => {
        const { editions, everyone } = lived(events, every);
        for (const statement of ['0', '1', '2']) {
          const sets = editions.map(edition => setsOf(edition, statement, everyone));
          for (const [at, now] of sets.entries()) {
            for (const then of sets.slice(0, at)) {
              for (const [from, stood] of then) {
                for (const [to, stands] of now) {
                  if (from === outside && to === outside) continue;
                  const moved = [...stood].filter(each => stands.has(each)).length;
                  expect(isTelling(moved), `${from} to ${to}`).toBe(false);
                }
              }
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test('is the whole of it, but for cells below six, where nothing was shown before', () => {
    const votes = new Map([
      ['a', new Map(Array.from({ length: 30 }, (_, at) => [at, at < 20 ? 1 : at < 28 ? -1 : 0] as const))],
    ]);
    const shown = nextEdition(nothingShown, votes, () => 0);
    expect(participantsShown(shown)).toBe(30);
    // Two who pass cannot be shown: four who agree are held back beside them, so that nobody can count the two.
    const counts = cellCounts(shown.statements.get('a') ?? []);
    expect([-1, 0, 1].map(choice => counts.get(choice + 2))).toEqual([8, undefined, 16]);
    expect(nextEdition(shown, votes, () => 0)).toBe(shown);
    // Of 33 invited, three who have not come could be told: three of those who have are not counted yet.
    expect(participantsShown(nextEdition(nothingShown, votes, () => 0, 33))).toBe(27);
  });

  test('counts of groups move by six, and leave none or six outside all of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 9 })), { maxLength: 40 }),
        fc.nat(20),
        (arrivals, without) => {
          const people = [0, 0, 0, 0, 0];
          let shown: ReturnType<typeof shownParts> = [];
          let whole = 0;
          for (const [part, more] of arrivals) {
            people[part] = (people[part] ?? 0) + more;
            const everyone = people.reduce((sum, each) => sum + each, 0) + without;
            if (everyone - whole >= 6) whole = everyone;
            const before = new Map(shown.map(each => [each.id, each.people ?? 0]));
            shown = shownParts(
              shown,
              people.map((count, id) => ({ id: String(id), people: count, invited: 40 })),
              whole,
            );
            for (const { id, people: count } of shown) {
              expect(isTelling((count ?? 0) - (before.get(id) ?? 0))).toBe(false);
              expect(count ?? 0).toBeLessThanOrEqual(people[Number(id)] ?? 0);
              expect(isTelling(40 - (count ?? 0))).toBe(false);
            }
            expect(isTelling(whole - shown.reduce((sum, each) => sum + (each.people ?? 0), 0))).toBe(false);
          }
        },
      ),
      { numRuns: 100 },
    );
    expect([5, 6, 17, 18, 40].map(shownAtLeast)).toEqual([null, 6, 6, 18, 30]);
  });

  test('draws no hexagon of fewer than six of a group', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            x: fc.integer({ min: -9, max: 9 }),
            y: fc.integer({ min: -9, max: 9 }),
            group: fc.nat(2),
          }),
          {
            maxLength: 120,
          },
        ),
        places => {
          for (const { group, level } of opinionMap(places, 6)?.hexagons ?? []) {
            expect(places.filter(place => place.group === group).length).toBeGreaterThanOrEqual(
              [6, 12, 24, 48][level] ?? 0,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(
      opinionMap(
        Array.from({ length: 5 }, () => ({ x: 0, y: 0, group: 0 })),
        6,
      ),
    ).toBeNull();
  });
});
