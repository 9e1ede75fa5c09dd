import type { ReactNode } from 'react';

/** Swedish whatever the language of the page (WCAG 3.1.2): titles of key figures are the source's own. */
export function Swedish({ children }: { readonly children: ReactNode }) {
  return <span lang="sv">{children}</span>;
}

/** A sentence in the language of the page with one part in Swedish; all of it plain where it does not hold the part. */
export function WithSwedish({ text, part }: { readonly text: string; readonly part: string | undefined }) {
  const start = part === undefined || part === '' ? -1 : text.indexOf(part);
  if (part === undefined || start < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, start)}
      <Swedish>{part}</Swedish>
      {text.slice(start + part.length)}
    </>
  );
}
