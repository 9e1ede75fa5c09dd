import type { Language } from '#platform/context.ts';
import { measureMessages } from './messages/measure.ts';
import { messages } from './messages/measures.ts';
import type { MeasureStatus } from './reading/statuses.ts';
import { whyOf } from './rows.ts';
import { shownDistance, shownPeriod, shownPoint, shownValue } from './wording.ts';

/** The sentence that carries the status: the newest value and how it lies beside the path. */
export function ledeOf({ measure, newest, standing }: MeasureStatus, language: Language): string {
  const text = measureMessages(language);
  const value =
    newest === null
      ? messages(language).noValue
      : messages(language).withPeriod(
          shownPoint(newest, measure, language),
          shownPeriod(newest.period, language),
        );
  if (measure.isRetired) return text.ledeRetired(value);
  if (standing.status === 'unknown') {
    const why = whyOf(standing, language) ?? '';
    return newest === null ? text.ledeUnknown(why) : text.ledeUnknownWith(value, why);
  }
  const expected = shownValue(standing.expected, measure, language);
  const apart = shownDistance(standing.better, measure, language);
  if (standing.better === 0) return text.ledeOn(value, expected);
  if (measure.direction === 'neither') return text.ledeAway(value, apart, expected);
  return standing.better > 0
    ? text.ledeBetter(value, apart, expected)
    : text.ledeWorse(value, apart, expected);
}
