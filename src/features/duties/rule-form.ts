import type { Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { shownRefusal, textOf } from '#platform/page-form.ts';
import { ruleMessages } from './messages/rule.ts';
import { type SetRule, setRuleSchema } from './model/inputs.ts';

export const ruleFields = ['remindDaysBefore', 'graceWorkingDays', 'agendaWorkingDays', 'daysOff'] as const;
export type RuleField = (typeof ruleFields)[number];
export type RuleValues = Readonly<Record<RuleField, string>>;

export const ruleTyped = (form: FormData): RuleValues => ({
  remindDaysBefore: textOf(form, 'remindDaysBefore').trim(),
  graceWorkingDays: textOf(form, 'graceWorkingDays').trim(),
  agendaWorkingDays: textOf(form, 'agendaWorkingDays').trim(),
  daysOff: textOf(form, 'daysOff').replace(/\r\n?/g, '\n'),
});

const whole = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

/** What was typed, as the action takes it: of each line the first word is the day, and the rest what it is. */
export function ruleInput(form: FormData) {
  const typed = ruleTyped(form);
  return {
    version: Number(textOf(form, 'version')),
    remindDaysBefore: whole(typed.remindDaysBefore),
    graceWorkingDays: whole(typed.graceWorkingDays),
    agendaWorkingDays: whole(typed.agendaWorkingDays),
    daysOff: typed.daysOff
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
      .map(line => ({ day: line.slice(0, 10), name: line.slice(10).trim() })),
  };
}

export const ruleValues = (rule: Omit<SetRule, 'version'>): RuleValues => ({
  remindDaysBefore: String(rule.remindDaysBefore),
  graceWorkingDays: String(rule.graceWorkingDays),
  agendaWorkingDays: String(rule.agendaWorkingDays),
  daysOff: rule.daysOff.map(({ day, name }) => `${day} ${name}`).join('\n'),
});

function ruleNowOf(current: Json | null) {
  const parsed = setRuleSchema.safeParse(current);
  return parsed.success ? { version: parsed.data.version, values: ruleValues(parsed.data) } : null;
}

/** What the form shows of a refusal: by field, and what stands there now. */
export function ruleProblem(error: unknown, language: Language) {
  const { status, code, fields, message, current } = shownRefusal(error);
  const texts = ruleMessages(language).problems;
  if (code === 'stale') return { status, errors: { '': texts.stale }, now: ruleNowOf(current) };
  const errors: Record<string, string> = fields.length === 0 ? { '': message } : {};
  for (const { path } of fields) {
    const field = ruleFields.find(name => path === name || path.startsWith(`${name}.`));
    errors[field ?? ''] = field === undefined ? message : texts[field];
  }
  return { status, errors, now: null };
}
