import type { Fault } from '#features/accounts/form-faults.ts';
import { faultOf } from '#features/accounts/form-faults.ts';
import { accountMessages } from '#features/accounts/messages/account.ts';
import { Section } from '#ui/components/finding.tsx';
import { SubmitButton, TextField } from '#ui/components/forms.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { PasskeyPart } from './passkey-part.tsx';

export type OwnPasskey = { readonly id: string; readonly name: string; readonly createdAt: string | null };

type Text = ReturnType<typeof accountMessages>['passkeys'];

/** The own passkeys: what they are called, which to remove, and how to add one. */
export function PasskeysSection(props: {
  readonly language: Language;
  readonly passkeys: readonly OwnPasskey[];
  readonly isAvailable: boolean;
  /** Signed in within the hour. */
  readonly isFresh: boolean;
  readonly faults: readonly Fault[];
}) {
  const { language, passkeys } = props;
  const text = accountMessages(language).passkeys;
  return (
    <Section
      id="passkeys"
      title={passkeys.length === 0 ? text.none : text.title(passkeys.length)}
      lede={text.lede}
    >
      {passkeys.length > 0 && (
        <ul className="account-list">
          {passkeys.map(passkey => (
            <PasskeyItem
              key={passkey.id}
              {...passkey}
              text={text}
              language={language}
              faults={props.faults}
            />
          ))}
        </ul>
      )}
      {!props.isAvailable && <p>{text.unavailable}</p>}
      {props.isAvailable && !props.isFresh && (
        <p>
          {text.stale} <a href="/logga-in?till=%2Fkonto%23passkeys">{text.again}</a>
        </p>
      )}
      {props.isAvailable && props.isFresh && <AddPasskey text={text} />}
    </Section>
  );
}

function PasskeyItem(
  props: OwnPasskey & {
    readonly text: Text;
    readonly language: Language;
    readonly faults: readonly Fault[];
  },
) {
  const { id, text } = props;
  const name = props.name === '' ? text.unnamed : props.name;
  const field = `name-${id}`;
  return (
    <li>
      <div>
        <form method="post" className="account-rename">
          <input type="hidden" name="step" value="rename" />
          <input type="hidden" name="passkey" value={id} />
          <TextField
            id={field}
            name="name"
            label={text.nameOf(name)}
            {...(props.createdAt === null
              ? {}
              : { hint: text.added(formatDate(props.createdAt, props.language)) })}
            value={props.name}
            isRequired
            {...faultOf(props.faults, field)}
          />
          <button
            className="ds-button"
            type="submit"
            data-variant="secondary"
            aria-label={text.renameWhich(name)}
          >
            {text.rename}
          </button>
        </form>
      </div>
      <form method="post">
        <input type="hidden" name="step" value="remove" />
        <input type="hidden" name="passkey" value={id} />
        <button
          className="ds-button"
          type="submit"
          data-variant="secondary"
          aria-label={text.removeWhich(name)}
        >
          {text.remove}
        </button>
      </form>
    </li>
  );
}

function AddPasskey({ text }: { readonly text: Text }) {
  return (
    <PasskeyPart
      kind="new"
      ask="/api/v1/own/passkeys/options"
      answer="/api/v1/own/passkeys"
      next="/konto?klart=added"
      failed={text.failed}
      cancelled={text.cancelled}
      isHiddenWithout={false}
    >
      <p data-without-script="">{text.needsScript}</p>
      <form className="form" data-with-script="" hidden>
        <TextField
          id="new-passkey"
          name="name"
          label={text.name}
          hint={text.nameHint}
          value={text.suggested}
          isRequired
        />
        <SubmitButton label={text.add} variant="secondary" />
      </form>
    </PasskeyPart>
  );
}
