import { patternsEverFor } from '#features/catalogue/index.ts';
import { voicesBehind } from '#features/opportunities/index.ts';
import { partsOf } from '#features/organisations/index.ts';
import { besideInThread, threadFor, threadLineOf } from '#features/thread/index.ts';
import type { Context } from '#platform/context.ts';
import { economyOf } from './model/economy.ts';
import { questionsFor } from './model/legal-question.ts';
import { originOf } from './model/origin.ts';
import { periodName } from './model/setting.ts';
import { missingAt, stationOf } from './model/stations.ts';
import { initiativeOf } from './reading.ts';
import { shippedLegalQuestions, unansweredQuestions } from './shipped-questions.ts';
import { sightOf } from './sight.ts';
import { goalsNamed } from './store/beside.ts';
import { initiativeHeads } from './store/heads.ts';
import { planningSetting } from './store/setting.ts';

/** Everything that the page of an initiative shows. */
export async function initiativeView(member: Context, id: string) {
  const { db, organisation, now } = member;
  const initiative = await initiativeOf(db, organisation.id, id);
  const setting = await planningSetting(db, organisation.id, now());
  const partNames = new Map((await partsOf(db, organisation.id)).map(part => [part.id, part.name]));
  const others = new Map((await initiativeHeads(db, organisation.id)).map(head => [head.id, head]));
  const self = { kind: 'initiative', id } as const;
  const open = unansweredQuestions(initiative);
  const missing = missingAt(initiative, open.length);
  const before = await besideInThread(db, organisation.id, self, 'before');
  const thread = await threadFor(member, self);
  const origins = before.map(originOf).filter(origin => origin !== null);
  const answers = new Map(initiative.legalAnswers.map(answer => [answer.question, answer]));
  return {
    initiative,
    setting,
    partName: Object.fromEntries(partNames),
    goals: await goalsNamed(db, organisation.id, initiative.goals),
    before,
    sight: await sightOf(member, { ...initiative, origins }, await patternsEverFor(member)),
    thread: thread === undefined ? null : threadLineOf(thread, member.language),
    voices: await voicesBehind(member, thread?.before ?? []),
    relations: initiative.relations.flatMap(({ other, kind }) => {
      const head = others.get(other);
      return head === undefined ? [] : [{ kind, id: other, title: head.title, number: head.number }];
    }),
    economy: economyOf(initiative, setting),
    starts: {
      earliest: periodName(setting, initiative.earliestStart),
      latest: initiative.latestStart === null ? null : periodName(setting, initiative.latestStart),
    },
    periods: Array.from(
      { length: Math.max(0, ...initiative.staffing.map(({ perPeriod }) => perPeriod.length)) },
      (_, period) => periodName(setting, initiative.earliestStart + period),
    ),
    missing,
    station: stationOf(initiative, missing),
    questions: questionsFor(shippedLegalQuestions(), initiative).map(question => ({
      ...question,
      answer: answers.get(question.id) ?? null,
      isOpen: open.some(each => each.id === question.id),
    })),
  };
}

export type InitiativeView = Awaited<ReturnType<typeof initiativeView>>;
