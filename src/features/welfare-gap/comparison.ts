import type { Language } from '#platform/context.ts';
import { formatYear } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { messages } from './messages/page.ts';
import { scenarioMessages } from './messages/scenario.ts';
import type { Reading } from './reading.ts';
import type { ScenarioReading } from './scenario-reading.ts';
import { handsSigned, kronorSigned, lastGap, orNone } from './shown.ts';
import { areaName } from './wording.ts';

/** A scenario and the open data side by side, by service area and in all. */
export function comparisonOf({ reading, baseline }: ScenarioReading, language: Language) {
  const text = scenarioMessages(language);
  if (reading === null) return null;
  const hands = (of: Reading['gap']['hands'] | undefined) =>
    orNone(of === undefined ? null : lastGap(of.line), value => handsSigned(value, language), language);
  const money = (of: Reading['gap']['kronor'] | undefined) =>
    orNone(of === undefined ? null : lastGap(of.line), value => kronorSigned(value, language), language);
  const row = (
    id: string,
    name: string,
    own: Pick<Reading['gap'], 'hands' | 'kronor'>,
    base: Pick<Reading['gap'], 'hands' | 'kronor'> | undefined,
  ) => ({
    id,
    name,
    isAll: id === 'all',
    baseHands: hands(base?.hands),
    ownHands: hands(own.hands),
    baseMoney: money(base?.kronor),
    ownMoney: money(own.kronor),
  });
  const changed = reading.assumptions.filter(({ entered }) => entered !== null).length;
  const isSameYear = baseline === null || baseline.horizon === reading.horizon;
  return {
    lede: isSameYear
      ? text.compare.lede(formatYear(reading.horizon))
      : text.compare.ledeOther(formatYear(reading.horizon), formatYear(baseline.horizon)),
    changed:
      changed === 0 ? text.changedNone : text.changed(formatCount(changed, text.one, text.many, language)),
    rows: [
      ...reading.gap.areas.map(area =>
        row(
          area.id,
          areaName(area.id, language),
          area,
          baseline?.gap.areas.find(({ id }) => id === area.id),
        ),
      ),
      row('all', messages(language).areas.total, reading.gap, baseline?.gap),
    ],
  };
}

export type Comparison = NonNullable<ReturnType<typeof comparisonOf>>;
