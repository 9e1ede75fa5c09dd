import type { Language } from '#platform/context.ts';
import type { SelectionResult } from './model/result.ts';
import type { Listed } from './scenario-view.ts';
import { constraintText, insteadText, type Telling, whyOutText, whyText } from './why-text.ts';

export type ResultRows = {
  readonly inside: readonly {
    readonly initiative: Listed;
    readonly start: number;
    readonly worth: number;
    readonly why: string;
  }[];
  readonly outside: readonly {
    readonly initiative: Listed;
    readonly why: string;
    readonly instead: string | null;
  }[];
  /** Come to since the calculation. */
  readonly unknown: readonly Listed[];
  /** What clashes, where nothing is possible. */
  readonly clashes: readonly string[];
};

/** Names for reasons: `I-001 Titel` as it is now, the number alone for what is gone. */
export function tellingOf(
  language: Language,
  plan: Telling['plan'],
  initiatives: readonly Pick<Listed, 'shown' | 'title'>[],
): Telling {
  const titles = new Map(initiatives.map(({ shown, title }) => [shown, title]));
  return { language, plan, nameOf: id => titles.get(id) ?? id };
}

const sentence = (text: string): string => `${text.slice(0, 1).toLocaleUpperCase('sv')}${text.slice(1)}.`;

/** A result in plain words, over the initiatives as they are listed now. */
export function resultRows(
  result: SelectionResult,
  initiatives: readonly Listed[],
  telling: Telling,
): ResultRows {
  const byShown = new Map(initiatives.map(each => [each.shown, each]));
  const whyIn = new Map(result.whyIn.map(why => [why.initiative, why]));
  const found = (id: string) => {
    const initiative = byShown.get(id);
    return initiative === undefined ? [] : [initiative];
  };
  const isTold = new Set([
    ...result.chosen.map(({ id }) => id),
    ...result.whyNot.map(({ initiative }) => initiative),
  ]);
  return {
    inside: result.chosen
      .toSorted((a, b) => a.start - b.start || b.worth - a.worth)
      .flatMap(({ id, start, worth }) =>
        found(id).map(initiative => {
          const why = whyIn.get(id);
          return {
            initiative,
            start,
            worth,
            why: why === undefined ? '' : sentence(whyText(why, telling)),
          };
        }),
      ),
    outside: result.whyNot.flatMap(why =>
      found(why.initiative).map(initiative => {
        const instead = insteadText(why, telling);
        return {
          initiative,
          why: sentence(whyOutText(why, telling)),
          instead: instead === null ? null : sentence(instead),
        };
      }),
    ),
    unknown: initiatives.filter(({ shown }) => !isTold.has(shown)),
    clashes: result.conflict?.constraints.map(each => sentence(constraintText(each, telling))) ?? [],
  };
}
