import type { Language } from '../context.ts';
import type { Topic } from './topics.ts';
import { topics } from './topics.ts';

/** What is written to somebody, before it has the form of a mail. */
export type Note = { readonly subject: string; readonly body: string };

export type Letter = { readonly subject: string; readonly text: string; readonly html: string };

type Texts = {
  readonly digest: (count: number) => string;
  readonly digestLede: string;
  readonly always: string;
  readonly once: string;
  readonly chosen: string;
  readonly preferences: string;
  readonly from: (organisation: string) => string;
};

const sv: Texts = {
  digest: count => `${count} meddelanden från Rodret`,
  digestLede: 'Det här har hänt sedan förra utskicket:',
  always: 'Det här utskicket går inte att välja bort: det rör ditt konto.',
  once: 'Adressen är inte sparad i Rodret.',
  chosen: 'Du väljer själv hur ofta utskick kommer:',
  preferences: 'Välj utskick',
  from: organisation => `Skickat från Rodret hos ${organisation}. Det går inte att svara på det här brevet.`,
};

const en: Texts = {
  digest: count => `${count} messages from Rodret`,
  digestLede: 'This has happened since the last mail:',
  always: 'This mail cannot be chosen away: it is about your account.',
  once: 'The address is not kept in Rodret.',
  chosen: 'You choose yourself how often mail comes:',
  preferences: 'Choose mail',
  from: organisation => `Sent from Rodret at ${organisation}. This mail cannot be answered.`,
};

const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    character =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character] ?? character,
  );

/** Addresses as links that show themselves: where one leads can be read before it is followed. */
const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)])/)
    .map((part, index) =>
      index % 2 === 0 ? escaped(part) : `<a href="${escaped(part)}">${escaped(part)}</a>`,
    )
    .join('');

const paragraphs = (body: string): string =>
  body
    .trim()
    .split(/\n\s*\n/)
    .map(paragraph => `<p>${paragraph.split('\n').map(linked).join('<br>\n')}</p>`)
    .join('\n');

/**
 * One note, or several as a digest, as plain text and as the simplest HTML: no picture, no style and nothing fetched,
 * so that opening it tells nobody.
 */
export function letterOf(
  language: Language,
  notes: readonly [Note, ...Note[]],
  given: {
    /** Null for a letter to an address that is kept nowhere. */
    readonly topic: Topic | null;
    readonly organisation: string;
    readonly preferences: string;
  },
): Letter {
  const texts = language === 'sv' ? sv : en;
  const [first, ...others] = notes;
  const isDigest = others.length > 0;
  const isChosen = given.topic !== null && topics[given.topic].isChosen;
  const always = given.topic === null ? texts.once : texts.always;
  const subject = isDigest ? texts.digest(notes.length) : first.subject;
  const footer = isChosen ? `${texts.chosen} ${given.preferences}` : always;
  const from = texts.from(given.organisation);

  const textBody = isDigest
    ? [texts.digestLede, ...notes.map(note => `* ${note.subject}\n\n${note.body.trim()}`)].join('\n\n')
    : first.body.trim();
  const htmlBody = isDigest
    ? `<p>${texts.digestLede}</p>\n${notes
        .map(note => `<h2>${escaped(note.subject)}</h2>\n${paragraphs(note.body)}`)
        .join('\n')}`
    : paragraphs(first.body);
  const htmlFooter = isChosen
    ? `${texts.chosen} <a href="${escaped(given.preferences)}">${texts.preferences}</a>`
    : always;

  return {
    subject,
    text: `${textBody}\n\n-- \n${from}\n${footer}\n`,
    html: `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body>
${htmlBody}
<hr>
<p>${escaped(from)}<br>
${htmlFooter}</p>
</body>
</html>
`,
  };
}
