import type { ReactNode } from 'react';
import { Caution, type Tone, ToneShape } from '#ui/components/marks.tsx';
import { WithSwedish } from '#ui/components/swedish.tsx';

/** One gap as a sentence. */
export type GapRow = {
  readonly key: string;
  readonly tone: Tone;
  /** Read out before the sentence, e.g. `Sämre`. */
  readonly toneWord: string;
  /** The sentence a leader reads: `Hemtjänsten kostar 3 200 kr mer per äldre än hos liknande kommuner.` */
  readonly sentence: string;
  /** The part of the sentence that is Swedish in every language: the key figure's title. */
  readonly swedish?: string;
  readonly href?: string;
  /** The evidence in one line of figures. */
  readonly evidence?: ReactNode;
  readonly caution?: string;
  /** Something small to the right, a sparkline. */
  readonly aside?: ReactNode;
};

/** Gaps as sentences, most severe first. */
export function GapList(props: { readonly rows: readonly GapRow[]; readonly label?: string }) {
  return (
    <ol className="gap-list" aria-label={props.label}>
      {props.rows.map(row => (
        <li key={row.key} className="gap-row">
          <ToneShape tone={row.tone} />
          <div>
            <p className="gap-sentence">
              <span className="ds-sr-only">{row.toneWord}: </span>
              {row.href === undefined ? (
                <WithSwedish text={row.sentence} part={row.swedish} />
              ) : (
                <a href={row.href}>
                  <WithSwedish text={row.sentence} part={row.swedish} />
                </a>
              )}
            </p>
            {row.evidence !== undefined && <p className="evidence">{row.evidence}</p>}
            {row.caution !== undefined && (
              <p className="evidence">
                <Caution text={row.caution} />
              </p>
            )}
          </div>
          {row.aside !== undefined && <div className="gap-aside">{row.aside}</div>}
        </li>
      ))}
    </ol>
  );
}

/** A column of gaps under a heading with their count, and what to say where there are none. */
export function GapColumn(props: {
  readonly title: string;
  readonly rows: readonly GapRow[];
  readonly empty: string;
  readonly more?: { readonly label: string; readonly href: string };
}) {
  return (
    <section className="gap-column">
      <h3>{props.title}</h3>
      {props.rows.length === 0 ? <p className="hint">{props.empty}</p> : <GapList rows={props.rows} />}
      {props.more !== undefined && (
        <p>
          <a href={props.more.href}>
            {props.more.label}
            <span className="ds-sr-only">: {props.title}</span>
          </a>
        </p>
      )}
    </section>
  );
}
