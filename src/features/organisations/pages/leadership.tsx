import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink, EmptyState, Message } from '#ui/components/states.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { DayForm } from '../components/day-form.tsx';
import { SeatTable } from '../components/seat-table.tsx';
import { dayAsked } from '../form.ts';
import { leadershipMessages } from '../messages/leadership.ts';
import { messages } from '../messages/organisation.ts';
import { sittingOn, type Vacancy, vacanciesFrom } from '../model/seat-rules.ts';
import { allParts } from '../store/parts.ts';
import { allSeats } from '../store/seats.ts';
import type { Route } from './+types/leadership';

export const handle = { permission: 'organisation.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language, actor } = member;
  const today = todayOf(member);
  const day = dayAsked(request, today);
  const seats = await allSeats(db, organisation.id);
  const parts = await allParts(db, organisation.id);
  return {
    language,
    today,
    day,
    members: sittingOn(seats, day),
    history: seats,
    partNames: Object.fromEntries(parts.map(({ id, name }) => [id, name])),
    vacancies: vacanciesFrom(seats, today),
    mayEdit: may(actor, 'leadership.edit'),
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${leadershipMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function LeadershipPage({ loaderData }: Route.ComponentProps) {
  const { language, today, day, members, history, partNames, mayEdit } = loaderData;
  const text = leadershipMessages(language);
  const date = formatDate(day, language);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: messages(language).title, href: '/organisation' }]}
        current={text.title}
      />
      <Finding
        level={1}
        {...(day === today ? {} : { topic: text.on(date) })}
        title={findingOf(loaderData)}
        lede={text.lede}
      />
      {loaderData.vacancies.map(vacancy => (
        <Message key={vacancy.from} kind="caution">
          {vacancyText(vacancy, language)}
        </Message>
      ))}
      <Section id="medlemmar" title={text.members}>
        <DayForm action="/organisation/ledningsgrupp" day={day} label={text.day} button={text.show} />
        {members.length === 0 ? (
          <EmptyState title={text.empty} text={text.emptyText} />
        ) : (
          <SeatTable
            language={language}
            today={today}
            caption={text.membersCaption(date)}
            seats={members}
            partNames={partNames}
            mayEdit={mayEdit}
          />
        )}
        {mayEdit && <ButtonLink label={text.add} href="/organisation/ledningsgrupp/ny" variant="primary" />}
      </Section>
      {history.length > 0 && (
        <Section id="genom-tiden" title={text.history}>
          <SeatTable
            language={language}
            today={today}
            caption={text.historyCaption}
            seats={history}
            partNames={partNames}
            mayEdit={mayEdit}
          />
        </Section>
      )}
    </>
  );
}

function findingOf({ language, members }: Route.ComponentProps['loaderData']): string {
  const text = leadershipMessages(language);
  const chair = members.find(({ isChair }) => isChair);
  if (members.length === 0) return text.empty;
  if (chair === undefined) {
    return text.unled(formatCount(members.length, text.person, text.people, language));
  }
  if (members.length === 1) return text.alone(chair.name);
  return text.led(chair.name, formatNumber(members.length, language, 0));
}

function vacancyText({ kind, from, to }: Vacancy, language: 'sv' | 'en'): string {
  const text = leadershipMessages(language).vacant;
  const first = formatDate(from, language);
  return to === null ? text[kind](first) : text[`${kind}Until`](first, formatDate(to, language));
}
