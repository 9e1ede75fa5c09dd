import { SelectField, TextArea, TextField } from '#ui/components/forms.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { goalMessages } from '../messages/goal.ts';
import { trendMessages } from '../messages/trend.ts';
import type { TrendValues } from '../trend-form.ts';
import type { TrendOptions } from '../trend-view.ts';
import { Choices } from './choices.tsx';

/** The fields of a trend with what is wrong beside each; `now` is what stands there since somebody else's change. */
export function TrendFields(props: {
  readonly language: Language;
  readonly values: TrendValues;
  readonly now: TrendValues | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly options: TrendOptions;
}) {
  const { language, values, now, errors, options } = props;
  const text = trendMessages(language).fields;
  const { standsNow, nothing } = goalMessages(language);
  const decisions = [
    { value: 'yes', label: text.yes },
    { value: 'no', label: text.no },
  ];
  const said = (current: string | readonly string[], labels: typeof decisions): string => {
    const texts = [current].flat().map(each => labels.find(({ value }) => value === each)?.label ?? each);
    return texts.join(', ') || nothing;
  };
  const errorOf = (field: keyof TrendValues, labels: TrendOptions['areas'] = []): string | undefined => {
    if (errors[field] !== undefined) return errors[field];
    if (now === null || String(now[field]) === String(values[field])) return undefined;
    return standsNow(said(now[field], [...labels]));
  };
  const common = (field: Exclude<keyof TrendValues, 'areas' | 'opportunities'>) => ({
    id: field,
    name: field,
    value: values[field],
    error: errorOf(field, decisions),
  });
  const chosen = formatNumber(values.opportunities.length, language, 0);
  const isOpen = values.opportunities.length > 0 || errors.opportunities !== undefined;
  return (
    <>
      <TextField
        {...common('title')}
        label={text.title}
        hint={text.titleHint}
        autoComplete="off"
        isRequired
      />
      <TextArea {...common('meaning')} label={text.meaning} hint={text.meaningHint} rows={5} isRequired />
      <TextField {...common('byDate')} type="date" label={text.byDate} isRequired />
      <SelectField
        {...common('needsDecision')}
        label={text.needsDecision}
        options={values.needsDecision === '' ? [{ value: '', label: '' }, ...decisions] : decisions}
        isRequired
      />
      <Choices
        id="areas"
        legend={text.touches}
        hint={text.touchesHint}
        options={options.areas}
        chosen={values.areas}
        error={errorOf('areas', options.areas)}
      />
      <TextField
        {...common('keyFigures')}
        label={text.keyFigures}
        hint={text.keyFiguresHint}
        autoComplete="off"
      />
      <details className="disclosure" open={isOpen}>
        <summary>{text.opportunities(chosen)}</summary>
        <div className="disclosure-content">
          <Choices
            id="opportunities"
            legend={trendMessages(language).kinds.opportunity}
            options={options.opportunities}
            chosen={values.opportunities}
            error={errorOf('opportunities', options.opportunities)}
          />
        </div>
      </details>
      <TextArea {...common('description')} label={text.description} rows={4} />
      <TextField {...common('source')} label={text.source} autoComplete="off" />
    </>
  );
}
