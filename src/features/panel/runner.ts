import { hostname } from 'node:os';
import type { Kysely } from 'kysely';
import { perform } from '#platform/action/perform.ts';
import type { Context, OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { KoladaFault } from '#platform/kolada/fault.ts';
import type { Kolada } from '#platform/kolada/kolada.ts';
import type { Plan } from '#platform/kolada/plan.ts';
import { removeSpool, spoolFolderOf } from '#platform/kolada/spool.ts';
import { countsOf } from '#platform/kolada/stage-sync.ts';
import { syncBase } from '#platform/kolada/sync-base.ts';
import { type Log, loggable } from '#platform/log.ts';
import {
  type Work,
  type WorkingThrough,
  type WorkQueue,
  workOnNext,
  workThrough,
} from '#platform/parallel/work-queue.ts';
import { todayOf } from '#platform/today.ts';
import { keepSynced } from './actions/sync.ts';
import type { SyncProgressShown, SyncResult } from './model/sync.ts';
import {
  endSync,
  giveBackLostSyncs,
  laySyncAside,
  type SyncEnded,
  syncHolders,
  type TakenSync,
  takeSync,
  tellSyncProgress,
} from './store/sync-queue.ts';

/** What fetching needs of the outside. */
export type Syncing = {
  readonly owner: Kysely<Schema>;
  /** The context in which an organisation's service keeps what was fetched. */
  readonly contextOf: (organisation: OrganisationId) => Promise<Context>;
  readonly kolada: Kolada;
  /** The source where a run names no other. */
  readonly address: URL;
  readonly log: Log;
  readonly now: () => Date;
};

const name = 'fetches from Kolada';
const here = hostname();
const holder = `${here} ${process.pid}`;

const queueOf = (
  { owner }: Syncing,
  only: string | null = null,
): WorkQueue<TakenSync, SyncProgressShown, SyncEnded> => ({
  giveBackLost: async (before, at) => {
    await giveBackLostSyncs(owner, { before }, at);
    await giveBackLostSyncs(owner, { these: await leftByTheDead(owner) }, at);
  },
  takeNext: at => takeSync(owner, only, holder, at),
  tell: (taken, progress, at) => tellSyncProgress(owner, taken, progress, at),
  keep: (taken, ended, at) => endSync(owner, taken, ended, at),
  layAside: taken => laySyncAside(owner, taken),
  noteFailed: (taken, at) => endSync(owner, taken, { kind: 'failed', failure: 'defect', text: null }, at),
});

/** Runs whose process was on this machine and is gone: they need not be waited for. */
async function leftByTheDead(owner: Kysely<Schema>): Promise<readonly string[]> {
  const held = await syncHolders(owner);
  return held.flatMap(run => {
    const [host, process] = run.holder?.split(' ') ?? [];
    return host === here && !isAlive(Number(process)) ? [run.id] : [];
  });
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
}

/** Fetches what is asked for, one organisation at a time, as long as the server runs. */
export const startSyncing = (syncing: Syncing, isAlone: boolean): WorkingThrough =>
  workThrough(queueOf(syncing), workOf(syncing), { ...syncing, name, isAlone });

/** Works on one run in this process; false where another has taken it, or it is no longer to be done. */
export async function syncNow(
  syncing: Syncing,
  run: string,
  onProgress: (progress: SyncProgressShown) => void,
): Promise<boolean> {
  const queue = queueOf(syncing, run);
  await giveBackLostSyncs(
    syncing.owner,
    { these: await leftByTheDead(syncing.owner) },
    syncing.now().toISOString(),
  );
  const never = new AbortController().signal;
  return workOnNext(queue, workOf(syncing, onProgress), { ...syncing, name }, never);
}

const workOf =
  (
    syncing: Syncing,
    alsoTell: (progress: SyncProgressShown) => void = () => {},
  ): Work<TakenSync, SyncProgressShown, SyncEnded> =>
  async (taken, { signal, onProgress }) => {
    try {
      return await fetchAndKeep(syncing, taken, signal, progress => {
        onProgress(progress);
        alsoTell(progress);
      });
    } catch (error) {
      if (signal.aborted) return { kind: 'stopped' };
      if (!(error instanceof KoladaFault)) throw error;
      syncing.log.warn('A fetch from Kolada could not be done.', { error: loggable(error) });
      return { kind: 'failed', failure: 'source', text: error.message };
    }
  };

async function fetchAndKeep(
  { contextOf, kolada, address: usual }: Syncing,
  taken: TakenSync,
  signal: AbortSignal,
  onProgress: (progress: SyncProgressShown) => void,
): Promise<SyncEnded> {
  const context = await contextOf(taken.organisationId);
  const address = taken.address === null ? usual : new URL(taken.address);
  const spoolFolder = spoolFolderOf(context.dataFolder, taken.organisationId);
  const order = {
    address,
    asked: taken.keyFigures ?? ('all' as const),
    spoolFolder,
    before: await syncBase(context.warehouse, address.href),
    today: todayOf(context),
  };
  const fetched = await kolada(order, signal, onProgress);
  if (fetched.kind === 'nothing-new') return { kind: 'done', result: nothingNew(fetched.plan) };
  const { withdrawn, unknown, leftOut, ...counts } = countsOf(fetched.spool);
  const { snapshot, setAside } = await perform(keepSynced, context, { syncRun: taken.id });
  await removeSpool(spoolFolder);
  const { fetched: count, unchanged, values } = counts;
  return {
    kind: 'done',
    result: {
      snapshot,
      fetched: count,
      unchanged,
      withdrawn: [...withdrawn],
      unknown: [...unknown],
      leftOut: [...leftOut],
      values,
      setAside,
    },
  };
}

const nothingNew = ({ unchanged, unknown }: Plan): SyncResult => ({
  snapshot: null,
  fetched: 0,
  unchanged: unchanged.length,
  withdrawn: [],
  unknown: [...unknown],
  leftOut: [],
  values: 0,
  setAside: 0,
});
