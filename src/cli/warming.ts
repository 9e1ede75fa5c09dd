import { setTimeout as wait } from 'node:timers/promises';
import { prepareOpportunities } from '#features/opportunities/index.ts';
import { prepareSituation } from '#features/situation/index.ts';
import type { OrganisationId } from '#platform/context.ts';
import { listOrganisations } from '#platform/database/organisations.ts';
import type { Doors } from '#platform/doors.ts';
import { loggable } from '#platform/log.ts';
import { snapshotsChanged } from '#platform/warehouse/organisations-warehouse.ts';

/** So often it is looked for snapshots that came. */
const lookEveryMilliseconds = 2000;
/** So many organisations are made ready at the start: those whose snapshots came last. The others when somebody looks. */
const atStart = 3;

export type Warming = { readonly stop: () => Promise<void> };

/**
 * Reads and analyses an organisation's newest snapshot as soon as it has come, so that nobody who opens a page waits for
 * it: the comparison with what was there, the scan of the nation, and what is made of the organisation's own unit.
 */
export function startWarming(doors: Doors): Warming {
  const ending = new AbortController();
  const running = watch(doors, ending.signal);
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}

async function watch(doors: Doors, ending: AbortSignal): Promise<void> {
  let seen: ReadonlyMap<string, number> | null = null;
  while (!ending.aborted) {
    const known = seen;
    seen = snapshotsChanged(doors.config.dataFolder);
    const came = [...seen]
      .filter(([organisation, at]) => known?.get(organisation) !== at)
      .sort(([, one], [, other]) => other - one)
      .slice(0, known === null ? atStart : undefined);
    if (came.length > 0) await prepareAll(doors, new Set(came.map(([organisation]) => organisation)), ending);
    await wait(lookEveryMilliseconds, null, { signal: ending, ref: false }).catch(() => {});
  }
}

async function prepareAll(doors: Doors, folders: ReadonlySet<string>, ending: AbortSignal): Promise<void> {
  try {
    for (const { id } of await listOrganisations(doors.database)) {
      if (folders.has(id) && !ending.aborted) await prepare(doors, id);
    }
  } catch (error) {
    // Whoever looks waits for what was not done here, and nobody else.
    if (!ending.aborted) doors.log.warn('A snapshot was not made ready.', { error: loggable(error) });
  }
}

async function prepare(doors: Doors, organisation: OrganisationId): Promise<void> {
  const asked = { language: 'sv', requestId: 'warming' } as const;
  const context = await doors.contextOfService(organisation, 'service', asked);
  const place = await prepareSituation(context);
  if (place !== null) await prepareOpportunities(context, place);
}
