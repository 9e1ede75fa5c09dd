import type { Comparison } from '#features/situation/comparison.ts';
import type { ComparisonNote } from '#features/situation/comparison-words.ts';
import { comparisonMessages } from '#features/situation/messages/comparison.ts';
import type { OfferedChoices } from '#features/situation/peer-choice.ts';
import { Filters } from '#ui/components/filters.tsx';
import { Message } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';

/** What the page is compared with: what must be said of it, and for members the choice of something else. */
export function ComparisonChoice(props: {
  readonly language: Language;
  /** Address of the page without parameters. */
  readonly action: string;
  readonly snapshot: string | null;
  readonly comparison: Comparison;
  readonly note: ComparisonNote | null;
  readonly offered: OfferedChoices | null;
}) {
  const { language, comparison, note, offered, snapshot } = props;
  const text = comparisonMessages(language);
  const hasChoice = offered !== null && (offered.hasWeights || offered.sets.length > 0);
  const chosen = { ordinary: '', weights: 'vikter', set: comparison.kind === 'set' ? comparison.id : '' };
  return (
    <>
      {note !== null && <Message kind={note.kind}>{note.text}</Message>}
      {hasChoice && (
        <Filters
          action={props.action}
          label={text.choose}
          button={text.show}
          kept={snapshot === null ? [] : [{ name: 'snapshot', value: snapshot }]}
          filters={[
            {
              kind: 'select',
              name: 'jamfor',
              label: text.choose,
              value: chosen[comparison.kind],
              options: [
                { value: '', label: text.choiceOrdinary },
                ...(offered.hasWeights ? [{ value: 'vikter', label: text.choiceWeights }] : []),
                ...offered.sets.map(({ id, name }) => ({ value: id, label: text.choiceSet(name) })),
              ],
            },
          ]}
        />
      )}
    </>
  );
}
