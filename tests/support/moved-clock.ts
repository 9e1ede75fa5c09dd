import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const dayMilliseconds = 86_400_000;

export type MovedClock = {
  /** What a server is started with so that it goes by this clock. */
  readonly environment: Readonly<Record<string, string>>;
  /** Sets the clock to midday of a day, in UTC. */
  readonly moveTo: (day: string) => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** A clock for a server of one's own, to be moved while it runs. */
export async function startClock(): Promise<MovedClock> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rodret-clock-'));
  const file = path.join(folder, 'ahead');
  await writeFile(file, '0');
  const module = pathToFileURL(path.join(import.meta.dirname, 'clock.mjs')).href;
  return {
    environment: { NODE_OPTIONS: `--import ${module}`, RODRET_TEST_CLOCK: file },
    moveTo: async day => {
      const days = (Date.parse(day) - Date.parse(new Date().toISOString().slice(0, 10))) / dayMilliseconds;
      const sinceMidnight = Date.now() % dayMilliseconds;
      await writeFile(file, String(days * dayMilliseconds + dayMilliseconds / 2 - sinceMidnight));
      // The server reads it every now and then.
      await new Promise(resolve => setTimeout(resolve, 40));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
