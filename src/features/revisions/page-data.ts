import { displayUnit, nameOf } from '#features/situation/index.ts';
import type { Context, OpenContext } from '#platform/context.ts';
import type { SnapshotDifference } from '#platform/warehouse/compare/snapshot-difference.ts';
import { readKeyFigures, readUnits } from '#platform/warehouse/parse-snapshot.ts';
import { formatNumber, formatShare, formatYear } from '#ui/format/numbers.ts';
import { formatValue } from '#ui/format/units.ts';
import { messages } from './messages/revisions.ts';
import { isWaiting, type Redefinition, readGapChanges, standingOf } from './reading.ts';
import { differenceReport } from './report.ts';
import { currentSettlements } from './store.ts';

/** So many rows of each table; the API gives all. */
const shownRows = 50;

type Names = {
  readonly title: (keyFigure: string) => string;
  readonly unit: (code: string) => string;
};

/** What key figures and units are called in the newer snapshot, else in the older. */
async function namesIn(
  { warehouse }: Pick<OpenContext, 'warehouse'>,
  { before, after }: SnapshotDifference,
): Promise<Names> {
  const titles = new Map<string, string>();
  for (const id of [before, after]) {
    const folder = await warehouse.folderOf(id);
    for (const keyFigure of folder === null ? [] : await readKeyFigures(folder))
      titles.set(keyFigure.id, keyFigure.title);
  }
  const folder = await warehouse.folderOf(after);
  const units = new Map(
    (folder === null ? [] : await readUnits(folder)).map(({ code, name }) => [code, name]),
  );
  return { title: id => titles.get(id) ?? id, unit: code => units.get(code) ?? code };
}

const mostFirst = <Row extends { readonly cells: number }>(rows: readonly Row[]) => ({
  count: rows.length,
  rows: rows.toSorted((one, other) => other.cells - one.cells).slice(0, shownRows),
});

/** The tables of what changed, in words of the reader. */
export async function changesShown(own: OpenContext, difference: SnapshotDifference) {
  const { language } = own;
  const text = messages(language);
  const names = await namesIn(own, difference);
  const report = differenceReport(difference);
  const counted = (rows: readonly { readonly keyFigure: string; readonly cells: number }[]) => {
    const { count, rows: shown } = mostFirst(rows);
    return {
      count,
      rows: shown.map(({ keyFigure, cells }) => ({
        keyFigure,
        name: nameOf(names.title(keyFigure)),
        cells: formatNumber(cells, language),
      })),
    };
  };
  const revised = mostFirst(report.revised);
  return {
    report: {
      added: report.added,
      withdrawn: report.withdrawn,
      notFetched: report.notFetched,
      revised: report.revised.reduce((sum, { cells }) => sum + cells, 0),
      revisedIn: report.revised.length,
    },
    names,
    added: counted(report.addedIn),
    withdrawn: counted(report.withdrawnIn),
    revised: {
      count: revised.count,
      rows: revised.rows.map(({ keyFigure, cells, largest, largestCell: cell }) => {
        const unit = displayUnit(names.title(keyFigure));
        const value = (number: number) => formatValue(number, unit, language);
        return {
          keyFigure,
          name: nameOf(names.title(keyFigure)),
          cells: formatNumber(cells, language),
          largest: formatShare(largest, language, 1),
          where: text.revised.cell(
            names.unit(cell.unit),
            formatYear(cell.year),
            value(cell.before),
            value(cell.after),
          ),
        };
      }),
    },
  };
}

/** The suspected redefinitions between two snapshots, with what the organisation has settled of them. */
export async function suspectedShown(
  member: Context | null,
  language: OpenContext['language'],
  difference: SnapshotDifference,
  names: Names,
) {
  const text = messages(language);
  const settlements = member === null ? [] : await currentSettlements(member.db, member.organisation.id);
  const { before, after } = difference;
  const standing = difference.keyFigures.flatMap(({ suspicion }): readonly Redefinition[] =>
    suspicion === null ? [] : [standingOf({ ...suspicion, before, after }, settlements)],
  );
  return {
    waiting: standing.filter(isWaiting).length,
    rows: standing.map(each => ({
      keyFigure: each.keyFigure,
      name: nameOf(names.title(each.keyFigure)),
      href: `/data/andringar/${before}/${after}/${each.keyFigure}`,
      factor: each.factor === null ? '–' : text.times(formatFactor(each.factor, language)),
      cells: formatNumber(each.cells, language),
      reason: text.reasons[each.reason],
      from: each.fromYear === null ? null : text.fromYear(formatYear(each.fromYear)),
      state: text.decisions[each.decision],
    })),
  };
}

/** Three figures that count: `95,7`, `1 000`, `0,001`. */
export function formatFactor(factor: number, language: OpenContext['language']): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(factor))));
  return formatNumber(Number(factor.toPrecision(3)), language, Math.min(8, factor % 1 === 0 ? 0 : digits));
}

/** The real gaps of a unit that changed; null where one of the snapshots does not hold it. */
export async function gapsShown(own: OpenContext, unit: string, difference: SnapshotDifference) {
  const found = await readGapChanges(own, unit, difference);
  if (found === null) return null;
  const text = messages(own.language).gaps;
  const side = (each: (typeof found.changes)[number]['before']) =>
    each === null
      ? text.untested
      : each.level === 'none'
        ? text.levels.none
        : `${text.levels[each.level]}, ${text.standings[each.standing]}`;
  return {
    unit: found.after.unit.name,
    rows: found.changes.map(each => ({
      keyFigure: each.keyFigure,
      name: nameOf(each.title),
      href: `/nyckeltal/${unit}/${each.keyFigure}?snapshot=${difference.after}`,
      change: text.changes[each.change],
      before: side(each.before),
      after: side(each.after),
      because: text.reasons[each.because],
    })),
  };
}
