import { randomUUID } from 'node:crypto';
import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import { BatchTable, LinksForm, MailForm } from '../components/invite-forms.tsx';
import { MadeLinks } from '../components/made-links.tsx';
import { QrCode } from '../components/qr-code.tsx';
import { inviteAction } from '../invite-form.ts';
import { invitePageMessages } from '../messages/invite.ts';
import { conversationWords } from '../messages/words.ts';
import { readConversation } from '../reading/conversation.ts';
import { invitedOf } from '../store/conversations.ts';
import { batchesOf } from '../store/links.ts';
import type { Route } from './+types/invitations';

export const handle = { permission: 'conversations.start' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, origin, sendsMail } = member;
  const conversation = await orNoPage(readConversation(member, idInAddress(params.conversation)));
  const groups = await invitedOf(db, organisation.id, conversation.id);
  return {
    language: member.language,
    key: randomUUID(),
    conversation: {
      id: conversation.id,
      question: conversation.question,
      language: conversation.language,
      isClosed: conversation.status === 'closed',
    },
    address: `${origin}/samtal/${conversation.id}/delta`,
    sendsMail,
    groups: groups.map(({ id, kind, name }) => ({ id, kind, name })),
    batches: await batchesOf(db, organisation.id, conversation.id),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { id } = await orNoPage(readConversation(own, idInAddress(params.conversation)));
  return inviteAction(own, id, await formOf(request));
}

export const headers = () => new Headers({ 'Cache-Control': 'no-store' });

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${invitePageMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function InvitationsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, conversation, groups, address } = loaderData;
  const text = invitePageMessages(language);
  const errors = actionData?.errors ?? {};
  const values = actionData?.values ?? { invitedPart: '', invitedProfession: '', count: '', addresses: '' };
  const forms = { language, groups, values, errors, formKey: loaderData.key };
  const links = actionData?.links ?? [];
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
      <Finding level={1} title={text.finding} lede={text.lede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))}
      />
      {conversation.isClosed && <Message kind="note">{text.closed}</Message>}
      {links.length > 0 && (
        <MadeLinks
          language={language}
          lang={conversation.language}
          question={conversation.question}
          links={links}
        />
      )}
      <Section id="alla" title={text.everybody} lede={text.everybodyText}>
        <div className="wall-code">
          <QrCode text={address} label={text.qr(address)} />
          <p>
            {text.everybodyLabel}: <a href={`/samtal/${conversation.id}/delta`}>{address}</a>
          </p>
        </div>
      </Section>
      {!conversation.isClosed && (
        <Section id="personliga" title={text.personal} lede={text.personalText}>
          <LinksForm {...forms} />
        </Section>
      )}
      {!conversation.isClosed && (
        <Section id="post" title={text.mail} lede={loaderData.sendsMail ? text.mailText : text.noMail}>
          {loaderData.sendsMail && <MailForm {...forms} />}
        </Section>
      )}
      <Section id="gjorda" title={text.batches}>
        <BatchTable language={language} groups={groups} batches={loaderData.batches} />
      </Section>
    </>
  );
}
