import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import { createApi } from '#api/api.ts';
import { type Limits, usualLimits } from '#api/limits.ts';
import { openCounter } from '#platform/counter.ts';
import type { Doors } from '#platform/doors.ts';
import { isTakingPart, loggedAddress } from '#platform/log.ts';
import { doorsContext, pageContext, visitContext } from '#platform/page-context.ts';
import type { Visit } from '#platform/session/visit.ts';
import { clientOf } from '#server/client.ts';
import { headers, onlyOurs } from '#server/guard.ts';
import { bodyLimits, limitBodies } from '#server/limit-bodies.ts';
import { withDataKept } from '#server/loader-data.ts';
import { negotiateLanguage } from '#ui/language/negotiate.ts';
import stylesheet from '#ui/styles/app.css?url';

const aYear = 'public, max-age=31536000, immutable';

/** The whole web application: `/health`, `/ready`, static files, `/api/v1` and the pages. */
export function createApp(
  doors: Doors,
  build: ServerBuild,
  clientFolder: string,
  limits: Limits = usualLimits,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const renderPage = createRequestHandler(withDataKept(build));
  type Asked = Pick<Request, 'url' | 'headers'>;
  const addressOf = (request: Asked, bindings: unknown): string =>
    clientOf(doors.config, bindings as Partial<HttpBindings>, request.headers).address;
  const visitOf = (request: Asked, bindings: unknown): Promise<Visit> =>
    doors.visitOf({
      headers: request.headers,
      language: negotiateLanguage(request).language,
      requestId: crypto.randomUUID(),
      address: addressOf(request, bindings),
    });

  app.use(async (context, next) => {
    const started = performance.now();
    await next();
    if (context.req.path.startsWith('/assets/')) return;
    if (isTakingPart(context.req.url)) {
      const day = new Date().toISOString().slice(0, 10);
      doors.log.info('request', { at: day, address: 'somebody took part in a conversation' });
      return;
    }
    doors.log.info('request', {
      method: context.req.method,
      address: loggedAddress(context.req.url),
      status: context.res.status,
      milliseconds: Math.round(performance.now() - started),
    });
  });
  app.use(headers(doors.config));
  app.use(onlyOurs(doors.config));
  app.use(compress());
  app.use(limitBodies(bodyLimits));

  app.get('/health', context => context.json({ status: 'up' }));
  app.get('/ready', async context => {
    try {
      await doors.checkDatabase();
      return context.json({ status: 'ready' });
    } catch (error) {
      doors.log.warn('not ready', { error: error instanceof Error ? error : null });
      return context.json({ status: 'no database' }, 503);
    }
  });

  app.use(
    '/assets/*',
    serveStatic({
      root: clientFolder,
      // The build has compressed them once and for all.
      precompressed: true,
      onFound: (_, context) => context.header('Cache-Control', aYear),
    }),
  );
  app.route(
    '/',
    createApi({ visitOf, addressOf }, stylesheet, doors, { limits, counter: openCounter(Date.now) }),
  );
  app.all('*', async context => {
    const visit = await visitOf(withoutToken(context.req.raw), context.env);
    const provider = new RouterContextProvider();
    provider.set(doorsContext, doors);
    provider.set(visitContext, visit);
    provider.set(pageContext, visit.open);
    return renderPage(asReached(context.req.raw, doors.config.origin), provider);
  });
  return app;
}

/** Pages are for people and their sessions: a token is for the API alone, and says nothing of who reads a page. */
function withoutToken(request: Request): Pick<Request, 'url' | 'headers'> {
  const headers = new Headers(request.headers);
  headers.delete('authorization');
  return { url: request.url, headers };
}

/**
 * The request with the address people use. React Router compares a form's Origin with it, and behind a proxy that ends
 * TLS the address we hear begins with `http:`.
 */
function asReached(request: Request, origin: string): Request {
  const heard = new URL(request.url);
  const reached = new URL(origin);
  if (heard.host !== reached.host || heard.protocol === reached.protocol) return request;
  return new Request(`${origin}${heard.pathname}${heard.search}`, request);
}
