import { data } from 'react-router';
import { daysText, partsOf } from '#features/organisations/index.ts';
import { threadFor, threadLineOf } from '#features/thread/index.ts';
import { doneOf } from '#platform/action/done.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import { goalValues } from './goal-form.ts';
import { goalMessages } from './messages/goal.ts';
import { directionLabels } from './messages/labels.ts';
import { chainFrom } from './model/goal-rules.ts';
import { goalOptions } from './options.ts';
import { ownRegister } from './register.ts';
import { allGoals } from './store/goals.ts';
import { targetRow } from './target-row.ts';

/** All that the page of a goal shows; null where there is no such goal. */
export async function goalPage(member: Context, request: Request, id: string) {
  const { db, organisation, language } = member;
  const goals = await allGoals(db, organisation.id);
  const goal = goals.find(each => each.id === id);
  if (goal === undefined) return null;
  const parts = await partsOf(db, organisation.id);
  const register = await ownRegister(member);
  const ref = { kind: 'goal', id } as const;
  const alone = {
    object: { ...ref, title: goal.title, told: '', href: `/inriktning/mal/${id}` },
    before: [],
    after: [],
    links: [],
    isWhole: true,
  };
  const thread = (await threadFor(member, ref)) ?? alone;
  const labels = directionLabels(language);
  const text = goalMessages(language);
  const served = goals.find(each => each.id === goal.serves);
  const today = todayOf(member);
  const inUse = parts.filter(
    part => part.id === goal.part || (part.validFrom <= today && (part.validTo ?? today) >= today),
  );
  return {
    language,
    title: goal.title,
    description: goal.description,
    version: goal.version,
    topic: text.topic(labels.goalKinds[goal.kind], labels.aims[goal.aim]),
    days: daysText(goal, language, today),
    thread: threadLineOf(thread, language),
    targets: goal.targets.map((target, index) => targetRow(target, register, language, `${index}`)),
    facts: [
      { term: text.aim, description: labels.aims[goal.aim] },
      {
        term: text.whose,
        description: parts.find(part => part.id === goal.part)?.name ?? text.whole,
      },
      { term: text.serves, description: served?.title ?? text.servesNone },
      { term: text.weight, description: formatNumber(goal.weight, language) },
    ],
    servedBy: goals.filter(({ serves }) => serves === id).map(each => ({ id: each.id, title: each.title })),
    values: goalValues(goal),
    options: goalOptions(
      goals.filter(each => each.id !== id && !chainFrom(goals, each.id).includes(id)),
      inUse,
      language,
    ),
    mayEdit: may(member.actor, 'direction.edit'),
    done: await doneOf(member, request),
  };
}

/** A form of a goal that is not there is a page that does not exist, whatever was typed in it. */
export async function orNoGoal({ db, organisation }: Context, id: string): Promise<string> {
  const goals = await allGoals(db, organisation.id);
  if (!goals.some(goal => goal.id === id)) throw data(null, { status: 404 });
  return id;
}
