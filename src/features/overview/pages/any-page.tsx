import { Outlet, useRouteLoaderData } from 'react-router';
import {
  type Failure,
  FailureMessage,
  failureOf,
  failureTitle,
} from '#features/overview/components/failure-message.tsx';
import type { Frame } from '#features/overview/frame.ts';
import { roleWords } from '#features/people/index.ts';
import { permissionNames, permissions } from '#platform/permissions.ts';
import type { Language } from '#ui/language/language.ts';
import type { Route } from './+types/any-page';

/** Around every page and inside the frame: a page that cannot be shown is told there, in the reader's language. */
export default function AnyPage() {
  return <Outlet />;
}

/** The roles, in words, that have the permission that was missing. */
function rolesNeeded({ permission }: Failure, language: Language): readonly string[] {
  const known = permissionNames.find(name => name === permission);
  return known === undefined ? [] : roleWords(permissions[known].roles, language);
}

export function meta({ error, matches }: Route.MetaArgs) {
  if (error === undefined) return [];
  const frame = matches[0].loaderData ?? null;
  const failure = failureOf(error);
  return [
    { title: `${failureTitle(failure, frame, rolesNeeded(failure, frame?.language ?? 'sv'))} – Rodret` },
  ];
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const frame = useRouteLoaderData<Frame>('root') ?? null;
  const failure = failureOf(error);
  const needs = rolesNeeded(failure, frame?.language ?? 'sv');
  return <FailureMessage frame={frame} failure={failure} needs={needs} />;
}
