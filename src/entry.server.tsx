import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
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

/** Renders one page whole: nothing is streamed in late, so every reader, with or without scripts, gets the same. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
): Promise<Response> | Response {
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<ServerRouter context={routerContext} url={request.url} />, {
      onAllReady() {
        const body = new PassThrough();
        headers.set('Content-Type', 'text/html; charset=utf-8');
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
    });
  });
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
