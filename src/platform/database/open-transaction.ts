import { AsyncLocalStorage } from 'node:async_hooks';
import type { DatabaseConnection, Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** The transaction that the code running now belongs to. `connection` is noted by the driver as it is taken. */
export type OpenTransaction = { isOpen: boolean; connection: DatabaseConnection | null };

const running = new AsyncLocalStorage<OpenTransaction>();

export const openTransaction = (): OpenTransaction | undefined => running.getStore();

/**
 * Runs the body in a transaction, so that a query past it fails at once. Without this a use of the main `db` inside a
 * transaction waits for ever on PGlite's one connection, and on PostgreSQL commits on its own.
 */
export function inTransaction<Result>(
  db: Kysely<Schema>,
  body: (trx: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  const scope: OpenTransaction = { isOpen: false, connection: null };
  return running.run(scope, () =>
    db.transaction().execute(async trx => {
      scope.isOpen = true;
      try {
        return await body(trx);
      } finally {
        scope.isOpen = false;
      }
    }),
  );
}

export function refuseInsideTransaction(): void {
  if (openTransaction()?.isOpen) {
    throw new Error('A query inside an action must use the db of the context that its run was given.');
  }
}
