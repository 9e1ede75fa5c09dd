import { plusDays } from '#core/calendar/days.ts';
import type { Context } from '#platform/context.ts';
import type { Doors } from '#platform/doors.ts';
import { languageOf } from '#platform/mail/language.ts';
import { may } from '#platform/permissions.ts';
import { hashOfSecret } from '#platform/session/token.ts';
import { todayOf } from '#platform/today.ts';
import { feedDuties, type ShownDuty } from './lists.ts';
import { calendarMessages } from './messages/calendar.ts';
import { dutyMessages } from './messages/duties.ts';
import { type CalendarEvent, calendarText } from './model/calendar-text.ts';
import { isOpen } from './model/own.ts';
import { feedWithHash } from './store/feeds.ts';
import { ruleOf } from './store/rule.ts';

function eventOf(
  duty: ShownDuty,
  { language, origin, organisation }: Context,
  remind: number,
): CalendarEvent {
  const text = calendarMessages(language);
  const words = dutyMessages(language);
  const reason =
    duty.reason === 'deputy'
      ? [text.isDeputy(duty.responsible.name)]
      : duty.reason === 'line'
        ? [text.isLine(duty.responsible.name)]
        : [];
  const address = `${origin}${duty.address}`;
  return {
    uid: `${duty.id}@${organisation.id}.rodret`,
    day: duty.dueDay,
    dayAfter: plusDays(duty.dueDay, 1),
    summary: duty.title,
    description: [
      `${words.kinds[duty.kind]}: ${words.standings[duty.standing]}.`,
      ...reason,
      text.link(address),
    ].join('\n'),
    url: address,
    sequence: duty.version - 1,
    changedAt: duty.fulfilledAt ?? duty.endedAt ?? duty.createdAt,
    isCancelled: !isOpen(duty.standing),
    remindDaysBefore: remind === 0 ? null : remind,
  };
}

/**
 * The calendar that a secret opens, as of now; null where it opens none. It holds what its person may read when it is
 * fetched, and nothing where they have left or lost their roles.
 */
export async function calendarOf(doors: Doors, secret: string, requestId: string): Promise<string | null> {
  const now = new Date();
  const found = await feedWithHash(doors.database.db, hashOfSecret(secret), now.toISOString().slice(0, 10));
  if (found === null) return null;
  const { organisation, person } = found;
  const language = await languageOf(doors.database.dbOf(organisation), organisation, person);
  const context = await doors.contextOfPerson(organisation, person, { language, requestId });
  if (context === null || !may(context.actor, 'duties.read')) return null;
  const { remindDaysBefore } = await ruleOf(context.db, context.organisation.id);
  const duties = await feedDuties(context, plusDays(todayOf(context), -90));
  const name = calendarMessages(context.language).calendarName(context.organisation.name);
  return calendarText(
    name,
    duties.map(duty => eventOf(duty, context, remindDaysBefore)),
  );
}
