import type { Comparison } from '#features/situation/comparison.ts';
import type { ComparisonNote } from '#features/situation/comparison-words.ts';
import { comparisonMessages } from '#features/situation/messages/comparison.ts';
import type { OfferedChoices } from '#features/situation/peer-choice.ts';
import { Filters } from '#ui/components/filters.tsx';
import { Notes } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';

/** What the page is compared with: what must be said of it, and for members the choice of something else. */
export function ComparisonChoice(props: {
  readonly language: Language;
  /** Address of the page without parameters. */
  readonly action: string;
  readonly snapshot: string | null;
  readonly comparison: Comparison;
  readonly notes: readonly ComparisonNote[];
  readonly offered: OfferedChoices | null;
}) {
  const { language, comparison, notes, offered, snapshot } = props;
  const text = comparisonMessages(language);
  const hasChoice = offered !== null && (offered.hasWeights || offered.sets.length > 0);
  const chosen = { ordinary: '', weights: 'vikter', set: comparison.kind === 'set' ? comparison.id : '' };
  return (
    <>
      <Notes notes={notes} />
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
