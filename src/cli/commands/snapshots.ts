import { columns, json, short } from '#cli/columns.ts';
import { type Arguments, type Io, type ReadingCommand, UsageError } from '#cli/command.ts';
import { type DifferenceReport, differenceReport } from '#features/revisions/index.ts';
import { BadInput } from '#platform/warehouse/bad-input.ts';
import { differenceBetween } from '#platform/warehouse/compare/difference-between.ts';
import type { SnapshotManifest, Warehouse } from '#platform/warehouse/snapshot.ts';

const usage = 'snapshots [diff A B] [--json]';

export const snapshotsCommand: ReadingCommand = {
  needs: 'snapshots',
  usage,
  summary:
    'The snapshots there are, newest fetch first; diff A B tells what was revised, withdrawn and added from A to B, each named by its id, the start of it (2024-12-12) or its name.',
  options: { json: { type: 'boolean' } },
  takes: { least: 0, most: 3 },
  run: async (given, warehouse, io) => {
    const [word, before, after] = given.positionals;
    if (word === undefined) return listSnapshots(given, warehouse, io);
    if (word !== 'diff' || before === undefined || after === undefined)
      throw new UsageError(`Usage: rodret ${usage}`);
    return diff(given, warehouse, io, { before, after });
  },
};

async function listSnapshots(given: Arguments, warehouse: Warehouse, io: Io): Promise<void> {
  const snapshots = await warehouse.list();
  for (const problem of await warehouse.problems())
    await io.stderr(`${problem.folder} is left out: ${problem.reason}\n`);
  if (given.isSet('json')) return io.stdout(json({ snapshots }));
  const rows = snapshots.map(({ id, name, scope, rows: count }) => [
    id,
    String(scope.keyFigures),
    `${scope.municipalities} + ${scope.regions}`,
    `${scope.firstYear}–${scope.lastYear}`,
    String(count),
    name,
  ]);
  await io.stdout(
    columns([['snapshot', 'key figures', 'units', 'years', 'values', 'name'], ...rows], new Set([1, 4])),
  );
}

async function diff(
  given: Arguments,
  warehouse: Warehouse,
  io: Io,
  named: { readonly before: string; readonly after: string },
): Promise<void> {
  const snapshots = await warehouse.list();
  const before = snapshotCalled(snapshots, named.before);
  const after = snapshotCalled(snapshots, named.after);
  await io.progress('Comparing the snapshots …');
  const difference = await differenceBetween(warehouse, before.id, after.id);
  if (difference === null) throw noSnapshot(snapshots, named.after);
  const report = differenceReport(difference);
  if (given.isSet('json')) return io.stdout(json(report));
  await io.stdout(`${before.id} → ${after.id}\n\n`);
  await io.stdout(words(report));
}

/** The snapshot of this id, the one whose id or day begins so, or the one of this name. */
function snapshotCalled(snapshots: readonly SnapshotManifest[], called: string): SnapshotManifest {
  const exact = snapshots.find(({ id }) => id === called);
  if (exact !== undefined) return exact;
  const like = snapshots.filter(
    ({ id, name }) => (called !== '' && id.startsWith(called)) || name.toLowerCase() === called.toLowerCase(),
  );
  const [only] = like;
  if (only === undefined) throw noSnapshot(snapshots, called);
  if (like.length === 1) return only;
  throw new BadInput(
    { file: called },
    `more than one snapshot is called that: ${like.map(({ id }) => id).join(', ')}`,
    'Give the whole id.',
  );
}

const noSnapshot = (snapshots: readonly SnapshotManifest[], called: string): BadInput =>
  new BadInput(
    { file: called },
    'there is no such snapshot',
    `There are: ${snapshots.map(({ id }) => id).join(', ') || 'none'}. A file is imported first: rodret import FILE.`,
  );

function words(report: DifferenceReport): string {
  const { added, withdrawn, notFetched, revised, suspectedRedefinitions } = report;
  const counts = `added ${added}, withdrawn ${withdrawn}, revised ${revised.reduce((sum, { cells }) => sum + cells, 0)} values in ${revised.length} key figures; ${notFetched} values were not fetched\n`;
  const revisedRows = revised.map(({ keyFigure, cells, largest, largestCell }) => [
    keyFigure,
    String(cells),
    `${short(largest * 100)} %`,
    `${largestCell.unit} ${largestCell.year}: ${short(largestCell.before)} → ${short(largestCell.after)}`,
  ]);
  const suspected = suspectedRedefinitions.map(({ keyFigure, factor, cells, reason, fromYear }) => [
    keyFigure,
    factor === null ? '–' : `× ${short(factor)}`,
    String(cells),
    `${reason}${fromYear === null ? '' : ` from ${fromYear}`}`,
  ]);
  const parts = [
    counts,
    ...(revisedRows.length === 0
      ? []
      : [columns([['key figure', 'revised', 'largest', ''], ...revisedRows], new Set([1, 2]))]),
    ...(suspected.length === 0
      ? []
      : [
          'Their unit or definition seems to have changed:\n',
          columns([['key figure', 'factor', 'values', 'reason'], ...suspected], new Set([1, 2])),
        ]),
  ];
  return parts.join('\n');
}
