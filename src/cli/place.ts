import type { Arguments, Io } from '#cli/command.ts';
import { findUnits } from '#core/panel/find-units.ts';
import { type Place, placeOf } from '#features/situation/index.ts';
import { BadInput } from '#platform/warehouse/bad-input.ts';
import type { Warehouse } from '#platform/warehouse/snapshot.ts';

/** Options that every command on one unit takes. */
export const placeOptions = { snapshot: { type: 'string' }, json: { type: 'boolean' } } as const;

/** The unit that a command names by code or name, in the snapshot it names. */
export async function placeOfCommand(given: Arguments, warehouse: Warehouse, io: Io): Promise<Place> {
  const query = given.positionals[0] ?? '';
  const snapshotId = given.text('snapshot');
  await io.progress('Reading the snapshot …');
  const units = await warehouse.units();
  const found = findUnits(units, query).filter(({ unit }) => unit.kind !== 'nation');
  const [best, second] = found;
  if (best === undefined) {
    throw new BadInput(
      { file: query },
      'no municipality or region is called that',
      'Give a code (1440) or a name (Ale).',
    );
  }
  if (
    best.match !== 'exact' &&
    second !== undefined &&
    second.match === best.match &&
    second.distance === best.distance
  ) {
    const names = found.slice(0, 5).map(({ unit }) => `${unit.code} ${unit.name}`);
    throw new BadInput(
      { file: query },
      `more than one unit is like that: ${names.join(', ')}`,
      'Give the code.',
    );
  }
  if (best.match !== 'exact') await io.stderr(`${query}: read as ${best.unit.name} (${best.unit.code})\n`);
  return placeOf(warehouse, best.unit.code, snapshotId);
}
