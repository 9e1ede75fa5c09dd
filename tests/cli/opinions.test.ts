import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseArguments } from '#cli/command.ts';
import { opinionsCommand } from '#cli/commands/opinions.ts';
import { failure } from '#cli/exit.ts';
import type { VoteMatrix } from '#core/opinions/vote-matrix.ts';
import type { Language } from '#platform/context.ts';
import { adjustedRandIndex } from '../support/adjusted-rand-index.ts';
import { gradualVotes, madeVotes } from '../support/made-votes.ts';
import { rodret } from '../support/rodret.ts';
import { testDataPath, whenTestData } from '../support/test-data.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rodret-opinions-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the command line promises. */
const tallied = z.object({
  statement: z.union([z.number(), z.string()]),
  agree: z.int(),
  disagree: z.int(),
  pass: z.int(),
});
const promised = z.object({
  participants: z.int(),
  statements: z.int(),
  used: z.int(),
  groups: z.array(
    z.object({
      id: z.int(),
      size: z.int().min(6),
      representative: z.array(tallied.extend({ test: z.number(), effect: z.number() })),
    }),
  ),
  consensus: z.array(tallied.extend({ share: z.number().min(0.5).max(1) })),
  divisive: z.array(tallied.extend({ effect: z.number().min(0).max(1) })),
  silhouette: z.number().nullable(),
  k: z.int(),
  warnings: z.array(z.string()),
});

/** Runs the command here, without the half second of a process of its own. */
async function run(args: readonly string[], language: Language = 'sv') {
  let out = '';
  const io = {
    cwd: folder,
    language,
    stdout: async (text: string) => {
      out += text;
    },
    stderr: async () => {},
    progress: async () => {},
  };
  try {
    await opinionsCommand.run(parseArguments(opinionsCommand, args), io, new AbortController().signal);
    return { code: 0, out, err: '' };
  } catch (error) {
    const { code, text } = failure(error);
    return { code, out, err: text };
  }
}

const opinions = async (...args: readonly string[]) => {
  const { code, out, err } = await run([...args, '--json']);
  expect([code, err]).toEqual([0, '']);
  return promised.parse(JSON.parse(out));
};

/** Per participant the group that a file gives, in its second column. */
async function groupsIn(file: string): Promise<ReadonlyMap<string, string>> {
  const lines = (await readFile(file, 'utf8')).trim().split(/\r?\n/).slice(1);
  return new Map(
    lines
      .map((line): [string, string] => {
        const [participant, group] = line.split(',', 2);
        return [participant!, group!];
      })
      .filter(([, group]) => group !== ''),
  );
}

async function matrixFile(name: string, votes: VoteMatrix): Promise<string> {
  const header = ['participant', ...Array.from({ length: votes.statements }, (_, at) => `s${at}`)];
  const rows = Array.from({ length: votes.participants }, (_, row) => {
    const cells = new Array<string>(votes.statements).fill('');
    for (let at = votes.rowStart[row]!; at < votes.rowStart[row + 1]!; at += 1)
      cells[votes.statement[at]!] = `${votes.choice[at]}`;
    return [`p${row}`, ...cells];
  });
  await writeFile(path.join(folder, name), [header, ...rows].map(cells => `${cells.join(',')}\n`).join(''));
  return name;
}

describe('real conversations', () => {
  // What a plain implementation of the published method reaches, less a hundredth.
  test.each([
    ['american-assembly.bowling-green', 0.74, 2031],
    ['canadian-electoral-reform', 0.83, 448],
    ['scoop-hivemind.biodiversity', 0.76, 536],
  ])(
    '%s: two groups, those of Polis',
    whenTestData('polis'),
    async (conversation, agreement, participants) => {
      const [votes, comments] = ['participants-votes.csv', 'comments.csv'].map(name =>
        testDataPath(`polis/${conversation}/${name}`),
      );
      const found = await opinions(votes!, '--statements', comments!, '--assignments', 'groups.csv');
      expect([found.k, found.groups.length, found.participants]).toEqual([2, 2, participants]);
      const [own, theirs] = await Promise.all([groupsIn(path.join(folder, 'groups.csv')), groupsIn(votes!)]);
      const both = [...own.keys()].filter(participant => theirs.has(participant));
      expect(own.size).toBe(found.groups.reduce((sum, { size }) => sum + size, 0));
      expect(
        adjustedRandIndex(
          both.map(participant => own.get(participant)!),
          both.map(participant => theirs.get(participant)!),
        ),
      ).toBeGreaterThan(agreement);
      for (const { representative } of found.groups) expect(representative).toHaveLength(10);
      expect(found.consensus.length).toBeGreaterThan(5);
      expect(found.divisive.length).toBeGreaterThan(5);
      expect(found.warnings).not.toContain('coordinated');
      expect(found.warnings).not.toContain('groups-shade-over');
    },
  );

  test('the long votes of a conversation give what its matrix gives', whenTestData('polis'), async () => {
    const of = (name: string) => testDataPath(`polis/canadian-electoral-reform/${name}`);
    const comments = ['--statements', of('comments.csv')] as const;
    const [matrix, long] = [
      await opinions(of('participants-votes.csv'), ...comments),
      await opinions(of('votes.csv'), ...comments),
    ];
    expect(long.groups.map(({ size }) => size)).toEqual(matrix.groups.map(({ size }) => size));
    expect(long.consensus.map(({ statement }) => statement)).toEqual(
      matrix.consensus.map(({ statement }) => statement),
    );
  });
});

