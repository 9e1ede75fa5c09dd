import { Checkbox, type Option, TextArea, TextField } from '#ui/components/forms.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import type { SentenceValues, VisionValues } from '../form.ts';
import { visionMessages } from '../messages.ts';
import type { VisionOptions } from '../view.ts';

type Shown = {
  readonly language: Language;
  readonly errors: Readonly<Record<string, string>>;
  readonly options: VisionOptions;
};

/** The draft as a form; `now` is what stands there since somebody else's change. */
export function DraftFields(
  props: Shown & { readonly values: VisionValues; readonly now: VisionValues | null },
) {
  const { language, values, now, errors } = props;
  const text = visionMessages(language);
  const errorOf = (field: 'title' | 'lede') =>
    errors[field] ?? (now === null || now[field] === values[field] ? undefined : text.standsNow(now[field]));
  return (
    <>
      <TextField
        id="title"
        name="title"
        label={text.title}
        value={values.title}
        error={errorOf('title')}
        autoComplete="off"
        isRequired
      />
      <TextArea
        id="lede"
        name="lede"
        label={text.lede}
        value={values.lede}
        rows={3}
        error={errorOf('lede')}
      />
      {values.sentences.map((sentence, at) => (
        <SentenceFields
          key={sentence.name}
          {...props}
          sentence={sentence}
          at={at}
          now={now?.sentences.find(each => each.sentence !== '' && each.sentence === sentence.sentence)}
          isThereNow={now !== null}
        />
      ))}
    </>
  );
}

function SentenceFields(
  props: Shown & {
    readonly sentence: SentenceValues;
    readonly at: number;
    readonly now: SentenceValues | undefined;
    readonly isThereNow: boolean;
  },
) {
  const { language, sentence, at, now, errors, options } = props;
  const text = visionMessages(language);
  const name = (field: string) => `${sentence.name}.${field}`;
  const number = formatNumber(at + 1, language, 0);
  const isOther = props.isThereNow && sentence.sentence !== '' && now?.words !== sentence.words;
  const count = (chosen: readonly string[]) => formatNumber(chosen.length, language, 0);
  return (
    <fieldset className="field vision-sentence">
      <legend className="ds-label">
        {sentence.sentence === '' ? text.newSentence(number) : text.sentence(number)}
      </legend>
      <input type="hidden" name={name('sentence')} value={sentence.sentence} />
      <TextArea
        id={name('words')}
        name={name('words')}
        label={text.wording}
        value={sentence.words}
        rows={2}
        error={errors[name('words')] ?? (isOther ? text.standsNow(now?.words ?? '') : undefined)}
      />
      <TextField
        id={name('place')}
        name={name('place')}
        label={text.place}
        value={sentence.place}
        type="number"
        error={errors[name('place')]}
      />
      <Chosen
        id={name('supports')}
        summary={text.supportsChoose(count(sentence.supports))}
        options={options.supports}
        chosen={sentence.supports}
        none={text.noVoices}
        error={errors[name('supports')]}
      />
      <Chosen
        id={name('goals')}
        summary={text.goalsChoose(count(sentence.goals))}
        options={options.goals}
        chosen={sentence.goals}
        none={text.noGoals}
        error={errors[name('goals')]}
      />
    </fieldset>
  );
}

function Chosen(props: {
  readonly id: string;
  readonly summary: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly none: string;
  readonly error: string | undefined;
}) {
  const { id, error, options, chosen } = props;
  return (
    <details className="disclosure" open={error !== undefined}>
      <summary id={id}>{props.summary}</summary>
      <div className="disclosure-content">
        {error !== undefined && <p className="ds-validation-message">{error}</p>}
        {options.length === 0 && <p className="hint">{props.none}</p>}
        {options.map(option => (
          <Checkbox
            key={option.value}
            id={`${id}-${option.value}`}
            name={id}
            value={option.value}
            label={<span lang="sv">{option.label}</span>}
            isChecked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </details>
  );
}
