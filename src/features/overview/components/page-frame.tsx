import type { ReactNode } from 'react';
import type { Frame } from '#features/overview/frame.ts';
import { messages } from '#features/overview/messages.ts';
import { PageLayout, type PageLayoutProps } from '#ui/components/page-layout.tsx';

/** The frame of a page: header, rooms and footer around its content. */
export function PageFrame({ frame, children }: { readonly frame: Frame; readonly children: ReactNode }) {
  const text = messages(frame.language);
  return (
    <PageLayout
      language={frame.language}
      address={frame.address}
      unit={frame.unit === null ? null : { ...frame.unit, href: '/' }}
      rooms={frame.rooms}
      group={
        frame.roomsOfOrganisation.length === 0
          ? null
          : { label: text.organisationRooms.heading, rooms: frame.roomsOfOrganisation }
      }
      visitor={visitorOf(frame)}
      banner={
        frame.mode === 'demonstration'
          ? { label: text.visitor.demonstration, content: <DemonstrationText frame={frame} /> }
          : null
      }
      search={frame.isAlone ? null : { action: '/sok', query: frame.query }}
      shortcuts={[]}
      footer={{
        sources: text.footer.sources,
        links: [
          { label: text.footer.method, href: '/metod' },
          { label: text.footer.data, href: '/data' },
          { label: text.footer.api, href: '/api/v1' },
          { label: text.footer.roles, href: '/roller' },
          { label: text.footer.accessibility, href: '/tillganglighet' },
        ],
        version: frame.version,
      }}
    >
      {children}
    </PageLayout>
  );
}

function visitorOf({ visitor, mode, language }: Frame): PageLayoutProps['visitor'] {
  const text = messages(language).visitor;
  const isDemonstration = mode === 'demonstration';
  if (visitor === null) return isDemonstration ? null : { label: text.signIn, href: '/logga-in' };
  return {
    ...visitor,
    links: [
      { label: text.account, href: '/konto' },
      ...(isDemonstration ? [{ label: text.changePerson, href: '/prova' }] : []),
    ],
    switchTo: '/konto/organisation',
    signOut: isDemonstration ? null : '/logga-ut',
  };
}

/** That nothing here is real, who one is now, and how to be somebody else. */
function DemonstrationText({ frame: { language, visitor } }: { readonly frame: Frame }) {
  const text = messages(language).visitor;
  return (
    <>
      <strong>{text.demonstration}</strong>{' '}
      {visitor === null ? text.isNobody : text.isYou(visitor.name, visitor.roles)}{' '}
      <a href="/prova">{visitor === null ? text.try : text.changePerson}</a>
    </>
  );
}
