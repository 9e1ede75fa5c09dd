import { z } from 'zod';
import { perform } from '#platform/action/perform.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { textOf } from '#platform/page-form.ts';
import { saveAnswers, saveJointAnswers } from './actions/answers.ts';
import { type AnswerValues, answersInput, answersTyped, answerValues, versionTyped } from './form.ts';
import { formMessages } from './messages/forms.ts';
import type { Round } from './model.ts';
import { type AssessmentArea, areaNamed, shippedAssessment } from './questions.ts';
import { roundSeen } from './reading.ts';
import { stepText } from './view.ts';

/** The area of an address; unknown where there is none. */
export function areaAsked(id: string | undefined): AssessmentArea {
  const area = areaNamed(id ?? '');
  if (area === undefined) throw unknown('maturity-area');
  return area;
}

/** The area after this one; null after the last. */
export function areaAfter(id: string): AssessmentArea | null {
  const { areas } = shippedAssessment();
  return areas[areas.findIndex(area => area.id === id) + 1] ?? null;
}

/** An area of a round as whoever answers it sees it: their own answers, or the group's with how it differed alone. */
export async function answerPage(context: Context, round: Round, area: AssessmentArea) {
  const { language } = context;
  const text = formMessages(language);
  const seen = await roundSeen(context, round);
  const isJoint = round.phase === 'together';
  const sheet = (isJoint ? (seen.joint ?? []) : seen.own).find(each => each.area === area.id);
  const { areas } = shippedAssessment();
  const told = (item: string): string | null => {
    const spread = isJoint ? seen.spreads?.get(item) : null;
    if (spread === null || spread === undefined) return null;
    return spread.isAgreed
      ? text.agrees(stepText(spread.middle, language))
      : text.differs(stepText(spread.lowest, language), stepText(spread.highest, language));
  };
  return {
    language,
    round: { id: round.id, title: round.title, phase: round.phase },
    mayAnswer: round.phase === 'closed' ? false : isJoint || seen.isInGroup,
    isJoint,
    area,
    at: areas.indexOf(area) + 1,
    count: areas.length,
    version: sheet?.version ?? 0,
    values: answerValues(sheet?.answers ?? []),
    note: sheet?.note ?? '',
    told: Object.fromEntries(area.items.map(({ id }) => [id, told(id)])),
  };
}

export type AnswerTyped = { readonly values: AnswerValues; readonly note: string };

export const answerTyped = (form: FormData, { items }: AssessmentArea): AnswerTyped => ({
  values: answersTyped(form, items),
  note: textOf(form, 'note'),
});

/** Saves what was chosen: as the group's answer where the round is answered together, else as one's own. */
export async function saveArea(context: Context, round: Round, area: AssessmentArea, form: FormData) {
  const { values, note } = answerTyped(form, area);
  const input = {
    round: round.id,
    area: area.id,
    version: versionTyped(form),
    answers: answersInput(values),
  };
  // The form says which it is: one opened before the group compares does not become the group's answer.
  return textOf(form, 'as') === 'group'
    ? perform(saveJointAnswers, context, { ...input, note })
    : perform(saveAnswers, context, input);
}

/** The field of the form for a path of the input. */
export function fieldOfPath(values: AnswerValues): (path: string) => string {
  const sent = answersInput(values);
  return path => {
    const [, at] = /^answers\.(\d+)\./.exec(path) ?? [];
    const item = at === undefined ? undefined : sent[Number(at)]?.item;
    return item === undefined ? path : `answer.${item}`;
  };
}

const currentSchema = z.object({
  version: z.int(),
  note: z.string(),
  answers: z.array(z.object({ item: z.string(), step: z.number().nullable() })),
});

/** What stands there now, where somebody else has saved meanwhile. */
export function answersNow(json: Json | null) {
  const parsed = currentSchema.safeParse(json);
  if (!parsed.success) return null;
  const { version, note, answers } = parsed.data;
  return { version, note, values: answerValues(answers) };
}

/** What stands there now of an item, in words; nothing where it is what was typed. */
export function nowText(
  item: string,
  typed: AnswerValues,
  now: { readonly values: AnswerValues } | null,
  language: Context['language'],
): string | undefined {
  const stands = now?.values[item] ?? '';
  if (now === null || stands === (typed[item] ?? '')) return undefined;
  const text = formMessages(language);
  return text.standsNow(
    stands === '' ? text.unanswered : stepText(stands === 'unsure' ? null : Number(stands), language),
  );
}
