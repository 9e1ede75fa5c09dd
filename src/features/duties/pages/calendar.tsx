import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { perform } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped, shownRefusal, textOf } from '#platform/page-form.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ShownOnce } from '#ui/components/shown-once.tsx';
import { ButtonLink, Message } from '#ui/components/states.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { makeFeed, revokeFeed } from '../actions/feeds.ts';
import { calendarMessages } from '../messages/calendar.ts';
import { dutyMessages } from '../messages/duties.ts';
import { feedOf } from '../store/feeds.ts';
import type { Route } from './+types/calendar';

export const handle = { permission: 'duties.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, organisation, actor, language } = memberOf(context, handle, request);
  return {
    language,
    key: randomUUID(),
    feed: await feedOf(db, organisation.id, actor.id),
    isRevoked: new URL(request.url).searchParams.has('stangd'),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  try {
    if (form.get('step') === 'revoke') {
      await perform(revokeFeed, own, { feed: textOf(form, 'feed') });
      return redirect('/mina-masten/kalender?stangd', 303);
    }
    // No redirect: the address is shown in this answer and nowhere else. The key makes a second sending make no second one.
    const made = await perform(makeFeed, { ...own, idempotencyKey: keyTyped(form) }, {});
    return { kind: 'made' as const, address: made.address };
  } catch (error) {
    const { status } = shownRefusal(error);
    return data({ kind: 'refused' as const }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${calendarMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function CalendarPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, feed, key, isRevoked } = loaderData;
  const text = calendarMessages(language);
  const made = actionData?.kind === 'made' ? actionData : null;
  const used = feed?.lastUsedOn ?? null;
  const finding = () => {
    if (made !== null) return text.findings.made;
    if (feed === null) return text.findings.none;
    return used === null ? text.findings.unused : text.findings.used(formatDate(used, language));
  };
  return (
    <>
      {isRevoked && <Message kind="saved">{text.revoked}</Message>}
      <Breadcrumb
        language={language}
        trail={[{ label: dutyMessages(language).title, href: '/mina-masten' }]}
        current={text.title}
      />
      <Finding level={1} topic={text.title} title={finding()} lede={text.lede} />
      <ErrorSummary
        language={language}
        errors={actionData?.kind === 'refused' ? [{ fieldId: 'gor', message: text.problem }] : []}
      />
      {made !== null && made.address === null && <Message kind="note">{text.shownBefore}</Message>}
      {made !== null && made.address !== null && (
        <ShownOnce id="address" label={text.address} hint={text.addressHint} value={made.address} />
      )}
      {made !== null ? (
        <p>
          <ButtonLink label={text.back} href="/mina-masten" variant="primary" />
        </p>
      ) : (
        <Section
          id="gor"
          title={feed === null ? text.make : text.makeAnew}
          lede={
            feed === null
              ? text.makeLede
              : `${text.since(formatDate(feed.createdAt, language))} ${text.anewLede}`
          }
        >
          <form method="post">
            <input type="hidden" name="key" value={key} />
            <SubmitButton
              label={feed === null ? text.make : text.makeAnew}
              variant={feed === null ? 'primary' : 'secondary'}
            />
          </form>
        </Section>
      )}
      {feed !== null && made === null && (
        <Section id="stang" title={text.revoke} lede={text.revokeLede}>
          <form method="post">
            <input type="hidden" name="step" value="revoke" />
            <input type="hidden" name="feed" value={feed.id} />
            <SubmitButton label={text.revoke} variant="secondary" />
          </form>
        </Section>
      )}
    </>
  );
}
