import { textOf } from '#platform/page-form.ts';
import type { PatternContent } from '../model/own.ts';
import type { Text } from '../model/pattern.ts';

/** Parts of the form that repeat, each with a row more than is written. */
export const repeated = ['mechanisms', 'legal', 'effects'] as const;
export type Repeated = (typeof repeated)[number];

export type PatternValues = {
  /** What stands in each field, by its name: `mechanisms.0.text.sv`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly areas: readonly string[];
  readonly rows: Readonly<Record<Repeated, number>>;
};

/** English is left out where it says the same: then the Swedish is shown. */
const pair = (name: string, { sv, en }: Text): readonly (readonly [string, string])[] => [
  [`${name}.sv`, sv],
  [`${name}.en`, en === sv ? '' : en],
];

/** One on each line; English is left out where every line says the same. */
const lines = (name: string, texts: readonly Text[]): readonly (readonly [string, string])[] => {
  const isSame = texts.every(({ sv, en }) => sv === en);
  const line = (text: string) => text.replace(/\s*\n\s*/g, ' ');
  return [
    [`${name}.sv`, texts.map(({ sv }) => line(sv)).join('\n')],
    [`${name}.en`, isSame ? '' : texts.map(({ en }) => line(en)).join('\n')],
  ];
};

const percent = (share: number): string => String(Math.round(share * 10_000) / 100).replace('.', ',');
const idsOf = (keyFigures: readonly { readonly id: string }[]) => keyFigures.map(({ id }) => id).join(', ');

export function patternValues(content: PatternContent): PatternValues {
  const { whatChanges, effort, knownEffects, decisionsAboutIndividuals: decisions } = content;
  const effects = knownEffects.kind === 'known' ? knownEffects.effects : [];
  const fields = [
    ...pair('name', content.name),
    ...pair('summary', content.summary),
    ['scope', content.scope] as const,
    ...pair('residents', whatChanges.residents),
    ...pair('employees', whatChanges.employees),
    ...pair('organisation', whatChanges.organisation),
    ...content.mechanisms.flatMap(({ text, keyFigures, moves, reaches }, at) => [
      ...pair(`mechanisms.${at}.text`, text),
      [`mechanisms.${at}.keyFigures`, idsOf(keyFigures)] as const,
      [`mechanisms.${at}.moves`, moves] as const,
      [`mechanisms.${at}.low`, percent(reaches.low)] as const,
      [`mechanisms.${at}.high`, percent(reaches.high)] as const,
      ...pair(`mechanisms.${at}.basis`, reaches.basis),
    ]),
    ...lines('preconditions', content.preconditions),
    ...content.legalConditions.flatMap(({ text, fact }, at) => [
      ...pair(`legal.${at}.text`, text),
      [`legal.${at}.fact`, fact ?? ''] as const,
    ]),
    ['effort.size', effort.size] as const,
    ['effort.low', String(effort.months.low)] as const,
    ['effort.high', String(effort.months.high)] as const,
    ...pair('effort.text', effort.text),
    ...lines('risks', content.risks),
    ...pair('worse', content.mayBeWorseOff),
    ...effects.flatMap(({ text, source, year }, at) => [
      ...pair(`effects.${at}.text`, text),
      [`effects.${at}.source`, source] as const,
      [`effects.${at}.year`, String(year)] as const,
    ]),
    ['adoption', idsOf(content.adoptionKeyFigures)] as const,
    ...lines('questions', content.questionsToAsk),
    ['decisions', decisions.kind] as const,
    ...(decisions.kind === 'touched' ? pair('human', decisions.humanInTheLoop) : []),
  ];
  return {
    fields: Object.fromEntries(fields),
    areas: content.areas,
    rows: {
      mechanisms: content.mechanisms.length + 1,
      legal: content.legalConditions.length + 1,
      effects: effects.length + 1,
    },
  };
}

/** An empty form: two rows of each that a pattern needs, one of what it may do without. */
export const emptyValues: PatternValues = {
  fields: {},
  areas: [],
  rows: { mechanisms: 2, legal: 2, effects: 1 },
};

/** More rows than a pattern may hold are read, so that too many are refused and not lost. */
const mostRows = 40;

/** What was typed; with a row more of the part that was asked for. */
export function patternTyped(form: FormData): PatternValues {
  const fields = [...new Set(form.keys())].map(name => [name, textOf(form, name)] as const);
  const asked = textOf(form, 'add');
  const rowsOf = (part: Repeated): number => {
    const given = Math.floor(Number(textOf(form, `rows.${part}`)));
    const rows = Number.isFinite(given) ? Math.min(mostRows, Math.max(1, given)) : 1;
    return asked === part ? Math.min(mostRows, rows + 1) : rows;
  };
  return {
    fields: Object.fromEntries(fields),
    areas: form.getAll('areas').filter(value => typeof value === 'string'),
    rows: { mechanisms: rowsOf('mechanisms'), legal: rowsOf('legal'), effects: rowsOf('effects') },
  };
}

export const isAskingForRow = (form: FormData): boolean => form.has('add');
