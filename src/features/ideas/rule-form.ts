import type { Language } from '#platform/context.ts';
import { textOf, textOrNull } from '#platform/page-form.ts';
import { formatCount } from '#ui/format/plural.ts';
import { ruleMessages } from './messages/rule.ts';
import { ideaWords } from './messages/words.ts';
import type { IdeaRule } from './model/rule.ts';

export type RuleValues = Readonly<Record<'answering' | 'person' | 'workingDays', string>>;

export const ruleTyped = (form: FormData): RuleValues => ({
  answering: textOf(form, 'answering'),
  person: textOf(form, 'person'),
  workingDays: textOf(form, 'workingDays').trim(),
});

export const ruleValues = ({ answering, person, workingDays }: IdeaRule): RuleValues => ({
  answering,
  person: person ?? '',
  workingDays: String(workingDays),
});

/** What was typed, as the action takes it. */
export const ruleInput = (form: FormData) => {
  const { answering, workingDays } = ruleTyped(form);
  return {
    version: Number(textOf(form, 'version')),
    answering,
    person: textOrNull(form, 'person'),
    workingDays: /^\d+$/.test(workingDays) ? Number(workingDays) : Number.NaN,
  };
};

/** The rule in a sentence. */
export function ruleText(
  { answering, workingDays }: Pick<IdeaRule, 'answering' | 'workingDays'>,
  name: string,
  language: Language,
): string {
  const words = ideaWords(language);
  const days = formatCount(workingDays, words.workingDayOne, words.workingDayMany, language);
  return ruleMessages(language).finding[answering](days, name);
}
