import { messages } from '#features/audit/messages.ts';
import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { Message } from '#ui/components/states.tsx';
import { formatDateTime } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

export type ShownState = {
  readonly lastVerified: {
    readonly last: number;
    readonly at: string;
    /** What is wrong, a sentence each. */
    readonly faults: readonly string[];
    readonly areAllFaultsShown: boolean;
  } | null;
  readonly lastAnchor: { readonly at: string; readonly sequence: number } | null;
};

/** How the chain stands, with the button that checks it. */
export function ChainState({ language, state }: { readonly language: Language; readonly state: ShownState }) {
  const text = messages(language).chain;
  const number = (count: number) => formatNumber(count, language);
  const time = (at: string) => formatDateTime(at, language);
  const { lastVerified, lastAnchor } = state;
  return (
    <Section id="kedjan" title={text.state}>
      {lastVerified !== null && lastVerified.faults.length > 0 && (
        <Message kind="caution">
          <h3>{text.faults}</h3>
          <ul>
            {lastVerified.faults.map(fault => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
          {!lastVerified.areAllFaultsShown && <p>{text.faultsMore}</p>}
        </Message>
      )}
      <Facts
        facts={[
          {
            term: text.verified,
            description:
              lastVerified === null
                ? text.never
                : lastVerified.faults.length === 0
                  ? text.wholeThen(time(lastVerified.at), number(lastVerified.last))
                  : text.faultyThen(time(lastVerified.at), number(lastVerified.faults.length)),
          },
          {
            term: text.anchor,
            description:
              lastAnchor === null
                ? text.anchorNone
                : text.anchored(time(lastAnchor.at), number(lastAnchor.sequence)),
          },
        ]}
      />
      <form method="post">
        <SubmitButton label={text.verify} variant="secondary" />
      </form>
    </Section>
  );
}
