import { findUnits } from '#core/panel/find-units.ts';
import type { Unit } from '#core/panel/unit.ts';
import { Refusal, refused } from '#platform/action/refusal.ts';

/** The municipality or region that somebody means by a name or code; refused where it may be several, or none. */
export function chosenUnit(units: readonly Unit[], query: string): Unit {
  if (query.trim() === '') {
    throw new Refusal({
      status: 422,
      code: 'input-invalid',
      message: 'Say which municipality or region.',
      fields: [{ path: 'unit', code: 'required', values: {} }],
    });
  }
  const found = findUnits(
    units.filter(({ kind }) => kind !== 'nation'),
    query,
  );
  const [best, second] = found;
  if (best === undefined) throw refused('unit', 'unit-unknown', 'No municipality or region is called that.');
  const isSure =
    second === undefined ||
    (best.match === 'exact' && second.match !== 'exact') ||
    best.match !== second.match ||
    best.distance < second.distance;
  if (isSure) return best.unit;
  const names = found.slice(0, 4).map(({ unit }) => unit.name);
  throw new Refusal({
    status: 422,
    code: 'unit-ambiguous',
    message: `It may be one of several: ${names.join(', ')}.`,
    values: { names: names.join(', ') },
  });
}
