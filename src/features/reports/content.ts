import { plusDays } from '#core/calendar/days.ts';
import type { Context } from '#platform/context.ts';
import type { Block, DocumentContent } from '#platform/documents/document.ts';
import { todayOf } from '#platform/today.ts';
import { formatDate } from '#ui/format/dates.ts';
import { formatYear } from '#ui/format/numbers.ts';
import { benefitsReported } from './content/benefits.ts';
import { effectsReported } from './content/effects.ts';
import { initiativesReported } from './content/initiatives.ts';
import { goalsAndMeasures } from './content/measures.ts';
import { messages } from './messages.ts';
import { type Asked, periodOf, standsOn } from './model.ts';
import { type Scope, scopeOf } from './scope.ts';

const mostWorst = 8;

/** A report as what it says: the page, the Word file and the PDF are all made of this. */
export async function reportOf(member: Context, asked: Asked): Promise<DocumentContent> {
  const { language, organisation } = member;
  const text = messages(language);
  const scope = await scopeOf(member, asked);
  const period = periodOf(asked);
  const name = (scope.isBoard ? text.nameOfBoard : text.name)[asked.form](formatYear(asked.year));
  const title = text.titleOf(name, scope.name);
  const on = standsOn(asked, todayOf(member));
  const { goals, measures, acting } = await goalsAndMeasures(member, scope, { ...period, to: on });
  const initiatives = await initiativesReported(member, scope, on);
  const benefits = await benefitsReported(whenOver(member, on), scope, asked);
  const worst = [...acting.map(text.worstMeasure), ...initiatives.acting, ...benefits.worst].slice(
    0,
    mostWorst,
  );
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: title },
    { kind: 'facts', facts: await headOf(member, scope, asked) },
    { kind: 'text', text: text.own },
    { kind: 'heading', level: 2, text: text.worst },
    { kind: 'text', text: worst.length === 0 ? text.nothingWorst : worst.join('\n') },
    ...goals,
    ...measures,
    ...initiatives.blocks,
    ...benefits.blocks,
    ...(await effectsReported(member, scope, on)),
  ];
  const fileName = `${text.file}-${formatYear(asked.year)}-${asked.form}`;
  return { title, organisation: organisation.name, language, fileName, blocks };
}

/** The reader on the day after, when the period that ended is over: what falls due later is not missing. */
function whenOver(member: Context, on: string): Context {
  const after = plusDays(on, 1);
  return after < todayOf(member) ? { ...member, now: () => new Date(`${after}T00:00:00.000Z`) } : member;
}

async function headOf(member: Context, scope: Scope, asked: Asked) {
  const { language, organisation, warehouse } = member;
  const text = messages(language);
  const { from, to } = periodOf(asked);
  const { unitCode } = organisation;
  const snapshot = unitCode === null ? null : await warehouse.newestWith(unitCode);
  const { id = text.noSnapshot, contentHash = '' } = snapshot?.manifest ?? {};
  return [
    { term: text.organisation, text: organisation.name },
    ...(scope.isBoard ? [{ term: text.of, text: scope.name }] : []),
    { term: text.period, text: text.days(formatDate(from, language), formatDate(to, language)) },
    { term: text.standsOn, text: formatDate(standsOn(asked, todayOf(member)), language) },
    { term: text.made, text: formatDate(todayOf(member), language) },
    { term: text.snapshot, text: [id, contentHash].filter(each => each !== '').join(', ') },
  ];
}
