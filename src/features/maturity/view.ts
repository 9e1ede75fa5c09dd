import type { AreaStanding, Profile } from '#core/maturity/profile.ts';
import { lowItems } from '#core/maturity/profile.ts';
import type { Spread } from '#core/maturity/spread.ts';
import type { ThreadObject } from '#features/thread/index.ts';
import type { Context, Language } from '#platform/context.ts';
import { formatNumber, formatSigned, formatYear } from '#ui/format/numbers.ts';
import { maturityWords } from './messages/words.ts';
import type { OtherResult, Round } from './model.ts';
import { addressOf, type Place } from './places.ts';
import { itemNamed, shippedAssessment } from './questions.ts';
import type { changesOf } from './round-view.ts';
import { ledToBy } from './thread.ts';

/** The name of a step, with its number first. */
export function stepText(step: number | null, language: Language): string {
  const words = maturityWords(language);
  const name = shippedAssessment().scale.find(each => each.step === step)?.name[language];
  return step === null || name === undefined
    ? words.unsure
    : words.step(formatNumber(step, language, 0), name.toLocaleLowerCase(language));
}

/** `2,3 av 5`, or that it cannot be told. */
export function levelText(level: number | null, language: Language): string {
  const words = maturityWords(language);
  return level === null ? words.unknown : words.level(formatNumber(level, language, 1));
}

export const areaName = (id: string, language: Language): string =>
  shippedAssessment().areas.find(area => area.id === id)?.name[language] ?? id;

export type ProfileRow = {
  readonly area: string;
  readonly name: string;
  readonly level: number | null;
  readonly before: number | null;
  readonly change: string;
  readonly steps: readonly number[];
  /** What other models gave for the area, by result. */
  readonly others: Readonly<Record<string, string>>;
};

export type ProfileShown = {
  readonly rows: readonly ProfileRow[];
  readonly lowest: { readonly name: string; readonly level: string } | null;
  readonly level: string;
  readonly before: string | null;
  readonly others: readonly { readonly id: string; readonly model: string; readonly year: string }[];
};

const stepsOf = ({ items }: AreaStanding): readonly number[] =>
  items.flatMap(({ step }) => (step === null ? [] : [step]));

/** The latest result of each model that answers to any of our areas. */
const beside = (results: readonly OtherResult[]): readonly OtherResult[] =>
  [...new Map(results.toReversed().map(result => [result.model, result])).values()].filter(({ dimensions }) =>
    dimensions.some(({ area }) => area !== null),
  );

const otherText = (
  { dimensions, lowest, highest }: OtherResult,
  area: string,
  language: Language,
): string => {
  const values = dimensions.filter(each => each.area === area);
  const scale = `${formatNumber(lowest, language)}–${formatNumber(highest, language)}`;
  return values.map(({ name, value }) => `${name}: ${formatNumber(value, language)} (${scale})`).join('; ');
};

type Changes = Awaited<ReturnType<typeof changesOf>>;

export function profileShown(
  profile: Profile,
  changes: Changes,
  results: readonly OtherResult[],
  language: Language,
): ProfileShown {
  const others = beside(results);
  const rows = profile.areas.map((standing): ProfileRow => {
    const { area, level } = standing;
    const change = changes?.areas.find(each => each.area === area)?.change ?? null;
    return {
      area,
      name: areaName(area, language),
      level,
      before: changes?.profile.areas.find(each => each.area === area)?.level ?? null,
      change: change === null ? '' : formatSigned(change, language, 1),
      steps: stepsOf(standing),
      others: Object.fromEntries(others.map(result => [result.id, otherText(result, area, language)])),
    };
  });
  const known = rows.filter(({ level }) => level !== null);
  const [lowest] = known.toSorted((one, other) => (one.level ?? 0) - (other.level ?? 0));
  return {
    rows,
    lowest: lowest === undefined ? null : { name: lowest.name, level: levelText(lowest.level, language) },
    level: levelText(profile.level, language),
    before: changes?.before.title ?? null,
    others: others.map(({ id, model, year }) => ({ id, model, year: formatYear(year) })),
  };
}

export type DifferenceShown = {
  readonly item: string;
  readonly area: string;
  readonly statement: string;
  readonly lowest: string;
  readonly highest: string;
  readonly byStep: readonly { readonly step: string; readonly count: number }[];
  readonly unsure: number;
};

/** The items that the group does not agree on, the greatest difference first. */
export function differencesShown(
  spreads: ReadonlyMap<string, Spread | null>,
  language: Language,
): readonly DifferenceShown[] {
  return [...spreads]
    .flatMap(([item, spread]) => (spread === null || spread.isAgreed ? [] : [{ item, spread }]))
    .sort((one, other) => other.spread.difference - one.spread.difference)
    .flatMap(({ item, spread }) => {
      const named = itemNamed(item);
      if (named === undefined) return [];
      return [
        {
          item,
          area: named.area.name[language],
          statement: named.item.statement[language],
          lowest: stepText(spread.lowest, language),
          highest: stepText(spread.highest, language),
          byStep: spread.byStep.map((count, step) => ({ step: stepText(step, language), count })),
          unsure: spread.unsure,
        },
      ];
    });
}

export type LowShown = {
  readonly item: string;
  readonly area: string;
  readonly statement: string;
  readonly step: string;
  readonly by: 'group' | 'persons';
  readonly full: string;
  readonly mend: readonly { readonly what: string; readonly place: Place; readonly href: string }[];
  readonly led: readonly ThreadObject[];
};

/** Each low answer with what can be done about it, and what has been. */
export async function lowShown(
  context: Context,
  round: Round,
  profile: Profile,
): Promise<readonly LowShown[]> {
  const { language, organisation } = context;
  const low = lowItems(profile);
  const led = await ledToBy(
    context,
    round.id,
    low.map(({ item }) => item),
  );
  return low.flatMap(({ item, step, by }) => {
    const named = itemNamed(item);
    if (named === undefined || (by !== 'group' && by !== 'persons')) return [];
    return [
      {
        item,
        area: named.area.name[language],
        statement: named.item.statement[language],
        step: stepText(step, language),
        by,
        full: named.item.full[language],
        mend: named.item.mend.flatMap(({ what, place }) => {
          const href = addressOf(place, organisation.unitCode);
          return href === null ? [] : [{ what: what[language], place, href }];
        }),
        led: led.get(item) ?? [],
      },
    ];
  });
}

export type MovedShown = {
  readonly item: string;
  readonly statement: string;
  readonly from: string;
  readonly to: string;
};

export const movedShown = (changes: Changes, language: Language): readonly MovedShown[] =>
  (changes?.areas ?? [])
    .flatMap(({ moved }) => moved)
    .map(({ item, before, after }) => ({
      item,
      statement: itemNamed(item)?.item.statement[language] ?? item,
      from: stepText(before, language),
      to: stepText(after, language),
    }));