describe('rodret opinions', () => {
  const made = madeVotes({ participants: 200, statements: 40, groups: 2, votesEach: 25, seed: 3 });

  test('writes who is in which group, and the same each time', async () => {
    const file = await matrixFile('made.csv', made.votes);
    const found = await opinions(file, '--assignments', 'who.csv');
    const groups = await groupsIn(path.join(folder, 'who.csv'));
    const members = [...groups.keys()];
    expect(found.k).toBe(2);
    expect(
      adjustedRandIndex(
        members.map(name => groups.get(name)!),
        members.map(name => made.planted[Number(name.slice(1))]!),
      ),
    ).toBeGreaterThan(0.75);
    expect(await opinions(file)).toEqual(found);
  });

  test('tells it in words, in Swedish and in English', async () => {
    const file = await matrixFile('words.csv', made.votes);
    await writeFile(path.join(folder, 'texts.csv'), 'statement,text\ns0,"Fler möten, tack"\n');
    const swedish = await run([file, '--statements', 'texts.csv']);
    expect(swedish.out).toMatch(
      /^200 deltagare, 40 påståenden\. \d+ har röster nog att placeras\.\n2 grupper skiljer sig åt/,
    );
    expect(swedish.out).toContain('Samsyn: vad de flesta i varje grupp tycker');
    expect((await run([file], 'en')).out).toMatch(
      /2 groups are told apart[\s\S]*Consensus[\s\S]*What divides/,
    );
  });

  test('says that there are no groups where there are none, and in a process of its own', async () => {
    const file = await matrixFile(
      'none.csv',
      gradualVotes({ participants: 120, statements: 30, votesEach: 20, strength: 0, seed: 1 }),
    );
    const { code, out } = await rodret(folder, ['opinions', path.join(folder, file)]);
    expect(code).toBe(0);
    expect(out).toMatch(/Inga grupper kan skiljas åt[\s\S]*inte fler grupper än slumpen/);
    const found = await opinions(file, '--assignments', 'nobody.csv');
    expect([found.k, found.groups, found.silhouette]).toEqual([1, [], null]);
    expect(await readFile(path.join(folder, 'nobody.csv'), 'utf8')).toBe('participant,group\n');
  });

  test('tells file, line and remedy of what cannot be read', async () => {
    await writeFile(path.join(folder, 'bad.csv'), 'participant,1,2\na,1,0\nb,perhaps,0\n');
    const bad = await run(['bad.csv']);
    expect([bad.code, bad.out]).toEqual([2, '']);
    expect(bad.err).toMatch(/^bad\.csv, line 3, column 1: perhaps is not a vote\. Give 1 for agree/);
    expect((await run(['absent.csv'])).err).toMatch(/absent\.csv: cannot be read \(ENOENT\)/);
    expect((await run(['bad.csv', '--assignments', 'bad.csv'])).err).toMatch(/write over the votes/);
    expect((await run(['bad.csv', '--least-votes', 'many'])).err).toMatch(
      /--least-votes takes a whole number/,
    );
  });

  test('reads Windows-1252 and UTF-16 as well as UTF-8', async () => {
    const text = 'deltagare;Fler möten;Färre\nÅsa;1;-1\nÖrjan;0;\n';
    await writeFile(path.join(folder, 'latin.csv'), Buffer.from(text, 'latin1'));
    await writeFile(path.join(folder, 'utf16.csv'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    for (const file of ['latin.csv', 'utf16.csv']) {
      const found = await opinions(file);
      expect([found.participants, found.statements, found.warnings]).toEqual([
        2,
        2,
        ['few-statements', 'few-participants', 'seen-by-too-few'],
      ]);
    }
  });
});
