import type { z } from 'zod';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Affected } from '#platform/database/schema.ts';
import {
  changeOtherSchema,
  type OtherFields,
  type OtherResult,
  otherFieldsOf,
  otherFieldsSchema,
  otherProblem,
  seenOtherSchema,
} from '../model.ts';
import { areasAsked } from '../questions.ts';
import { otherResultOf } from '../reading.ts';
import { deleteOther, insertOther, updateOther } from '../store/other-results.ts';

const affected = (id: string, change: Affected['change']): Affected => ({
  kind: 'maturity-other-result',
  id,
  change,
});

const asInput = ({ dimensions, ...fields }: OtherFields) => ({
  ...fields,
  dimensions: dimensions.map(dimension => ({ ...dimension })),
});
const asJson = ({ id, version, ...fields }: OtherResult) => ({ id, version, ...asInput(fields) });

function refuseImpossible(fields: OtherFields): void {
  const problem = otherProblem(
    fields,
    areasAsked().map(({ id }) => id),
  );
  if (problem !== null)
    throw refused(problem[0], problem[1], 'The values do not fit each other or their scale.');
}

async function seen(
  context: ActionContext,
  { otherResult, version }: z.infer<typeof seenOtherSchema>,
): Promise<OtherResult> {
  const found = await otherResultOf(context, otherResult);
  if (found.version !== version) throw stale('maturity-other-result', asJson(found));
  return found;
}

/** Enters what another model gave. */
export const addOtherResult = defineAction<OtherFields, OtherResult>({
  name: 'maturity.addOtherResult',
  permission: 'maturity.edit',
  input: otherFieldsSchema,
  record: ({ year, dimensions }) => ({ year, dimensions: dimensions.length }),
  run: async (context, fields) => {
    refuseImpossible(fields);
    const id = await insertOther(context.db, context.organisation.id, fields);
    return {
      output: await otherResultOf(context, id),
      affected: [affected(id, 'created')],
      undo: { action: 'maturity.removeOtherResult', input: { otherResult: id, version: 1 } },
    };
  },
});

/** Changes what another model gave; its dimensions are replaced as a whole. */
export const changeOtherResult = defineAction<z.infer<typeof changeOtherSchema>, OtherResult>({
  name: 'maturity.changeOtherResult',
  permission: 'maturity.edit',
  input: changeOtherSchema,
  record: ({ otherResult, year, dimensions }) => ({ otherResult, year, dimensions: dimensions.length }),
  run: async (context, { otherResult, version, ...fields }) => {
    const before = await seen(context, { otherResult, version });
    refuseImpossible(fields);
    const isChanged = await updateOther(context.db, context.organisation.id, before, fields);
    const after = await otherResultOf(context, otherResult);
    if (!isChanged) throw stale('maturity-other-result', asJson(after));
    return {
      output: after,
      affected: [affected(otherResult, 'changed')],
      undo: {
        action: 'maturity.changeOtherResult',
        input: { otherResult, version: after.version, ...asInput(otherFieldsOf(before)) },
      },
    };
  },
});

/** Removes what another model gave. */
export const removeOtherResult = defineAction<z.infer<typeof seenOtherSchema>, { readonly id: string }>({
  name: 'maturity.removeOtherResult',
  permission: 'maturity.edit',
  input: seenOtherSchema,
  record: ({ otherResult }) => ({ otherResult }),
  run: async (context, input) => {
    const before = await seen(context, input);
    if (!(await deleteOther(context.db, context.organisation.id, before)))
      throw unknown('maturity-other-result');
    return {
      output: { id: before.id },
      affected: [affected(before.id, 'removed')],
      undo: { action: 'maturity.addOtherResult', input: asInput(otherFieldsOf(before)) },
    };
  },
});
