import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { formatDate } from '#ui/format/dates.ts';
import type { Round, Sheet } from './model.ts';
import { shippedAssessment } from './questions.ts';
import { type RoundSeen, roundSeen } from './reading.ts';
import { changesOf } from './round-view.ts';
import { otherResults } from './store/other-results.ts';
import { answersIn } from './store/rounds.ts';
import { areaName, differencesShown, lowShown, movedShown, profileShown } from './view.ts';

/** How far the areas have been answered, by whoever answers now; null for those who do not. */
function progressOf(sheets: readonly Sheet[] | null, { language }: Context) {
  if (sheets === null) return null;
  const answered = new Set(answersIn(sheets).map(({ item }) => item));
  return shippedAssessment().areas.map(({ id, name, items }) => ({
    id,
    name: name[language],
    all: items.length,
    answered: items.filter(item => answered.has(item.id)).length,
  }));
}

function answering({ round, isInGroup, own, joint }: RoundSeen, context: Context): readonly Sheet[] | null {
  if (!may(context.actor, 'maturity.answer')) return null;
  if (round.phase === 'alone') return isInGroup ? own : null;
  return round.phase === 'together' ? joint : null;
}

/** A round for its page, as whoever asks may see it. */
export async function roundPage(context: Context, round: Round) {
  const { language, db, organisation, actor } = context;
  const seen = await roundSeen(context, round);
  const { profile, spreads, joint } = seen;
  const changes = await changesOf(context, round, profile);
  return {
    language,
    round: {
      id: round.id,
      number: round.number,
      title: round.title,
      phase: round.phase,
      version: round.version,
      answerBy: formatDate(round.answerBy, language),
      closedAt: round.closedAt === null ? null : formatDate(round.closedAt, language),
    },
    isInGroup: seen.isInGroup,
    answered: seen.answered,
    isUntouched: seen.answered.some === 0 && (joint ?? []).length === 0,
    progress: progressOf(answering(seen, context), context),
    profile:
      profile === null
        ? null
        : profileShown(profile, changes, await otherResults(db, organisation.id), language),
    differences: spreads === null ? null : differencesShown(spreads, language),
    hasSpread: spreads !== null && [...spreads.values()].some(spread => spread !== null),
    low: profile === null ? null : await lowShown(context, round, profile),
    changes: changes === null ? null : { before: changes.before.title, moved: movedShown(changes, language) },
    notes: (joint ?? []).flatMap(({ area, note }) =>
      note === '' ? [] : [{ area: areaName(area, language), note }],
    ),
    mayEdit: may(actor, 'maturity.edit'),
    mayMakeOpportunity: round.phase === 'closed' && may(actor, 'opportunities.edit'),
  };
}

export type RoundPage = Awaited<ReturnType<typeof roundPage>>;
