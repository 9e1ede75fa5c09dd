import { expect, test } from 'vitest';
import { madeVotes } from '../../../../tests/support/made-votes.ts';
import { type EditionMemory, memoryHere } from './edition-memory.ts';
import { editionThread, inOneGo } from './edition-thread.ts';

const people = 60;
const { votes } = madeVotes({ participants: people, statements: 12, groups: 2, votesEach: 10, seed: 3 });
const statements = Array.from({ length: votes.statements }, () => crypto.randomUUID());

/** The votes of the first so many participants, by statement. */
function votesOfFirst(count: number) {
  return statements.map((statement, column) => {
    const found: { readonly voter: number; readonly choice: number }[] = [];
    for (let voter = 0; voter < count; voter++) {
      for (let at = votes.rowStart[voter] ?? 0; at < (votes.rowStart[voter + 1] ?? 0); at++) {
        if (votes.statement[at] === column) found.push({ voter, choice: votes.choice[at] ?? 0 });
      }
    }
    const voters = new Uint8Array(32 * found.length);
    for (const [at, { voter }] of found.entries()) voters[32 * at] = voter;
    return { statement, voters, choices: Int8Array.from(found, ({ choice }) => choice) };
  });
}

async function editionsOf(memory: EditionMemory) {
  await memory.take(votesOfFirst(people / 2));
  const around = { statements, invited: [], presence: [], before: null };
  const first = await memory.make({ ...around, state: { kept: null } });
  await memory.take(votesOfFirst(people));
  return [first, await memory.make({ ...around, state: 'as-made' })];
}

test('Editions made in a thread are those made here, and go on from each other', async () => {
  const thread = editionThread();
  try {
    const [here, beside] = [await editionsOf(memoryHere()), await editionsOf(thread.of('one'))];
    expect(beside).toEqual(here);
    expect(here.map(edition => edition?.figures.participants)).toEqual([people / 2, people]);
    await thread.forget('one');
    expect((await editionsOf(thread.of('one')))[0]).toEqual(here[0]);
  } finally {
    await thread.end();
  }
});

test('A thread that fails says so to whoever waits, and to whoever asks after', async () => {
  const failing = inOneGo(1e6, memory =>
    memory.make({ statements, state: { kept: '{' }, invited: [], presence: [], before: null }),
  );
  await expect(failing).rejects.toThrow('JSON');
  const thread = editionThread();
  const asked = thread
    .of('one')
    .make({ statements, state: { kept: '{' }, invited: [], presence: [], before: null });
  await expect(asked).rejects.toThrow('JSON');
  await expect(thread.of('other').take([])).rejects.toThrow('JSON');
});
