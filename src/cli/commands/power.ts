import { columns, json, short } from '#cli/columns.ts';
import type { FileCommand } from '#cli/command.ts';
import { onlyYears } from '#core/effects/breaks.ts';
import { placebosWanted } from '#core/effects/matched-placebos.ts';
import { type DetectableEffects, minimumDetectableEffect } from '#core/effects/minimum-detectable-effect.ts';
import { fewestForPower } from '#core/effects/side-by-side.ts';
import { reasonWords, undetectableWords, verdictWords } from '#features/effects/index.ts';
import type { Language } from '#platform/context.ts';
import { BadInput } from '#platform/warehouse/bad-input.ts';
import {
  breaksGiven,
  donorsNamed,
  panelIn,
  panelOptions,
  required,
  unitNamed,
  yearFrom,
} from './effect/read-panel.ts';
import { numberOf } from './select/options.ts';

export const powerCommand: FileCommand = {
  needs: 'files',
  usage:
    'power PANEL.csv --unit NAME [--from YEAR] [--outcome COLUMN] [--unit-column C] [--year-column C] [--donors NAME,NAME] [--without NAME,NAME] [--breaks YEAR,YEAR] [--years-after 3] [--power 0.8] [--json]',
  summary:
    'Could we see whether it works? The smallest effect that the data of a panel could reveal, per number of years after. With --from only the years before it are used.',
  options: { ...panelOptions, 'years-after': { type: 'string' }, power: { type: 'string' } },
  takes: { least: 1, most: 1 },
  run: async (given, io) => {
    const file = given.positionals[0] ?? '';
    const name = required(given, 'unit', 'the unit where something is planned, as the file names it');
    const from = yearFrom(given);
    const yearsAfter = numberOf(given, 'years-after', 3, { least: 1, most: 20, isWhole: true });
    const power = numberOf(given, 'power', 0.8, { least: 0.01, most: 0.99 });
    const panel = await panelIn(given, io);
    const unit = unitNamed(panel, name, file);
    const donors = donorsNamed(panel, unit, given);
    if (donors?.includes(unit))
      throw new BadInput({ file }, `${name} is both the unit and a donor`, 'Take it out of --donors.');
    if (from !== null && from <= panel.firstYear)
      throw new BadInput({ file }, `has no year before ${from}`, 'Give a later year with --from.');
    const last = from === null ? panel.firstYear + panel.yearCount - 1 : from - 1;
    const first = Math.max(panel.firstYear, ...breaksGiven(given).filter(year => year <= last));
    const found = minimumDetectableEffect(
      onlyYears(panel, first, last),
      unit,
      donors ?? Array.from(panel.units.keys()),
      { yearsAfter, power, fewestPlacebos: fewestForPower },
    );
    const report = powerReport(found, panel.units[unit]!, panel.outcome, io.language);
    await io.stdout(given.isSet('json') ? json(report) : powerText(report));
  },
};

/** What `power --json` gives; the smallest effect at the top is that of the most years after. */
function powerReport(found: DetectableEffects, unit: string, outcome: string, language: Language) {
  if (found.kind === 'cannot-tell') {
    return {
      unit,
      outcome,
      minimumDetectableEffect: null,
      effects: [],
      lastYear: found.lastYear,
      verdict: verdictWords[language]['cannot-tell'],
      reasons: [undetectableWords[language][found.reason]],
    };
  }
  const isEnough = found.placebos >= placebosWanted;
  return {
    unit,
    outcome,
    minimumDetectableEffect: found.effects.at(-1)?.effect ?? null,
    power: found.power,
    before: found.before,
    lastYear: found.lastYear,
    placebos: found.placebos,
    effects: found.effects.map(({ yearsAfter, effect }) => ({ yearsAfter, minimumDetectableEffect: effect })),
    verdict: isEnough ? null : verdictWords[language]['cannot-tell'],
    reasons: isEnough ? [] : [reasonWords[language]['few-placebos']],
  };
}

function powerText(report: ReturnType<typeof powerReport>): string {
  const told = report.verdict === null ? '' : `${report.verdict}. ${report.reasons.join(' ')}\n`;
  const effects = report.effects.map(({ yearsAfter, minimumDetectableEffect: effect }) => [
    `${yearsAfter}`,
    short(effect),
  ]);
  return [
    `${report.unit}, ${report.outcome}\n${told}\n`,
    ...(effects.length === 0
      ? []
      : [columns([['years after', 'smallest effect found'], ...effects], new Set([0, 1]))]),
  ].join('');
}
