import { patternNamed, patternsFor } from '#features/catalogue/index.ts';
import { opportunityReport, ownOpportunityNamed } from '#features/opportunities/index.ts';
import { placeOf } from '#features/situation/index.ts';
import { inLanguage } from '#features/thread/index.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Option } from '#ui/components/forms.tsx';
import { shownOrigins } from './actions/origins.ts';
import { mustReasons } from './model/fields.ts';
import type { Basis, Origin } from './model/initiative.ts';
import { isOpen, originFrom, originText, refOf } from './model/origin.ts';
import { goalsNamed, shownNamed } from './store/beside.ts';

/** What a new initiative begins with, by what the address says it comes from: an opportunity, a gap, what employees said, a trend, a goal or a duty. */
export type Prefill = { readonly basis: Partial<Basis>; readonly origins: readonly Origin[] };

const nothing: Prefill = { basis: {}, origins: [] };

export async function prefillFrom(member: Context, text: string): Promise<Prefill> {
  const goal = /^goal:([0-9a-f-]{36})$/.exec(text)?.[1];
  if (goal !== undefined) {
    const [found] = await goalsNamed(member.db, member.organisation.id, [goal]);
    return found === undefined ? nothing : { basis: { goals: [goal] }, origins: [] };
  }
  const duty = mustReasons.find(reason => text === `duty:${reason}`);
  if (duty !== undefined) return { basis: { must: { reason: duty, text: '' } }, origins: [] };
  const origin = originFrom(text);
  if (origin === null) return nothing;
  switch (origin.kind) {
    case 'opportunity':
      return fromOpportunity(member, origin);
    case 'gap':
      return { basis: { mainKeyFigure: origin.keyFigure }, origins: [origin] };
    case 'own-opportunity':
      return fromOwn(member, origin);
    case 'trend':
    case 'statement':
    case 'idea': {
      const { kind, id } = refOf(origin);
      const found = await shownNamed(member.db, member.organisation.id, kind, id);
      return found === undefined
        ? nothing
        : { basis: { title: found.title, summary: found.told }, origins: [origin] };
    }
  }
}

/** What the organisation wrote of its own opportunity. */
async function fromOwn(
  member: Context,
  origin: Extract<Origin, { kind: 'own-opportunity' }>,
): Promise<Prefill> {
  const found = await ownOpportunityNamed(member, origin.opportunity);
  if (found === null) return nothing;
  const { title, what, whyNow } = found;
  const summary = [what, whyNow].filter(text => text !== '').join('\n\n');
  return { basis: { title, summary }, origins: [origin] };
}

/** The pattern's name and summary, its evidence as key figure to follow, and the gaps that it answers. */
async function fromOpportunity(
  { db, organisation, warehouse, language }: Context,
  origin: Extract<Origin, { kind: 'opportunity' }>,
): Promise<Prefill> {
  const pattern = await patternNamed({ db, organisation }, origin.pattern);
  if (pattern === undefined) return nothing;
  const evidence = await evidenceOf({ db, organisation, warehouse, language }, origin);
  return {
    basis: {
      title: pattern.name[language],
      summary: pattern.summary[language],
      mainKeyFigure: evidence[0] ?? null,
    },
    origins: [origin, ...evidence.map(keyFigure => ({ kind: 'gap' as const, unit: origin.unit, keyFigure }))],
  };
}

/** The key figures that tell of the opportunity at its place, clearest first. */
async function evidenceOf(
  { db, organisation, warehouse, language }: Pick<Context, 'db' | 'organisation' | 'warehouse' | 'language'>,
  { unit, pattern }: Extract<Origin, { kind: 'opportunity' }>,
): Promise<readonly string[]> {
  try {
    const patterns = await patternsFor({ db, organisation });
    const { opportunities } = opportunityReport(await placeOf(warehouse, unit, null), language, patterns);
    const found = opportunities.find(each => each.pattern === pattern);
    return [...new Set(found?.evidence.map(({ keyFigure }) => keyFigure))];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** Origins as choices of a form, by what they are called. */
export async function originChoices(member: Context, origins: readonly Origin[]): Promise<readonly Option[]> {
  const choices: Option[] = [];
  for (const origin of origins) {
    const opened = isOpen(origin)
      ? (await shownOrigins(member, [origin]).catch(refusedAsNone))[0]
      : undefined;
    const shown = isOpen(origin)
      ? opened && inLanguage(opened, member.language)
      : await shownNamed(member.db, member.organisation.id, refOf(origin).kind, refOf(origin).id);
    if (shown !== undefined)
      choices.push({
        value: originText(origin),
        label: shown.told === '' ? shown.title : `${shown.title} (${shown.told})`,
      });
  }
  return choices;
}

/** An origin that is not there is no choice. */
function refusedAsNone(error: unknown): readonly [] {
  if (error instanceof Refusal) return [];
  throw error;
}
