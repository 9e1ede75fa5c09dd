import { Section } from '#ui/components/finding.tsx';
import { SelectField, SubmitButton, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import type { ChoiceValues } from '../form.ts';
import { timelineMessages } from '../messages/timeline.ts';
import type { Option } from '../scenario-view.ts';
import script from './move.js?url';

/** Locks an initiative to another period; the script sends the same form when a bar has been moved. */
export function MoveForm(props: {
  readonly language: Language;
  readonly version: number;
  readonly initiatives: readonly Option[];
  readonly periods: readonly Option[];
  readonly values: ChoiceValues | null;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { language, values, errors } = props;
  const text = timelineMessages(language);
  return (
    <Section id="flytta" title={text.moveTitle} lede={text.moveLede}>
      <p className="hint" role="status" data-move-status data-pending={text.pending('{title}', '{period}')} />
      <form className="choice-form" method="post" data-move-form>
        <input type="hidden" name="version" value={props.version} />
        <input type="hidden" name="rule" value="locked" />
        <SelectField
          id="initiative"
          name="initiative"
          label={text.initiative}
          value={values?.initiative ?? ''}
          options={props.initiatives}
          error={errors.initiative}
        />
        <SelectField
          id="startPeriod"
          name="startPeriod"
          label={text.to}
          value={values?.startPeriod ?? ''}
          options={props.periods}
          error={errors.startPeriod}
        />
        <TextField
          id="reason"
          name="reason"
          label={text.reason}
          value={values?.reason ?? text.reasonUsual}
          autoComplete="off"
          error={errors.reason}
        />
        <SubmitButton label={text.move} variant="secondary" />
      </form>
      <script type="module" src={script} />
    </Section>
  );
}
