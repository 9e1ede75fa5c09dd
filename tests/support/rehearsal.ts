import type { PGlite } from '@electric-sql/pglite';
import { type PGlitePool, pglitePool } from '#platform/database/pglite-pool.ts';

/** A database in which whole pieces of work, transactions and all, can be taken back as if they had never been. */
export type Rehearsal = {
  readonly asked: PGlitePool;
  /** Does the work, and takes back whatever it wrote. One at a time. */
  readonly rehearse: <Result>(work: () => Promise<Result>) => Promise<Result>;
};

/** What a connection has been told of for whom it works, which goes back with the transaction in which it was told. */
const told = `select current_setting('role') as role, current_setting('app.organisation', true) as organisation`;

const inRehearsal = (text: string): string => {
  if (/^(begin|start transaction)/i.test(text)) return 'savepoint work';
  if (/^commit$/i.test(text)) return 'release savepoint work';
  return /^rollback$/i.test(text) ? 'rollback to savepoint work' : text;
};

/**
 * While something is rehearsed, one transaction is open around all that is asked, and transactions are savepoints in it.
 * Constraints that are deferred to the commit are not looked at, and nobody hears a notification.
 */
export function rehearsing(pglite: PGlite): Rehearsal {
  let isOpen = false;
  return {
    asked: pglitePool(pglite, text => (isOpen ? inRehearsal(text) : text)),
    rehearse: async work => {
      await pglite.exec('begin; savepoint rehearsal');
      isOpen = true;
      try {
        return await work();
      } finally {
        isOpen = false;
        const { rows } = await pglite.query<{ role: string; organisation: string | null }>(told);
        // Fails where something within has ended the transaction, and so has left what it wrote.
        await pglite.exec('rollback to savepoint rehearsal; rollback');
        await pglite.query(
          `select set_config('role', $1, false), set_config('app.organisation', $2, false)`,
          [rows[0]?.role ?? 'none', rows[0]?.organisation ?? ''],
        );
      }
    },
  };
}
