import type { ReactNode } from 'react';
import { messages } from '#ui/components/messages.ts';
import { SearchForm } from '#ui/components/search-form.tsx';
import { MenuIcon, RudderIcon } from '#ui/components/shapes.tsx';
import { type Visitor, VisitorMenu } from '#ui/components/visitor-menu.tsx';
import { type Language, languageNames } from '#ui/language/language.ts';
import { addressInLanguage } from '#ui/language/negotiate.ts';

export type NavigationLink = { readonly label: string; readonly href: string };

/** A room of the house, in the order of the loop. */
export type Room = NavigationLink & { readonly isCurrent: boolean };

export type PageLayoutProps = {
  readonly language: Language;
  /** Address of this page, path and query; the language switch keeps it. */
  readonly address: string;
  /** The municipality or region chosen, null on the start page. */
  readonly unit: { readonly name: string; readonly href: string; readonly isMadeUp: boolean } | null;
  /** Rooms that exist; none hides the column. */
  readonly rooms: readonly Room[];
  /** Pages below the rooms, under a heading of their own; null where there are none for the reader. */
  readonly group: { readonly label: string; readonly rooms: readonly Room[] } | null;
  /** Who reads, or where to sign in; null where there is neither. */
  readonly visitor: Visitor | NavigationLink | null;
  /** Said on every page, right below the header. */
  readonly banner: { readonly label: string; readonly content: ReactNode } | null;
  readonly search: { readonly action: string; readonly query: string } | null;
  /** Pages one often wants, behind one button in the header. */
  readonly shortcuts: readonly NavigationLink[];
  readonly footer: {
    readonly sources: ReactNode;
    readonly links: readonly NavigationLink[];
    readonly version: string;
  };
  readonly children: ReactNode;
};

/** Everything around the content of a page: header, rooms, footer. The content is the children, inside `<main>`. */
export function PageLayout(props: PageLayoutProps) {
  const text = messages(props.language);
  return (
    <div className="page" data-size="sm">
      <a className="ds-skip-link skip-link" href="#content">
        {text.skipToContent}
      </a>
      <Masthead {...props} />
      {props.banner !== null && (
        <aside className="notice notice-demonstration" aria-label={props.banner.label}>
          <p>{props.banner.content}</p>
        </aside>
      )}
      {props.unit?.isMadeUp === true && <ExampleBanner language={props.language} />}
      <div className={props.rooms.length === 0 ? 'body body-alone' : 'body'}>
        {props.rooms.length > 0 && <Rooms {...props} />}
        <main id="content" tabIndex={-1}>
          {props.children}
        </main>
      </div>
      <div className="site-footer-line">
        <footer className="site-footer">
          <div>{props.footer.sources}</div>
          <ul>
            {props.footer.links.map(link => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
            <li>Rodret {props.footer.version}</li>
          </ul>
        </footer>
      </div>
    </div>
  );
}

function Masthead({ language, address, unit, search, shortcuts, visitor }: PageLayoutProps) {
  const text = messages(language);
  const other: Language = language === 'sv' ? 'en' : 'sv';
  return (
    <div className="masthead-line">
      <header className="masthead">
        <a className="wordmark" href="/" aria-label={text.home}>
          <RudderIcon />
          Rodret
        </a>
        {unit !== null && (
          <p className="masthead-unit">
            <span>{unit.name}</span>
            <a href={unit.href} aria-label={text.changeUnitLong}>
              {text.changeUnit}
            </a>
          </p>
        )}
        <div className="masthead-tools">
          {search !== null && (
            <SearchForm
              action={search.action}
              query={search.query}
              label={text.searchLabel}
              button={text.search}
              placeholder={text.searchPlaceholder}
              id="site-search"
              size="compact"
            />
          )}
          {shortcuts.length > 0 && (
            <details className="shortcuts">
              <summary>{text.shortcuts}</summary>
              <ul>
                {shortcuts.map(link => (
                  <li key={link.href}>
                    <a href={link.href}>{link.label}</a>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <a href={addressInLanguage(address, other)} hrefLang={other} lang={other}>
            {languageNames[other]}
          </a>
          {visitor !== null && 'href' in visitor && <a href={visitor.href}>{visitor.label}</a>}
          {visitor !== null && 'name' in visitor && <VisitorMenu language={language} visitor={visitor} />}
        </div>
      </header>
    </div>
  );
}

function RoomList({ rooms, labelledBy }: { readonly rooms: readonly Room[]; readonly labelledBy?: string }) {
  return (
    <ol aria-labelledby={labelledBy}>
      {rooms.map(room => (
        <li key={room.href}>
          <a href={room.href} aria-current={room.isCurrent ? 'page' : undefined}>
            {room.label}
          </a>
        </li>
      ))}
    </ol>
  );
}

function Rooms({ rooms, group, language }: Pick<PageLayoutProps, 'rooms' | 'group' | 'language'>) {
  const text = messages(language);
  const list = (where: string) => (
    <>
      <RoomList rooms={rooms} />
      {group !== null && (
        <>
          <p className="rooms-group" id={`rooms-group-${where}`}>
            {group.label}
          </p>
          <RoomList rooms={group.rooms} labelledBy={`rooms-group-${where}`} />
        </>
      )}
    </>
  );
  const current = [...rooms, ...(group?.rooms ?? [])].find(room => room.isCurrent)?.label;
  return (
    <div>
      <nav className="rooms" aria-label={text.roomsLabel}>
        {list('column')}
      </nav>
      <nav className="rooms-phone" aria-label={text.roomsLabel}>
        <details>
          <summary>
            <MenuIcon />
            {current === undefined ? text.rooms : `${text.rooms}: ${current}`}
          </summary>
          {list('phone')}
        </details>
      </nav>
    </div>
  );
}

/** Says on every page of Exempelkommunen that its values are made up. */
function ExampleBanner({ language }: { readonly language: Language }) {
  const text = messages(language);
  return (
    <aside className="notice" aria-label={text.exampleLabel}>
      <p>
        <strong>{text.exampleTitle}</strong> {text.exampleText}
      </p>
    </aside>
  );
}
