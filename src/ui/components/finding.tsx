import type { ReactNode } from 'react';

/** A heading that says the finding, with the sentence that carries it below and, if need be, the topic above. */
export function Finding(props: {
  readonly level: 1 | 2 | 3;
  readonly title: ReactNode;
  /** What the finding is about, e.g. the key figure's own title. */
  readonly topic?: ReactNode;
  readonly lede?: ReactNode;
  readonly id?: string;
}) {
  const Heading = `h${props.level}` as const;
  return (
    <div className="finding">
      {props.topic !== undefined && <p className="topic">{props.topic}</p>}
      <Heading id={props.id}>{props.title}</Heading>
      {props.lede !== undefined && <p className="lede">{props.lede}</p>}
    </div>
  );
}

/** A part of a page under its own finding. */
export function Section(props: {
  readonly id: string;
  readonly title: ReactNode;
  readonly lede?: ReactNode;
  readonly children: ReactNode;
}) {
  const headingId = `${props.id}-heading`;
  return (
    <section className="section" id={props.id} aria-labelledby={headingId}>
      <div className="finding">
        <h2 id={headingId}>{props.title}</h2>
        {props.lede !== undefined && <p className="section-lede">{props.lede}</p>}
      </div>
      {props.children}
    </section>
  );
}
