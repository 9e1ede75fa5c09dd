import { columns, json } from '#cli/columns.ts';
import type { ReadingCommand } from '#cli/command.ts';

export const snapshotsCommand: ReadingCommand = {
  needs: 'snapshots',
  usage: 'snapshots [--json]',
  summary: 'The snapshots there are, newest fetch first.',
  options: { json: { type: 'boolean' } },
  takes: { least: 0, most: 0 },
  run: async (given, warehouse, io) => {
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
  },
};
