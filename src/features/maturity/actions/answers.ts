import type { z } from 'zod';
import { leadershipOn } from '#features/organisations/index.ts';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import { fulfilAnswers } from '../duties.ts';
import { type GivenAnswer, type Sheet, saveAnswersSchema, saveJointAnswersSchema } from '../model.ts';
import { areaNamed } from '../questions.ts';
import { hasAnsweredAll } from '../reading.ts';
import { sheetsOf, writeSheet } from '../store/rounds.ts';
import { refuseOtherPhase, roundAffected, roundHeld } from './found.ts';

export type Saved = { readonly round: string; readonly area: string; readonly version: number };

type Given = Pick<Sheet, 'area' | 'answers' | 'version'>;

/** Refused where an item is not of the area, or answered twice. */
function refuseOtherItems({ area, answers }: Given): void {
  const known = areaNamed(area);
  if (known === undefined) throw unknown('maturity-area');
  for (const [at, { item }] of answers.entries()) {
    if (!known.items.some(({ id }) => id === item)) {
      throw refused(`answers.${at}.item`, 'item-unknown', 'The area has no such item.');
    }
    if (answers.findIndex(each => each.item === item) !== at) {
      throw refused(`answers.${at}.item`, 'item-twice', 'The same item is answered twice.');
    }
  }
}

const asJson = ({ area, version, note, answers }: Sheet) => ({
  area,
  version,
  note,
  answers: answers.map(({ item, step }: GivenAnswer) => ({ item, step })),
});

/** The answers written, where nobody has written them anew since they were read. */
async function written(
  { db, organisation, now }: ActionContext,
  round: string,
  given: Given & Pick<Sheet, 'person' | 'note'>,
): Promise<{ readonly version: number; readonly sheets: readonly Sheet[] }> {
  const before = (await sheetsOf(db, organisation.id, round)).find(
    ({ area, person }) => area === given.area && person === given.person,
  );
  if ((before?.version ?? 0) !== given.version) {
    throw stale('maturity-answers', before === undefined ? null : asJson(before));
  }
  const version = await writeSheet(db, organisation.id, round, given, now());
  return { version, sheets: await sheetsOf(db, organisation.id, round) };
}

/** Saves what a member of the leadership group answers alone to the items of one area. Nobody else is shown it. */
export const saveAnswers = defineAction<z.infer<typeof saveAnswersSchema>, Saved>({
  name: 'maturity.saveAnswers',
  permission: 'maturity.answer',
  input: saveAnswersSchema,
  record: ({ round, area }) => ({ round, area }),
  run: async (context, { round: id, ...given }) => {
    const { db, organisation, actor } = context;
    const round = await roundHeld(context, id);
    refuseOtherItems(given);
    refuseOtherPhase(round, 'alone');
    const group = await leadershipOn(db, organisation.id, todayOf(context));
    if (!group.some(({ person }) => person === actor.id)) {
      throw refused('', 'not-in-group', 'Only who sits in the leadership group answers alone.');
    }
    const { version, sheets } = await written(context, id, { ...given, person: actor.id, note: '' });
    if (hasAnsweredAll(sheets.filter(({ person }) => person === actor.id))) {
      await fulfilAnswers(context, id, actor.id);
    }
    return {
      output: { round: id, area: given.area, version },
      affected: [roundAffected(id, 'changed')],
    };
  },
});

/** Saves what the group answers together to the items of one area, and why. */
export const saveJointAnswers = defineAction<z.infer<typeof saveJointAnswersSchema>, Saved>({
  name: 'maturity.saveJointAnswers',
  permission: 'maturity.answer',
  input: saveJointAnswersSchema,
  record: ({ round, area }) => ({ round, area }),
  run: async (context, { round: id, ...given }) => {
    const round = await roundHeld(context, id);
    refuseOtherItems(given);
    refuseOtherPhase(round, 'together');
    const { version } = await written(context, id, { ...given, person: null });
    return {
      output: { round: id, area: given.area, version },
      affected: [roundAffected(id, 'changed')],
    };
  },
});
