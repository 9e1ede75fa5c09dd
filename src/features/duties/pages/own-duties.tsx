import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Disclosure } from '#ui/components/provenance.tsx';
import { EmptyState } from '#ui/components/states.tsx';
import { formatCount } from '#ui/format/plural.ts';
import { DutyList } from '../components/duty-list.tsx';
import { ownDuties, seesAll } from '../lists.ts';
import { dutyMessages } from '../messages/duties.ts';
import { apartFarOff } from '../model/own.ts';
import { isOverdue } from '../model/standing.ts';
import type { Route } from './+types/own-duties';

export const handle = { permission: 'duties.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    ...apartFarOff(await ownDuties(member), todayOf(member)),
    seesAll: seesAll(member),
    mayBeAway: may(member.actor, 'duties.absence'),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${dutyMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function OwnDutiesPage({ loaderData }: Route.ComponentProps) {
  const { language, near, farOff } = loaderData;
  const duties = [...near, ...farOff];
  const text = dutyMessages(language);
  const count = (number: number) => formatCount(number, text.one, text.many, language);
  const overdue = duties.filter(({ standing }) => isOverdue(standing)).length;
  const soon = duties.filter(({ standing }) => standing === 'due' || standing === 'due-soon').length;
  const finding = () => {
    if (overdue > 0) return text.findings.overdue(overdue, count(overdue));
    if (soon > 0) return text.findings.soon(count(soon));
    return duties.length > 0 ? text.findings.calm : text.findings.empty;
  };
  const links = [
    { label: text.more.calendar, href: '/mina-masten/kalender' },
    ...(loaderData.mayBeAway ? [{ label: text.more.absence, href: '/mina-masten/franvaro' }] : []),
    { label: text.more.rule, href: '/mina-masten/regel' },
    { label: text.more.mail, href: '/konto/utskick' },
    ...(loaderData.seesAll ? [{ label: text.more.all, href: '/mina-masten/alla' }] : []),
  ];
  return (
    <>
      <Finding level={1} topic={text.title} title={finding()} lede={text.lede} />
      {duties.length === 0 ? (
        <EmptyState
          title={text.emptyTitle}
          text={text.emptyText}
          action={{ label: text.emptyStep, href: '/beslut' }}
        />
      ) : (
        <>
          {near.length > 0 && <DutyList language={language} duties={near} />}
          {farOff.length > 0 && (
            <Disclosure summary={text.farOff(count(farOff.length))}>
              <DutyList language={language} duties={farOff} label={text.farOffLabel} />
            </Disclosure>
          )}
        </>
      )}
      <Section id="hor-till" title={text.more.title}>
        <ul className="plain-list">
          {links.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
