import type { Language } from '#ui/language/language.ts';
import { catalogueMessages } from '../messages/catalogue.ts';
import type { cataloguePage } from '../reading.ts';

export type PatternRowData = Awaited<ReturnType<typeof cataloguePage>>['groups'][number]['rows'][number];

/** A pattern in the list: what it is called, what is done, and what it takes. */
export function PatternRow({ language, row }: { readonly language: Language; readonly row: PatternRowData }) {
  const text = catalogueMessages(language);
  return (
    <li>
      <h3>
        <a href={`/monster/${row.id}`}>{row.name}</a>{' '}
        {row.isOwn && <span className="own-mark">{text.own}</span>}
      </h3>
      <p>{row.summary}</p>
      <p className="hint">{row.facts.join(' · ')}</p>
    </li>
  );
}
