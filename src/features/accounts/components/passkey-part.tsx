import type { ReactNode } from 'react';
import script from './passkey.js?url';

/**
 * A form that only a browser which knows passkeys can use: `hidden` until the script has found that it does, unless
 * something is to be told where it does not. Children marked `data-with-script` are shown by the script.
 */
export function PasskeyPart(props: {
  readonly kind: 'sign-in' | 'new';
  /** Where the question and the answer go, and where to go then. */
  readonly ask: string;
  readonly answer: string;
  readonly next: string;
  readonly failed: string;
  readonly cancelled: string;
  readonly isHiddenWithout: boolean;
  readonly children: ReactNode;
}) {
  return (
    <>
      <div
        className="passkey-part"
        data-passkey={props.kind}
        data-ask={props.ask}
        data-answer={props.answer}
        data-next={props.next}
        data-failed={props.failed}
        data-cancelled={props.cancelled}
        hidden={props.isHiddenWithout}
      >
        {props.children}
        <p role="status" />
      </div>
      <script type="module" src={script} />
    </>
  );
}
