import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OrganisationId } from '#platform/context.ts';
import type { Database } from '#platform/database/open.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';
import { kindInAddress, stationsOf, type ThreadRef, threadAddress, threadKinds } from './model.ts';
import { threadFor, threadOf } from './reading.ts';
import { showInThread, tieInThread } from './store/showing.ts';

const at = new Date('2026-03-02T08:00:00.000Z');
type Edge = readonly [number, number];

const refOf = (number: number): ThreadRef => ({
  kind: threadKinds[number % threadKinds.length] ?? 'gap',
  id: number % 3 === 0 ? `1440/N0094${number}` : `n${number}`,
});
const keyOf = ({ kind, id }: ThreadRef): string => `${kind} ${id}`;
const keysOf = (refs: readonly ThreadRef[]): readonly string[] => refs.map(keyOf).toSorted();

/** What can be reached along the edges, worked out step by step; the start is left out. */
function closure(edges: readonly Edge[], start: number): readonly number[] {
  const reached = new Set<number>();
  let edge: readonly number[] = [start];
  while (edge.length > 0) {
    edge = edges.filter(([from, to]) => edge.includes(from) && !reached.has(to)).map(([, to]) => to);
    for (const each of edge) reached.add(each);
  }
  reached.delete(start);
  return [...reached];
}

async function weave(
  { db }: Database,
  id: OrganisationId,
  count: number,
  edges: readonly Edge[],
): Promise<void> {
  await db.transaction().execute(async trx => {
    for (let number = 0; number < count; number++) {
      const ref = refOf(number);
      await showInThread(trx, id, { ...ref, title: keyOf(ref), told: '', href: '/' }, at);
    }
    for (const [from, to] of edges) await tieInThread(trx, id, refOf(from), refOf(to), at);
  });
}

describeOnEachEngine('A thread', database => {
  const count = 9;
  const node = fc.integer({ min: 0, max: count - 1 });
  const edge = fc.tuple(node, node).filter(([from, to]) => from !== to);

  test('goes back and forward to exactly what is tied, however far and in rings, with the ties between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edge, { maxLength: 16 }), node, async (edges, start) => {
        const { id } = await makeOrganisation(database(), 'Trådköping');
        const other = await makeOrganisation(database(), 'Grannköping');
        await weave(database(), id, count, edges);
        await weave(database(), other.id, count, [[start, (start + 1) % count]]);
        const found = await threadOf(database().dbOf(id), id, refOf(start));
        const after = closure(edges, start);
        const before = closure(
          edges.map(([from, to]) => [to, from] as const),
          start,
        );
        expect(keysOf(found?.after ?? [])).toEqual(keysOf(after.map(refOf)));
        expect(keysOf(found?.before ?? [])).toEqual(keysOf(before.map(refOf)));
        const within = new Set([start, ...before, ...after]);
        const ties = edges
          .filter(ends => ends.every(end => within.has(end)))
          .map(ends => ends.map(end => keyOf(refOf(end))).join(' > '));
        expect(found?.links.map(({ from, to }) => `${keyOf(from)} > ${keyOf(to)}`).toSorted()).toEqual(
          [...new Set(ties)].toSorted(),
        );
        const standing = found === undefined ? [] : stationsOf(found).flatMap(({ objects }) => objects);
        expect(keysOf(standing)).toEqual(keysOf([...within].map(refOf)));
        expect(standing.filter(({ isHere }) => isHere).map(keyOf)).toEqual([keyOf(refOf(start))]);
      }),
      { numRuns: 25 },
    );
  });

  test('of an object that another organisation has is not there', async () => {
    const own = await makeOrganisation(database(), 'Egenköping');
    const other = await makeOrganisation(database(), 'Annanköping');
    await weave(database(), other.id, 1, []);
    expect(await threadOf(database().dbOf(own.id), own.id, refOf(0))).toBeUndefined();
    expect(await threadOf(database().dbOf(other.id), other.id, refOf(0))).toMatchObject({ isWhole: true });
  });

  test('shows scenarios to those who read the portfolio, and to nobody else', async () => {
    const { id, person } = await makeOrganisation(database(), 'Scenarieköping', ['strategist']);
    const contributor = await makePerson(database(), id, { name: 'Bo', roles: ['contributor'] });
    const shown = (kind: 'scenario' | 'proposal') => ({ kind, id: kind, title: kind, told: '', href: '/x' });
    await database()
      .dbOf(id)
      .transaction()
      .execute(async trx => {
        for (const kind of ['scenario', 'proposal'] as const)
          await showInThread(trx, id, shown(kind), new Date());
        await tieInThread(trx, id, shown('scenario'), shown('proposal'), new Date());
      });
    const proposal = { kind: 'proposal', id: 'proposal' } as const;
    const scenario = { kind: 'scenario', id: 'scenario' } as const;
    expect(await threadFor(await person.context(), proposal)).toMatchObject({ before: [scenario] });
    const seen = await contributor.context();
    expect(await threadFor(seen, proposal)).toMatchObject({ before: [], links: [] });
    expect(await threadFor(seen, scenario)).toBeUndefined();
  });
});

test('The address of a thread names kind and object so that they are found again', () => {
  for (const kind of threadKinds) {
    const [, , segment = '', id = ''] = threadAddress({ kind, id: '1440/N00945' }).split('/');
    expect([kindInAddress(segment), decodeURIComponent(id)]).toEqual([kind, '1440/N00945']);
  }
});
