import { FileField, type Option, SelectField, TextArea, TextField } from '#ui/components/forms.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { proposalMessages } from '../messages/proposal.ts';
import { blocksFor, type ProposalValues } from '../proposal-values.ts';

export type ProposalOptions = {
  readonly scenarios: readonly Option[];
  readonly owners: readonly Option[];
  readonly people: readonly Option[];
};

type Plain = 'title' | 'ask' | 'consequences' | 'scenario' | 'owner' | 'benefitOwner' | 'reviewer';

/** The fields of a proposal, with what is wrong beside each, and what it is now where somebody else changed it. */
export function ProposalFields(props: {
  readonly language: Language;
  readonly values: ProposalValues;
  readonly now: ProposalValues | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly options: ProposalOptions;
}) {
  const { language, values, now, errors, options } = props;
  const text = proposalMessages(language);
  const labelOf = (choices: readonly Option[], value: string) =>
    choices.find(option => option.value === value)?.label ?? value;
  const error = (field: Plain, choices: readonly Option[] = []) => {
    if (errors[field] !== undefined) return errors[field];
    if (now === null || now[field] === values[field]) return undefined;
    return text.standsNow(now[field] === '' ? text.nothing : labelOf(choices, now[field]));
  };
  const plain = (field: Plain) => ({ id: field, name: field, value: values[field] });
  const none = { value: '', label: text.fields.none };
  const select = (field: Plain, choices: readonly Option[]) => ({
    ...plain(field),
    label: text.fields[field],
    options: [none, ...choices],
    error: error(field, choices),
  });
  return (
    <>
      <TextField
        {...plain('title')}
        label={text.fields.title}
        autoComplete="off"
        isRequired
        error={error('title')}
      />
      <TextArea
        {...plain('ask')}
        label={text.fields.ask}
        hint={text.fields.askHint}
        rows={5}
        isRequired
        error={error('ask')}
      />
      <TextArea
        {...plain('consequences')}
        label={text.fields.consequences}
        rows={4}
        error={error('consequences')}
      />
      <fieldset className="choices">
        <legend className="ds-label">{text.fields.alternatives}</legend>
        <p className="hint">{text.fields.alternativesHint}</p>
        {blocksFor(values.alternatives.length).map(at => (
          <AlternativeFields key={at} {...props} at={at} />
        ))}
      </fieldset>
      <fieldset className="choices">
        <legend className="ds-label">{text.fields.documents}</legend>
        <p className="hint">{text.fields.documentsHint}</p>
        {blocksFor(values.documents.length).map(at => (
          <DocumentFields key={at} {...props} at={at} />
        ))}
      </fieldset>
      <SelectField {...select('owner', options.owners)} hint={text.fields.ownerHint} />
      <SelectField {...select('benefitOwner', options.people)} hint={text.fields.benefitOwnerHint} />
      <SelectField {...select('reviewer', options.people)} hint={text.fields.reviewerHint} />
      {options.scenarios.length > 0 && <SelectField {...select('scenario', options.scenarios)} />}
    </>
  );
}

type Block = Pick<Parameters<typeof ProposalFields>[0], 'language' | 'values' | 'errors'> & {
  readonly at: number;
};

function AlternativeFields({ language, values, errors, at }: Block) {
  const text = proposalMessages(language).fields;
  const number = formatNumber(at + 1, language, 0);
  const name = `alternatives-${at}`;
  return (
    <div className="stack">
      <TextField
        id={`${name}-title`}
        name={`${name}-title`}
        label={text.alternative(number)}
        value={values.alternatives[at]?.title ?? ''}
        autoComplete="off"
        error={errors[`alternatives.${at}.title`]}
      />
      <TextArea
        id={`${name}-consequences`}
        name={`${name}-consequences`}
        label={text.alternativeConsequences(number)}
        value={values.alternatives[at]?.consequences ?? ''}
        rows={2}
        error={errors[`alternatives.${at}.consequences`]}
      />
    </div>
  );
}

function DocumentFields({ language, values, errors, at }: Block) {
  const text = proposalMessages(language).fields;
  const number = formatNumber(at + 1, language, 0);
  const name = `documents-${at}`;
  const document = values.documents[at];
  const hash = document?.sha256 ?? '';
  return (
    <div className="stack">
      <TextField
        id={`${name}-title`}
        name={`${name}-title`}
        label={text.document(number)}
        value={document?.title ?? ''}
        autoComplete="off"
        error={errors[`documents.${at}.title`]}
      />
      <TextField
        id={`${name}-reference`}
        name={`${name}-reference`}
        label={text.reference(number)}
        value={document?.reference ?? ''}
        autoComplete="off"
        error={errors[`documents.${at}.reference`]}
      />
      <input type="hidden" name={`${name}-sha256`} value={hash} />
      <FileField
        id={`${name}-sha256`}
        name={`${name}-file`}
        label={text.file(number)}
        accept="*/*"
        {...(hash === '' ? {} : { hint: text.hashKept(hash.slice(0, 12)) })}
        error={errors[`documents.${at}.sha256`] === undefined ? undefined : text.hashMissing}
      />
    </div>
  );
}
