import { testDataFolder } from '../tests/support/test-data.ts';
import { shifts, studyEvidence } from './calibrate/evidence-study.ts';
import { broadPanels, olderPanels } from './calibrate/panels.ts';

/**
 * How often is an introduction of nothing called a clear effect, and how often is a planted one found? Real key figures, introductions that never were.
 *
 * `npx node scripts/calibrate-evidence.ts [--every N] [--repeats 5] [--starts 3] [--markdown]`: JSON, or the table of docs/methods/evidence.md; `--every N` takes each N-th key figure.
 */
const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const tell = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const folder = testDataFolder();
const asked = { repeats: option('repeats', 5), starts: option('starts', 3) };
const rows = [
  ...(await studyEvidence('kolada-2012', olderPanels(folder), asked, tell)),
  ...(await studyEvidence('kolada-2024-08', broadPanels(folder, option('every', 1)), asked, tell)),
];

if (process.argv.includes('--markdown')) {
  const told = ({ percent, upper }: { readonly percent: number; readonly upper: number }) =>
    `${percent.toFixed(1)} (${upper.toFixed(1)})`;
  process.stdout.write(
    [
      '| set | adopters | picked among | key figures | studies | *tydlig* | *trolig* or more | moved before | bands hold 0 | power at 0.5 · 1 · 2 spreads |',
      '| --- | --: | --- | --: | --: | --: | --: | --: | --: | --- |',
      ...rows.map(
        row =>
          `| ${row.set} | ${row.adopters} | ${row.pick} | ${row.keyFigures} | ${row.studies} | ${told(row.clear)} | ${told(row.likelyOrClear)} | ${row.movedBefore.percent.toFixed(1)} | ${row.bandsHold.percent.toFixed(1)} | ${row.pick === 'anyone' ? shifts.map(shift => row.power[shift]?.toFixed(0)).join(' · ') : ''} |`,
      ),
      '',
    ].join('\n'),
  );
} else process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
