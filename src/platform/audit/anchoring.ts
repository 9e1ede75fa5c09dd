import { type Kysely, sql } from 'kysely';
import { forgetOffers } from '../action/undo.ts';
import type { OrganisationId } from '../database/identifiers.ts';
import type { Schema } from '../database/schema.ts';
import { type Log, loggable } from '../log.ts';
import { type Anchor, appendAnchors, currentHeads, readAnchors } from './anchors.ts';

export type Anchoring = {
  /** Anchors what is new since the last time. */
  readonly now: () => Promise<void>;
  /** Anchors for the last time. */
  readonly stop: () => Promise<void>;
};

const tenMinutes = 10 * 60 * 1000;

type Given = {
  readonly owner: Kysely<Schema>;
  readonly file: string;
  readonly log: Log;
  readonly clock: () => Date;
};

/**
 * Writes the newest entry of every chain to the file of anchors and to the log: at once, every ten minutes where chains
 * have grown, and when it is stopped. Before that the newest anchor of each chain is held against the database, so that
 * a tail that was cut or rewritten is told within minutes. A round that fails is logged, and the next one tries again.
 */
export async function startAnchoring({ owner, file, log, clock }: Given): Promise<Anchoring> {
  const anchored = new Map<OrganisationId, Anchor>();
  const before = await readAnchors(file).catch((error: unknown) => {
    log.error('The anchors of the audit cannot be read.', { error: loggable(error) });
    return [];
  });
  for (const anchor of before) anchored.set(anchor.organisation, anchor);

  const round = async (): Promise<void> => {
    const heads = await currentHeads(owner, clock());
    for (const anchor of anchored.values()) {
      if (await isHeld(owner, anchor)) continue;
      log.error('the audit no longer holds what was anchored: run `rodret audit verify`', anchor);
    }
    const news = heads.filter(({ organisation, hash }) => anchored.get(organisation)?.hash !== hash);
    await appendAnchors(file, news);
    for (const head of news) {
      anchored.set(head.organisation, head);
      log.info('audit anchored', head);
    }
    await forgetOffers(owner, clock());
  };
  let running: Promise<void> = Promise.resolve();
  const now = (): Promise<void> => {
    running = running.then(round).catch((error: unknown) => {
      log.error('The audit was not anchored.', { error: loggable(error) });
    });
    return running;
  };

  await now();
  const timer = setInterval(() => void now(), tenMinutes);
  timer.unref();
  return {
    now,
    stop: async () => {
      clearInterval(timer);
      await now();
    },
  };
}

async function isHeld(owner: Kysely<Schema>, { organisation, sequence, hash }: Anchor): Promise<boolean> {
  const found = await owner
    .selectFrom('audit_entry')
    .select('sequence')
    .where('organisation_id', '=', organisation)
    .where('sequence', '=', sequence)
    .where(sql<string>`encode(hash, 'hex')`, '=', hash)
    .executeTakeFirst();
  return found !== undefined;
}
