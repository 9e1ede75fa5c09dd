import { columns, json, short } from '#cli/columns.ts';
import { type ReadingCommand, UsageError } from '#cli/command.ts';
import { placeOptions } from '#cli/place.ts';
import { shippedPatterns } from '#features/catalogue/index.ts';
import { analysisFor, evidenceFor, evidenceReport } from '#features/evidence/index.ts';

export const evidenceCommand: ReadingCommand = {
  needs: 'snapshots',
  usage: 'evidence PATTERN [--key-figure ID] [--snapshot ID] [--json]',
  summary:
    'What happened to the key figures of a pattern of the catalogue where it was introduced, against those that had not introduced it. Told in docs/methods/evidence.md.',
  options: { ...placeOptions, 'key-figure': { type: 'string' } },
  takes: { least: 1, most: 1 },
  run: async (given, warehouse, io) => {
    await io.progress('Reading the snapshot …');
    const analysis = await analysisFor(warehouse, given.text('snapshot'));
    const evidence = evidenceFor(analysis, shippedPatterns(), given.positionals[0] ?? '');
    const keyFigure = given.text('key-figure');
    const report = evidenceReport(analysis, evidence, keyFigure, 'sv');
    if (keyFigure !== null && report.studies.length === 0) {
      const others = [...new Set(evidence.studies.map(({ study }) => study.outcome.id))];
      throw new UsageError(
        `${report.pattern} is not studied in ${keyFigure}; it is in ${others.join(', ') || 'no key figure of this snapshot'}.`,
      );
    }
    if (given.isSet('json')) return io.stdout(json(report));
    const { outlook, studies } = report;
    await io.stdout(
      [
        `${report.name}: ${report.verdict}`,
        `introduced and confirmed ${outlook.adopters}, waiting for one more answer ${outlook.unconfirmed}, earliest ${outlook.earliest ?? 'unknown'}`,
        '',
      ].join('\n'),
    );
    const rows = studies.map(study => [
      study.keyFigure,
      study.way,
      study.verdict,
      String(study.adopters),
      study.average === null ? '' : short(study.average.effect),
      study.average === null ? '' : `${short(study.average.low)}–${short(study.average.high)}`,
      study.average === null ? '' : short(study.average.chance),
      study.reasons.join(', '),
    ]);
    await io.stdout(
      columns(
        [['key figure', 'way', 'verdict', 'adopters', 'mean', '90 %', 'chance', 'reasons'], ...rows],
        new Set([3, 4, 6]),
      ),
    );
  },
};
