import type { ReactNode } from 'react';
import { TextField } from '#ui/components/forms.tsx';
import { messages } from '../messages/people.ts';
import { roleMessages } from '../messages/roles.ts';
import type { GivenRole } from '../model.ts';
import { RolesField } from './roles-field.tsx';

export type PersonValues = {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly GivenRole[];
};

/** Name, e-mail and roles with what is wrong beside each; `current` is what stands there now, where it differs. */
export function PersonFields(props: {
  readonly language: 'sv' | 'en';
  readonly values: PersonValues;
  readonly current: PersonValues | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly emailHint: string;
  readonly isEmailRequired: boolean;
}) {
  const { language, values, current, errors } = props;
  const text = messages(language).fields;
  const names = roleMessages(language);
  const now = (typed: string, stands: string | undefined): ReactNode =>
    stands === undefined || stands === typed ? undefined : text.now(stands === '' ? text.nothing : stands);
  const rolesText = (roles: readonly GivenRole[]) => roles.map(role => names[role]).join(', ');
  return (
    <>
      <TextField
        id="name"
        name="name"
        label={text.name}
        value={values.name}
        autoComplete="off"
        isRequired
        error={errors.name ?? now(values.name, current?.name)}
      />
      <TextField
        id="email"
        name="email"
        type="email"
        label={text.email}
        hint={props.emailHint}
        value={values.email}
        autoComplete="off"
        isRequired={props.isEmailRequired}
        error={errors.email ?? now(values.email, current?.email)}
      />
      <RolesField
        language={language}
        legend={text.roles}
        hint={text.rolesHint}
        chosen={values.roles}
        error={
          errors.roles ??
          now(rolesText(values.roles), current === null ? undefined : rolesText(current.roles))
        }
      />
    </>
  );
}
