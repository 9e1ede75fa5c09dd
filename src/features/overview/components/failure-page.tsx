import { PageFrame } from '#features/overview/components/page-frame.tsx';
import type { Frame } from '#features/overview/frame.ts';
import { messages } from '#features/overview/messages.ts';
import { PageMessage } from '#ui/components/states.tsx';

/** What is shown where a page cannot be: in the frame where that is known, alone otherwise. */
export function FailurePage(props: {
  readonly frame: Frame | null;
  readonly status: number;
  readonly detail: string | null;
}) {
  const text = messages(props.frame?.language ?? 'sv').failure;
  const links = [
    { label: text.start, href: '/' },
    { label: text.data, href: '/data' },
  ];
  const message =
    props.status === 404 ? (
      <PageMessage
        title={text.notFound}
        happened={props.detail ?? text.notFoundHappened}
        toDo={text.notFoundToDo}
        links={links}
      />
    ) : (
      <PageMessage
        title={props.status < 500 ? text.refused : text.broken}
        happened={props.detail ?? text.brokenHappened}
        toDo={text.brokenToDo}
        links={links}
      />
    );
  return props.frame === null ? <main>{message}</main> : <PageFrame frame={props.frame}>{message}</PageFrame>;
}
