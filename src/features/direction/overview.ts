import { type Part, partsOn } from '#features/organisations/index.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import type { TreeItem } from '#ui/components/tree-item.ts';
import { formatNumber, formatShare } from '#ui/format/numbers.ts';
import { messages } from './messages/direction.ts';
import { directionLabels } from './messages/labels.ts';
import { aims, sharesOf } from './model/aim.ts';
import type { Goal } from './model/goal.ts';
import { type GoalNode, lineOfSight } from './model/line-of-sight.ts';
import { ownRegister } from './register.ts';
import { goalsOn } from './store/goals.ts';
import { allTrends } from './store/trends.ts';
import { setWeights } from './store/weights.ts';
import { targetRow } from './target-row.ts';

/** The direction on one page: goals under their aims, and the line of sight from council to unit. */
export async function directionOverview(member: Context) {
  const { db, organisation, language } = member;
  const today = todayOf(member);
  const goals = await goalsOn(db, organisation.id, today);
  const parts = await partsOn(db, organisation.id, today);
  const register = await ownRegister(member);
  const set = await setWeights(db, organisation.id);
  const shares = sharesOf(set.weights);
  const trends = await allTrends(db, organisation.id);
  const labels = directionLabels(language);
  const partNames = new Map(parts.map(({ id, name }) => [id, name]));
  const whose = ({ part }: Goal): string =>
    part === null ? messages(language).whole : (partNames.get(part) ?? '');
  const items = (nodes: readonly GoalNode[]): readonly TreeItem[] =>
    nodes.map(({ goal, below }) => ({
      key: goal.id,
      label: goal.title,
      href: `/inriktning/mal/${goal.id}`,
      hint: `${labels.goalKinds[goal.kind]} · ${whose(goal)}`,
      isSetBack: false,
      below: items(below),
    }));
  const sight = lineOfSight(goals, parts);
  return {
    count: goals.length,
    weights: set.weights,
    version: set.version,
    aims: aims.map(aim => ({
      aim,
      label: labels.aims[aim],
      share: formatShare(shares[aim], language, 0),
      goals: goals
        .filter(goal => goal.aim === aim)
        .toSorted(byLevel)
        .map(goal => ({
          id: goal.id,
          title: goal.title,
          whose: `${labels.goalKinds[goal.kind]} · ${whose(goal)}`,
          weight: formatNumber(goal.weight, language),
          targets: goal.targets.map((target, index) => targetRow(target, register, language, `${index}`)),
        })),
    })),
    served: items(sight.served),
    servingNone: items(sight.servingNone),
    partsWithout: sight.partsWithout
      .map(({ id, name }: Part) => ({ id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'sv')),
    trends: { all: trends.length, deciding: trends.filter(({ needsDecision }) => needsDecision).length },
  };
}

const levels = ['council', 'board', 'outcome'] as const;

const byLevel = (one: Goal, other: Goal): number =>
  levels.indexOf(one.kind) - levels.indexOf(other.kind) ||
  other.weight - one.weight ||
  one.title.localeCompare(other.title, 'sv');
