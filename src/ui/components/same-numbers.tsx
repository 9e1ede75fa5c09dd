import type { ReactNode } from 'react';
import type { Language } from '#ui/language/language.ts';
import { Section } from './finding.tsx';
import { messages } from './messages.ts';
import { Command } from './provenance.tsx';

/** How the numbers of a page are counted, where that is told, and the request that gives them again. */
export function SameNumbers(props: {
  readonly language: Language;
  readonly text: ReactNode;
  /** The part of the method page that tells it. */
  readonly method: string;
  readonly command: string;
}) {
  const text = messages(props.language);
  return (
    <Section id="sa-raknas-det" title={text.howCounted}>
      <p>
        {props.text} <a href={`/metod#${props.method}`}>{text.methodInWords}</a>
      </p>
      <h3>{text.sameNumbers}</h3>
      <p>{text.sameNumbersText}</p>
      <Command line={props.command} />
    </Section>
  );
}
