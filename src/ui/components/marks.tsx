import { ShapeMark, type ShapeName } from '#ui/components/shapes.tsx';

/**
 * What a mark means. `good` over target or better, `watch`, `act` action needed or worse, `unknown` no basis;
 * `more` and `less` differ without being good or bad (costs), `same` does not differ, `moving` is on its way.
 */
export type Tone = 'good' | 'watch' | 'act' | 'unknown' | 'more' | 'less' | 'same' | 'moving';

const shapeOf: Readonly<Record<Tone, ShapeName>> = {
  good: 'up',
  watch: 'diamond',
  act: 'down',
  unknown: 'question',
  more: 'up',
  less: 'down',
  same: 'empty',
  moving: 'right',
};

/** Status in a shape, a colour and always a word. */
export function StatusMark({ tone, label }: { readonly tone: Tone; readonly label: string }) {
  return (
    <span className="status" data-tone={tone}>
      <ShapeMark name={shapeOf[tone]} />
      <span>{label}</span>
    </span>
  );
}

/** The shape alone, for where the word stands beside it already. */
export function ToneShape({ tone }: { readonly tone: Tone }) {
  return (
    <span className="tone" data-tone={tone}>
      <ShapeMark name={shapeOf[tone]} />
    </span>
  );
}

/** How far a way of working has come: in full use, being tried, not begun, no answer, an answer that contradicts itself. */
export type AdoptionState = 'full' | 'trying' | 'none' | 'missing' | 'uncertain';

const adoptionShape: Readonly<Record<AdoptionState, ShapeName>> = {
  full: 'full',
  trying: 'half',
  none: 'empty',
  missing: 'missing',
  uncertain: 'question',
};

/** How far a way of working has come. `word` is read out even where it is not shown (`display: 'shape'`). */
export function AdoptionMark(props: {
  readonly state: AdoptionState;
  readonly word: string;
  readonly display?: 'word' | 'shape';
}) {
  return (
    <span
      className="adoption"
      data-state={props.state}
      title={props.display === 'shape' ? props.word : undefined}
    >
      <ShapeMark name={adoptionShape[props.state]} />
      <span className={props.display === 'shape' ? 'ds-sr-only' : undefined}>{props.word}</span>
    </span>
  );
}

/** What each adoption shape means, in one line. */
export function AdoptionKey(props: {
  readonly label: string;
  readonly words: readonly { readonly state: AdoptionState; readonly word: string }[];
}) {
  return (
    <ul className="mark-key" aria-label={props.label}>
      {props.words.map(entry => (
        <li key={entry.state}>
          <AdoptionMark state={entry.state} word={entry.word} />
        </li>
      ))}
    </ul>
  );
}

/** Units with how far each has come, as a running list of names. */
export function AdoptionList(props: {
  readonly label: string;
  readonly units: readonly {
    readonly name: string;
    readonly href?: string;
    readonly state: AdoptionState;
    readonly word: string;
    /** What stands after the name: since when. */
    readonly note?: string;
  }[];
}) {
  return (
    <ul className="adoption-list" aria-label={props.label}>
      {props.units.map(unit => (
        <li key={unit.name}>
          <AdoptionMark state={unit.state} word={`${unit.word}:`} display="shape" />{' '}
          {unit.href === undefined ? unit.name : <a href={unit.href}>{unit.name}</a>}
          {unit.note !== undefined && unit.note !== '' && <span className="hint"> {unit.note}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A caution in words: `kontrollera jämförbarheten`, `osäker uppgift`, `1 år: rangordnas, prövas inte`. */
export function Caution({ text }: { readonly text: string }) {
  return (
    <span className="caution">
      <ShapeMark name="diamond" />
      <span>{text}</span>
    </span>
  );
}
