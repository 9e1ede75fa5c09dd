import { patternsFor, shownName } from '#features/catalogue/index.ts';
import { ownOpportunities } from '#features/opportunities/index.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { textOf } from '#platform/page-form.ts';
import type { Option } from '#ui/components/forms.tsx';
import { makeOpportunity, supportOpportunityByIdea } from './actions/opportunity.ts';
import type { IdeaRead } from './reading/idea.ts';

export type OpportunityValues = {
  /** Empty for a new one. */
  readonly opportunity: string;
  readonly title: string;
  readonly what: string;
  readonly forWhom: string;
  readonly words: string;
};

/** What the idea says, as the opportunity would say it. */
export const opportunityValues = ({ title, why, what, gains }: IdeaRead): OpportunityValues => ({
  opportunity: '',
  title,
  what: what === '' ? why : `${what}\n\n${why}`,
  forWhom: gains.replace(/\s+/g, ' ').slice(0, 300),
  words: '',
});

export const opportunityTyped = (form: FormData): OpportunityValues => ({
  opportunity: textOf(form, 'opportunity'),
  title: textOf(form, 'title'),
  what: textOf(form, 'what'),
  forWhom: textOf(form, 'forWhom'),
  words: textOf(form, 'words'),
});

/** Opportunities that an idea can speak for: the organisation's own, and those of the catalogue where it lies. */
export async function opportunityOptions({
  db,
  organisation,
  language,
}: Pick<Context, 'db' | 'organisation' | 'language'>): Promise<readonly Option[]> {
  const own = (await ownOpportunities(db, organisation.id))
    .filter(({ state }) => state === 'open')
    .map(({ id, title }) => ({ value: id, label: title }));
  const { unitCode } = organisation;
  const open =
    unitCode === null
      ? []
      : (await patternsFor({ db, organisation })).map(pattern => ({
          value: `${unitCode}/${pattern.id}`,
          label: shownName(pattern, language),
        }));
  return [...own, ...open.toSorted((one, other) => one.label.localeCompare(other.label, language))];
}

/** Makes a new opportunity, or lets the idea speak for the one that was chosen. */
export async function becomeOpportunity(own: Context, idea: string, form: FormData): Promise<number | null> {
  const { opportunity, title, what, forWhom, words } = opportunityTyped(form);
  const about = { idea, version: Number(textOf(form, 'version')), words };
  if (opportunity !== '') {
    return (await performWithReceipt(supportOpportunityByIdea, own, { ...about, opportunity })).entry;
  }
  return (await performWithReceipt(makeOpportunity, own, { ...about, title, what, forWhom, area: null }))
    .entry;
}
