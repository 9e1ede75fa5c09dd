import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createServer } from 'vite';
import { root } from '#platform/root.ts';
import { run } from '#server/run.ts';

/** The server for working on the code: Vite serves what changes, and pages and API are read anew after each change. */
run(async doors => {
  const vite = await createServer({
    root: fileURLToPath(root),
    server: { middlewareMode: true },
    appType: 'custom',
  });
  const clientFolder = fileURLToPath(new URL('build/client', root));
  const answer = getRequestListener(async (request, bindings) => {
    const { createApp } = await vite.ssrLoadModule('/src/server/app.ts');
    const build = await vite.ssrLoadModule('virtual:react-router/server-build');
    return createApp(doors, build, clientFolder).fetch(request, bindings);
  });
  return (request, response) => {
    vite.middlewares(request, response, () => void answer(request, response));
  };
});
