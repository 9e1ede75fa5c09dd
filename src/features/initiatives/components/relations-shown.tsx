import { Section } from '#ui/components/finding.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';
import { initiativeMessages } from '../messages/initiative.ts';
import { initiativeWords } from '../messages/words.ts';
import { numberName } from '../model/initiative.ts';
import type { InitiativeView } from '../view.ts';

/** What an initiative needs and shuts out. */
export function RelationsShown(props: {
  readonly language: Language;
  readonly view: Pick<InitiativeView, 'initiative' | 'relations'>;
  readonly mayEdit: boolean;
}) {
  const { relations, initiative } = props.view;
  const text = initiativeMessages(props.language).relations;
  const words = initiativeWords(props.language).relation;
  return (
    <Section id="samband" title={text.title} {...(relations.length === 0 ? { lede: text.none } : {})}>
      {relations.length > 0 && (
        <ul>
          {relations.map(({ kind, id, title, number }) => (
            <li key={id}>
              {words[kind]}{' '}
              <a href={`/initiativ/${id}`}>
                {numberName(number)} {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {props.mayEdit && (
        <p>
          <ButtonLink label={text.edit} href={`/initiativ/${initiative.id}/samband`} variant="secondary" />
        </p>
      )}
    </Section>
  );
}
