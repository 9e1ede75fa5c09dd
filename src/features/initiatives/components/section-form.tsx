import type { ReactNode } from 'react';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { formMessages } from '../messages/form.ts';
import { listMessages } from '../messages/list.ts';
import type { Shown } from './form-fields.tsx';

/** A section of an initiative as a form of its own: where it lies, what is wrong, its fields, and how to save them. */
export function SectionFormFrame(
  props: Shown & {
    readonly initiative: { readonly id: string; readonly title: string };
    readonly title: string;
    readonly lede: ReactNode;
    /** Where the form is a list: so many rows are shown. */
    readonly rows?: number;
    readonly children: ReactNode;
  },
) {
  const { language, form, initiative } = props;
  const text = formMessages(language);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: listMessages(language).title, href: '/initiativ' },
          { label: initiative.title, href: `/initiativ/${initiative.id}` },
        ]}
        current={props.title}
      />
      <Finding level={1} topic={initiative.title} title={props.title} lede={props.lede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(form.errors).map(([field, message]) => ({
          fieldId: field === '' ? 'form' : field,
          message,
        }))}
      />
      <form className="form" method="post" id="form">
        <input type="hidden" name="version" value={form.version} />
        {props.rows !== undefined && <input type="hidden" name="rows" value={props.rows} />}
        {props.children}
        <div className="button-row">
          <SubmitButton label={text.save} />
          {props.rows !== undefined && (
            <button className="ds-button" type="submit" name="step" value="more" data-variant="secondary">
              {text.moreRows}
            </button>
          )}
          <a className="ds-button" data-variant="tertiary" href={`/initiativ/${initiative.id}`}>
            {text.cancel}
          </a>
        </div>
      </form>
    </>
  );
}
