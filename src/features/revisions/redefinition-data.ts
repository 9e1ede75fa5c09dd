import { seriesOf } from '#core/panel/panel.ts';
import { displayUnit, nameOf } from '#features/situation/index.ts';
import type { Context, OpenContext } from '#platform/context.ts';
import type { Snapshot } from '#platform/warehouse/snapshot.ts';
import { formatDate } from '#ui/format/dates.ts';
import { formatMissing } from '#ui/format/missing.ts';
import { formatYear } from '#ui/format/numbers.ts';
import { formatValue } from '#ui/format/units.ts';
import { suspectedOne } from './actions.ts';
import { messages } from './messages/revisions.ts';
import type { RedefinitionKey } from './model.ts';
import { formatFactor } from './page-data.ts';
import { standingOf } from './reading.ts';
import { settlementsOf } from './store.ts';

/** Everything the page of one suspected redefinition shows, as plain data. */
export async function redefinitionData(
  own: OpenContext,
  member: Context | null,
  asked: RedefinitionKey,
  unit: string | null,
) {
  const { language, warehouse } = own;
  const suspected = await suspectedOne(own, asked);
  const told = member === null ? [] : await settlementsOf(member.db, member.organisation.id, asked);
  const [before, after] = [await warehouse.open(asked.before), await warehouse.open(asked.after)];
  const title = titleIn(after, asked.keyFigure) ?? titleIn(before, asked.keyFigure) ?? asked.keyFigure;
  return {
    suspected,
    standing: standingOf(suspected, told.slice(0, 1)),
    name: nameOf(title),
    days: {
      before: formatDate(asked.before.slice(0, 10), language),
      after: formatDate(asked.after.slice(0, 10), language),
    },
    factor: suspected.factor === null ? null : formatFactor(suspected.factor, language),
    series: unit === null ? null : seriesShown(before, after, asked.keyFigure, unit, language),
    history: told.map(each => ({
      version: each.version,
      decision: messages(language).decisions[each.decision],
      from: each.fromYear === null ? null : messages(language).fromYear(formatYear(each.fromYear)),
      reason: each.reason,
      name: each.name,
      at: formatDate(each.at.slice(0, 10), language),
    })),
  };
}

const titleIn = (snapshot: Snapshot | null, id: string): string | null =>
  snapshot?.keyFigures.find(keyFigure => keyFigure.id === id)?.title ?? null;

type ShownYear = Readonly<Record<'year' | 'before' | 'after' | 'ratio', string>>;

/** A unit's values year by year as both snapshots were fetched; null where neither has any. */
function seriesShown(
  before: Snapshot | null,
  after: Snapshot | null,
  keyFigure: string,
  unit: string,
  language: OpenContext['language'],
): { readonly unit: string; readonly hasRatio: boolean; readonly years: readonly ShownYear[] } | null {
  const [old, now] = [valuesOf(before, keyFigure, unit), valuesOf(after, keyFigure, unit)];
  const years = [...new Set([...old.keys(), ...now.keys()])].sort((one, other) => one - other);
  const name = [after, before].flatMap(each => each?.units.find(({ code }) => code === unit)?.name ?? [])[0];
  if (years.length === 0 || name === undefined) return null;
  const nothing = (values: ReadonlyMap<number, number>) =>
    formatMissing(values.size === 0 ? 'not fetched' : 'unknown', language);
  const shown = (snapshot: Snapshot | null, value: number | undefined, values: typeof old) =>
    value === undefined
      ? nothing(values)
      : formatValue(value, displayUnit(titleIn(snapshot, keyFigure) ?? keyFigure), language);
  return {
    unit: name,
    hasRatio: [...old.keys()].some(year => now.has(year)),
    years: years.map(year => {
      const [was, is] = [old.get(year), now.get(year)];
      const ratio = was === undefined || is === undefined || was === 0 ? null : is / was;
      return {
        year: formatYear(year),
        before: shown(before, was, old),
        after: shown(after, is, now),
        ratio:
          ratio === null || ratio === 0
            ? formatMissing('unknown', language)
            : messages(language).times(formatFactor(ratio, language)),
      };
    }),
  };
}

function valuesOf(snapshot: Snapshot | null, keyFigure: string, unit: string): ReadonlyMap<number, number> {
  const position = snapshot?.keyFigures.findIndex(({ id }) => id === keyFigure) ?? -1;
  const at = snapshot?.units.findIndex(({ code }) => code === unit) ?? -1;
  if (snapshot === null || position < 0 || at < 0) return new Map();
  const panel = snapshot.asFetched;
  return new Map(
    [...seriesOf(panel, position, at)].flatMap((value, index) =>
      Number.isNaN(value) ? [] : [[panel.firstYear + index, value] as const],
    ),
  );
}
