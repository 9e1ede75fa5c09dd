import { Outlet, useRouteLoaderData } from 'react-router';
import { FailureMessage, failureOf, failureTitle } from '#features/overview/components/failure-message.tsx';
import type { Frame } from '#features/overview/frame.ts';
import type { Route } from './+types/any-page';

/** Around every page and inside the frame: a page that cannot be shown is told there, in the reader's language. */
export default function AnyPage() {
  return <Outlet />;
}

export function meta({ error, matches }: Route.MetaArgs) {
  if (error === undefined) return [];
  const language = matches[0].loaderData?.language ?? 'sv';
  return [{ title: `${failureTitle(failureOf(error).status, language)} – Rodret` }];
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const frame = useRouteLoaderData<Frame>('root');
  return <FailureMessage language={frame?.language ?? 'sv'} failure={failureOf(error)} />;
}
