import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { Message } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';
import { syncMessages } from '../messages/sync.ts';
import type { SyncShown } from '../sync-view.ts';
import { SyncOutcome } from './sync-outcome.tsx';

/** How the latest fetch stands, with what can be done about it: begin one, or stop it. */
export function SyncSection(props: {
  readonly language: Language;
  readonly run: SyncShown | null;
  readonly setting: { readonly nightly: string; readonly what: string };
  readonly isStill: boolean;
  /** Why what was just asked for was not done. */
  readonly problem: string | null;
}) {
  const { language, run, setting, isStill } = props;
  const text = syncMessages(language);
  const isOpen = run?.isOpen === true;
  return (
    <Section id="kolada" title={text.title} lede={text.lede}>
      {props.problem !== null && <Message kind="caution">{props.problem}</Message>}
      {run === null ? <p>{text.none}</p> : <SyncOutcome language={language} run={run} />}
      {isOpen ? (
        <>
          {!run.isStopAsked && (
            <form method="post" action="/data">
              <input type="hidden" name="run" value={run.id} />
              <SubmitButton label={text.stop} variant="secondary" />
              <p className="hint">{text.stopHint}</p>
            </form>
          )}
          <p>
            <a href={`/data${isStill ? '' : '?stilla=ja'}#kolada`}>{isStill ? text.refresh : text.hold}</a>
          </p>
        </>
      ) : (
        <form method="post" action="/data">
          <SubmitButton label={text.start} variant="secondary" />
        </form>
      )}
      <p>
        {setting.what} {setting.nightly} <a href="/data/kolada">{text.change}</a>
      </p>
    </Section>
  );
}
