import type { ReactNode } from 'react';
import { Checkbox } from '#ui/components/forms.tsx';
import { roleMessages } from '../messages/roles.ts';
import { type GivenRole, givenRoles } from '../model.ts';

/** The roles that can be given, each with what it gives. The group itself is what an error points to. */
export function RolesField(props: {
  readonly language: 'sv' | 'en';
  readonly legend: string;
  readonly hint: string;
  readonly chosen: readonly GivenRole[];
  readonly error?: ReactNode;
}) {
  const text = roleMessages(props.language);
  const hasError = props.error !== undefined;
  return (
    <fieldset
      className="field choices"
      id="roles"
      data-invalid={hasError ? 'true' : undefined}
      aria-describedby={hasError ? 'roles-hint roles-error' : 'roles-hint'}
    >
      <legend className="ds-label">{props.legend}</legend>
      <p className="hint" id="roles-hint">
        {props.hint}
      </p>
      {hasError && (
        <p className="ds-validation-message" id="roles-error">
          {props.error}
        </p>
      )}
      {givenRoles.map(role => (
        <Checkbox
          key={role}
          id={`role-${role}`}
          name="roles"
          value={role}
          isChecked={props.chosen.includes(role)}
          label={
            <>
              {text[role]}
              <br />
              <span className="hint">{text.gives[role]}</span>
            </>
          }
        />
      ))}
    </fieldset>
  );
}
