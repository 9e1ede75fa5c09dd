/** Links to the entries just before and after those shown; nothing where all are shown. */
export function PageLinks(props: {
  readonly newer: string | null;
  readonly older: string | null;
  readonly text: { readonly pages: string; readonly newer: string; readonly older: string };
}) {
  const links = [
    { href: props.newer, label: props.text.newer },
    { href: props.older, label: props.text.older },
  ];
  if (links.every(({ href }) => href === null)) return null;
  return (
    <nav className="ds-pagination pagination" aria-label={props.text.pages}>
      <ul>
        {links.map(({ href, label }) =>
          href === null ? null : (
            <li key={label}>
              <a className="ds-button" data-variant="tertiary" href={href}>
                {label}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
