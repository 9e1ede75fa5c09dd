import type { ReactNode } from 'react';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import type { Language } from '#ui/language/language.ts';
import { ideaWords } from '../messages/words.ts';

/** A page with one form about an idea. */
export function StepPage(props: {
  readonly language: Language;
  readonly idea: { readonly id: string; readonly title: string; readonly version: number };
  readonly title: string;
  readonly lede: string;
  readonly button: string;
  readonly errors: Readonly<Record<string, string>>;
  /** The field that stands first: where an error that is of no field leads. */
  readonly firstField: string;
  readonly children: ReactNode;
}) {
  const { language, idea, title, lede, button, errors, firstField, children } = props;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: ideaWords(language).title, href: '/ideer' },
          { label: idea.title, href: `/ideer/${idea.id}` },
        ]}
        current={title}
      />
      <Finding level={1} topic={<Swedish>{idea.title}</Swedish>} title={title} lede={lede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({
          fieldId: field === '' ? firstField : field,
          message,
        }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="version" value={idea.version} />
        {children}
        <SubmitButton label={button} />
      </form>
    </>
  );
}
