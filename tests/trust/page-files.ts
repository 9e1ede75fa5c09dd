import { readFileSync } from 'node:fs';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import { type Permission, permissionNames } from '#platform/permissions.ts';
import { root } from '#platform/root.ts';
import routes from '../../src/routes.ts';

/** A page as the routes name it, and what its file says of who may see it, read without being run. */
export type PageFile = {
  /** `/personer/:person` */
  readonly path: string;
  /** Below `src/`. */
  readonly file: string;
  readonly permission: Permission | null;
};

function permissionIn(file: string): Permission | null {
  const text = readFileSync(new URL(`src/${file}`, root), 'utf8');
  const [, said] = /^export const handle = \{ permission: '([^']+)' \}/m.exec(text) ?? [];
  return permissionNames.find(name => name === said) ?? null;
}

const filesOf = (entries: readonly RouteConfigEntry[], above: string): readonly PageFile[] =>
  entries.flatMap(({ path, file, children }) => {
    const whole = `${above}${path === undefined ? '' : `/${path}`}`;
    const page = { path: whole === '' ? '/' : whole, file, permission: permissionIn(file) };
    return [page, ...filesOf(children ?? [], whole)];
  });

/** Every page that has an address, and the frames around them. */
export const pageFiles: readonly PageFile[] = filesOf(routes, '');

/** Pages that anyone may see, with an account or without. What they change asks for itself. */
export const openPages: ReadonlySet<string> = new Set([
  'features/overview/pages/any-page.tsx',
  'features/overview/pages/start.tsx',
  'features/overview/pages/search.tsx',
  'features/overview/pages/method.tsx',
  'features/overview/pages/roles.tsx',
  'features/overview/pages/accessibility.tsx',
  'features/overview/pages/not-found.tsx',
  'features/catalogue/pages/catalogue.tsx',
  'features/catalogue/pages/pattern.tsx',
  'features/brief/pages/brief.tsx',
  'features/situation/pages/situation.tsx',
  'features/situation/pages/peers.tsx',
  'features/situation/pages/peers-of-area.tsx',
  'features/situation/pages/key-figures.tsx',
  'features/situation/pages/key-figure.tsx',
  'features/revisions/pages/revisions.tsx',
  'features/revisions/pages/redefinition.tsx',
  'features/evidence/pages/evidence.tsx',
  'features/evidence/pages/pattern-evidence.tsx',
  'features/opportunities/pages/adoption.tsx',
  'features/welfare-gap/pages/welfare-gap.tsx',
  'features/opportunities/pages/opportunities.tsx',
  'features/opportunities/pages/opportunity.tsx',
  'features/opportunities/pages/compare.tsx',
  'features/panel/pages/data.tsx',
  'features/panel/pages/snapshot.tsx',
  'features/conversations/pages/take-part-by-link.tsx',
  'features/accounts/pages/sign-in.tsx',
  'features/accounts/pages/sign-out.tsx',
  'features/accounts/pages/welcome.tsx',
  'features/demonstration/pages/try.tsx',
]);
