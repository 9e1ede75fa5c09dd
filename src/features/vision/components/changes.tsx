import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { visionMessages } from '../messages.ts';
import { isAltered, type SentenceChange, type VisionChange } from '../model.ts';

/** What has become of a sentence since the other edition, in words. */
export function changeWords(each: SentenceChange, language: Language): string {
  const text = visionMessages(language);
  if (each.change !== 'kept') return text[each.change];
  const basis = [each.supportsAdded, each.supportsRemoved, each.goalsAdded, each.goalsRemoved];
  const words = [
    ...(each.before === null ? [] : [text.reworded]),
    ...(each.hasMoved ? [text.moved] : []),
    ...(basis.some(({ length }) => length > 0) ? [text.basis] : []),
  ];
  return words.length === 0 ? text.same : words.join(', ');
}

/** The sentences of two editions beside each other. */
export function Changes(props: {
  readonly language: Language;
  readonly changes: VisionChange;
  readonly label: string;
}) {
  const { language, changes } = props;
  const text = visionMessages(language);
  return (
    <>
      {changes.title !== null && <p>{text.titleWas(changes.title.before)}</p>}
      {changes.isLedeChanged && <p>{text.ledeChanged}</p>}
      <Table
        caption={props.label}
        captionDisplay="hidden"
        label={props.label}
        columns={[
          {
            key: 'words',
            header: text.sentences,
            align: 'text',
            cell: each => (
              <>
                {each.change === 'removed' ? (
                  <del>
                    <Swedish>{each.words}</Swedish>
                  </del>
                ) : (
                  <Swedish>{each.words}</Swedish>
                )}
                <Details language={language} change={each} />
              </>
            ),
          },
          {
            key: 'change',
            header: text.becameShort,
            align: 'text',
            cell: each => (isAltered(each) ? <strong>{changeWords(each, language)}</strong> : text.same),
          },
        ]}
        rows={changes.sentences}
        rowKey={({ id }) => id}
      />
    </>
  );
}

function Details(props: { readonly language: Language; readonly change: SentenceChange }) {
  const { change } = props;
  const text = visionMessages(props.language);
  if (change.change === 'removed') return null;
  const lists = [
    [text.supportsAdded, change.change === 'added' ? [] : change.supportsAdded],
    [text.supportsRemoved, change.supportsRemoved],
    [text.goalsAdded, change.change === 'added' ? [] : change.goalsAdded],
    [text.goalsRemoved, change.goalsRemoved],
  ] as const;
  return (
    <>
      {change.before !== null && (
        <p className="hint">
          {text.was}:{' '}
          <del>
            <Swedish>{change.before}</Swedish>
          </del>
        </p>
      )}
      {lists
        .filter(([, words]) => words.length > 0)
        .map(([name, words]) => (
          <p key={name} className="hint">
            {name}: <Swedish>{words.join(' · ')}</Swedish>
          </p>
        ))}
    </>
  );
}
