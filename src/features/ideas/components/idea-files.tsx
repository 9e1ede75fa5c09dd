import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { ideaMessages } from '../messages/idea.ts';
import { mostFiles } from '../model/idea.ts';
import type { IdeaRead } from '../reading/idea.ts';
import { sizeText } from '../wording.ts';
import { FilesField } from './leave-fields.tsx';

/** The files of an idea, each to be saved; its author adds more, and takes away what should not lie there. */
export function IdeaFiles(props: {
  readonly language: Language;
  readonly files: IdeaRead['files'];
  readonly mayAttach: boolean;
  readonly mayRemove: boolean;
  readonly error: string | undefined;
}) {
  const { language, files, mayAttach, mayRemove, error } = props;
  const text = ideaMessages(language);
  const kept = files.filter(({ name }) => name !== null).length;
  if (files.length === 0 && !mayAttach) return null;
  return (
    <Section id="filer" title={text.files}>
      <ul className="idea-files">
        {files.map(({ id, name, bytes, removedAt }) => (
          <li key={id}>
            {name === null ? (
              <span className="hint">{text.fileRemoved(formatDate(removedAt ?? '', language))}</span>
            ) : (
              <>
                <a href={`/api/v1/idea-files/${id}`} download={name}>
                  {text.file(name, sizeText(bytes, language))}
                </a>
                {mayRemove && (
                  <form method="post">
                    <input type="hidden" name="step" value="remove-file" />
                    <input type="hidden" name="ideaFile" value={id} />
                    <SubmitButton label={text.removeFile(name)} variant="secondary" />
                  </form>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {mayAttach && kept < mostFiles && (
        <details className="ds-details">
          <summary>{text.attach}</summary>
          <form className="form" method="post" encType="multipart/form-data">
            <input type="hidden" name="step" value="attach" />
            <FilesField id="files" label={text.attach} hint={text.attachHint} error={error} isMany={false} />
            <SubmitButton label={text.attachButton} variant="secondary" />
          </form>
        </details>
      )}
    </Section>
  );
}
