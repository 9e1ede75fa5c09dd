import { SubmitButton } from '#ui/components/forms.tsx';
import { messages } from '../messages/people.ts';
import type { Person } from '../model.ts';
import { PersonFields, type PersonValues } from './person-fields.tsx';

/** Changes a person. After a refusal what was typed stands; after somebody else's change, what they wrote stands beside it. */
export function PersonForm(props: {
  readonly language: 'sv' | 'en';
  readonly person: Person;
  readonly typed: PersonValues | null;
  readonly problem: {
    readonly errors: Readonly<Record<string, string>>;
    readonly current: (PersonValues & { readonly version: number }) | null;
  } | null;
}) {
  const { language, person, typed, problem } = props;
  const text = messages(language).fields;
  const values = typed ?? { name: person.name, email: person.email ?? '', roles: person.roles };
  return (
    <form className="form" method="post">
      <input type="hidden" name="step" value="change" />
      <input type="hidden" name="version" value={problem?.current?.version ?? person.version} />
      <PersonFields
        language={language}
        values={values}
        current={typed === null ? null : (problem?.current ?? null)}
        errors={typed === null ? {} : (problem?.errors ?? {})}
        emailHint={
          person.state === 'active'
            ? text.emailActive
            : person.state === 'invited'
              ? `${text.emailHint} ${text.emailInvited}`
              : text.emailHint
        }
        isEmailRequired={person.email !== null}
      />
      <SubmitButton label={text.save} />
    </form>
  );
}
