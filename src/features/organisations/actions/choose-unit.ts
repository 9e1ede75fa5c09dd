import type { Unit } from '#core/panel/unit.ts';
import { definePreparedAction } from '#platform/action/action.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { type ChooseUnit, chooseUnitSchema } from '../model/unit.ts';
import { updateUnit } from '../store/organisation.ts';

/** Says which municipality or region the organisation is. */
export const chooseUnit = definePreparedAction<ChooseUnit, Unit, Unit>({
  name: 'organisations.chooseUnit',
  permission: 'organisation.edit',
  input: chooseUnitSchema,
  record: ({ unitCode }) => ({ unitCode }),
  prepare: async ({ warehouse }, { unitCode }) => {
    const snapshot = await warehouse.newestWith(unitCode);
    const unit = snapshot?.units.find(({ code, kind }) => code === unitCode && kind !== 'nation');
    if (unit === undefined) {
      throw new Refusal({
        status: 422,
        code: 'unit-unknown',
        message: `No snapshot holds a municipality or region with the code ${unitCode}.`,
        fields: [{ path: 'unitCode', code: 'refused', values: { reason: 'unit-unknown' } }],
        values: { unit: unitCode },
      });
    }
    return unit;
  },
  run: async ({ db, organisation }, _, unit) => {
    await updateUnit(db, organisation.id, unit);
    return { output: unit, affected: [{ kind: 'organisation', id: organisation.id, change: 'changed' }] };
  },
  discard: async () => {},
});
