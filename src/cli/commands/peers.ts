import { columns, json } from '#cli/columns.ts';
import type { ReadingCommand } from '#cli/command.ts';
import { placeOfCommand, placeOptions } from '#cli/place.ts';
import { peersReport } from '#features/situation/index.ts';

export const peersCommand: ReadingCommand = {
  needs: 'snapshots',
  usage: 'peers UNIT [--snapshot ID] [--json]',
  summary: 'Those like a municipality or region, by service area, with the basis of each comparison.',
  options: placeOptions,
  takes: { least: 1, most: 1 },
  run: async (given, warehouse, io) => {
    const place = await placeOfCommand(given, warehouse, io);
    const peers = peersReport(place);
    if (given.isSet('json')) {
      return io.stdout(
        json({
          unit: place.unit.code,
          name: place.unit.name,
          snapshot: place.analysis.snapshot.manifest.id,
          peers,
        }),
      );
    }
    const rows = peers.map(({ area, basis, year, units }) => [
      area,
      year === null ? basis : `${basis} ${year}`,
      units.map(({ name }) => name).join(', '),
    ]);
    await io.stdout(columns([['area', 'basis', 'peers'], ...rows]));
  },
};
