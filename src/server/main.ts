import { fileURLToPath } from 'node:url';
import * as build from 'virtual:react-router/server-build';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { ServerBuild } from 'react-router';
import { root } from '#platform/root.ts';
import { createApp } from '#server/app.ts';
import { run } from '#server/run.ts';

/** The server as it is built and shipped. */
run(doors => {
  const app = createApp(doors, build as ServerBuild, fileURLToPath(new URL('build/client', root)));
  return getRequestListener((request, bindings) => app.fetch(request, bindings as HttpBindings));
});
