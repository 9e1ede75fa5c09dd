import { columns, json, short } from '#cli/columns.ts';
import type { ReadingCommand } from '#cli/command.ts';
import { placeOfCommand, placeOptions } from '#cli/place.ts';
import { opportunityReport } from '#features/opportunities/index.ts';

export const opportunitiesCommand: ReadingCommand = {
  needs: 'snapshots',
  usage: 'opportunities UNIT [--snapshot ID] [--json]',
  summary:
    'Digital ways of working that could close gaps of a municipality or region, ranked, with every part of the score.',
  options: placeOptions,
  takes: { least: 1, most: 1 },
  run: async (given, warehouse, io) => {
    const report = opportunityReport(await placeOfCommand(given, warehouse, io), 'sv');
    if (given.isSet('json')) return io.stdout(json(report));
    const rows = report.opportunities.map(({ rank, name, area, score, evidence, adoption, reachable }) => [
      String(rank),
      name,
      area,
      short(score.total * 100),
      evidence[0]?.title ?? '',
      `${adoption.peersIntroduced.length}/${adoption.peersAnswering}`,
      reachable === null ? '' : `${short(reachable.low)}–${short(reachable.high)} ${reachable.unit}`,
    ]);
    await io.stdout(
      columns(
        [['', 'way of working', 'area', 'score', 'clearest gap', 'peers', 'reach a year'], ...rows],
        new Set([0, 3]),
      ),
    );
  },
};
