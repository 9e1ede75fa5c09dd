import { Section } from '#ui/components/finding.tsx';
import { Checkbox, type Option, SubmitButton, TextField } from '#ui/components/forms.tsx';
import { Message } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';
import { partMessages } from '../messages/part.ts';
import type { Part } from '../model/part.ts';
import type { Seat } from '../model/seat.ts';
import { PartFields, type PartValues } from './part-fields.tsx';

export type RefusedPart = {
  readonly step: 'change' | 'end' | 'remove';
  readonly values: PartValues;
  readonly ending: { readonly lastDay: string; readonly withBelow: boolean };
  readonly errors: Readonly<Record<string, string>>;
  readonly now: { readonly version: number; readonly values: PartValues } | null;
};

/** Changes, ends and removes a part. What was typed stands after a refusal. */
export function PartForms(props: {
  readonly language: Language;
  readonly today: string;
  readonly part: Part;
  readonly below: readonly Part[];
  readonly seats: readonly Seat[];
  readonly parents: readonly Option[];
  readonly isReferredTo: boolean;
  readonly refused: RefusedPart | null;
}) {
  const { language, part, today, refused } = props;
  const text = partMessages(language);
  const version = refused?.now?.version ?? part.version;
  const changing = refused?.step === 'change' ? refused : null;
  const ending = refused?.step === 'end' ? refused : null;
  const goesOn = ({ validTo }: { readonly validTo: string | null }) => validTo === null || validTo > today;
  const below = props.below.filter(goesOn).map(({ name }) => name);
  const seats = props.seats.filter(goesOn).map(({ name }) => name);
  return (
    <>
      <Section id="andra" title={text.change} lede={text.changeLede}>
        <form className="form" method="post">
          <input type="hidden" name="step" value="change" />
          <input type="hidden" name="version" value={version} />
          <PartFields
            language={language}
            values={changing?.values ?? valuesOf(part)}
            now={changing?.now?.values ?? null}
            errors={changing?.errors ?? {}}
            parents={props.parents}
          />
          <SubmitButton label={text.save} />
        </form>
      </Section>
      <Section id="avsluta" title={text.end} lede={text.endLede}>
        {below.length > 0 && <Message kind="note">{text.boundBelow(below.join(', '))}</Message>}
        {seats.length > 0 && <Message kind="caution">{text.boundSeats(seats.join(', '))}</Message>}
        <form className="form" method="post">
          <input type="hidden" name="step" value="end" />
          <input type="hidden" name="version" value={version} />
          <TextField
            id="lastDay"
            name="lastDay"
            type="date"
            label={text.lastDay}
            value={ending?.ending.lastDay ?? part.validTo ?? ''}
            isRequired
            error={ending === null ? undefined : Object.values(ending.errors).join(' ')}
          />
          {props.below.length > 0 && (
            <Checkbox
              id="withBelow"
              name="withBelow"
              value="yes"
              label={text.withBelow}
              isChecked={ending?.ending.withBelow ?? false}
            />
          )}
          <SubmitButton label={text.endButton} variant="secondary" />
        </form>
      </Section>
      <Section id="ta-bort" title={text.remove} lede={props.isReferredTo ? text.removeNot : text.removeLede}>
        {!props.isReferredTo && (
          <form method="post">
            <input type="hidden" name="step" value="remove" />
            <input type="hidden" name="version" value={version} />
            <SubmitButton label={text.removeButton} variant="secondary" />
          </form>
        )}
      </Section>
    </>
  );
}

const valuesOf = ({ kind, name, parent, validFrom, validTo }: Part): PartValues => ({
  kind,
  name,
  parent: parent ?? '',
  validFrom,
  validTo: validTo ?? '',
});
