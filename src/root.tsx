import type { ReactNode } from 'react';
import { data, Links, Meta, Outlet, useRouteLoaderData } from 'react-router';
import { FailureMessage, failureOf } from '#features/overview/components/failure-message.tsx';
import { PageFrame } from '#features/overview/components/page-frame.tsx';
import { frameOf } from '#features/overview/index.ts';
import { doorsContext, visitContext } from '#platform/page-context.ts';
import { languageCookie, negotiateLanguage } from '#ui/language/negotiate.ts';
import stylesheet from '#ui/styles/app.css?url';
import type { Route } from './+types/root';

export const links: Route.LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/assets/icon.svg', type: 'image/svg+xml' },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { mode } = context.get(doorsContext).config;
  const frame = await frameOf(context.get(visitContext), mode, request.url, params.unit ?? null);
  const { language, source } = negotiateLanguage(request);
  const headers = source === 'address' ? { 'Set-Cookie': languageCookie(language) } : undefined;
  return data(frame, headers === undefined ? {} : { headers });
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

/** No page needs a script, and but for that of passkeys none sends one: `<Scripts>` is left out on purpose. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('root');
  return (
    <html lang={frame?.language ?? 'sv'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function Root({ loaderData }: Route.ComponentProps) {
  return (
    <PageFrame frame={loaderData}>
      <Outlet />
    </PageFrame>
  );
}

/** Every page has a title of its own; this one is for when not even the frame can be made. */
export const meta = () => [{ title: 'Rodret' }];

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <main>
      <FailureMessage frame={null} failure={failureOf(error)} needs={[]} />
    </main>
  );
}
