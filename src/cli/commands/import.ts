import path from 'node:path';
import { json } from '#cli/columns.ts';
import type { Arguments, Io, WritingCommand } from '#cli/command.ts';
import { importSnapshot } from '#features/panel/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { ImportReport } from '#platform/warehouse/import/report.ts';

const files = {
  'key-figures': 'keyFigures',
  units: 'units',
  groups: 'groups',
  structure: 'structure',
} as const;

export const importCommand: WritingCommand = {
  needs: 'database',
  usage:
    'import VALUES.{csv,parquet}|- [--key-figures REGISTER.{csv,json}] [--units FILE.json] [--groups FILE.json] [--structure FILE.csv] [--source NAME] [--fetched-on DATE] [--onto SNAPSHOT] [--json]',
  summary: 'Reads values into a new snapshot, all or nothing; - reads standard input.',
  options: {
    'key-figures': { type: 'string' },
    units: { type: 'string' },
    groups: { type: 'string' },
    structure: { type: 'string' },
    source: { type: 'string' },
    'fetched-on': { type: 'string' },
    onto: { type: 'string' },
    json: { type: 'boolean' },
  },
  takes: { least: 1, most: 1 },
  run: async (given, context, io) => {
    await io.progress('Reading the values …');
    const { state, manifest, report } = await perform(importSnapshot, context, inputOf(given, io));
    await tell(report, state === 'new', io);
    if (given.isSet('json')) return io.stdout(json({ state, snapshot: manifest, report }));
    const { rows } = report;
    await io.stdout(
      `${state === 'new' ? 'Imported' : 'Already held'}: snapshot ${manifest.id}, ${rows.kept} of ${rows.read} rows, ${manifest.scope.keyFigures} key figures, ${manifest.scope.firstYear}–${manifest.scope.lastYear}\n`,
    );
  },
};

function inputOf(given: Arguments, io: Io): Record<string, string> {
  const at = (file: string) => path.resolve(io.cwd, file);
  const values = given.positionals[0] ?? '';
  const spooled = path.basename(values).startsWith('standard-input-');
  const named = Object.entries(files).flatMap(([option, name]) => {
    const file = given.text(option);
    return file === null ? [] : [[name, at(file)]];
  });
  const words = (option: string, name: string) => {
    const text = given.text(option);
    return text === null ? {} : { [name]: text };
  };
  return {
    values: at(values),
    name: spooled ? 'standard input' : values,
    ...Object.fromEntries(named),
    ...words('source', 'source'),
    ...words('fetched-on', 'fetchedOn'),
    ...words('onto', 'onto'),
  };
}

/** What was set aside and what was assumed, on standard error: nothing is dropped in silence. */
async function tell(
  { setAside, firstSetAside, rows, assumed, titles }: ImportReport,
  isNew: boolean,
  io: Io,
): Promise<void> {
  // A snapshot that was held already keeps the rejected.csv of its first import: these rows stand nowhere else.
  const where = isNew
    ? 'all in rejected.csv beside the snapshot'
    : 'the snapshot was held already and keeps the list of its first import; here are the first';
  if (rows.setAside > 0)
    await io.stderr(
      `${rows.setAside} ${rows.setAside === 1 ? 'row was' : 'rows were'} set aside (${where}):\n`,
    );
  for (const { meaning, rows: count } of setAside) await io.stderr(`  ${count}: ${meaning}\n`);
  for (const { line, reason, text } of firstSetAside.slice(0, isNew ? 5 : undefined))
    await io.stderr(`  line ${line} (${reason}): ${text}\n`);
  if (titles.withoutTitle.length > 0) {
    await io.stderr(
      `${titles.withoutTitle.length} ${titles.withoutTitle.length === 1 ? 'key figure has no title and is' : 'key figures have no title and are'} not analysed: ${titles.withoutTitle.slice(0, 10).join(', ')}${titles.withoutTitle.length > 10 ? ' …' : ''}\n`,
    );
  }
  for (const assumption of assumed) await io.stderr(`Assumed: ${assumption}\n`);
}
