import { Message } from '#ui/components/states.tsx';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { invitePageMessages } from '../messages/invite.ts';
import { QrCode } from './qr-code.tsx';

/** Links as they are shown the one time: to be downloaded, or printed and cut apart. */
export function MadeLinks(props: {
  readonly language: Language;
  readonly lang: 'sv' | 'en';
  readonly question: string;
  readonly links: readonly string[];
}) {
  const { links, language } = props;
  const text = invitePageMessages(language);
  const ofReader = invitePageMessages(props.lang);
  const csv = `link\r\n${links.map(link => `${link}\r\n`).join('')}`;
  return (
    <section className="made-links" aria-labelledby="made-heading">
      <Message kind="saved">
        <p id="made-heading">
          {text.shownOnce(formatCount(links.length, text.one, text.many, language))} {text.print}
        </p>
        <p>
          <a
            className="ds-button"
            data-variant="secondary"
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}
            download="lankar.csv"
          >
            {text.download}
          </a>
        </p>
      </Message>
      <ul className="slips">
        {links.map(link => (
          <li key={link} lang={props.lang}>
            <QrCode text={link} label={ofReader.qr(link)} />
            <div>
              <p className="slip-question">{props.question}</p>
              <p>{ofReader.slip}</p>
              <p className="slip-link">{link}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
