import type { ReactNode } from 'react';
import { findUnits } from '#core/panel/find-units.ts';
import { messages } from '#features/overview/messages.ts';
import { roomsOf } from '#features/overview/rooms.ts';
import { searchKeyFigures } from '#features/overview/search.ts';
import { nameOf } from '#features/situation/index.ts';
import { pageContext } from '#platform/page-context.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { SearchForm } from '#ui/components/search-form.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Route } from './+types/search';

const mostUnits = 8;
const mostKeyFigures = 20;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { warehouse, language, organisation } = context.get(pageContext);
  const query = new URL(request.url).searchParams.get('q')?.trim() ?? '';
  const units = (await warehouse.units()).filter(({ kind }) => kind !== 'nation');
  const unit =
    units.find(({ code }) => code === organisation?.unitCode) ??
    units.find(({ isMadeUp }) => isMadeUp) ??
    null;
  const keyFigures = query === '' || unit === null ? [] : await searchKeyFigures(warehouse, unit.code, query);
  const pages = roomsOf(unit?.code ?? null, null, '/sok', language).filter(
    ({ label }) => query !== '' && label.toLowerCase().includes(query.toLowerCase()),
  );
  return {
    language,
    query,
    unit: unit === null ? null : { code: unit.code, name: unit.name },
    units:
      query === ''
        ? []
        : findUnits(units, query)
            .slice(0, mostUnits)
            .map(({ unit: found }) => ({ code: found.code, name: found.name })),
    keyFigures: keyFigures.slice(0, mostKeyFigures).map(({ id, title }) => ({ id, name: nameOf(title) })),
    keyFiguresFound: keyFigures.length,
    pages: pages.map(({ label, href }) => ({ label, href })),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  const text = messages(loaderData?.language ?? 'sv').search;
  const query = loaderData?.query ?? '';
  return [{ title: `${query === '' ? text.title : `${text.title}: ${query}`} – Rodret` }];
}

export default function SearchPage({ loaderData }: Route.ComponentProps) {
  const { language, query, unit } = loaderData;
  const text = messages(language).search;
  const total = loaderData.units.length + loaderData.keyFiguresFound + loaderData.pages.length;
  return (
    <>
      <Finding
        level={1}
        title={query === '' ? text.title : text.heading(total, query)}
        {...ledeOf(query, total, text)}
      />
      <SearchForm
        action="/sok"
        query={query}
        size="large"
        id="search"
        label={text.label}
        hint={text.hint}
        button={text.button}
      />
      {loaderData.units.length > 0 && (
        <Section id="enheter" title={text.units}>
          <Links
            links={loaderData.units.map(({ code, name }) => ({ href: `/laget/${code}`, label: name }))}
          />
        </Section>
      )}
      {loaderData.pages.length > 0 && (
        <Section id="sidor" title={text.pages}>
          <Links links={loaderData.pages} />
        </Section>
      )}
      {unit !== null && loaderData.keyFigures.length > 0 && (
        <Section id="nyckeltal" title={text.keyFigures} lede={text.keyFiguresFor(unit.name)}>
          <Links
            links={loaderData.keyFigures.map(({ id, name }) => ({
              href: `/nyckeltal/${unit.code}/${id}`,
              label: <Swedish>{name}</Swedish>,
              hint: id,
            }))}
          />
          {loaderData.keyFiguresFound > loaderData.keyFigures.length && (
            <p>
              <a href={`/nyckeltal/${unit.code}?ord=${encodeURIComponent(query)}`}>
                {text.more(formatNumber(loaderData.keyFiguresFound, language))}
              </a>
            </p>
          )}
        </Section>
      )}
    </>
  );
}

function Links({
  links,
}: {
  readonly links: readonly { readonly href: string; readonly label: ReactNode; readonly hint?: string }[];
}) {
  return (
    <ul className="plain-list">
      {links.map(link => (
        <li key={link.href}>
          <a href={link.href}>{link.label}</a>
          {link.hint !== undefined && <span className="hint"> {link.hint}</span>}
        </li>
      ))}
    </ul>
  );
}

function ledeOf(
  query: string,
  total: number,
  text: ReturnType<typeof messages>['search'],
): { readonly lede?: string } {
  if (query === '') return { lede: text.empty };
  return total === 0 ? { lede: text.nothing } : {};
}
