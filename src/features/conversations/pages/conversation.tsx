import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import { ConversationFacts } from '../components/conversation-facts.tsx';
import { ConversationWays } from '../components/conversation-ways.tsx';
import { ConfirmedForm, OpenForm, ReplyForm } from '../components/lead-forms.tsx';
import { SeedForm } from '../components/seed-form.tsx';
import { leadConversation } from '../conversation-form.ts';
import { formProblem } from '../form.ts';
import { conversationMessages } from '../messages/conversation.ts';
import { conversationWords } from '../messages/words.ts';
import { readConversation } from '../reading/conversation.ts';
import { seedsFor } from '../reading/seeds.ts';
import { topicOf } from '../topic.ts';
import type { Route } from './+types/conversation';

export const handle = { permission: 'conversations.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const conversation = await orNoPage(readConversation(member, idInAddress(params.conversation)));
  const mayLead = may(member.actor, 'conversations.start');
  return {
    language: member.language,
    conversation,
    mayLead,
    mayModerate: may(member.actor, 'conversations.moderate'),
    mayTakePart: may(member.actor, 'conversations.takePart'),
    seeds: mayLead && conversation.status !== 'closed' ? await seedsFor(member, conversation) : [],
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'conversations.start' }, request);
  const conversation = await orNoPage(readConversation(own, idInAddress(params.conversation)));
  const form = await formOf(request);
  const typed = { does: textOf(form, 'does'), seeds: textOf(form, 'seeds'), reply: textOf(form, 'reply') };
  try {
    const done = await leadConversation(own, conversation, form);
    if ('unconfirmed' in done) return data({ typed, errors: { sure: done.unconfirmed } }, { status: 422 });
    const to = typed.does === 'remove' ? '/samtal' : `/samtal/${conversation.id}`;
    return redirect(doneAddress(to, done.entry), 303);
  } catch (error) {
    const { errors, status } = formProblem(error, own.language);
    return data({ typed, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.conversation.question ?? conversationWords('sv').room} – Rodret` }];
}

export default function ConversationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, conversation, mayLead } = loaderData;
  const text = conversationMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const does = actionData?.typed.does ?? '';
  const seedError = does === 'seeds' ? Object.values(errors)[0] : undefined;
  const fieldOf = (field: string) => (does === 'seeds' ? 'seeds' : field === '' ? 'vagar' : field);
  const forms = { language, conversation, errors };
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: conversationWords(language).room, href: '/samtal' }]}
        current={conversation.question}
      />
      <Finding
        level={1}
        topic={topicOf(conversation, language)}
        title={<span lang={conversation.language}>{conversation.question}</span>}
        lede={text.by(conversation.startedBy.name)}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: fieldOf(field), message }))}
      />
      {conversation.standing === 'draft' && <Message kind="note">{text.draftNote}</Message>}
      <ConversationWays {...loaderData} />
      <ConversationFacts language={language} conversation={conversation} />
      {mayLead && conversation.status !== 'closed' && (
        <SeedForm
          language={language}
          count={conversation.statements}
          seeds={loaderData.seeds}
          typed={actionData?.typed.seeds ?? ''}
          error={seedError}
        />
      )}
      {mayLead && conversation.standing === 'draft' && conversation.statements > 0 && <OpenForm {...forms} />}
      {mayLead && conversation.standing === 'draft' && <ConfirmedForm {...forms} does="remove" />}
      {mayLead && conversation.status === 'opened' && <ConfirmedForm {...forms} does="close" />}
      {mayLead && conversation.status === 'closed' && (
        <ReplyForm {...forms} typed={does === 'reply' ? (actionData?.typed.reply ?? null) : null} />
      )}
    </>
  );
}
