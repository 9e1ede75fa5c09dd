import type { ReactNode } from 'react';
import type { Frame } from '#features/overview/frame.ts';
import { messages } from '#features/overview/messages.ts';
import { PageLayout } from '#ui/components/page-layout.tsx';

/** The frame of a page: header, rooms and footer around its content. */
export function PageFrame({ frame, children }: { readonly frame: Frame; readonly children: ReactNode }) {
  const text = messages(frame.language);
  return (
    <PageLayout
      language={frame.language}
      address={frame.address}
      unit={frame.unit === null ? null : { ...frame.unit, href: '/' }}
      rooms={frame.rooms}
      search={{ action: '/sok', query: frame.query }}
      shortcuts={[]}
      footer={{
        sources: text.footer.sources,
        links: [
          { label: text.footer.method, href: '/metod' },
          { label: text.footer.data, href: '/data' },
          { label: text.footer.api, href: '/api/v1' },
          { label: text.footer.accessibility, href: '/tillganglighet' },
        ],
        version: frame.version,
      }}
    >
      {children}
    </PageLayout>
  );
}
