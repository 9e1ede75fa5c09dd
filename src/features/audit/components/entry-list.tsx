import { messages } from '#features/audit/messages.ts';
import type { EntryView, ThingView } from '#features/audit/view.ts';
import { Disclosure, Facts } from '#ui/components/provenance.tsx';
import { formatDateTime } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';

/** Who did what, when and how, one entry under the other; the rest of each folded. */
export function EntryList(props: { readonly language: Language; readonly entries: readonly EntryView[] }) {
  const text = messages(props.language).list;
  return (
    <ol className="entry-list" aria-label={text.caption}>
      {props.entries.map(entry => (
        <li key={entry.sequence} id={`post-${entry.sequence}`}>
          <p className="entry-when">
            <time dateTime={entry.at}>{formatDateTime(entry.at, props.language)}</time>
          </p>
          <div>
            <p className="entry-what">
              <a href={entry.entriesOfActorHref}>{entry.who}</a> {entry.what}
            </p>
            <ul className="fact-line">
              {entry.things.filter(isNamed).map(thing => (
                <li key={`${thing.label} ${thing.id}`}>
                  {thing.href === null ? thing.name : <a href={thing.href}>{thing.name}</a>}
                </li>
              ))}
              <li>{entry.how}</li>
            </ul>
            <Disclosure summary={`${text.entry} ${entry.sequence}`}>
              <EntryDetails entry={entry} language={props.language} />
            </Disclosure>
          </div>
        </li>
      ))}
    </ol>
  );
}

const isNamed = (thing: ThingView): boolean => thing.name !== null;

function EntryDetails({ entry, language }: { readonly entry: EntryView; readonly language: Language }) {
  const text = messages(language).list;
  return (
    <Facts
      facts={[
        ...entry.things.map((thing, index) => ({
          term: index === 0 ? text.on : `${text.on} (${index + 1})`,
          description: <ThingText thing={thing} language={language} />,
        })),
        ...(entry.input === null
          ? []
          : [
              {
                term: text.input,
                description: (
                  <pre className="command">
                    <code>{entry.input}</code>
                  </pre>
                ),
              },
            ]),
        { term: text.what, description: <code>{entry.action}</code> },
        { term: text.request, description: <code>{entry.requestId}</code> },
        { term: text.hash, description: <code className="hash">{entry.hash}</code> },
      ]}
    />
  );
}

function ThingText({ thing, language }: { readonly thing: ThingView; readonly language: Language }) {
  const text = messages(language).list;
  const what = thing.name === null ? thing.label : `${thing.label} ${thing.name}`;
  return (
    <>
      {thing.href === null ? what : <a href={thing.href}>{what}</a>}, {thing.change}.{' '}
      <a href={thing.entriesHref}>{text.onThis}</a> <code className="hash">{thing.id}</code>
    </>
  );
}
