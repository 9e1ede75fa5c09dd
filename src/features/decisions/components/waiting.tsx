import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { registerMessages } from '../messages/register.ts';
import type { WaitingFor } from '../reading/waiting.ts';

/** What waits for whoever reads, and what has lost its owner. */
export function Waiting(props: {
  readonly language: Language;
  readonly waiting: WaitingFor;
  readonly mayRecord: boolean;
}) {
  const { language, mayRecord } = props;
  const { own, left, chair } = props.waiting;
  const text = registerMessages(language);
  const count = (number: number) => formatCount(number, text.yourOne, text.yourMany, language);
  return (
    <>
      {own.length > 0 && (
        <Section id="vantar" title={text.yours(count(own.length))} lede={text.yoursLede}>
          <DecisionLinks decisions={own} />
        </Section>
      )}
      {mayRecord && left.length > 0 && (
        <Section
          id="utan-agare"
          title={text.left(count(left.length))}
          lede={chair === null ? text.leftWithoutChair : text.leftLede(chair)}
        >
          <DecisionLinks decisions={left} />
          {chair !== null && (
            <form method="post">
              <SubmitButton label={text.pass} variant="secondary" />
            </form>
          )}
        </Section>
      )}
    </>
  );
}

function DecisionLinks({ decisions }: { readonly decisions: WaitingFor['own'] }) {
  return (
    <ul className="plain-list">
      {decisions.map(({ id, title }) => (
        <li key={id}>
          <a href={`/beslut/${id}`}>
            <Swedish>{title}</Swedish>
          </a>
        </li>
      ))}
    </ul>
  );
}
