import type { Constraint } from '#core/selection/constraint.ts';
import type { Shortage, Why, WhyNot } from '#core/selection/why.ts';
import type { Language } from '#platform/context.ts';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import { reasonMessages } from './messages/reasons.ts';
import { periodWords } from './period-words.ts';

/** What reasons are told with: the language, the plan's years and periods, and what each initiative is called. */
export type Telling = {
  readonly language: Language;
  readonly plan: { readonly firstYear: number; readonly periodsPerYear: number };
  readonly nameOf: (initiative: string) => string;
};

/** Why an initiative is in, in a few plain words. */
export function whyText(why: Why, telling: Telling): string {
  const text = reasonMessages(telling.language);
  switch (why.kind) {
    case 'mustDo':
      if (why.reason === 'decided' || why.reason === 'running') return text[why.reason];
      return text.mustDo(reasonTold(why.reason, telling));
    case 'locked':
      return text.locked(reasonTold(why.reason, telling));
    case 'needed':
      return text.needed(joined(why.by, telling));
    case 'worth':
      return text.worth;
  }
}

/** Why an initiative is out, in a sentence without its end. */
export function whyOutText({ reason }: Pick<WhyNot, 'reason'>, telling: Telling): string {
  const { language, plan } = telling;
  const text = reasonMessages(language);
  switch (reason.kind) {
    case 'forbidden':
      return forbiddenText(reason.reason, telling);
    case 'needs':
      return text.needs(joined(reason.on, telling));
    case 'excluded':
      return text.excluded(joined(reason.by, telling), reason.name);
    case 'worth nothing':
      return text.worthNothing;
    case 'fits':
      return text.fits(periodWords(plan, reason.start, language));
    case 'no room':
      return text.noRoom(periodWords(plan, reason.start, language), shortText(reason.short, telling));
  }
}

/** What taking it in would displace and cost; null where that was not tried. */
export function insteadText({ dominatedBy, instead }: WhyNot, telling: Telling): string | null {
  const { language } = telling;
  const text = reasonMessages(language);
  const said: string[] = [];
  if (dominatedBy.length > 0) said.push(text.dominated(joined(dominatedBy, telling)));
  if (instead !== null) {
    const { displaces, brings, loss } = instead;
    said.push(displaces.length === 0 ? text.insteadNothing : text.instead(joined(displaces, telling)));
    if (brings.length > 0) said.push(text.brings(joined(brings, telling)));
    said.push(loss > 0.5 ? text.loss(formatKronor(Math.ceil(loss), language)) : text.noLoss);
  }
  return said.length === 0 ? null : said.join('; ');
}

/** Both in one. */
export const whyNotText = (why: WhyNot, telling: Telling): string =>
  [whyOutText(why, telling), insteadText(why, telling)].filter(each => each !== null).join('; ');

/** What clashes, in a few plain words. */
export function constraintText(constraint: Constraint, telling: Telling): string {
  const { language, plan, nameOf } = telling;
  const text = reasonMessages(language);
  const { clash } = text;
  const told = (reason: string) => reasonTold(reason, telling);
  switch (constraint.kind) {
    case 'once':
      return clash.once(nameOf(constraint.initiative));
    case 'mustDo':
      return clash.mustDo(nameOf(constraint.initiative), told(constraint.reason));
    case 'locked':
      return clash.locked(
        nameOf(constraint.initiative),
        periodWords(plan, constraint.start, language),
        told(constraint.reason),
      );
    case 'forbidden':
      return clash.forbidden(nameOf(constraint.initiative), told(constraint.reason));
    case 'budget':
      return clash.budget(budgetText(constraint.budget, language), `${plan.firstYear + constraint.year}`);
    case 'capacity':
      return clash.capacity(roleText(constraint, language), periodWords(plan, constraint.period, language));
    case 'atATime':
      return clash.atATime(
        `${constraint.atMost}`,
        constraint.department,
        periodWords(plan, constraint.period, language),
      );
    case 'dependency':
      return clash.dependency(nameOf(constraint.initiative), nameOf(constraint.on));
    case 'exclusion':
      return clash.exclusion(joined(constraint.initiatives, telling));
    case 'goal':
      return clash.goal(constraint.goal);
  }
}

const coded = ['law', 'contract', 'end-of-life', 'decided', 'running'] as const;

/** Reasons that the product gives itself stand in files as codes; what people wrote stands as they wrote it. */
function reasonTold(reason: string, { language }: Telling): string {
  const text = reasonMessages(language);
  const code = coded.find(each => reason === each || reason.startsWith(`${each}: `));
  return code === undefined ? reason : `${text[code]}${reason.slice(code.length)}`;
}

function forbiddenText(reason: string, telling: Telling): string {
  const text = reasonMessages(telling.language);
  if (reason === 'after-plan') return text.afterPlan;
  const lost = /^needs-dropped: (.*)$/.exec(reason)?.[1];
  return lost === undefined ? text.forbidden(reasonTold(reason, telling)) : text.needsDropped(lost);
}

const mostListed = 3;

function joined(ids: readonly string[], { language, nameOf }: Telling): string {
  const names = ids.map(nameOf);
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${reasonMessages(language).and} ${last}`;
}

function shortText(short: readonly Shortage[], telling: Telling): string {
  const text = reasonMessages(telling.language);
  const told = short.slice(0, mostListed).map(each => shortageText(each, telling));
  if (short.length > mostListed) told.push(text.more(`${short.length - mostListed}`));
  const last = told.at(-1) ?? '';
  return told.length < 2 ? last : `${told.slice(0, -1).join(', ')} ${text.and} ${last}`;
}

function shortageText({ constraint, lacks }: Shortage, telling: Telling): string {
  const { language, plan } = telling;
  const text = reasonMessages(language);
  switch (constraint.kind) {
    case 'budget':
      return text.lacksMoney(
        formatKronor(Math.ceil(lacks), language),
        budgetText(constraint.budget, language),
        `${plan.firstYear + constraint.year}`,
      );
    case 'capacity':
      return text.lacksHands(
        formatNumber(Math.ceil(lacks * 100) / 100, language),
        roleText(constraint, language),
        periodWords(plan, constraint.period, language),
      );
    case 'atATime':
      return text.lacksTurn(constraint.department, periodWords(plan, constraint.period, language));
    default:
      return constraintText(constraint, telling);
  }
}

export const budgetText = (budget: 'investment' | 'running', language: Language): string =>
  reasonMessages(language)[budget === 'running' ? 'runningCost' : 'investment'];

/** A role, with whose hands where they are a department's own. */
export const roleText = (
  { role, department }: { readonly role: string; readonly department: string | null },
  language: Language,
): string => (department === null ? role : reasonMessages(language).inDepartment(role, department));
