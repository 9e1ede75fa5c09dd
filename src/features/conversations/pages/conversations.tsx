import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ButtonLink, EmptyState } from '#ui/components/states.tsx';
import { formatCount } from '#ui/format/plural.ts';
import { ConversationList } from '../components/conversation-list.tsx';
import { conversationMessages } from '../messages/conversation.ts';
import { conversationWords } from '../messages/words.ts';
import { readConversations } from '../reading/conversation.ts';
import type { Route } from './+types/conversations';

export const handle = { permission: 'conversations.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    conversations: await readConversations(member),
    mayStart: may(member.actor, 'conversations.start'),
    mayTakePart: may(member.actor, 'conversations.takePart'),
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${conversationWords(loaderData?.language ?? 'sv').room} – Rodret` }];
}

export default function ConversationsPage({ loaderData }: Route.ComponentProps) {
  const { language, conversations, mayStart, mayTakePart } = loaderData;
  const text = conversationMessages(language).list;
  const open = conversations.filter(({ standing }) => standing === 'open').length;
  const finding =
    open === 0
      ? text.none
      : open === 1
        ? text.openOne
        : text.open(formatCount(open, text.one, text.many, language));
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Finding level={1} topic={conversationWords(language).room} title={finding} lede={text.lede} />
      {mayStart && (
        <p className="button-row">
          <ButtonLink label={text.start} href="/samtal/nytt" variant={open === 0 ? 'primary' : 'secondary'} />
          <ButtonLink label={text.import} href="/samtal/hamta-in" variant="secondary" />
        </p>
      )}
      {conversations.length === 0 ? (
        <EmptyState title={text.emptyTitle} text={text.emptyText} />
      ) : (
        <ConversationList language={language} conversations={conversations} mayTakePart={mayTakePart} />
      )}
    </>
  );
}
