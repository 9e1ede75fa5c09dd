import type { ReactNode } from 'react';
import { messages } from '#ui/components/messages.ts';
import type { Language } from '#ui/language/language.ts';

export type ProvenanceFacts = {
  readonly definition: ReactNode;
  /** Source in words; own calculations are named as such. */
  readonly source: ReactNode;
  /** Day of the fetch, written out. */
  readonly fetched: string;
  readonly notes?: readonly string[];
  /** How the number was made of the source's values, step by step. */
  readonly calculation: ReactNode;
  /** Command that gives the same number. */
  readonly command: string;
};

/** From a number to its source in two steps: what it is and where it is from; then how to compute it again. */
export function Provenance(props: {
  readonly language: Language;
  readonly facts: ProvenanceFacts;
  /** Replaces "Varifrån kommer siffran?", e.g. to name the figure. */
  readonly summary?: ReactNode;
}) {
  const text = messages(props.language);
  const { facts } = props;
  return (
    <details className="disclosure">
      <summary>{props.summary ?? text.provenance}</summary>
      <div className="disclosure-content">
        <Facts
          facts={[
            { term: text.definition, description: facts.definition },
            { term: text.source, description: facts.source },
            { term: text.fetched, description: facts.fetched },
          ]}
        />
        {facts.notes?.map(note => (
          <p className="hint" key={note}>
            {note}
          </p>
        ))}
        <details className="disclosure">
          <summary>{text.method}</summary>
          <div className="disclosure-content">
            <div>{facts.calculation}</div>
            <p>{text.command}:</p>
            <Command line={facts.command} />
          </div>
        </details>
      </div>
    </details>
  );
}

/** A command line to copy. */
export function Command({ line }: { readonly line: string }) {
  return (
    <pre className="command">
      <code>{line}</code>
    </pre>
  );
}

/** Terms with what they stand for, as a definition list. */
export function Facts(props: {
  readonly facts: readonly { readonly term: string; readonly description: ReactNode }[];
}) {
  return (
    <dl className="facts">
      {props.facts.map(fact => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.description}</dd>
        </div>
      ))}
    </dl>
  );
}

/** More of something, closed until asked for. */
export function Disclosure(props: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly isOpen?: boolean;
}) {
  return (
    <details className="disclosure" open={props.isOpen}>
      <summary>{props.summary}</summary>
      <div className="disclosure-content">{props.children}</div>
    </details>
  );
}
