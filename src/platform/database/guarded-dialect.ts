import { AsyncLocalStorage } from 'node:async_hooks';
import type { Dialect, Driver } from 'kysely';

const openTransaction = new AsyncLocalStorage<{ isOpen: boolean }>();

/**
 * Runs the body of a transaction so that a query past it fails at once. Without this a use of the main `db` inside a
 * transaction waits for ever on PGlite's one connection, and on PostgreSQL commits on its own.
 */
export async function guardTransaction<Result>(body: () => Promise<Result>): Promise<Result> {
  const scope = { isOpen: true };
  try {
    return await openTransaction.run(scope, body);
  } finally {
    scope.isOpen = false;
  }
}

function refuseInsideTransaction(): void {
  if (openTransaction.getStore()?.isOpen) {
    throw new Error('A query inside an action must use the db of the context that its run was given.');
  }
}

/** Lets one holder in at a time, in the order of arrival. */
function queue(): { readonly enter: () => Promise<void>; readonly leave: () => void } {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  return {
    enter: () =>
      new Promise(resolve => {
        if (isTaken) waiting.push(resolve);
        else {
          isTaken = true;
          resolve();
        }
      }),
    leave: () => {
      const next = waiting.shift();
      if (next === undefined) isTaken = false;
      else next();
    },
  };
}

const unlimited = { enter: async () => {}, leave: () => {} };

/**
 * A Kysely dialect that refuses a second connection inside a transaction. Kysely's own queue for single-connection
 * drivers waits before the driver is asked, so that the check would come too late: the queue is here instead.
 */
export function guardedDialect(dialect: Dialect, connections: 'one' | 'many'): Dialect {
  const createDriver = (): Driver => {
    const driver = dialect.createDriver();
    const turn = connections === 'one' ? queue() : unlimited;
    return {
      init: options => driver.init(options),
      acquireConnection: async options => {
        refuseInsideTransaction();
        await turn.enter();
        try {
          return await driver.acquireConnection(options);
        } catch (error) {
          turn.leave();
          throw error;
        }
      },
      releaseConnection: async (connection, options) => {
        try {
          await driver.releaseConnection(connection, options);
        } finally {
          turn.leave();
        }
      },
      beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
      commitTransaction: connection => driver.commitTransaction(connection),
      rollbackTransaction: connection => driver.rollbackTransaction(connection),
      savepoint: async (connection, name, compile) => driver.savepoint?.(connection, name, compile),
      rollbackToSavepoint: async (connection, name, compile) =>
        driver.rollbackToSavepoint?.(connection, name, compile),
      releaseSavepoint: async (connection, name, compile) =>
        driver.releaseSavepoint?.(connection, name, compile),
      destroy: options => driver.destroy(options),
    };
  };

  return {
    createDriver,
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: db => dialect.createIntrospector(db),
    createAdapter: () => {
      const adapter = dialect.createAdapter();
      return Object.create(adapter, { supportsMultipleConnections: { value: true } });
    },
  };
}
