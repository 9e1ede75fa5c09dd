import { data, type EntryContext, type LoaderFunctionArgs, type ServerBuild } from 'react-router';

/** What loaders gave, by the empty object that stands for it until the page is rendered. */
const given = new WeakMap<object, unknown>();

type Loader = NonNullable<ServerBuild['routes'][string]>['module']['loader'];

/**
 * The build with loaders whose data the router does not see. It writes all of it out for a script to take over the page
 * with, which no page of ours has: for a page of many rows that costs more than rendering it.
 */
export function withDataKept(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    // A route without a component answers with what its loader gives.
    if (route?.module.default === undefined || route.module.loader === undefined) return [id, route] as const;
    return [id, { ...route, module: { ...route.module, loader: keeping(route.module.loader) } }] as const;
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

function keeping(loader: NonNullable<Loader>): Loader {
  // In development a loader carries more than its call: it is called as it is.
  const load = typeof loader === 'function' ? loader : null;
  if (load === null) return loader;
  return async (args: LoaderFunctionArgs) => {
    const result: unknown = await load(args);
    if (result instanceof Response) return result;
    return isWithResponse(result) ? data(standIn(result.data), result.init ?? undefined) : standIn(result);
  };
}

function standIn(value: unknown): object {
  const standing = {};
  given.set(standing, value);
  return standing;
}

type WithResponse = ReturnType<typeof data>;

const isWithResponse = (result: unknown): result is WithResponse =>
  typeof result === 'object' &&
  result !== null &&
  'type' in result &&
  result.type === 'DataWithResponseInit' &&
  'data' in result;

/** Puts what the loaders gave back where pages look for it. */
export function giveBack({ loaderData }: EntryContext['staticHandlerContext']): void {
  for (const [id, standing] of Object.entries(loaderData)) {
    if (typeof standing === 'object' && standing !== null && given.has(standing))
      loaderData[id] = given.get(standing);
  }
}
