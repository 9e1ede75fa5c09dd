import { z } from 'zod';

/** Input of `organisations.chooseUnit`: the code of the municipality or region that the organisation is. */
export const chooseUnitSchema = z.object({
  unitCode: z.string().regex(/^\d{4}$/),
});
export type ChooseUnit = z.infer<typeof chooseUnitSchema>;
