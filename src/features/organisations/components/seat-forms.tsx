import { Section } from '#ui/components/finding.tsx';
import { type Option, SubmitButton, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { leadershipMessages } from '../messages/leadership.ts';
import type { Seat } from '../model/seat.ts';
import { SeatFields, type SeatValues } from './seat-fields.tsx';

export type RefusedSeat = {
  readonly step: 'change' | 'end' | 'remove';
  readonly values: SeatValues;
  readonly lastDay: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly now: { readonly version: number; readonly values: SeatValues } | null;
};

/** Changes, ends and removes a seat. What was typed stands after a refusal. */
export function SeatForms(props: {
  readonly language: Language;
  readonly seat: Seat;
  readonly parts: readonly Option[];
  readonly refused: RefusedSeat | null;
}) {
  const { language, seat, refused } = props;
  const text = leadershipMessages(language);
  const version = refused?.now?.version ?? seat.version;
  const changing = refused?.step === 'change' ? refused : null;
  const ending = refused?.step === 'end' ? refused : null;
  // Who sits cannot be changed here: that somebody sits already is seen in the days.
  const { person, ...errors } = changing?.errors ?? {};
  return (
    <>
      <Section id="andra" title={text.change} lede={text.changeLede}>
        <form className="form" method="post">
          <input type="hidden" name="step" value="change" />
          <input type="hidden" name="version" value={version} />
          <SeatFields
            language={language}
            values={changing?.values ?? valuesOf(seat)}
            now={changing?.now?.values ?? null}
            errors={person === undefined ? errors : { ...errors, validFrom: person }}
            parts={props.parts}
          />
          <SubmitButton label={text.save} />
        </form>
      </Section>
      <Section id="avsluta" title={text.end} lede={text.endLede}>
        <form className="form" method="post">
          <input type="hidden" name="step" value="end" />
          <input type="hidden" name="version" value={version} />
          <TextField
            id="lastDay"
            name="lastDay"
            type="date"
            label={text.lastDay}
            value={ending?.lastDay ?? seat.validTo ?? ''}
            isRequired
            error={ending === null ? undefined : Object.values(ending.errors).join(' ')}
          />
          <SubmitButton label={text.end} variant="secondary" />
        </form>
      </Section>
      <Section id="ta-bort" title={text.remove} lede={text.removeLede}>
        <form method="post">
          <input type="hidden" name="step" value="remove" />
          <input type="hidden" name="version" value={version} />
          <SubmitButton label={text.remove} variant="secondary" />
        </form>
      </Section>
    </>
  );
}

const valuesOf = ({ title, isChair, part, validFrom, validTo }: Seat): SeatValues => ({
  person: '',
  newPerson: '',
  title,
  isChair: isChair ? 'yes' : '',
  part: part ?? '',
  validFrom,
  validTo: validTo ?? '',
});
