import { renderToStaticMarkup } from 'react-dom/server';
import {
  type ActionFunctionArgs,
  type EntryContext,
  isRouteErrorResponse,
  type LoaderFunctionArgs,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { loggable, loggedAddress } from '#platform/log.ts';
import { pageContext } from '#platform/page-context.ts';
import { compressed } from '#server/compressed.ts';
import { giveBack } from '#server/loader-data.ts';

/**
 * Renders one page whole: nothing is streamed in late, so every reader, with or without scripts, gets the same. No page
 * is taken over by React in the browser, so nothing is written that only that would read.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
): Promise<Response> {
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  giveBack(routerContext.staticHandlerContext);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const page = renderToStaticMarkup(<ServerRouter context={onlyMatched(routerContext)} url={request.url} />);
  return compressed(request, `<!DOCTYPE html>${page}`, { status, headers });
}

/** Without the routes of other pages, of which the router would build elements too, and without data for the browser. */
function onlyMatched({ serverHandoffStream: _, ...context }: EntryContext): EntryContext {
  const { routes } = context.manifest;
  const matched: typeof routes = {};
  for (const { route } of context.staticHandlerContext.matches) matched[route.id] = routes[route.id];
  return { ...context, manifest: { ...context.manifest, routes: matched } };
}

/** A defect in a loader, action or page: logged once, as JSON, with its request. A visitor who left is no defect. */
export function handleError(
  error: unknown,
  { request, context }: (LoaderFunctionArgs | ActionFunctionArgs) & { context: RouterContextProvider },
): void {
  if (request.signal.aborted) return;
  // What the router refuses (no such page, no such method, a broken address) is told to whoever asked.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  context
    .get(pageContext)
    .log.error('page failed', { path: loggedAddress(request.url), error: loggable(error) });
}
