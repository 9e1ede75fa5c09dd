import type { z } from 'zod';
import type { SyncScope } from '../warehouse/sync-scope.ts';
import type { Ask } from './ask.ts';
import { KoladaFault } from './fault.ts';
import { fetchBatch } from './fetch-batch.ts';
import { pagesOf } from './pages.ts';
import { type AskedFor, type Plan, planFetch } from './plan.ts';
import { inGroups } from './questions.ts';
import { groupEntry, registerEntry, unitEntry } from './shapes.ts';
import { beginSpool, openSpool, type Spool, type SyncTask } from './spool.ts';
import { below, type Source } from './values.ts';

/** What a sync is to do, and where it keeps what it has fetched. */
export type SyncOrder = {
  readonly address: URL;
  readonly asked: AskedFor;
  readonly spoolFolder: string;
  /** The snapshot that what is not fetched comes from, and what was asked for it; nulls where there is none. */
  readonly before: { readonly id: string | null; readonly scope: SyncScope | null };
  readonly today: string;
};

export type SyncProgress = {
  readonly keyFigures: number;
  readonly keyFiguresDone: number;
  /** Those that an earlier run had fetched: by the others the remaining time is told. */
  readonly keyFiguresBefore: number;
  /** All values so far, and those of this run: by them the rate is told. */
  readonly values: number;
  readonly valuesNow: number;
};

export type Fetched =
  | { readonly kind: 'fetched'; readonly spool: Spool }
  /** Nothing that was asked for has changed at the source. */
  | { readonly kind: 'nothing-new'; readonly plan: Plan };

/** Key figures in one call, calls at a time, and years asked for. Kolada begins in the nineties; projections reach ahead. */
const keyFiguresInBatch = 4;
export const callsAtATime = 3;
const firstYear = 1990;
const yearsAhead = 10;

/** A spool is gone on with for so many days; then the source has moved on. */
const longestSpoolDays = 7;

/**
 * Fetches what is to be fetched into the spool, and goes on where an earlier run was ended. A source that cannot be reached
 * ends it; key figures that it answers wrongly are left out and told of. Throws when `signal` ends it.
 */
export async function fetchAll(
  order: SyncOrder,
  ask: Ask,
  signal: AbortSignal,
  onProgress: (progress: SyncProgress) => void,
): Promise<Fetched> {
  const left = await openSpool(order.spoolFolder);
  const spool = left !== null && isSame(left.task, order) ? left : await begun(order, ask, signal);
  if (!('task' in spool)) return { kind: 'nothing-new', plan: spool };
  const source = { base: order.address, ask, units: spool.task.units };
  await fetchRest(spool, source, signal, onProgress);
  return { kind: 'fetched', spool };
}

function isSame(task: SyncTask, { address, asked, before, today }: SyncOrder): boolean {
  const age = (Date.parse(today) - Date.parse(task.day)) / 86_400_000;
  return (
    task.address === address.href &&
    JSON.stringify(task.asked) === JSON.stringify(asked) &&
    task.onto === before.id &&
    age >= 0 &&
    age <= longestSpoolDays
  );
}

async function begun(order: SyncOrder, ask: Ask, signal: AbortSignal): Promise<Spool | Plan> {
  const { address, asked, before, today } = order;
  const list = <T>(path: string, item: z.ZodType<T>) => wholeList(ask, below(address, path), item, signal);
  const register = await list('kpi', registerEntry);
  const plan = planFetch(register, asked, before.scope, today);
  if (plan.fetch.length === 0 && plan.withdrawn.length === 0) return plan;
  const units = (await list('municipality', unitEntry)).filter(({ id }) => /^\d{4}$/.test(id));
  const groups = await list('municipality_groups', groupEntry);
  const task: SyncTask = {
    address: address.href,
    asked: asked === 'all' ? 'all' : [...asked],
    onto: before.id,
    day: today,
    firstYear,
    lastYear: Number(today.slice(0, 4)) + yearsAhead,
    units: units.map(({ id }) => id),
    groups: groups.map(({ id }) => id),
    fetch: inGroups(plan.fetch, keyFiguresInBatch).map(batch => [...batch]),
    unchanged: [...plan.unchanged],
    withdrawn: [...plan.withdrawn],
    unknown: [...plan.unknown],
  };
  return beginSpool(order.spoolFolder, task, { register, units, groups });
}

/** A list of the source, whole: once more where it changed while it was read. */
async function wholeList<T>(
  ask: Ask,
  address: URL,
  item: z.ZodType<T>,
  signal: AbortSignal,
): Promise<readonly T[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const found: T[] = [];
      for await (const page of pagesOf(ask, address, item, signal)) {
        if ('status' in page) {
          const { status } = page;
          throw new KoladaFault('refused', address.href, `the source answers ${status}`, { status });
        }
        found.push(...page.values);
      }
      if (found.length === 0)
        throw new KoladaFault('nothing', address.href, 'the source gives an empty list');
      return found;
    } catch (error) {
      if (!(error instanceof KoladaFault) || error.kind !== 'changing' || attempt > 3) throw error;
    }
  }
}

/** Several batches at a time; the first that cannot be fetched ends the others, and what is done is kept. */
async function fetchRest(
  spool: Spool,
  source: Source,
  signal: AbortSignal,
  onProgress: (progress: SyncProgress) => void,
): Promise<void> {
  const { fetch } = spool.task;
  const waiting = [...fetch.keys()].filter(batch => !spool.done.has(batch));
  const before = [...spool.done.values()].reduce((sum, { values }) => sum + values, 0);
  const keyFiguresBefore = [...spool.done.keys()].reduce(
    (sum, batch) => sum + (fetch[batch]?.length ?? 0),
    0,
  );
  const progress = {
    keyFigures: fetch.flat().length,
    keyFiguresDone: keyFiguresBefore,
    keyFiguresBefore,
    values: before,
    valuesNow: 0,
  };
  const tell = () => onProgress({ ...progress });
  tell();
  const failing = new AbortController();
  const either = AbortSignal.any([signal, failing.signal]);
  const one = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      const keyFigures = fetch[batch] ?? [];
      await fetchBatch(spool, batch, source, either, values => {
        progress.values += values;
        progress.valuesNow += values;
        tell();
      });
      progress.keyFiguresDone += keyFigures.length;
      tell();
    }
  };
  let first: unknown = null;
  const workers = Array.from({ length: callsAtATime }, () =>
    one().catch((error: unknown) => {
      first ??= error;
      failing.abort(error);
    }),
  );
  await Promise.all(workers);
  if (first !== null) throw signal.aborted ? signal.reason : first;
}
