import type { Context } from '#platform/context.ts';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import { closedProfile } from './reading.ts';
import { changesOf } from './round-view.ts';
import { otherResults } from './store/other-results.ts';
import { allRounds } from './store/rounds.ts';
import { levelText, profileShown } from './view.ts';

/** Everything there is of maturity in short: the latest profile, what is open, all rounds and other models. */
export async function listPage(context: Context) {
  const { db, organisation, language } = context;
  const rounds = await allRounds(db, organisation.id);
  const results = await otherResults(db, organisation.id);
  const open = rounds.find(({ phase }) => phase !== 'closed');
  const closed = await Promise.all(
    rounds
      .filter(({ phase }) => phase === 'closed')
      .map(async round => ({ round, profile: await closedProfile(context, round) })),
  );
  const [latest] = closed;
  return {
    language,
    open: open === undefined ? null : { id: open.id, title: open.title },
    latest:
      latest === undefined
        ? null
        : {
            id: latest.round.id,
            title: latest.round.title,
            closedAt: formatDate(latest.round.closedAt ?? '', language),
            profile: profileShown(
              latest.profile,
              await changesOf(context, latest.round, latest.profile),
              results,
              language,
            ),
          },
    rounds: rounds.map(({ id, number, title, phase, answerBy, closedAt }) => ({
      id,
      number,
      title,
      phase,
      day: formatDate(closedAt ?? answerBy, language),
      level: levelText(closed.find(({ round }) => round.id === id)?.profile.level ?? null, language),
    })),
    others: results.map(({ id, model, year, index, lowest, highest, source, dimensions }) => ({
      id,
      model,
      year: formatYear(year),
      index: index === null ? null : formatNumber(index, language),
      scale: `${formatNumber(lowest, language)}–${formatNumber(highest, language)}`,
      source,
      dimensions: dimensions.map(({ name, value }) => `${name} ${formatNumber(value, language)}`),
    })),
  };
}

export type ListPage = Awaited<ReturnType<typeof listPage>>;
