import { adoptionOf } from '#core/adoption/adoption.ts';
import { sameTitle } from '#core/panel/classify/title.ts';
import type { Unit } from '#core/panel/unit.ts';
import type { Pattern } from '#features/catalogue/index.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import type { Snapshot } from '#platform/warehouse/snapshot.ts';
import { comparablePositions } from './class-panel.ts';
import type { LeftOut } from './model/question.ts';
import type { Introduction } from './store/introductions.ts';

/** Key figures that patterns say they move, as far as the snapshot holds them under the same title. */
export function touchedBy(patterns: readonly Pattern[], { keyFigures }: Snapshot): readonly string[] {
  const titles = new Map(keyFigures.map(({ id, title }) => [id, title]));
  const named = patterns.flatMap(({ mechanisms }) => mechanisms.flatMap(each => each.keyFigures));
  return [
    ...new Set(named.filter(({ id, title }) => sameTitle(titles.get(id) ?? '', title)).map(({ id }) => id)),
  ];
}

/** Units that say themselves, in the adoption figures of the snapshot, that they have introduced one of the patterns. */
export function adoptersIn(snapshot: Snapshot, own: Unit, patterns: readonly Pattern[]): readonly LeftOut[] {
  const wanted = patterns.flatMap(({ adoptionKeyFigures }) => adoptionKeyFigures.map(({ id }) => id));
  const [position = 0, ...others] = comparablePositions(snapshot, own);
  const rows = adoptionOf({
    panel: snapshot.panel,
    units: snapshot.units,
    keyFigures: shippedReferenceData().adoption.filter(
      ({ id, tells }) => wanted.includes(id) && tells !== 'governance',
    ),
    titles: new Map(snapshot.keyFigures.map(({ id, title }) => [id, title])),
    unit: position,
    peersOf: () => others,
  });
  const found = rows.flatMap(({ peers }) =>
    peers.flatMap(({ unit, answer }): readonly LeftOut[] => {
      const { code, name } = snapshot.units[unit]!;
      if (answer.state !== 'introduced' || answer.since.kind === 'not introduced') return [];
      return [{ unit: code, name, why: 'adoption', firstYear: answer.since.year }];
    }),
  );
  return onceEach(found);
}

/** Everybody who is neither to be a donor nor a placebo, each once and with why: chosen, in the register, or by an own answer. */
export function leftOutOf(
  snapshot: Snapshot,
  own: Unit,
  given: {
    readonly chosen: readonly string[];
    readonly patterns: readonly string[];
    readonly catalogue: readonly Pattern[];
    readonly introductions: readonly Introduction[];
  },
): readonly LeftOut[] {
  const nameOf = new Map(
    comparablePositions(snapshot, own).map(at => {
      const { code, name } = snapshot.units[at]!;
      return [code, name];
    }),
  );
  const named = (unit: string, why: LeftOut['why'], firstYear: number | null): readonly LeftOut[] => {
    const name = nameOf.get(unit);
    return name === undefined || unit === own.code ? [] : [{ unit, name, why, firstYear }];
  };
  return onceEach([
    ...given.chosen.flatMap(unit => named(unit, 'chosen', null)),
    ...given.introductions
      .filter(({ pattern }) => given.patterns.includes(pattern))
      .flatMap(({ unit, firstYear }) => named(unit, 'register', firstYear)),
    ...adoptersIn(
      snapshot,
      own,
      given.catalogue.filter(({ id }) => given.patterns.includes(id)),
    ),
  ]);
}

/** The first that is said of each unit, in order of name. */
function onceEach(all: readonly LeftOut[]): readonly LeftOut[] {
  const first = new Map<string, LeftOut>();
  for (const each of all) if (!first.has(each.unit)) first.set(each.unit, each);
  return [...first.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}
