import type { Permission } from '#platform/permissions.ts';
import { type PageFile, pageFiles } from './page-files.ts';

// A page imported by its file's name, as the routes name it: none can be forgotten.
const modules = import.meta.glob<PageModule>('../../src/features/*/pages/*.tsx', { eager: true });

type Asked = { readonly request: Request; readonly context: unknown; readonly params: object };
type Entrance = (asked: Asked) => unknown;
type PageModule = {
  readonly handle?: { readonly permission: Permission };
  readonly loader?: Entrance;
  readonly action?: Entrance;
};

export type Page = PageFile & {
  readonly loader: Entrance | null;
  readonly action: Entrance | null;
};

function pageOf({ path, file, permission }: PageFile): Page {
  const found = modules[`../../src/${file}`];
  if (found === undefined) throw new Error(`The page ${file} was not found.`);
  const { handle, loader = null, action = null } = found;
  if ((handle?.permission ?? null) !== permission)
    throw new Error(`The permission of ${file} was not read from its text.`);
  return { path, file, permission, loader, action };
}

/** Every page that has an address, and the frames around them, as they are run. */
export const pages: readonly Page[] = pageFiles.map(pageOf);
