import { Section } from '#ui/components/finding.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { measureMessages } from '../messages/measure.ts';

type Link = { readonly label: string; readonly href: string };

export type Used = {
  readonly goals: readonly Link[];
  readonly initiatives: readonly Link[];
  readonly formulas: readonly Link[];
  readonly keyFigure: Link | null;
};

/** The goals, initiatives and formulas that a measure is used in. */
export function WhereUsed({ language, used }: { readonly language: Language; readonly used: Used }) {
  const text = measureMessages(language);
  const all = [
    { term: text.goals, links: used.goals },
    { term: text.initiatives, links: used.initiatives },
    { term: text.inFormulas, links: used.formulas },
    { term: text.keyFigure, links: used.keyFigure === null ? [] : [used.keyFigure] },
  ].filter(({ links }) => links.length > 0);
  return (
    <Section id="anvands" title={text.usedTitle}>
      {all.length === 0 ? (
        <p>{text.usedNowhere}</p>
      ) : (
        <Facts facts={all.map(({ term, links }) => ({ term, description: <Links links={links} /> }))} />
      )}
    </Section>
  );
}

function Links({ links }: { readonly links: readonly Link[] }) {
  return (
    <ul className="plain-list">
      {links.map(({ label, href }) => (
        <li key={href}>
          <a href={href}>
            <Swedish>{label}</Swedish>
          </a>
        </li>
      ))}
    </ul>
  );
}

type History = readonly {
  readonly key: string;
  readonly period: string;
  readonly was: string;
  readonly is: string;
  readonly why: string;
  readonly when: string;
}[];

/** What was revised, what it was before, when and by whom. */
export function Revisions({ language, history }: { readonly language: Language; readonly history: History }) {
  const text = measureMessages(language);
  if (history.length === 0) {
    return (
      <Section id="rattelser" title={text.historyNone}>
        <p>{text.historyNoneText}</p>
      </Section>
    );
  }
  const count = formatCount(history.length, text.historyOne, text.historyMany, language);
  return (
    <Section id="rattelser" title={text.historyTitle(count)}>
      <Table
        caption={text.historyCaption}
        captionDisplay="hidden"
        label={text.historyCaption}
        rows={history}
        rowKey={({ key }) => key}
        columns={[
          { key: 'period', header: text.period, align: 'text', cell: ({ period }) => period },
          { key: 'was', header: text.was, align: 'number', cell: ({ was }) => was },
          { key: 'is', header: text.is, align: 'number', cell: ({ is }) => is },
          { key: 'why', header: text.why, align: 'text', cell: ({ why }) => <Swedish>{why}</Swedish> },
          { key: 'when', header: text.whenWho, align: 'text', cell: ({ when }) => when },
        ]}
      />
    </Section>
  );
}
