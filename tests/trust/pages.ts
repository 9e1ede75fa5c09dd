import type { RouteConfigEntry } from '@react-router/dev/routes';
import type { Permission } from '#platform/permissions.ts';
import routes from '../../src/routes.ts';

// A page imported by its file's name, as the routes name it: none can be forgotten.
const modules = import.meta.glob<PageModule>('../../src/features/*/pages/*.tsx', { eager: true });

type Asked = { readonly request: Request; readonly context: unknown; readonly params: object };
type Entrance = (asked: Asked) => unknown;
type PageModule = {
  readonly handle?: { readonly permission: Permission };
  readonly loader?: Entrance;
  readonly action?: Entrance;
};

export type Page = {
  /** `/personer/:person` */
  readonly path: string;
  /** Below `src/`. */
  readonly file: string;
  readonly permission: Permission | null;
  readonly loader: Entrance | null;
  readonly action: Entrance | null;
};

function pagesOf(entries: readonly RouteConfigEntry[], above: string): readonly Page[] {
  return entries.flatMap(entry => {
    const path = `${above}${entry.path === undefined ? '' : `/${entry.path}`}`;
    const found = modules[`../../src/${entry.file}`];
    if (found === undefined) throw new Error(`The page ${entry.file} was not found.`);
    const page: Page = {
      path: path === '' ? '/' : path,
      file: entry.file,
      permission: found.handle?.permission ?? null,
      loader: found.loader ?? null,
      action: found.action ?? null,
    };
    return [page, ...pagesOf(entry.children ?? [], path)];
  });
}

/** Every page that has an address, and the frames around them. */
export const pages: readonly Page[] = pagesOf(routes, '');

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
