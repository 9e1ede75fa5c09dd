import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import type { NowValues } from '../goal-form.ts';
import { trendMessages } from '../messages/trend.ts';
import type { TrendValues } from '../trend-form.ts';
import type { TrendOptions } from '../trend-view.ts';
import { TrendFields } from './trend-fields.tsx';

/** Changes and removes a trend. What was typed stands after a refusal. */
export function TrendForms(props: {
  readonly language: Language;
  readonly version: number;
  readonly values: TrendValues;
  readonly options: TrendOptions;
  readonly refused: {
    readonly step: 'change' | 'remove';
    readonly values: TrendValues;
    readonly errors: Readonly<Record<string, string>>;
    readonly now: NowValues<TrendValues> | null;
  } | null;
}) {
  const { language, refused } = props;
  const text = trendMessages(language);
  const version = refused?.now?.version ?? props.version;
  const changing = refused?.step === 'change' ? refused : null;
  return (
    <>
      <Section id="andra" title={text.change}>
        <form className="form" method="post">
          <input type="hidden" name="step" value="change" />
          <input type="hidden" name="version" value={version} />
          <TrendFields
            language={language}
            values={changing?.values ?? props.values}
            now={changing?.now?.values ?? null}
            errors={changing?.errors ?? {}}
            options={props.options}
          />
          <SubmitButton label={text.save} />
        </form>
      </Section>
      <Section id="ta-bort" title={text.remove} lede={text.removeLede}>
        <form method="post">
          <input type="hidden" name="step" value="remove" />
          <input type="hidden" name="version" value={version} />
          <SubmitButton label={text.removeButton} variant="secondary" />
        </form>
      </Section>
    </>
  );
}
