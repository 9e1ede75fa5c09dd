import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { formatCount } from '#ui/format/plural.ts';
import { PublishedStatements, RefusedStatements } from '../components/published-statements.tsx';
import { WaitingStatement } from '../components/waiting-statement.tsx';
import { formProblem } from '../form.ts';
import { moderationMessages } from '../messages/moderation.ts';
import { conversationWords } from '../messages/words.ts';
import { moderate } from '../moderation-form.ts';
import { readConversation } from '../reading/conversation.ts';
import { readModeration } from '../reading/moderation.ts';
import type { Route } from './+types/moderation';

export const handle = { permission: 'conversations.moderate' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { id, question, language } = await orNoPage(
    readConversation(member, idInAddress(params.conversation)),
  );
  return {
    language: member.language,
    conversation: { id, question, language },
    ...(await readModeration(member, id)),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { id } = await orNoPage(readConversation(own, idInAddress(params.conversation)));
  const form = await formOf(request);
  try {
    const { entry } = await moderate(own, form);
    return redirect(doneAddress(`/samtal/${id}/utsagor`, entry), 303);
  } catch (error) {
    const { errors, status } = formProblem(error, own.language);
    const [message = ''] = Object.values(errors);
    return data({ errors: { [textOf(form, 'statement')]: message } }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${moderationMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function ModerationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, conversation, waiting, published, refused } = loaderData;
  const text = moderationMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const lang = conversation.language;
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[
          { label: conversationWords(language).room, href: '/samtal' },
          { label: conversation.question, href: `/samtal/${conversation.id}` },
        ]}
        current={text.title}
      />
      <Finding
        level={1}
        title={
          waiting.length === 0
            ? text.findingNone
            : text.finding(formatCount(waiting.length, text.one, text.many, language))
        }
        lede={text.lede}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([id, message]) => ({ fieldId: `s-${id}`, message }))}
      />
      {waiting.length > 0 && (
        <ul className="statement-list">
          {waiting.map(statement => (
            <WaitingStatement
              key={statement.id}
              language={language}
              lang={lang}
              statement={statement}
              error={errors[statement.id]}
            />
          ))}
        </ul>
      )}
      <Section id="med" title={text.published}>
        <PublishedStatements language={language} lang={lang} statements={published} errors={errors} />
      </Section>
      <Section id="nekade" title={text.refused}>
        <RefusedStatements language={language} lang={lang} statements={refused} />
      </Section>
    </>
  );
}
