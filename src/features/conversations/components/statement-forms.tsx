import { SelectField, SubmitButton, TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { resultFormMessages } from '../messages/result-forms.ts';
import type { OpportunityTyped } from '../results/form.ts';

type Choice = { readonly value: string; readonly label: string };

/** Two ways on from a statement: a new opportunity, or one that there is. */
export function StatementForms(props: {
  readonly language: Language;
  readonly formKey: string;
  readonly typed: OpportunityTyped;
  readonly errors: Readonly<Record<string, string>>;
  readonly areas: readonly Choice[];
  readonly opportunities: readonly Choice[];
}) {
  const { typed, errors } = props;
  const text = resultFormMessages(props.language).statement;
  const common = (field: keyof OpportunityTyped) => ({
    id: field,
    name: field,
    value: typed[field],
    label: text.fields[field],
    error: errors[field],
  });
  return (
    <>
      <section className="section" id="gor" aria-labelledby="gor-heading">
        <div className="finding">
          <h2 id="gor-heading">{text.make}</h2>
          <p className="section-lede">{text.makeLede}</p>
        </div>
        <form className="form" method="post">
          <input type="hidden" name="key" value={props.formKey} />
          <input type="hidden" name="step" value="make" />
          <TextField {...common('title')} autoComplete="off" isRequired />
          <TextArea {...common('what')} rows={4} />
          <TextField {...common('forWhom')} autoComplete="off" />
          <SelectField {...common('area')} options={[{ value: '', label: text.whole }, ...props.areas]} />
          <TextArea {...common('whyNow')} rows={2} />
          <SubmitButton label={text.makeButton} />
        </form>
      </section>
      {props.opportunities.length > 0 && (
        <section className="section" id="stod" aria-labelledby="stod-heading">
          <div className="finding">
            <h2 id="stod-heading">{text.support}</h2>
            <p className="section-lede">{text.supportLede}</p>
          </div>
          <form className="form" method="post">
            <input type="hidden" name="step" value="support" />
            <SelectField
              {...common('opportunity')}
              isRequired
              options={[{ value: '', label: text.choose }, ...props.opportunities]}
            />
            <SubmitButton label={text.supportButton} variant="secondary" />
          </form>
        </section>
      )}
    </>
  );
}
