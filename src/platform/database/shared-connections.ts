import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, Kysely } from 'kysely';
import type { OrganisationId } from './identifiers.ts';
import { openTransaction, refuseInsideTransaction } from './open-transaction.ts';
import type { Schema } from './schema.ts';

/**
 * For whom a connection works: `owner` for migrations, sign-in and jobs of the whole installation; an organisation for
 * everything else. There it runs as `rodret_app`, which the policies of the tables bind to that organisation.
 */
type Reach = { readonly kind: 'owner' } | { readonly kind: 'organisation'; readonly id: OrganisationId };

export type SharedConnections = {
  /** The main database of the installation, for the platform itself. */
  readonly owner: Kysely<Schema>;
  /** As `owner`, but inside a transaction of `inTransaction` its queries join that one: for libraries that bring their own queries. */
  readonly joining: Kysely<Schema>;
  /** The database as one organisation may see it; cheap to make, made for each request. */
  readonly of: (organisation: OrganisationId) => Kysely<Schema>;
  /** Takes a connection as owner for work past Kysely. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly destroy: () => Promise<void>;
};

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

const settingOf = (reach: Reach): { readonly role: string; readonly organisation: string } =>
  reach.kind === 'owner'
    ? { role: 'none', organisation: '' }
    : { role: 'rodret_app', organisation: reach.id };

/**
 * Shares the connections of one driver among databases of different reach. A connection is told for whom it works when
 * it is taken by another than last time. Kysely's own queue for single-connection drivers waits before the driver is
 * asked, so that a check against queries past a transaction would come too late: the queue is here instead.
 */
export function shareConnections(dialect: Dialect, connections: 'one' | 'many'): SharedConnections {
  const driver = dialect.createDriver();
  const turn = connections === 'one' ? queue() : unlimited;
  const toldLast = new WeakMap<DatabaseConnection, string>();
  let beginning: Promise<void> | null = null;

  const begin = () => {
    beginning ??= driver.init();
    return beginning;
  };

  const tell = async (connection: DatabaseConnection, reach: Reach) => {
    const { role, organisation } = settingOf(reach);
    const told = `${role} ${organisation}`;
    if (toldLast.get(connection) === told) return;
    toldLast.delete(connection);
    await connection.executeQuery(
      CompiledQuery.raw(
        `select set_config('role', '${role}', false), set_config('app.organisation', $1, false)`,
        [organisation],
      ),
    );
    toldLast.set(connection, told);
  };

  const take = async (reach: Reach): Promise<DatabaseConnection> => {
    await begin();
    await turn.enter();
    try {
      const connection = await driver.acquireConnection();
      try {
        await tell(connection, reach);
      } catch (error) {
        await driver.releaseConnection(connection);
        throw error;
      }
      return connection;
    } catch (error) {
      turn.leave();
      throw error;
    }
  };

  const give = async (connection: DatabaseConnection): Promise<void> => {
    try {
      await driver.releaseConnection(connection);
    } finally {
      turn.leave();
    }
  };

  const plain = (reach: Reach): Driver => ({
    init: async () => {},
    acquireConnection: async () => {
      refuseInsideTransaction();
      const connection = await take(reach);
      const transaction = openTransaction();
      if (transaction !== undefined) transaction.connection = connection;
      return connection;
    },
    releaseConnection: give,
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: connection => driver.commitTransaction(connection),
    rollbackTransaction: connection => driver.rollbackTransaction(connection),
    savepoint: async (connection, name, compile) => driver.savepoint?.(connection, name, compile),
    rollbackToSavepoint: async (connection, name, compile) =>
      driver.rollbackToSavepoint?.(connection, name, compile),
    releaseSavepoint: async (connection, name, compile) =>
      driver.releaseSavepoint?.(connection, name, compile),
    destroy: async () => {},
  });

  const joining = (): Driver => {
    const alone = plain({ kind: 'owner' });
    const joined = () => {
      const transaction = openTransaction();
      return transaction?.isOpen === true ? transaction.connection : null;
    };
    return {
      ...alone,
      acquireConnection: async options => joined() ?? alone.acquireConnection(options),
      releaseConnection: async connection => {
        if (connection !== joined()) await give(connection);
      },
      beginTransaction: async (connection, settings) => {
        if (connection !== joined()) await driver.beginTransaction(connection, settings);
      },
      commitTransaction: async connection => {
        if (connection !== joined()) await driver.commitTransaction(connection);
      },
      // The error that made it roll back ends the transaction that it joined as well.
      rollbackTransaction: async connection => {
        if (connection !== joined()) await driver.rollbackTransaction(connection);
      },
    };
  };

  const kysely = (made: Driver) =>
    new Kysely<Schema>({
      dialect: {
        createDriver: () => made,
        createQueryCompiler: () => dialect.createQueryCompiler(),
        createIntrospector: db => dialect.createIntrospector(db),
        createAdapter: () => {
          const adapter = dialect.createAdapter();
          return Object.create(adapter, { supportsMultipleConnections: { value: true } });
        },
      },
    });

  return {
    owner: kysely(plain({ kind: 'owner' })),
    joining: kysely(joining()),
    of: id => kysely(plain({ kind: 'organisation', id })),
    alone: async work => {
      const connection = await take({ kind: 'owner' });
      try {
        return await work();
      } finally {
        await give(connection);
      }
    },
    destroy: async () => {
      if (beginning === null) return;
      await beginning;
      await driver.destroy();
    },
  };
}
