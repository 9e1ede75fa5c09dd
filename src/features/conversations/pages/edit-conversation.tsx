import { data, redirect } from 'react-router';
import { partsOn } from '#features/organisations/index.ts';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import { changeConversation } from '../actions/leading.ts';
import { ConversationFields } from '../components/conversation-fields.tsx';
import {
  conversationErrors,
  conversationInput,
  conversationTyped,
  professionsProblem,
  valuesOf,
} from '../form.ts';
import { conversationMessages } from '../messages/conversation.ts';
import { problemMessages } from '../messages/problems.ts';
import { conversationWords } from '../messages/words.ts';
import { readConversation } from '../reading/conversation.ts';
import type { Route } from './+types/edit-conversation';

export const handle = { permission: 'conversations.start' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const conversation = await orNoPage(readConversation(member, idInAddress(params.conversation)));
  const parts = await partsOn(member.db, member.organisation.id, todayOf(member));
  return {
    language: member.language,
    id: conversation.id,
    version: conversation.version,
    values: valuesOf(conversation),
    parts: parts.map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { id } = await orNoPage(readConversation(own, idInAddress(params.conversation)));
  const form = await formOf(request);
  const values = conversationTyped(form);
  const show = (errors: Readonly<Record<string, string>>, status: number) =>
    data({ values, errors, isStale: status === 409 }, { status });
  const wrong = professionsProblem(values, own.language);
  if (wrong !== null) return show(wrong, 422);
  try {
    const { entry } = await performWithReceipt(changeConversation, own, {
      conversation: id,
      version: Number(textOf(form, 'version')),
      ...conversationInput(values),
    });
    return redirect(doneAddress(`/samtal/${id}`, entry), 303);
  } catch (error) {
    const { errors, status } = conversationErrors(error, own.language);
    return show(errors, status);
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${conversationMessages(loaderData?.language ?? 'sv').form.changeTitle} – Rodret` }];
}

export default function EditConversationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, id, values: now } = loaderData;
  const text = conversationMessages(language).form;
  const errors = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: conversationWords(language).room, href: '/samtal' },
          { label: now.question, href: `/samtal/${id}` },
        ]}
        current={text.changeTitle}
      />
      <Finding level={1} title={text.changeTitle} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'question', message }))}
      />
      {actionData?.isStale === true && (
        <Message kind="caution">
          {problemMessages(language).staleNow(
            [now.question, now.promise, `${now.opensOn} – ${now.closesOn}`].join(' · '),
          )}
        </Message>
      )}
      <form className="form" method="post">
        <input type="hidden" name="version" value={loaderData.version} />
        <ConversationFields
          language={language}
          values={actionData?.values ?? now}
          errors={errors}
          parts={loaderData.parts}
        />
        <SubmitButton label={text.save} />
      </form>
    </>
  );
}
