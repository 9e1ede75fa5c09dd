import type { Language } from '../context.ts';
import type { Note } from './letter.ts';

/** One duty that somebody is told of, and why. */
export type DutyTold = {
  readonly step: 'reminded' | 'absent' | 'overdue' | 'line' | 'agenda';
  readonly title: string;
  readonly dueOn: string;
};

type Texts = {
  readonly subjects: Readonly<Record<'reminders' | 'overdue', (count: number) => string>>;
  readonly headings: Readonly<Record<DutyTold['step'], string>>;
  readonly row: (title: string, day: string) => string;
  readonly link: (origin: string) => string;
};

const sv: Texts = {
  subjects: {
    reminders: count => (count === 1 ? 'Ett måste närmar sig' : `${count} måsten närmar sig`),
    overdue: count => (count === 1 ? 'Ett måste är försenat' : `${count} måsten är försenade`),
  },
  headings: {
    agenda: 'Försenat, och nu på ledningens dagordning:',
    line: 'Försenat, och har nu kommit till dig som linje:',
    overdue: 'Försenat:',
    absent: 'Ska göras nu, men den som svarar för det är borta och har ingen ersättare:',
    reminded: 'Ska snart vara gjort:',
  },
  row: (title, day) => `– ${title} (senast ${day})`,
  link: origin =>
    `Allt du ska göra står på ${origin}/mina-masten. Är det redan gjort behöver du inte göra något.`,
};

const en: Texts = {
  subjects: {
    reminders: count => (count === 1 ? 'A duty is coming up' : `${count} duties are coming up`),
    overdue: count => (count === 1 ? 'A duty is overdue' : `${count} duties are overdue`),
  },
  headings: {
    agenda: 'Overdue, and now on the agenda of the leadership:',
    line: 'Overdue, and has now come to you as the line:',
    overdue: 'Overdue:',
    absent: 'To be done now, but whoever answers for it is away and has no deputy:',
    reminded: 'To be done soon:',
  },
  row: (title, day) => `– ${title} (by ${day})`,
  link: origin =>
    `All that you are to do stands at ${origin}/mina-masten. If it is done, you need not do anything.`,
};

const worstFirst = ['agenda', 'line', 'overdue', 'absent', 'reminded'] as const;

/** What somebody is told of their duties, worst first. The subject names none: it is read over shoulders. */
export function dutyNote(language: Language, told: readonly DutyTold[], origin: string): Note {
  const texts = language === 'sv' ? sv : en;
  const days = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const late = told.filter(({ step }) => step !== 'reminded' && step !== 'absent').length;
  const lists = worstFirst.flatMap(step => {
    const rows = told
      .filter(each => each.step === step)
      .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
      .map(({ title, dueOn }) => texts.row(title, days.format(new Date(`${dueOn}T00:00:00Z`))));
    return rows.length === 0 ? [] : [[texts.headings[step], ...rows].join('\n')];
  });
  return {
    subject: late > 0 ? texts.subjects.overdue(late) : texts.subjects.reminders(told.length),
    body: [...lists, texts.link(origin)].join('\n\n'),
  };
}
