import { Section } from '#ui/components/finding.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { ideaMessages } from '../messages/idea.ts';
import type { StepTold } from '../reading/idea.ts';
import { authorText } from '../wording.ts';

function doneText({ kind, outcome, to }: StepTold, language: Language): string {
  const { step } = ideaMessages(language);
  if (kind === 'handed-on') return step['handed-on'](to ?? '');
  if (kind === 'replied' && outcome === 'not-now') return step.repliedNotNow;
  return step[kind];
}

/** What has happened to an idea, in the order it did, with who said what. */
export function IdeaHistory(props: { readonly language: Language; readonly steps: readonly StepTold[] }) {
  const { language, steps } = props;
  const text = ideaMessages(language);
  return (
    <Section id="handelser" title={text.steps}>
      <ol className="answer-list">
        {steps.map(step => {
          const { at, kind, by, words, dueOn, object } = step;
          return (
            <li key={`${kind} ${at} ${words}`}>
              <p className="hint">{formatDate(at, language)}</p>
              <p>
                {by === null ? (
                  <strong>
                    {kind === 'opportunity' ? text.becameOpportunity : doneText(step, language)}
                  </strong>
                ) : (
                  <>
                    <strong>{authorText(by, language)}</strong> {doneText(step, language)}
                  </>
                )}
                {object !== null && (
                  <>
                    :{' '}
                    {object.href === null ? (
                      <Swedish>{object.title}</Swedish>
                    ) : (
                      <a href={object.href}>
                        <Swedish>{object.title}</Swedish>
                      </a>
                    )}
                  </>
                )}
              </p>
              {words !== '' && (
                <p className="answer-words">
                  <Swedish>{words}</Swedish>
                </p>
              )}
              {dueOn !== null && <p className="hint">{text.dueOn(formatDate(dueOn, language))}</p>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
