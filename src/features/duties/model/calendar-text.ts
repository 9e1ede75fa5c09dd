/** One event of a calendar: a whole day, since a duty is due on a day and not at an hour. */
export type CalendarEvent = {
  /** Lasting and everywhere its own, so that a calendar knows the event again. */
  readonly uid: string;
  readonly day: string;
  readonly dayAfter: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** Counts changes: a calendar takes the higher for the newer. */
  readonly sequence: number;
  readonly changedAt: string;
  readonly isCancelled: boolean;
  /** How many days before a calendar is to remind; null where it need not. */
  readonly remindDaysBefore: number | null;
};

/** A text as a value (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

const mostOctets = 75;
const octets = (text: string): number => new TextEncoder().encode(text).length;

/** A line of at most 75 octets, and what is over on lines that begin with a space (3.1). No character is cut in two. */
export function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const character of line) {
    const size = octets(character);
    if (used + size > mostOctets) {
      lines.push(current);
      current = ' ';
      used = 1;
    }
    current += character;
    used += size;
  }
  return [...lines, current].join('\r\n');
}

const dateOf = (day: string): string => day.replaceAll('-', '');
const momentOf = (at: string): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const eventLines = (event: CalendarEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `DTSTAMP:${momentOf(event.changedAt)}`,
  `LAST-MODIFIED:${momentOf(event.changedAt)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTART;VALUE=DATE:${dateOf(event.day)}`,
  `DTEND;VALUE=DATE:${dateOf(event.dayAfter)}`,
  `SUMMARY:${escaped(event.summary)}`,
  `DESCRIPTION:${escaped(event.description)}`,
  `URL:${event.url}`,
  `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  // A duty keeps nobody from a meeting.
  'TRANSP:TRANSPARENT',
  ...(event.remindDaysBefore === null || event.isCancelled
    ? []
    : [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escaped(event.summary)}`,
        `TRIGGER:-P${event.remindDaysBefore}D`,
        'END:VALARM',
      ]),
  'END:VEVENT',
];

/** A calendar as RFC 5545 has it: lines end with CRLF, days are dates, moments are in UTC. */
export const calendarText = (name: string, events: readonly CalendarEvent[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rodret//Duties//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
