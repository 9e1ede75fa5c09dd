import { columns, json, short } from '#cli/columns.ts';
import { type ReadingCommand, UsageError } from '#cli/command.ts';
import { placeOfCommand, placeOptions } from '#cli/place.ts';
import { welfareGapAt } from '#features/welfare-gap/index.ts';
import { BadInput } from '#platform/warehouse/bad-input.ts';

const inMillions = (kronor: number | null): string => (kronor === null ? '' : short(kronor / 1e6));

export const welfareCommand: ReadingCommand = {
  needs: 'snapshots',
  usage: 'welfare UNIT [--horizon YEAR] [--snapshot ID] [--json]',
  summary:
    'What the needs of coming years take in hands and money beyond those of the base year, with every assumption.',
  options: { ...placeOptions, horizon: { type: 'string' } },
  takes: { least: 1, most: 1 },
  run: async (given, warehouse, io) => {
    const asked = given.text('horizon');
    if (asked !== null && !/^20\d\d$/.test(asked))
      throw new UsageError('--horizon takes a year, such as 2031.');
    const place = await placeOfCommand(given, warehouse, io);
    const report = welfareGapAt(place, {
      horizon: asked === null ? null : Number(asked),
      language: io.language,
      thisYear: new Date().getFullYear(),
    });
    if (report === null) {
      throw new BadInput(
        { file: place.unit.name },
        'the snapshot holds no projection of its population',
        'Import a snapshot that holds the projection (Framskrivning …, N02914).',
      );
    }
    if (given.isSet('json')) return io.stdout(json(report));
    const rows = report.services.map(({ name, hands, money }) => [
      name,
      hands.base === null ? '' : short(hands.base),
      hands.gap === null ? '' : short(hands.gap),
      inMillions(money.base),
      inMillions(money.gap),
    ]);
    const all = ['', '', report.hands === null ? '' : short(report.hands), '', inMillions(report.money)];
    await io.stdout(
      `${report.sentence}\n\n${columns(
        [[`${report.base}–${report.horizon}`, 'hands', 'more', 'million kr', 'more'], ...rows, all],
        new Set([1, 2, 3, 4]),
      )}`,
    );
  },
};
