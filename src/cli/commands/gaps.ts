import { columns, json, short } from '#cli/columns.ts';
import type { ReadingCommand } from '#cli/command.ts';
import { placeOfCommand, placeOptions } from '#cli/place.ts';
import { gapReport } from '#features/situation/index.ts';

export const gapsCommand: ReadingCommand = {
  needs: 'snapshots',
  usage: 'gaps UNIT [--snapshot ID] [--json]',
  summary: 'Gaps of a municipality or region to its peers, in all tested key figures, most severe first.',
  options: placeOptions,
  takes: { least: 1, most: 1 },
  run: async (given, warehouse, io) => {
    const report = gapReport(await placeOfCommand(given, warehouse, io));
    if (given.isSet('json')) return io.stdout(json(report));
    const called = report.gaps.filter(gap => gap.level !== 'none');
    const rows = called.map(gap => [
      gap.keyFigure,
      gap.level,
      String(gap.year),
      short(gap.value),
      short(gap.peerMedian),
      short(gap.meanGap),
      short(gap.threshold),
      `${gap.rank}/${gap.of}`,
      gap.direction,
      gap.comparability === null ? '' : '(!)',
      gap.toldBy === null ? '' : `= ${gap.toldBy}`,
      gap.title,
    ]);
    const head = [
      'key figure',
      'level',
      'year',
      'own',
      'peers',
      'mean gap',
      'spread',
      'rank',
      'direction',
      '',
      'told by',
      'title',
    ];
    await io.stdout(
      `${report.name} (${report.unit}), snapshot ${report.snapshot}: ${report.tested} tested, ${called.length} gaps\n\n`,
    );
    await io.stdout(columns([head, ...rows], new Set([2, 3, 4, 5, 6, 7])));
  },
};
