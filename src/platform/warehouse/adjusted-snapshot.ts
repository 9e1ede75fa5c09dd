import { setImmediate } from 'node:timers/promises';
import type { Panel } from '#core/panel/panel.ts';
import { type Adjustments, isAdjusted, keyOfAdjustments, type Redefined } from './adjustments.ts';
import type { Cell, Snapshot } from './snapshot.ts';

/** How many readings of one snapshot are held: of several organisations, or of one that settles as it goes. */
const held = 4;

const made = new WeakMap<Snapshot, Map<string, Promise<Snapshot>>>();

/**
 * A snapshot as it is read with adjustments: the same object for the same adjustments for as long as it is held, so that
 * what is made of it can be kept by it. Without any it is the snapshot itself.
 */
export async function adjustedSnapshot(snapshot: Snapshot, adjustments: Adjustments): Promise<Snapshot> {
  if (!isAdjusted(adjustments)) return snapshot;
  const readings = made.get(snapshot) ?? new Map<string, Promise<Snapshot>>();
  made.set(snapshot, readings);
  const key = keyOfAdjustments(adjustments);
  const reading = readings.get(key) ?? adjust(snapshot, adjustments);
  reading.catch(() => readings.delete(key));
  readings.delete(key);
  readings.set(key, reading);
  for (const oldest of readings.keys()) {
    if (readings.size <= held) break;
    readings.delete(oldest);
  }
  return reading;
}

async function adjust(snapshot: Snapshot, adjustments: Adjustments): Promise<Snapshot> {
  const rescaled = adjustments.redefined.filter(({ kind }) => kind === 'rescaled');
  return {
    ...snapshot,
    adjustments,
    panel: await adjustedPanel(snapshot.panel, adjustments.redefined),
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
async function adjustedPanel(panel: Panel, redefined: readonly Redefined[]): Promise<Panel> {
  const positions = new Map(panel.keyFigures.map((id, position) => [id, position]));
  const changing = redefined.filter(
    each => positions.has(each.keyFigure) && (each.kind === 'held-out' || each.fromYear !== null),
  );
  if (changing.length === 0) return panel;
  const values = await copyOf(panel.values);
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

/** So many values are copied in a few milliseconds; others are answered in between. */
const copiedAtOnce = 2_000_000;

/** A copy in memory of the same kind: what threads share is read by them where it lies. */
async function copyOf(values: Float64Array): Promise<Float64Array> {
  const isShared = values.buffer instanceof SharedArrayBuffer;
  const copy = isShared
    ? new Float64Array(new SharedArrayBuffer(values.byteLength))
    : new Float64Array(values.length);
  for (let from = 0; from < values.length; from += copiedAtOnce) {
    copy.set(values.subarray(from, from + copiedAtOnce), from);
    if (values.length > copiedAtOnce) await setImmediate();
  }
  return copy;
}

function rescaledCell(cell: Cell, each: Redefined): Cell {
  if (each.kind !== 'rescaled' || each.fromYear === null || cell.value === null) return cell;
  return cell.year < each.fromYear ? { ...cell, value: cell.value * each.factor } : cell;
}
