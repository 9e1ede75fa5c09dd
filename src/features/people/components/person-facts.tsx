import { Message } from '#ui/components/states.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { messages } from '../messages/people.ts';
import { personMessages } from '../messages/person.ts';
import { roleMessages } from '../messages/roles.ts';
import { erasedName, type Person } from '../model.ts';

type Props = { readonly language: 'sv' | 'en'; readonly person: Person };

/** What is known of a person, for those who may not change it. */
export function PersonFacts({ language, person }: Props) {
  const text = personMessages(language);
  const names = roleMessages(language);
  const { noRole } = messages(language).register;
  return (
    <dl className="facts">
      <div>
        <dt>{text.email}</dt>
        <dd>{person.email ?? '–'}</dd>
      </div>
      <div>
        <dt>{text.roles}</dt>
        <dd>{person.roles.length === 0 ? noRole : person.roles.map(role => names[role]).join(', ')}</dd>
      </div>
    </dl>
  );
}

/** What is left of somebody erased, and why. */
export function ErasedFacts({ language, person }: Props) {
  const text = personMessages(language);
  return (
    <Message kind="note">
      <p>
        {text.erasedOn(formatDate(person.erasedAt ?? '', language))}{' '}
        {person.name === erasedName ? text.nameGone : text.nameKept}
      </p>
    </Message>
  );
}
