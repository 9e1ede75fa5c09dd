import type { ReactNode } from 'react';
import type { NavigationLink } from '#ui/components/page-layout.tsx';
import { ShapeMark } from '#ui/components/shapes.tsx';

/** Nothing here yet: what this is for, and the one next step. */
export function EmptyState(props: {
  readonly title: string;
  readonly text: ReactNode;
  readonly action?: NavigationLink;
}) {
  return (
    <div className="empty-state">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.action !== undefined && <ButtonLink {...props.action} variant="secondary" />}
    </div>
  );
}

/** A page that cannot show what was asked for: what happened, what to do, nothing lost. For 404, 403 and 500. */
export function PageMessage(props: {
  readonly title: string;
  readonly happened: ReactNode;
  readonly toDo: ReactNode;
  readonly links: readonly NavigationLink[];
  /** What to quote to whoever runs the system. */
  readonly reference?: string;
}) {
  return (
    <div className="page-message stack">
      <h1>{props.title}</h1>
      <p className="lede">{props.happened}</p>
      <p>{props.toDo}</p>
      <ul className="plain-list">
        {props.links.map(link => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
      {props.reference !== undefined && (
        <p className="hint">
          <code>{props.reference}</code>
        </p>
      )}
    </div>
  );
}

/** All that is to be known before reading on. */
export function Notes(props: {
  readonly notes: readonly { readonly kind: 'note' | 'caution'; readonly text: string }[];
}) {
  return props.notes.map(({ kind, text }) => (
    <Message key={text} kind={kind}>
      {text}
    </Message>
  ));
}

/** Something to know before reading on: old data, another year, a limit. `saved` confirms. */
export function Message(props: {
  readonly kind: 'note' | 'caution' | 'saved';
  readonly children: ReactNode;
}) {
  const shape = props.kind === 'saved' ? 'full' : props.kind === 'caution' ? 'diamond' : 'empty';
  return (
    <div className="message" data-kind={props.kind} role={props.kind === 'saved' ? 'status' : 'note'}>
      <ShapeMark name={shape} />
      <div>{props.children}</div>
    </div>
  );
}

/** A link that does what a button would: the one main step of a page. */
export function ButtonLink(props: NavigationLink & { readonly variant: 'primary' | 'secondary' }) {
  return (
    <a className="ds-button" data-variant={props.variant} href={props.href}>
      {props.label}
    </a>
  );
}
