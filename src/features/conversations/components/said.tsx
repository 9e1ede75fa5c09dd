import type { ReactNode } from 'react';

/** What was said in a conversation, in the language it was held in (WCAG 3.1.2). */
export function Said({ lang, children }: { readonly lang: 'sv' | 'en'; readonly children: ReactNode }) {
  return <span lang={lang}>{children}</span>;
}
