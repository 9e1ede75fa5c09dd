import { analyseOpinions } from '#core/opinions/analyse-opinions.ts';
import type { Analysis } from '#core/opinions/analysis.ts';
import type { VoteMatrix } from '#core/opinions/vote-matrix.ts';
import { adjustedRandIndex } from '../tests/support/adjusted-rand-index.ts';
import { gradualVotes, madeVotes } from '../tests/support/made-votes.ts';

/**
 * How often are groups claimed where none were planted, and planted ones found again? The figures of docs/methods/opinions.md.
 *
 * `npx node scripts/opinion-study.ts [--runs 200]`: two tables in Markdown; some ten minutes of one processor.
 */
const at = process.argv.indexOf('--runs');
const runs = at < 0 ? 200 : Number(process.argv[at + 1]);

const sizes = [
  { participants: 60, statements: 25, votesEach: 20 },
  { participants: 150, statements: 40, votesEach: 20 },
  { participants: 400, statements: 120, votesEach: 40 },
  { participants: 1500, statements: 300, votesEach: 50 },
];

const percent = (count: number, of: number): string => ((100 * count) / of).toFixed(1);
const sizeOf = ({ participants, statements, votesEach }: (typeof sizes)[number]): string =>
  `${participants} × ${statements}, ${votesEach} each`;

function analysed(make: (seed: number) => VoteMatrix): readonly Analysis[] {
  return Array.from({ length: runs }, (_, run) => analyseOpinions(make(run + 1)));
}

const withoutGroups = [
  { name: 'everyone answers each statement for itself', strength: 0, isReadiness: false },
  { name: 'readiness to agree, 0.5', strength: 0.5, isReadiness: true },
  { name: 'readiness to agree, 1', strength: 1, isReadiness: true },
  { name: 'one scale, 0.5', strength: 0.5, isReadiness: false },
  { name: 'one scale, 1', strength: 1, isReadiness: false },
  { name: 'one scale, 2', strength: 2, isReadiness: false },
];

const lines = [
  '| no groups planted | conversation | votes hang together | groups told | told without *shade over* |',
  '| --- | --- | --: | --: | --: |',
];
for (const { name, strength, isReadiness } of withoutGroups) {
  for (const size of sizes) {
    const found = analysed(seed => gradualVotes({ ...size, seed, strength, isReadiness }));
    const told = found.filter(({ k }) => k > 1);
    const clear = told.filter(({ warnings }) => !warnings.includes('groups-shade-over'));
    const hanging = found.filter(({ cohesion }) => cohesion.isTold);
    lines.push(
      `| ${name} | ${sizeOf(size)} | ${percent(hanging.length, runs)} | ${percent(told.length, runs)} | ${percent(clear.length, runs)} |`,
    );
    process.stderr.write(`${lines.at(-1)}\n`);
  }
}

lines.push(
  '',
  '| groups planted | they differ on | conversation | as many found | any found | adjusted Rand index, mean where as many |',
  '| --: | --: | --- | --: | --: | --: |',
);
for (const groups of [2, 3, 4]) {
  for (const dividing of [0.6, 0.3]) {
    for (const size of sizes) {
      const found = Array.from({ length: runs }, (_, run) => {
        const { votes, planted } = madeVotes({ ...size, groups, dividing, seed: run + 1 });
        const analysis = analyseOpinions(votes);
        const members = analysis.groups.flatMap(({ id, members }) => members.map(member => ({ id, member })));
        return {
          k: analysis.k,
          agreement: adjustedRandIndex(
            members.map(({ id }) => id),
            members.map(({ member }) => planted[member]!),
          ),
        };
      });
      const right = found.filter(({ k }) => k === groups);
      const mean = right.reduce((sum, { agreement }) => sum + agreement, 0) / right.length;
      lines.push(
        `| ${groups} | ${Math.round(100 * dividing)} % | ${sizeOf(size)} | ${percent(right.length, runs)} | ${percent(found.filter(({ k }) => k > 1).length, runs)} | ${right.length === 0 ? '–' : mean.toFixed(2)} |`,
      );
      process.stderr.write(`${lines.at(-1)}\n`);
    }
  }
}
process.stdout.write(`${lines.join('\n')}\n`);
