import { isRouteErrorResponse } from 'react-router';
import { type Frame, refusalText } from '#features/overview/frame.ts';
import { messages } from '#features/overview/messages.ts';
import { PageMessage } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';

export type Failure = {
  readonly status: number;
  /** What a page of ours says of it, in the reader's language; null for what the router or a defect says. */
  readonly detail: string | null;
  /** The permission that was missing; null where it was something else. */
  readonly permission: string | null;
};

/** What was thrown, as far as a reader is told of it. */
export function failureOf(error: unknown): Failure {
  if (!isRouteErrorResponse(error)) return { status: 500, detail: null, permission: null };
  const isOurs = !('internal' in error && error.internal === true);
  const permission: unknown = error.status === 403 ? error.data?.permission : null;
  return {
    status: error.status,
    detail: isOurs && typeof error.data === 'string' ? error.data : null,
    permission: typeof permission === 'string' ? permission : null,
  };
}

function textOf(failure: Failure, frame: Frame | null, needs: readonly string[]) {
  const text = messages(frame?.language ?? 'sv').failure;
  const { status, detail } = failure;
  if (frame !== null && needs.length > 0) return refusalText(frame, needs);
  if (status === 401) {
    return { title: text.signInNeeded, happened: detail ?? text.nobodySignedIn, toDo: text.signInHelp };
  }
  if (status === 404) {
    return { title: text.notFound, happened: detail ?? text.notFoundHappened, toDo: text.notFoundToDo };
  }
  return status < 500
    ? { title: text.refused, happened: detail ?? text.refusedHappened, toDo: text.refusedToDo }
    : { title: text.broken, happened: detail ?? text.brokenHappened, toDo: text.brokenToDo };
}

export const failureTitle = (failure: Failure, frame: Frame | null, needs: readonly string[]): string =>
  textOf(failure, frame, needs).title;

/** What happened, what to do, and that nothing is lost. `needs` are the roles that may, in words. */
export function FailureMessage(props: {
  readonly frame: Frame | null;
  readonly failure: Failure;
  readonly needs: readonly string[];
}) {
  const { frame, failure, needs } = props;
  const language: Language = frame?.language ?? 'sv';
  const text = messages(language);
  const isOfPerson = failure.status === 401 || needs.length > 0;
  return (
    <PageMessage
      {...textOf(failure, frame, needs)}
      links={[
        ...(!isOfPerson
          ? []
          : frame?.mode === 'demonstration'
            ? [{ label: text.visitor.try, href: '/prova' }]
            : frame?.visitor === null
              ? [{ label: text.visitor.signIn, href: '/logga-in' }]
              : []),
        { label: text.failure.start, href: '/' },
        { label: text.failure.data, href: '/data' },
      ]}
    />
  );
}
