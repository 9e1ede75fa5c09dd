/** One named part of a score. `points` are drawn in proportion to `of`; `display` is how they are written. */
export type ScorePart = {
  readonly label: string;
  readonly points: number;
  readonly display: string;
  readonly explanation?: string;
};

/**
 * A score as a bar of its named parts with each part in words below. Negative points are subtracted and shown in
 * words only: a bar has no length below zero.
 */
export function ScoreParts(props: {
  /** What the score is and what it sums to, e.g. `Poäng 71 av 100`. */
  readonly title: string;
  readonly parts: readonly ScorePart[];
  /** The most there is to get; the bar's full width. */
  readonly of: number;
}) {
  const shares = props.parts.map(part => Math.max(0, part.points) / Math.max(props.of, Number.MIN_VALUE));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const scale = total > 1 ? 1 / total : 1;
  let x = 0;
  return (
    <div className="score">
      <p className="score-title">{props.title}</p>
      <svg
        className="score-bar"
        viewBox="0 0 1000 16"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="score-rest" x={0} y={0} width={1000} height={16} />
        {shares.map((share, index) => {
          const width = share * scale * 1000;
          const from = x;
          x += width;
          return (
            <rect
              key={props.parts[index]?.label}
              className="score-part"
              data-part={index % 6}
              x={round(from)}
              y={0}
              width={round(Math.max(0, width - 3))}
              height={16}
            />
          );
        })}
      </svg>
      <dl className="score-words">
        {props.parts.map((part, index) => (
          <div key={part.label}>
            <dt>
              <svg className="score-swatch" viewBox="0 0 8 8" aria-hidden="true" focusable="false">
                <rect className="score-part" data-part={index % 6} width="8" height="8" />
              </svg>
              {part.label}
            </dt>
            <dd className="number">{part.display}</dd>
            {part.explanation !== undefined && <dd className="hint">{part.explanation}</dd>}
          </div>
        ))}
      </dl>
    </div>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
