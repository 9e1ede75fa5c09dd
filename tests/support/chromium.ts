import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const modules = path.resolve(import.meta.dirname, '../../node_modules');

/** A browser to launch: the program, and what it needs in its environment. */
export type Chromium = { executable: string; environment: Record<string, string> };

const packageVersion = async (): Promise<string> => {
  const text = await readFile(path.join(modules, '@sparticuz/chromium/package.json'), 'utf8');
  return JSON.parse(text).version;
};

// The package unpacks into the folder for temporary files and never refreshes what lies there; brought up in parallel
// it starts a file still being written. So: its own folder per version, filled by one child, then renamed into place.
const unpack = async (folder: string): Promise<void> => {
  await mkdir(path.dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  await execute(
    process.execPath,
    ['--input-type=module', '-e', `await (await import('@sparticuz/chromium')).default.executablePath()`],
    {
      cwd: path.dirname(modules),
      env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    },
  );
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
};

// The package's own file names folders of its cloud and of /tmp. Where no font is found at all the browser ends at the
// first text, so the file is ours and points at the fonts beside it: the same on every machine.
const fontsFile = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

const pointAtFonts = async (folder: string): Promise<void> => {
  const file = path.join(folder, 'fonts/fonts.conf');
  if ((await readFile(file, 'utf8')) !== fontsFile) await writeFile(file, fontsFile);
};

/** Machines without the system's nss get the copy the package brings along; others keep their own. */
const environmentFor = async (folder: string): Promise<Record<string, string>> => {
  const linked = await execute('ldd', [path.join(folder, 'chromium')]).then(
    answer => answer.stdout,
    () => 'not found',
  );
  const fonts = { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  return linked.includes('not found')
    ? { ...fonts, LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') }
    : fonts;
};

/** The browser RODRET_CHROMIUM names, else the one from the npm package (Linux), unpacked at the first call. */
export const prepareChromium = async (): Promise<Chromium> => {
  const installed = process.env.RODRET_CHROMIUM;
  if (installed !== undefined && installed !== '') return { executable: installed, environment: {} };
  if (process.platform !== 'linux') {
    throw new Error(
      'set RODRET_CHROMIUM to an installed Chrome or Chromium: the npm package holds one for Linux only',
    );
  }
  const folder = path.join(modules, '.cache/rodret-chromium', await packageVersion());
  if (!existsSync(folder)) await unpack(folder);
  await pointAtFonts(folder);
  return { executable: path.join(folder, 'chromium'), environment: await environmentFor(folder) };
};
