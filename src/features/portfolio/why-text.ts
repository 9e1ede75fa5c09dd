import { constraintName } from '#core/selection/constraint.ts';
import { type Portfolio, periodName } from '#core/selection/portfolio.ts';
import type { Shortage, Why, WhyNot } from '#core/selection/why.ts';

/** Why an initiative is in, in a few plain words. */
export function whyText(why: Why): string {
  switch (why.kind) {
    case 'mustDo':
      return `must be done: ${why.reason}`;
    case 'locked':
      return `locked: ${why.reason}`;
    case 'needed':
      return `needed by ${why.by.join(', ')}`;
    case 'worth':
      return 'worth the room it takes';
  }
}

/** Why an initiative is out, and what taking it in would cost, in a sentence or two. */
export function whyNotText(portfolio: Portfolio, { reason, dominatedBy, instead }: WhyNot): string {
  const sentences = [reasonText(portfolio, reason)];
  if (dominatedBy.length > 0) sentences.push(`gives less and takes no less than ${dominatedBy.join(', ')}`);
  if (instead !== null) sentences.push(insteadText(instead));
  return sentences.join('; ');
}

function reasonText(portfolio: Portfolio, reason: WhyNot['reason']): string {
  switch (reason.kind) {
    case 'forbidden':
      return `forbidden: ${reason.reason}`;
    case 'needs':
      return `needs ${reason.on.join(', ')}, out or too late`;
    case 'excluded':
      return `${reason.name}: ${reason.by.join(', ')} is in`;
    case 'worth nothing':
      return 'is worth nothing at these weights';
    case 'fits':
      return `would fit in ${periodName(portfolio.plan, reason.start)}: the search ended before the best was proved`;
    case 'no room':
      return `no room in ${periodName(portfolio.plan, reason.start)}: ${reason.short.map(each => shortageText(portfolio, each)).join(', ')}`;
  }
}

function shortageText(portfolio: Portfolio, { constraint, lacks }: Shortage): string {
  const amount =
    constraint.kind === 'budget'
      ? `${Math.ceil(lacks)} kronor`
      : constraint.kind === 'capacity'
        ? `${Math.ceil(lacks * 100) / 100}`
        : `${Math.ceil(lacks)}`;
  return `${constraintName(portfolio, constraint)} lacks ${amount}`;
}

function insteadText({ displaces, brings, loss }: NonNullable<WhyNot['instead']>): string {
  const leaving = displaces.length === 0 ? 'nothing would leave' : `${displaces.join(', ')} would leave`;
  const coming = brings.length === 0 ? '' : `, ${brings.join(', ')} come with it`;
  const cost = loss > 0.5 ? `at most ${Math.ceil(loss)} lost` : 'nothing lost';
  return `taken in, ${leaving}${coming}, ${cost}`;
}
