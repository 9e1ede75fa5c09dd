import type { ReactNode } from 'react';
import { TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import type { AskedValues } from '../form.ts';
import { effectsMessages } from '../messages/effects.ts';

/** What questions and plans ask alike: when, who is left out, breaks, what matters. */
export function AskedFields({
  language,
  values,
  errors,
  children,
}: {
  readonly language: Language;
  readonly values: AskedValues;
  readonly errors: Readonly<Record<string, string>>;
  /** What stands beside the year. */
  readonly children?: ReactNode;
}) {
  const text = effectsMessages(language).question;
  const errorAt = (field: string) => (errors[field] === undefined ? {} : { error: errors[field] });
  return (
    <>
      <TextField
        id="startYear"
        name="startYear"
        label={text.startYear}
        hint={text.startYearHint}
        value={values.startYear}
        isRequired
        {...errorAt('startYear')}
      />
      {children}
      <TextField
        id="relevantEffect"
        name="relevantEffect"
        label={text.relevant}
        hint={text.relevantHint}
        value={values.relevantEffect}
        {...errorAt('relevantEffect')}
      />
      <TextField
        id="without"
        name="without"
        label={text.without}
        hint={text.withoutHint}
        value={values.without}
        {...errorAt('without')}
      />
      <TextField
        id="breaks"
        name="breaks"
        label={text.breaks}
        hint={text.breaksHint}
        value={values.breaks}
        {...errorAt('breaks')}
      />
    </>
  );
}
