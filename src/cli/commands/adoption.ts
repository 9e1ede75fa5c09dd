import { columns, json } from '#cli/columns.ts';
import type { ReadingCommand } from '#cli/command.ts';
import { placeOfCommand, placeOptions } from '#cli/place.ts';
import { adoptionReport } from '#features/opportunities/index.ts';

export const adoptionCommand: ReadingCommand = {
  needs: 'snapshots',
  usage: 'adoption UNIT [--snapshot ID] [--json]',
  summary: 'Digital ways of working that a municipality has introduced, and those like it.',
  options: placeOptions,
  takes: { least: 1, most: 1 },
  run: async (given, warehouse, io) => {
    const report = adoptionReport(await placeOfCommand(given, warehouse, io), 'sv');
    if (given.isSet('json')) return io.stdout(json(report));
    const rows = report.adoption.map(({ keyFigure, way, area, state, since, isUncertain, peers, nation }) => [
      keyFigure,
      area,
      way,
      isUncertain ? `${state} (uncertain)` : state,
      since === null ? '' : since.kind === 'in' ? String(since.year) : `≤ ${since.year}`,
      `${peers.filter(peer => peer.state === 'introduced').length}/${peers.filter(peer => peer.state !== 'missing').length}`,
      nation.answering === 0 ? '' : `${Math.round((100 * nation.introduced) / nation.answering)} %`,
    ]);
    await io.stdout(
      columns([['key figure', 'area', 'way of working', 'state', 'since', 'peers', 'nation'], ...rows]),
    );
  },
};
