import type { PGlite, Transaction } from '@electric-sql/pglite';

/** A database in which whole pieces of work, transactions and all, can be taken back as if they had never been. */
export type Rehearsal = {
  readonly pglite: PGlite;
  /** Does the work, and takes back whatever it wrote. One at a time. */
  readonly rehearse: <Result>(work: () => Promise<Result>) => Promise<Result>;
};

/** What a connection has been told of for whom it works, which goes back with the transaction in which it was told. */
const told = `select current_setting('role') as role, current_setting('app.organisation', true) as organisation`;

/**
 * While something is rehearsed, one transaction is open around all that is asked, and transactions are savepoints in it.
 * Constraints that are deferred to the commit are not looked at, and nobody hears a notification.
 */
export function rehearsing(pglite: PGlite): Rehearsal {
  let isOpen = false;

  const inSavepoint = async <Result>(
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> => {
    await pglite.exec('savepoint work');
    try {
      const result = await work({
        query: pglite.query.bind(pglite),
        sql: pglite.sql.bind(pglite),
        exec: pglite.exec.bind(pglite),
        listen: pglite.listen.bind(pglite),
        rollback: () => Promise.reject(new Error('A rehearsal is taken back as a whole.')),
        closed: false,
      });
      await pglite.exec('release savepoint work');
      return result;
    } catch (error) {
      await pglite.exec('rollback to savepoint work; release savepoint work');
      throw error;
    }
  };

  const asked = new Proxy(pglite, {
    get: (target, name) => {
      if (name === 'transaction' && isOpen) return inSavepoint;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

  return {
    pglite: asked,
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
