import { Section } from '#ui/components/finding.tsx';
import { SelectField, SubmitButton, TextArea } from '#ui/components/forms.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';
import { ideaMessages } from '../messages/idea.ts';
import { type Outcome, outcomes } from '../model/idea.ts';
import type { IdeaRead, IdeaRights } from '../reading/idea.ts';

export type Typed = { readonly step: string; readonly words: string; readonly outcome: string };

type Props = {
  readonly language: Language;
  readonly idea: Pick<IdeaRead, 'id' | 'version' | 'status'>;
  /** What was typed in the form that was refused, and why. */
  readonly typed: Typed | null;
  readonly errors: Readonly<Record<string, string>>;
};

const hasGoneOn = (status: IdeaRead['status']): boolean =>
  status === 'opportunity' || status === 'initiative';

/** Whoever answers replies here, and goes on from here to hand it on or to make more of it. */
export function AnswerForm(props: Props & { readonly mayMakeMore: boolean }) {
  const { language, idea, typed, errors, mayMakeMore } = props;
  const text = ideaMessages(language);
  const own = typed?.step === 'reply' ? typed : null;
  const offered: readonly Outcome[] = hasGoneOn(idea.status) ? ['answered'] : outcomes;
  return (
    <Section id="svara" title={text.answer} lede={text.answerLede}>
      {idea.status === 'new' && (
        <form className="idea-begin" method="post">
          <input type="hidden" name="step" value="begin" />
          <input type="hidden" name="version" value={idea.version} />
          <SubmitButton label={text.begin} variant="secondary" />
          <p className="hint">{text.beginText}</p>
        </form>
      )}
      <form className="form" method="post">
        <input type="hidden" name="step" value="reply" />
        <input type="hidden" name="version" value={idea.version} />
        <TextArea
          id="reply"
          name="words"
          label={text.answerWords}
          rows={5}
          value={own?.words ?? ''}
          error={own === null ? undefined : errors.words}
          isRequired
        />
        <SelectField
          id="outcome"
          name="outcome"
          label={text.outcome}
          value={own?.outcome ?? 'answered'}
          options={offered.map(outcome => ({ value: outcome, label: text.outcomes[outcome] }))}
          error={own === null ? undefined : errors.outcome}
        />
        <SubmitButton label={text.answerButton} />
      </form>
      <p className="button-row">
        {mayMakeMore && (
          <ButtonLink label={text.makeMore} href={`/ideer/${idea.id}/mojlighet`} variant="secondary" />
        )}
        <ButtonLink label={text.handOn} href={`/ideer/${idea.id}/lamna-over`} variant="secondary" />
      </p>
    </Section>
  );
}

/** A question or an addition, by whoever answers or the author. */
export function WordsForm(props: Props & { readonly rights: IdeaRights }) {
  const { language, idea, typed, errors, rights } = props;
  const text = ideaMessages(language);
  const own = typed?.step === 'words' ? typed : null;
  return (
    <Section id="skriv" title={text.write} lede={rights.isAuthor ? text.writeLedeAuthor : text.writeLede}>
      <form className="form" method="post">
        <input type="hidden" name="step" value="words" />
        <TextArea
          id="words"
          name="words"
          label={text.writeWords}
          rows={3}
          value={own?.words ?? ''}
          error={own === null ? undefined : errors.words}
          isRequired
        />
        <SubmitButton label={text.writeButton} variant="secondary" />
      </form>
      {rights.mayWithdraw && (
        <p>
          <a href={`/ideer/${idea.id}/dra-tillbaka`}>{text.withdraw}</a>
        </p>
      )}
    </Section>
  );
}

/** Standing behind the idea of somebody else, or no longer. */
export function SupportForm({
  language,
  isSupported,
}: {
  readonly language: Language;
  readonly isSupported: boolean;
}) {
  const text = ideaMessages(language);
  return (
    <form className="idea-begin" method="post">
      <input type="hidden" name="step" value={isSupported ? 'take-back' : 'support'} />
      <SubmitButton
        label={isSupported ? text.takeBack : text.support}
        variant={isSupported ? 'secondary' : 'primary'}
      />
      {isSupported && <p className="hint">{text.supported}</p>}
    </form>
  );
}
