import { isRouteErrorResponse } from 'react-router';
import { messages } from '#features/overview/messages.ts';
import { PageMessage } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';

export type Failure = {
  readonly status: number;
  /** What a page of ours says of it, in the reader's language; null for what the router or a defect says. */
  readonly detail: string | null;
};

/** What was thrown, as far as a reader is told of it. */
export function failureOf(error: unknown): Failure {
  if (!isRouteErrorResponse(error)) return { status: 500, detail: null };
  const isOurs = !('internal' in error && error.internal === true);
  return { status: error.status, detail: isOurs && typeof error.data === 'string' ? error.data : null };
}

export function failureTitle(status: number, language: Language): string {
  const text = messages(language).failure;
  if (status === 404) return text.notFound;
  return status < 500 ? text.refused : text.broken;
}

/** What happened, what to do, and that nothing is lost. */
export function FailureMessage({
  language,
  failure,
}: {
  readonly language: Language;
  readonly failure: Failure;
}) {
  const text = messages(language).failure;
  const { status, detail } = failure;
  const [happened, toDo] =
    status === 404
      ? [text.notFoundHappened, text.notFoundToDo]
      : status < 500
        ? [text.refusedHappened, text.refusedToDo]
        : [text.brokenHappened, text.brokenToDo];
  return (
    <PageMessage
      title={failureTitle(status, language)}
      happened={detail ?? happened}
      toDo={toDo}
      links={[
        { label: text.start, href: '/' },
        { label: text.data, href: '/data' },
      ]}
    />
  );
}
