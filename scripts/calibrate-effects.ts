import { treatEachInTurn } from '#core/effects/all-units.ts';
import { testDataFolder } from '../tests/support/test-data.ts';
import { broadPanels, olderPanels } from './calibrate/panels.ts';
import { shifts, study, treatByDid, treatByPlainDid } from './calibrate/study.ts';

/**
 * How often is nothing called a clear effect, and how often is a planted one found? Every municipality of real key figures takes its turn as the treated one at starts where nothing began.
 *
 * `npx node scripts/calibrate-effects.ts [--every N] [--starts 3] [--did | --plain-did] [--markdown]`: JSON, or the table of docs/methods/effects.md; `--every N` takes each N-th key figure, `--did` synthetic difference-in-differences, `--plain-did` that of all others alike. Some six minutes of one processor, an hour with `--did`.
 */
const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

const folder = testDataFolder();
const starts = option('starts', 3);
const treat = process.argv.includes('--plain-did')
  ? treatByPlainDid
  : process.argv.includes('--did')
    ? treatByDid
    : treatEachInTurn;
const tell = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
const rows = [
  ...(await study('kolada-2012', olderPanels(folder), starts, { tell, treat })),
  ...(await study('kolada-2024-08', broadPanels(folder, option('every', 1)), starts, { tell, treat })),
];

if (process.argv.includes('--markdown')) {
  const told = (
    { percent, upper }: { readonly percent: number; readonly upper: number } = { percent: 0, upper: 0 },
  ) => `${percent.toFixed(1)} (${upper.toFixed(1)})`;
  const powers = (power: Readonly<Record<string, number>>) =>
    shifts.map(shift => power[shift]?.toFixed(0)).join(' · ');
  process.stdout.write(
    [
      '| set | pre-years | key figures | panels | *tydlig*: all | worst quarter | fallen | well fitted | *trolig* or more: all | power at 0.5 · 1 · 2 spreads: all | well fitted |',
      '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --- | --- |',
      ...rows.map(
        row =>
          `| ${row.set} | ${row.preYears} | ${row.keyFigures} | ${row.panels} | ${told(row.clear.all)} | ${told(row.clear['worst quarter'])} | ${told(row.clear.fallen)} | ${told(row.clear['well fitted'])} | ${row.likelyOrClear.toFixed(1)} | ${powers(row.power)} | ${powers(row.powerWellFitted)} |`,
      ),
      '',
    ].join('\n'),
  );
} else process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
