import type { ReactNode } from 'react';
import { messages } from '#ui/components/messages.ts';
import type { NavigationLink } from '#ui/components/page-layout.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

/** Where this page lies; the last one is this page and no link. */
export function Breadcrumb(props: {
  readonly language: Language;
  readonly trail: readonly NavigationLink[];
  readonly current: ReactNode;
}) {
  return (
    <nav className="breadcrumb" aria-label={messages(props.language).youAreHere}>
      <ol>
        {props.trail.map(link => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
        <li aria-current="page">{props.current}</li>
      </ol>
    </nav>
  );
}

/** Links to the pages of a long list: first, last and those next to this one. Nothing where there is one page. */
export function Pagination(props: {
  readonly language: Language;
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
}) {
  const { language, page, pages, hrefOf } = props;
  if (pages <= 1) return null;
  const text = messages(language);
  return (
    <nav className="ds-pagination pagination" aria-label={text.pages}>
      <ul>
        {page > 1 && (
          <li>
            <a className="ds-button" data-variant="tertiary" href={hrefOf(page - 1)}>
              {text.previous}
            </a>
          </li>
        )}
        {pagesToShow(page, pages).map(entry =>
          entry.kind === 'gap' ? (
            <li key={`gap-after-${entry.after}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={entry.page}>
              <a
                className="ds-button"
                data-variant="tertiary"
                href={hrefOf(entry.page)}
                aria-label={text.page(formatNumber(entry.page, language, 0))}
                aria-current={entry.page === page ? 'true' : undefined}
              >
                {formatNumber(entry.page, language, 0)}
              </a>
            </li>
          ),
        )}
        {page < pages && (
          <li>
            <a className="ds-button" data-variant="tertiary" href={hrefOf(page + 1)}>
              {text.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

type PageEntry =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'gap'; readonly after: number };

/** First, last, this page and its neighbours, with a gap where pages are left out. */
export function pagesToShow(page: number, pages: number): readonly PageEntry[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter(number => number >= 1 && number <= pages)
    .sort((a, b) => a - b);
  return shown.flatMap((number, index): PageEntry[] => {
    const before = shown[index - 1];
    const entry: PageEntry = { kind: 'page', page: number };
    return before === undefined || number === before + 1 ? [entry] : [{ kind: 'gap', after: before }, entry];
  });
}
