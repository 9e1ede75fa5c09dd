import { Section } from '#ui/components/finding.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';
import { daysText } from '../days.ts';
import { kindMessages } from '../messages/kinds.ts';
import { partMessages } from '../messages/part.ts';
import type { Part } from '../model/part.ts';
import type { Seat } from '../model/seat.ts';

/** What stands under a part, and who of the leadership group belongs to it. */
export function PartPlace(props: {
  readonly language: Language;
  readonly today: string;
  readonly part: Part;
  readonly below: readonly Part[];
  readonly seats: readonly Seat[];
  readonly canAdd: boolean;
}) {
  const { language, today, part, below, seats } = props;
  const text = partMessages(language);
  const kinds = kindMessages(language);
  return (
    <>
      <Section id="under" title={text.below}>
        {below.length === 0 ? (
          <p>{text.belowNone}</p>
        ) : (
          <ul className="plain-list">
            {below.map(each => (
              <li key={each.id}>
                <a href={`/organisation/del/${each.id}`}>{each.name}</a>{' '}
                <span className="hint">
                  {kinds[each.kind]} {daysText(each, language, today)}
                </span>
              </li>
            ))}
          </ul>
        )}
        {props.canAdd && (
          <ButtonLink
            label={text.addBelow}
            href={`/organisation/del/ny?under=${part.id}`}
            variant="secondary"
          />
        )}
      </Section>
      <Section id="ledningsgrupp" title={text.seats}>
        {seats.length === 0 ? (
          <p>{text.seatsNone}</p>
        ) : (
          <ul className="plain-list">
            {seats.map(seat => (
              <li key={seat.id}>{text.seat(seat.name, seat.title, daysText(seat, language, today))}</li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
