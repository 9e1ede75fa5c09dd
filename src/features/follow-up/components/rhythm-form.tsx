import { everies } from '#features/duties/index.ts';
import { Section } from '#ui/components/finding.tsx';
import { SelectField, SubmitButton } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { commitmentMessages } from '../messages/commitment.ts';
import { followUpWords } from '../messages/words.ts';

/** How often it is checked; a stale form keeps what was chosen and says what it is now. */
export function RhythmForm(props: {
  readonly language: Language;
  readonly every: string;
  readonly version: number;
  readonly typed: string | null;
  readonly error: string | undefined;
}) {
  const { language, every, version, typed, error } = props;
  const text = commitmentMessages(language);
  const words: Readonly<Record<string, string>> = followUpWords(language).every;
  return (
    <Section id="rytm" title={text.rhythm}>
      <form className="form" method="post">
        <input type="hidden" name="step" value="rhythm" />
        <input type="hidden" name="version" value={version} />
        <SelectField
          id="every"
          name="every"
          label={text.rhythmField}
          value={typed ?? every}
          options={everies.map(value => ({ value, label: words[value] ?? value }))}
          {...(typed !== null && typed !== every ? { hint: text.rhythmNow(words[every] ?? every) } : {})}
          {...(error === undefined ? {} : { error })}
        />
        <SubmitButton label={text.saveRhythm} variant="secondary" />
      </form>
    </Section>
  );
}
