import type { Panel } from '#core/panel/panel.ts';
import { type Adjustments, isAdjusted, keyOfAdjustments, type Redefined } from './adjustments.ts';
import type { Cell, Snapshot } from './snapshot.ts';

/** How many readings of one snapshot are held: of several organisations, or of one that settles as it goes. */
const held = 4;

const made = new WeakMap<Snapshot, Map<string, Snapshot>>();

/**
 * A snapshot as it is read with adjustments: the same object for the same adjustments for as long as it is held, so that
 * what is made of it can be kept by it. Without any it is the snapshot itself.
 */
export function adjustedSnapshot(snapshot: Snapshot, adjustments: Adjustments): Snapshot {
  if (!isAdjusted(adjustments)) return snapshot;
  const readings = made.get(snapshot) ?? new Map<string, Snapshot>();
  made.set(snapshot, readings);
  const key = keyOfAdjustments(adjustments);
  const reading = readings.get(key) ?? adjust(snapshot, adjustments);
  readings.delete(key);
  readings.set(key, reading);
  for (const oldest of readings.keys()) {
    if (readings.size <= held) break;
    readings.delete(oldest);
  }
  return reading;
}

function adjust(snapshot: Snapshot, adjustments: Adjustments): Snapshot {
  const rescaled = adjustments.redefined.filter(({ kind }) => kind === 'rescaled');
  return {
    ...snapshot,
    adjustments,
    panel: adjustedPanel(snapshot.panel, adjustments.redefined),
    cells: async (keyFigure, unit) => {
      const cells = await snapshot.cells(keyFigure, unit);
      return rescaled
        .filter(each => each.keyFigure === keyFigure)
        .reduce<readonly Cell[]>((now, each) => now.map(cell => rescaledCell(cell, each)), cells);
    },
  };
}

/**
 * The panel in which a held-out key figure has no value, one with a break none before it, and a rescaled one its old years
 * in the new unit. The very same panel where nothing of it changes.
 */
export function adjustedPanel(panel: Panel, redefined: readonly Redefined[]): Panel {
  const positions = new Map(panel.keyFigures.map((id, position) => [id, position]));
  const changing = redefined.filter(
    each => positions.has(each.keyFigure) && (each.kind === 'held-out' || each.fromYear !== null),
  );
  if (changing.length === 0) return panel;
  const values = panel.values.slice();
  const perKeyFigure = panel.units.length * panel.yearCount;
  for (const each of changing) {
    const from = positions.get(each.keyFigure)! * perKeyFigure;
    const part = values.subarray(from, from + perKeyFigure);
    if (each.kind === 'held-out') part.fill(Number.NaN);
    else {
      const factor = each.kind === 'break' ? Number.NaN : each.factor;
      for (let at = 0; at < perKeyFigure; at++) {
        if (panel.firstYear + (at % panel.yearCount) < (each.fromYear ?? 0)) part[at] = part[at]! * factor;
      }
    }
  }
  return { ...panel, values };
}

function rescaledCell(cell: Cell, each: Redefined): Cell {
  if (each.kind !== 'rescaled' || each.fromYear === null || cell.value === null) return cell;
  return cell.year < each.fromYear ? { ...cell, value: cell.value * each.factor } : cell;
}
