import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import { createApi } from '#api/api.ts';
import type { Doors } from '#platform/doors.ts';
import { loggedAddress } from '#platform/log.ts';
import { pageContext } from '#platform/page-context.ts';
import { headers, onlyThisMachine } from '#server/guard.ts';
import { negotiateLanguage } from '#ui/language/negotiate.ts';
import stylesheet from '#ui/styles/app.css?url';

const aYear = 'public, max-age=31536000, immutable';

/** The whole web application: `/health`, `/ready`, static files, `/api/v1` and the pages. */
export function createApp(doors: Doors, build: ServerBuild, clientFolder: string): Hono {
  const app = new Hono();
  const renderPage = createRequestHandler(build);
  const contextOf = (request: Request) =>
    doors.contextFor({ language: negotiateLanguage(request).language, requestId: crypto.randomUUID() });

  app.use(async (context, next) => {
    const started = performance.now();
    await next();
    if (context.req.path.startsWith('/assets/')) return;
    doors.log.info('request', {
      method: context.req.method,
      address: loggedAddress(context.req.url),
      status: context.res.status,
      milliseconds: Math.round(performance.now() - started),
    });
  });
  app.use(headers);
  app.use(onlyThisMachine);
  app.use(compress());

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
    serveStatic({ root: clientFolder, onFound: (_, context) => context.header('Cache-Control', aYear) }),
  );
  app.route('/', createApi(contextOf, stylesheet));
  app.all('*', async context => {
    const provider = new RouterContextProvider();
    provider.set(pageContext, await contextOf(context.req.raw));
    return renderPage(context.req.raw, provider);
  });
  return app;
}
