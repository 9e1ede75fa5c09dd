import { patternsFor, shownName } from '#features/catalogue/index.ts';
import { ownOpportunities } from '#features/opportunities/index.ts';
import type { Context } from '#platform/context.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';

type Choice = { readonly value: string; readonly label: string };

/** The opportunities that a statement can speak for: those of the organisation’s own, and those of the catalogue where it has a unit. */
export async function opportunityChoices({
  db,
  organisation,
  language,
}: Pick<Context, 'db' | 'organisation' | 'language'>): Promise<readonly Choice[]> {
  const own = (await ownOpportunities(db, organisation.id)).filter(({ state }) => state === 'open');
  const { unitCode } = organisation;
  const open =
    unitCode === null
      ? []
      : (await patternsFor({ db, organisation })).map(pattern => ({
          value: `${unitCode}/${pattern.id}`,
          label: shownName(pattern, language),
        }));
  return [
    ...own.map(({ id, title }) => ({ value: id, label: title })),
    ...open.toSorted((one, other) => one.label.localeCompare(other.label, language)),
  ];
}

export const areaChoices = (language: 'sv' | 'en'): readonly Choice[] =>
  shippedReferenceData().areas.map(({ id, name }) => ({ value: id, label: name[language] }));
