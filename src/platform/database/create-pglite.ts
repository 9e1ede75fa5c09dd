import { setFlagsFromString } from 'node:v8';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { scalarParsers } from './parsers.ts';

/**
 * Its own 128 MB of buffers are filled with zeros before the first question, which takes a third of the time to open; what
 * does not fit is in the system's cache.
 */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'];

/** The log of changes is kept in files that are made whole at first: of 1 MB, where they would be of 16. */
const initDbStartParams = ['--wal-segsize=1'];

let opening = 0;

const compileAgainWhatIsHot = (isWanted: boolean): void => {
  const no = isWanted ? '' : 'no-';
  setFlagsFromString(`--${no}wasm-dynamic-tiering`);
  setFlagsFromString(`--${no}wasm-tier-up`);
};

/**
 * Every PGlite of ours is created here. What it runs while it opens stays as it was compiled at first: V8 would compile the
 * hottest of it anew, 1 s of processor and 600 MB at each start and in each command, most of it for the one function that
 * evaluates expressions – and 3,000 questions later that has not been earned back. A program that is loaded meanwhile is
 * treated alike, until this one is open.
 */
export async function createPglite(
  where: Pick<PGliteOptions, 'dataDir' | 'loadDataDir'> = {},
): Promise<PGlite> {
  opening += 1;
  compileAgainWhatIsHot(false);
  try {
    return await PGlite.create({ ...where, parsers: { ...scalarParsers }, startParams, initDbStartParams });
  } finally {
    opening -= 1;
    if (opening === 0) compileAgainWhatIsHot(true);
  }
}
