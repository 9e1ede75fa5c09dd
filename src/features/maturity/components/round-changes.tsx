import { Section } from '#ui/components/finding.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import type { Language } from '#ui/language/language.ts';
import { roundMessages } from '../messages/round.ts';
import type { RoundPage } from '../round-page.ts';

/** What has moved since the round before. */
export function RoundChanges(props: {
  readonly language: Language;
  readonly changes: NonNullable<RoundPage['changes']>;
}) {
  const text = roundMessages(props.language);
  const { before, moved } = props.changes;
  return (
    <Section id="andrat" title={text.changes} lede={text.changesLede(before)}>
      {moved.length === 0 ? (
        <p>{text.noneMoved}</p>
      ) : (
        <ul className="maturity-moves">
          {moved.map(({ item, statement, from, to }) => (
            <li key={item}>
              {statement} <strong>{text.up(from, to)}</strong>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Why the group answered as it did, in its own words. */
export function RoundNotes(props: { readonly language: Language; readonly notes: RoundPage['notes'] }) {
  const text = roundMessages(props.language);
  if (props.notes.length === 0) return null;
  return (
    <Section id="anteckningar" title={text.notes}>
      <dl className="maturity-notes">
        {props.notes.map(({ area, note }) => (
          <div key={area}>
            <dt>{area}</dt>
            <dd>
              <Swedish>{note}</Swedish>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
