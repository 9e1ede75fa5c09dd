import { messages } from '#ui/components/messages.ts';
import type { Language } from '#ui/language/language.ts';

/** Who reads the page, and what they can do about it. */
export type Visitor = {
  readonly name: string;
  /** Roles in words, as one text. */
  readonly roles: string;
  readonly organisation: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
  /** The other organisations they can work in. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** Where forms that change organisation and sign out are sent. */
  readonly switchTo: string;
  readonly signOut: string | null;
};

/** The visitor's name in the header; opened it tells roles and organisation, and leads on. */
export function VisitorMenu({
  language,
  visitor,
}: {
  readonly language: Language;
  readonly visitor: Visitor;
}) {
  const text = messages(language);
  return (
    <details className="visitor">
      <summary>
        <span className="ds-sr-only">{text.signedInAs} </span>
        {visitor.name}
      </summary>
      <div className="visitor-panel">
        <div>
          <p>{visitor.roles}</p>
          <p>{visitor.organisation}</p>
        </div>
        {visitor.links.length > 0 && (
          <ul>
            {visitor.links.map(link => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        )}
        {visitor.others.map(({ id, name }) => (
          <form key={id} method="post" action={visitor.switchTo}>
            <input type="hidden" name="organisation" value={id} />
            <button type="submit">{text.switchTo(name)}</button>
          </form>
        ))}
        {visitor.signOut !== null && (
          <form method="post" action={visitor.signOut}>
            <button type="submit">{text.signOut}</button>
          </form>
        )}
      </div>
    </details>
  );
}
