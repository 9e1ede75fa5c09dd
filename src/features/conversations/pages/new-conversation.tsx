import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { plusDays } from '#core/calendar/days.ts';
import { partsOn } from '#features/organisations/index.ts';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { startConversation } from '../actions/leading.ts';
import { ConversationFields } from '../components/conversation-fields.tsx';
import {
  type ConversationValues,
  conversationErrors,
  conversationInput,
  conversationTyped,
  professionsProblem,
} from '../form.ts';
import { conversationMessages } from '../messages/conversation.ts';
import { conversationWords } from '../messages/words.ts';
import type { Route } from './+types/new-conversation';

export const handle = { permission: 'conversations.start' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const today = todayOf(member);
  const values: ConversationValues = {
    question: '',
    background: '',
    language: member.language,
    opensOn: today,
    closesOn: plusDays(today, 21),
    promise: '',
    promisedOn: plusDays(today, 42),
    everyone: '',
    parts: {},
    professions: '',
    isModerated: true,
  };
  const parts = await partsOn(member.db, member.organisation.id, today);
  return {
    language: member.language,
    key: randomUUID(),
    parts: parts.map(({ id, name }) => ({ id, name })),
    values,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const values = conversationTyped(form);
  const show = (errors: Readonly<Record<string, string>>, status: number) =>
    data({ values, errors }, { status });
  const wrong = professionsProblem(values, own.language);
  if (wrong !== null) return show(wrong, 422);
  try {
    const { output, entry } = await performWithReceipt(
      startConversation,
      { ...own, idempotencyKey: keyTyped(form) },
      conversationInput(values),
    );
    return redirect(doneAddress(`/samtal/${output.id}`, entry), 303);
  } catch (error) {
    const { errors, status } = conversationErrors(error, own.language);
    return show(errors, status);
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${conversationMessages(loaderData?.language ?? 'sv').form.newTitle} – Rodret` }];
}

export default function NewConversationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, parts } = loaderData;
  const text = conversationMessages(language).form;
  const errors = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: conversationWords(language).room, href: '/samtal' }]}
        current={text.newTitle}
      />
      <Finding level={1} title={text.newTitle} lede={text.newLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'question', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="key" value={loaderData.key} />
        <ConversationFields
          language={language}
          values={actionData?.values ?? loaderData.values}
          errors={errors}
          parts={parts}
        />
        <SubmitButton label={text.start} />
      </form>
    </>
  );
}
