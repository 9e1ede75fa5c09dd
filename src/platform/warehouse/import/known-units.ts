import type { Unit } from '#core/panel/unit.ts';
import { readUnits } from '../parse-snapshot.ts';

/** The units of all given snapshot folders by code; of two with the same code the first counts. */
export async function knownUnits(folders: readonly string[]): Promise<readonly Unit[]> {
  const found = new Map<string, Unit>();
  for (const folder of folders) {
    for (const unit of await readUnits(folder).catch(() => []))
      if (!found.has(unit.code)) found.set(unit.code, unit);
  }
  return [...found.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
}
