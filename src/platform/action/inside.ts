import type { Transaction } from 'kysely';
import type { ActionContext, Context } from '../context.ts';
import type { Schema } from '../database/schema.ts';
import { warehouseWithin } from '../warehouse/adjusted-warehouse.ts';

/** The context inside a transaction: nothing in it asks another connection, the door to the snapshots neither. */
export const insideOf = (context: Context, trx: Transaction<Schema>): ActionContext => ({
  ...context,
  db: trx,
  warehouse: warehouseWithin(context.warehouse, trx),
});
