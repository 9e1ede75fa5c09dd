import { ButtonLink } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/opportunities.ts';
import { ownMessages } from '../messages/own.ts';

/** The ways from the ranking to the organisation's own opportunities. */
export function OwnLinks(props: { readonly language: Language; readonly mayAdd: boolean }) {
  const text = ownMessages(props.language);
  return (
    <>
      <p className="hint">{messages(props.language).list.voiceWeighs}</p>
      <p className="button-row">
        {props.mayAdd && <ButtonLink label={text.add} href="/mojligheter/egna/ny" variant="secondary" />}{' '}
        <a href="/mojligheter/egna">{text.title}</a>
      </p>
    </>
  );
}
