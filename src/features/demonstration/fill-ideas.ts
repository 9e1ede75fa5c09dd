import { plusDays } from '#core/calendar/days.ts';
import {
  beginReading,
  effectsWait,
  everyIdea,
  handOnIdea,
  ideaRuleOf,
  leaveIdea,
  makeOpportunity,
  readIdea,
  readIdeas,
  replyToIdea,
  setIdeaRule,
  supportIdea,
  supportOpportunityByIdea,
  tellEffects,
  withdrawIdea,
} from '#features/ideas/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context, Role } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { as } from './fill-decisions.ts';
import { type MadeUpIdea, type MadeUpIdeaStep, madeUpIdeas } from './made-up-ideas.ts';
import { type KnownPerson, partsByName, peopleByName } from './store.ts';

type Known = {
  readonly context: Context;
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly parts: ReadonlyMap<string, string>;
};

/** Ideas of people in Exempelkommunen, and what has become of them; each step looks first whether it has been taken. */
export async function fillIdeas(context: Context): Promise<void> {
  const { db, organisation } = context;
  const known = {
    context,
    people: await peopleByName(db, organisation.id),
    parts: await partsByName(db, organisation.id),
  };
  if ((await ideaRuleOf(db, organisation.id)).version === 1) {
    await perform(setIdeaRule, context, {
      ...{ version: 1, answering: 'part-leader', person: null, workingDays: 10 },
    });
  }
  const there = await ideasThere(known);
  for (const idea of madeUpIdeas) {
    const id = there.get(idea.title) ?? (await leave(known, idea));
    await goOn(known, id, idea);
  }
}

/** Authors are told of effects that have been measured by now. */
export async function tellOfEffects(context: Context): Promise<void> {
  if (await effectsWait(context)) await perform(tellEffects, context, {});
}

async function ideasThere({ context }: Known): Promise<ReadonlyMap<string, string>> {
  const withdrawn = await readIdeas(context, { ...everyIdea, status: 'withdrawn' });
  const { rows } = await readIdeas(context, everyIdea);
  return new Map([...rows, ...withdrawn.rows].map(({ title, id }) => [title, id]));
}

const asOf = (known: Known, name: string, roles: readonly Role[], daysAgo: number): Context =>
  as(known, name, roles, plusDays(todayOf(known.context), -daysAgo));

async function leave(known: Known, given: MadeUpIdea): Promise<string> {
  const { title, why, gains, what = '', by, part, daysAgo, isUnsigned = false, file } = given;
  const files =
    file === undefined
      ? []
      : [{ name: file.name, content: Buffer.from(file.text, 'utf8').toString('base64') }];
  const author = asOf(known, by, ['contributor'], daysAgo);
  const input = { title, what, why, gains, part: known.parts.get(part), isSigned: !isUnsigned, files };
  return (await perform(leaveIdea, author, input)).id;
}

async function goOn(known: Known, idea: string, given: MadeUpIdea): Promise<void> {
  const { idea: read } = await readIdea(known.context, idea);
  const taken = read.steps.filter(({ kind }) => kind !== 'left' && kind !== 'opportunity');
  const done = taken.filter(({ byWhom }) => byWhom !== 'thread').length;
  if (read.status !== 'withdrawn') {
    for (const name of given.supporters.slice(read.supporters)) {
      await perform(supportIdea, asOf(known, name, ['contributor'], given.daysAgo - 1), { idea });
    }
  }
  for (const step of given.steps.slice(done)) await take(known, idea, step);
}

async function take(known: Known, idea: string, step: MadeUpIdeaStep): Promise<void> {
  const own = asOf(known, step.by, step.kind === 'withdrawn' ? ['contributor'] : ['leader'], step.daysAgo);
  const { version } = (await readIdea(own, idea)).idea;
  const seen = { idea, version };
  switch (step.kind) {
    case 'reading':
      await perform(beginReading, own, seen);
      return;
    case 'hand-on': {
      const owner = known.people.get(step.to)?.id;
      await perform(handOnIdea, own, { ...seen, owner, words: step.words });
      return;
    }
    case 'supports': {
      const opportunity = `9900/${step.pattern}`;
      await perform(supportOpportunityByIdea, own, { ...seen, words: step.words, opportunity });
      return;
    }
    case 'opportunity': {
      const { words, title } = step;
      await perform(makeOpportunity, own, { ...seen, words, title, what: '', forWhom: '', area: null });
      return;
    }
    case 'withdrawn':
      await perform(withdrawIdea, own, { ...seen, words: step.words });
      return;
    default:
      await perform(replyToIdea, own, { ...seen, outcome: step.kind, words: step.words });
  }
}
