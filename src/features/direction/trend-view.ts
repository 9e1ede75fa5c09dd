import { type Pattern, patternsEverFor } from '#features/catalogue/index.ts';
import type { Context, Language } from '#platform/context.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import type { Option } from '#ui/components/forms.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { trendMessages } from './messages/trend.ts';
import { byUrgency, type Touch, type Trend, touchKinds } from './model/trend.ts';
import { ownRegister, type Register } from './register.ts';
import { allTrends } from './store/trends.ts';

export type TouchShown = { readonly key: string; readonly label: string; readonly href: string | null };

/** What a trend touches, by name and with the page of it where there is one. */
export function touchesShown(
  touches: readonly Touch[],
  register: Register,
  catalogue: readonly Pattern[],
  language: Language,
): readonly { readonly kind: Touch['kind']; readonly items: readonly TouchShown[] }[] {
  const { unitCode } = register;
  const shownOf = ({ kind, reference }: Touch): TouchShown => {
    const hrefTo = (room: string) => (unitCode === null ? null : `/${room}/${unitCode}/${reference}`);
    switch (kind) {
      case 'service-area': {
        const area = shippedReferenceData().areas.find(({ id }) => id === reference);
        return { key: reference, label: area?.name[language] ?? reference, href: null };
      }
      case 'key-figure': {
        const found = register.find(reference);
        return found === undefined
          ? { key: reference, label: `${reference} (${trendMessages(language).gone})`, href: null }
          : { key: reference, label: found.name, href: hrefTo('nyckeltal') };
      }
      case 'opportunity': {
        const pattern = catalogue.find(({ id }) => id === reference);
        return { key: reference, label: pattern?.name[language] ?? reference, href: hrefTo('mojligheter') };
      }
    }
  };
  return touchKinds
    .map(kind => ({ kind, items: touches.filter(touch => touch.kind === kind).map(shownOf) }))
    .filter(({ items }) => items.length > 0);
}

/** Every trend, those that need a decision first. */
export async function trendList(member: Context) {
  const { db, organisation, language } = member;
  const register = await ownRegister(member);
  const catalogue = await patternsEverFor(member);
  const trends = byUrgency(await allTrends(db, organisation.id));
  return trends.map((trend: Trend) => ({
    id: trend.id,
    title: trend.title,
    meaning: trend.meaning,
    needsDecision: trend.needsDecision,
    byDate: formatDate(trend.byDate, language),
    touches: touchesShown(trend.touches, register, catalogue, language).flatMap(({ items }) => items),
  }));
}

export type TrendOptions = { readonly areas: readonly Option[]; readonly opportunities: readonly Option[] };

/** What the catalogue offers a trend of the own unit to touch; what it touches already is offered whatever it is for. */
export function trendOptions(
  { kind }: Register,
  catalogue: readonly Pattern[],
  language: Language,
  touches: readonly Touch[],
): TrendOptions {
  const isOffered = ({ id, scope }: { readonly id: string; readonly scope: string }): boolean =>
    kind === null || scope === 'both' || scope === kind || touches.some(({ reference }) => reference === id);
  const optionOf = ({
    id,
    name,
  }: {
    readonly id: string;
    readonly name: Record<Language, string>;
  }): Option => ({
    value: id,
    label: name[language],
  });
  return {
    areas: shippedReferenceData().areas.filter(isOffered).map(optionOf),
    opportunities: catalogue
      .filter(isOffered)
      .map(optionOf)
      .toSorted((one, other) => one.label.localeCompare(other.label, 'sv')),
  };
}
