import { ButtonLink } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { conversationMessages } from '../messages/conversation.ts';
import type { ReadConversation } from '../reading/conversation.ts';

/** Where one goes on to from a conversation: the one main step first. */
export function ConversationWays(props: {
  readonly language: Language;
  readonly conversation: ReadConversation;
  readonly mayLead: boolean;
  readonly mayModerate: boolean;
  readonly mayTakePart: boolean;
}) {
  const { conversation, language, mayLead } = props;
  const text = conversationMessages(language);
  const base = `/samtal/${conversation.id}`;
  const { standing, waiting } = conversation;
  const count = waiting === 0 ? '' : ` (${formatNumber(waiting, language, 0)})`;
  return (
    <p className="button-row" id="vagar">
      {standing === 'open' && props.mayTakePart && (
        <ButtonLink label={text.takePart} href={`${base}/delta`} variant="primary" />
      )}
      {standing !== 'draft' && (
        <ButtonLink
          label={text.results}
          href={`${base}/resultat`}
          variant={standing === 'closed' ? 'primary' : 'secondary'}
        />
      )}
      {props.mayModerate && (
        <ButtonLink label={`${text.moderate}${count}`} href={`${base}/utsagor`} variant="secondary" />
      )}
      {mayLead && conversation.status !== 'closed' && (
        <ButtonLink label={text.invite} href={`${base}/inbjudan`} variant="secondary" />
      )}
      {mayLead && conversation.status !== 'closed' && (
        <ButtonLink label={text.change} href={`${base}/andra`} variant="secondary" />
      )}
    </p>
  );
}
