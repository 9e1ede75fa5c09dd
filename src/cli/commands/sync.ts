import { setTimeout as sleep } from 'node:timers/promises';
import { json } from '#cli/columns.ts';
import { type Arguments, type Io, type OperatingCommand, UsageError } from '#cli/command.ts';
import { syncProgressText } from '#cli/commands/sync/progress.ts';
import { tellSync } from '#cli/commands/sync/report.ts';
import { organisationFor } from '#cli/organisation-for.ts';
import { syncingOf } from '#cli/syncing.ts';
import {
  findSyncRun,
  openSyncRun,
  readSyncSetting,
  type SyncRun,
  stopSync,
  syncKolada,
  syncNow,
} from '#features/panel/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import type { Doors } from '#platform/doors.ts';

const usage =
  'sync kolada [--base-url URL] [--key-figures N15419,N00945,… | --all] [--json] [--organisation NAME]';

export const syncCommand: OperatingCommand = {
  needs: 'installation',
  usage,
  summary:
    'Fetches from Kolada’s API what has been published since the last time, and everything once a month. Stopped or killed, the next one goes on from there. Without --key-figures or --all what is set on the page Data is fetched.',
  options: {
    'base-url': { type: 'string' },
    'key-figures': { type: 'string' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  takes: { least: 1, most: 1 },
  run: async (given, doors, io, asked, stopped) => {
    if (given.positionals[0] !== 'kolada') throw new UsageError(`Usage: rodret ${usage}`);
    const organisation = await organisationFor(doors, asked);
    const request = { language: io.language, requestId: crypto.randomUUID() };
    const context = await doors.contextOfService(organisation, 'command', request);
    const run = await askedFor(given, context, io);
    const ended = await untilEnded(doors, context, run.id, io, stopped);
    if (given.isSet('json')) await io.stdout(json(ended));
    else await tellSync(ended, io);
    return ended.state === 'done' ? 0 : 1;
  },
};

/** The run that is under way already, which is gone on with or watched; else a new one. */
async function askedFor(given: Arguments, context: Context, io: Io): Promise<SyncRun> {
  const { db, organisation } = context;
  const open = await openSyncRun(db, organisation.id);
  if (open !== undefined) {
    await io.stderr('A fetch was begun already: this goes on with it.\n');
    return open;
  }
  const list = given.text('key-figures');
  if (list !== null && given.isSet('all')) throw new UsageError('Give --key-figures or --all, not both.');
  const chosen = list?.split(',').map(id => id.trim()) ?? null;
  const keyFigures =
    chosen === null && !given.isSet('all') ? (await readSyncSetting(db, organisation.id)).keyFigures : chosen;
  return perform(syncKolada, context, { keyFigures, baseUrl: given.text('base-url') });
}

/** Works on it in this process, or watches the server that does. */
async function untilEnded(
  doors: Doors,
  context: Context,
  id: string,
  io: Io,
  stopped: AbortSignal,
): Promise<SyncRun> {
  const read = async (): Promise<SyncRun> => {
    const found = await findSyncRun(context.db, context.organisation.id, id);
    if (found === undefined) throw new Error('The run is gone.');
    return found;
  };
  const stop = () =>
    void perform(stopSync, context, { syncRun: id }).catch(() => {
      // It has ended by itself.
    });
  stopped.addEventListener('abort', stop, { once: true });
  try {
    const begun = Date.now();
    let shown = 0;
    await syncNow(syncingOf(doors), id, progress => {
      if (Date.now() - shown < 100) return;
      shown = Date.now();
      void io.progress(syncProgressText(progress, (shown - begun) / 1000));
    });
    for (let run = await read(); ; run = await read()) {
      if (run.state !== 'waiting' && run.state !== 'running') return run;
      const gone = run.begunAt === null ? 0 : (Date.now() - Date.parse(run.begunAt)) / 1000;
      if (run.progress !== null) await io.progress(syncProgressText(run.progress, gone));
      await sleep(500);
    }
  } finally {
    stopped.removeEventListener('abort', stop);
  }
}
