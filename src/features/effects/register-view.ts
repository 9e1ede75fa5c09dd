import { patternsEverFor } from '#features/catalogue/index.ts';
import type { Context } from '#platform/context.ts';
import { unitIn } from './class-panel.ts';
import { adoptersIn } from './known-to-do-the-same.ts';
import { allIntroductions } from './store/introductions.ts';

/** Who is known to have introduced what: as it was written down, and as municipalities answer themselves in the newest snapshot. */
export async function registerView({ db, organisation, warehouse, language }: Context) {
  const units = await warehouse.units();
  const patterns = await patternsEverFor({ db, organisation });
  const unitName = new Map(units.map(({ code, name }) => [code, name]));
  const patternName = new Map(patterns.map(({ id, name }) => [id, name[language]]));
  const code = organisation.unitCode;
  const snapshot = code === null ? null : await warehouse.newestWith(code);
  const own = snapshot === null || code === null ? undefined : unitIn(snapshot, code);
  return {
    units: units
      .filter(({ kind, isMadeUp }) => kind !== 'nation' && !isMadeUp)
      .map(each => ({ value: each.code, label: each.name }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'sv')),
    rows: (await allIntroductions(db, organisation.id)).map(({ id, pattern, unit, firstYear, source }) => ({
      id,
      pattern: patternName.get(pattern) ?? pattern,
      unit: unitName.get(unit) ?? unit,
      firstYear,
      source,
    })),
    answers:
      snapshot === null || own === undefined
        ? []
        : patterns
            .map(pattern => ({
              id: pattern.id,
              name: pattern.name[language],
              units: adoptersIn(snapshot, own, [pattern]).map(({ name, firstYear }) => ({ name, firstYear })),
            }))
            .filter(({ units: found }) => found.length > 0)
            .toSorted((one, other) => one.name.localeCompare(other.name, language)),
  };
}
export type RegisterView = Awaited<ReturnType<typeof registerView>>;
