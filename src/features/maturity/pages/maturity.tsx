import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ButtonLink, EmptyState, Message } from '#ui/components/states.tsx';
import { WithSwedish } from '#ui/components/swedish.tsx';
import { OtherResults } from '../components/other-results.tsx';
import { ProfileFigure } from '../components/profile-figure.tsx';
import { RoundTable } from '../components/round-table.tsx';
import { listPage } from '../list-page.ts';
import { listMessages } from '../messages/list.ts';
import { maturityWords } from '../messages/words.ts';
import type { Route } from './+types/maturity';

export const handle = { permission: 'maturity.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    ...(await listPage(member)),
    mayEdit: may(member.actor, 'maturity.edit'),
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${maturityWords(loaderData?.language ?? 'sv').room} – Rodret` }];
}

export default function MaturityPage({ loaderData }: Route.ComponentProps) {
  const { language, latest, open, rounds, others, mayEdit } = loaderData;
  const text = listMessages(language);
  const words = maturityWords(language);
  const start = { label: text.open, href: '/mognad/ny' };
  const lowest = latest?.profile.lowest ?? null;
  const finding =
    latest === null
      ? text.findingNone
      : lowest === null
        ? text.findingUnknown
        : text.finding(lowest.name, lowest.level);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Finding
        level={1}
        topic={words.room}
        title={finding}
        lede={
          latest === null ? (
            text.lede
          ) : (
            <WithSwedish
              text={text.level(latest.title, latest.profile.level, latest.closedAt)}
              part={latest.title}
            />
          )
        }
      />
      {open !== null && (
        <Message kind="note">
          <WithSwedish text={text.openNow(open.title)} part={open.title} />.{' '}
          <a href={`/mognad/${open.id}`}>{text.toOpen}</a>
        </Message>
      )}
      {rounds.length === 0 ? (
        <EmptyState title={text.findingNone} text={text.emptyText} {...(mayEdit ? { action: start } : {})} />
      ) : (
        mayEdit &&
        open === null && (
          <p className="button-row">
            <ButtonLink {...start} variant="primary" />
          </p>
        )
      )}
      {latest !== null && (
        <>
          <ProfileFigure language={language} profile={latest.profile} title={latest.title} />
          <p>
            <a href={`/mognad/${latest.id}`}>{text.latest}</a>
          </p>
        </>
      )}
      {rounds.length > 0 && <RoundTable language={language} rounds={rounds} />}
      <OtherResults language={language} others={others} mayEdit={mayEdit} />
    </>
  );
}
