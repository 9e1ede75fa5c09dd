import { Swedish } from '#ui/components/swedish.tsx';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { ideaMessages } from '../messages/idea.ts';
import { ideaWords } from '../messages/words.ts';
import type { IdeaRead } from '../reading/idea.ts';

/** What an idea says, and how many stand behind it. */
export function AboutIdea({ language, idea }: { readonly language: Language; readonly idea: IdeaRead }) {
  const text = ideaMessages(language);
  const words = ideaWords(language);
  const said = [
    [text.why, idea.why],
    [text.gains, idea.gains],
    ...(idea.what === '' ? [] : [[text.what, idea.what] as const]),
  ] as const;
  return (
    <>
      <dl className="idea-said">
        {said.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="answer-words">
              <Swedish>{value}</Swedish>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <strong>{formatCount(idea.supporters, words.supporterOne, words.supporterMany, language)}</strong>
      </p>
    </>
  );
}
