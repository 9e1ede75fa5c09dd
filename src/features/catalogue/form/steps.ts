import type { Receipt } from '#platform/action/perform.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context, Language } from '#platform/context.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import { addPattern, changePattern } from '../actions/own.ts';
import type { FormOptions } from '../components/pattern-fields.tsx';
import { knownTo } from '../known.ts';
import { formMessages } from '../messages/form.ts';
import type { OwnPattern } from '../model/own.ts';
import { shippedLawFacts } from '../shipped.ts';
import { patternInput } from './input.ts';
import { type PatternProblem, patternProblem } from './problem.ts';
import type { PatternValues } from './values.ts';

/** What the form offers to choose among. */
export const formOptions = (language: Language): FormOptions => ({
  areas: shippedReferenceData().areas.map(({ id, name }) => ({ value: id, label: name[language] })),
  facts: [...shippedLawFacts().values()].map(({ key, text, statute }) => ({
    value: key,
    label: `${statute}: ${shortened(text[language])}`,
  })),
});

const longestOption = 90;
const shortened = (text: string): string =>
  text.length <= longestOption ? text : `${text.slice(0, longestOption).trimEnd()} …`;

type Saved =
  | { readonly kind: 'done'; readonly receipt: Receipt<OwnPattern> }
  | { readonly kind: 'problem'; readonly problem: PatternProblem };

/** Saves what was typed, as a new pattern or as the pattern in the version that was seen. */
export async function savePattern(
  own: Context,
  values: PatternValues,
  seen: { readonly ownPattern: string; readonly version: number } | null,
): Promise<Saved> {
  const { content, rows, faults } = patternInput(values, await knownTo(own));
  const uneven = Object.keys(faults);
  if (uneven.length > 0) {
    const told = formMessages(own.language).reasons['lines-differ']('', '');
    const errors = Object.fromEntries(uneven.map(name => [name, told]));
    return { kind: 'problem', problem: { status: 422, errors, now: null } };
  }
  try {
    const receipt =
      seen === null
        ? await performWithReceipt(addPattern, own, { content })
        : await performWithReceipt(changePattern, own, { ...seen, content });
    return { kind: 'done', receipt };
  } catch (error) {
    return { kind: 'problem', problem: patternProblem(error, own.language, rows) };
  }
}
