import { StatusMark } from '#ui/components/marks.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { ideaWords } from '../messages/words.ts';
import type { IdeaRow } from '../reading/ideas.ts';
import { authorText, replyText, toneOf } from '../wording.ts';

/** Ideas, each with how many stand behind it and where it stands. */
export function IdeaList(props: {
  readonly language: Language;
  readonly label: string;
  readonly ideas: readonly IdeaRow[];
}) {
  const { language, label, ideas } = props;
  const text = ideaWords(language);
  return (
    <ol className="idea-list" aria-label={label}>
      {ideas.map(idea => {
        const reply = replyText(idea, language);
        return (
          <li key={idea.id}>
            <p className="idea-support" data-own={idea.isSupported ? 'true' : undefined}>
              <strong>{formatNumber(idea.supporters, language, 0)}</strong> {text.standsBehind}
            </p>
            <div>
              <a href={`/ideer/${idea.id}`}>
                <Swedish>{idea.title}</Swedish>
              </a>
              <p className="idea-why">
                <Swedish>{idea.why}</Swedish>
              </p>
              <ul className="fact-line">
                <li>
                  <StatusMark tone={toneOf[idea.status]} label={text.status[idea.status]} />
                </li>
                {reply !== null && <li>{idea.isLate ? <StatusMark tone="act" label={reply} /> : reply}</li>}
                <li>{idea.isOwn ? text.yours : authorText(idea.author, language)}</li>
                {idea.author.name !== null && idea.part !== null && <li>{idea.part.name}</li>}
              </ul>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
