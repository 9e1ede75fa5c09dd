import { Section } from '#ui/components/finding.tsx';
import type { Language } from '#ui/language/language.ts';
import { catalogueMessages } from '../messages/catalogue.ts';

/** Where the catalogue is taken out and in as files. */
export function CatalogueFiles(props: {
  readonly language: Language;
  readonly isMember: boolean;
  readonly mayEdit: boolean;
}) {
  const text = catalogueMessages(props.language);
  return (
    <Section id="filer" title={text.files} lede={text.filesText}>
      <ul>
        <li>
          <a href="/api/v1/patterns-file" download>
            {text.fileAll}
          </a>
        </li>
        {props.isMember && (
          <li>
            <a href="/api/v1/patterns-file?whose=own" download>
              {text.fileOwn}
            </a>
          </li>
        )}
        {props.mayEdit && (
          <li>
            <a href="/monster/hamta-in">{text.import}</a>
          </li>
        )}
      </ul>
    </Section>
  );
}
