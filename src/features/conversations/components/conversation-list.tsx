import { ButtonLink } from '#ui/components/states.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { conversationMessages } from '../messages/conversation.ts';
import { conversationWords } from '../messages/words.ts';
import type { ListedConversation } from '../reading/conversation.ts';

/** Conversations, each with what can be done with it now. */
export function ConversationList(props: {
  readonly language: Language;
  readonly conversations: readonly ListedConversation[];
  readonly mayTakePart: boolean;
}) {
  const { language } = props;
  const { list, by } = conversationMessages(language);
  const words = conversationWords(language);
  const day = (iso: string) => formatDate(iso, language);
  return (
    <ul className="conversation-list">
      {props.conversations.map(each => (
        <li key={each.id}>
          <h2 lang={each.language}>
            <a href={`/samtal/${each.id}`}>{each.question}</a>
          </h2>
          <p className="hint">
            {words.standing[each.standing]} · {list.period(day(each.opensOn), day(each.closesOn))} ·{' '}
            {by(each.startedBy.name)}
          </p>
          {each.standing === 'open' && props.mayTakePart && (
            <p>
              <ButtonLink label={list.takePart} href={`/samtal/${each.id}/delta`} variant="primary" />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
