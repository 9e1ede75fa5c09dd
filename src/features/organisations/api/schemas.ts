import { z } from '@hono/zod-openapi';
import { partKinds } from '../model/part.ts';

export const exampleIds = {
  council: '3c0a6c1e-5e5b-4a58-9d37-6f4a5e0f1a01',
  board: '3c0a6c1e-5e5b-4a58-9d37-6f4a5e0f1a02',
  seat: '8f1d2c3b-4a5e-4f60-8a71-9b8c7d6e5f40',
  person: '0d9f2d5e-6a0b-4f57-8a2e-3f3a1c1f5b10',
} as const;

/** The version that a removal was decided on, in the address: a request to remove has no body. */
export const versionQuery = z.object({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_000_000_000)
    .meta({ description: 'Versionen som tas bort. The version that is removed.', examples: [1] }),
});

export const dayQuery = z.object({
  date: z.iso
    .date()
    .optional()
    .meta({
      description: 'Dag som visas; i dag om inget anges. Day shown; today if none is given.',
      examples: ['2026-03-02'],
    }),
});

const period = {
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().meta({
    description: 'Sista dagen; null medan inget slut är känt. The last day; null while no end is known.',
  }),
};

export const partSchema = z
  .object({
    id: z.uuid(),
    parent: z.uuid().nullable(),
    kind: z.enum(partKinds).meta({
      description:
        'council: fullmäktige. executive-board: styrelse. board: nämnd. department: förvaltning. unit: enhet. company: bolag.',
    }),
    name: z.string(),
    ...period,
    version: z.int(),
  })
  .meta({ id: 'OrganisationPart' });

export const partFieldsExample = {
  kind: 'board' as const,
  name: 'Barn- och utbildningsnämnden',
  parent: exampleIds.council,
  validFrom: '2023-01-01',
  validTo: null,
};

export const partExample = { id: exampleIds.board, ...partFieldsExample, version: 1 };

export const seatFieldsExample = {
  title: 'Kommundirektör',
  isChair: true,
  part: null,
  validFrom: '2024-08-01',
  validTo: null,
};

const seatFields = {
  id: z.uuid(),
  person: z.uuid(),
  title: z.string(),
  isChair: z.boolean().meta({ description: 'Kommundirektör eller regiondirektör. Chief executive.' }),
  part: z.uuid().nullable(),
  ...period,
  version: z.int(),
};

export const seatSchema = z.object({ ...seatFields, name: z.string() }).meta({ id: 'LeadershipSeat' });

const seatIdsExample = { id: exampleIds.seat, person: exampleIds.person, ...seatFieldsExample, version: 1 };
export const seatExample = { ...seatIdsExample, name: 'Eva Lind' };

export const vacancySchema = z
  .object({ kind: z.enum(['empty', 'without-chair']), from: z.iso.date(), to: z.iso.date().nullable() })
  .meta({ id: 'LeadershipVacancy' });

export const vacancyExample = { kind: 'without-chair' as const, from: '2027-01-01', to: null };

export const seatOutcomeSchema = z.object({
  seat: z.object(seatFields),
  vacancies: z.array(vacancySchema).readonly().meta({
    description:
      'Dagar från i dag då gruppen är tom eller saknar ordförande. Days from today when the group is empty or without a chair.',
  }),
});

export const seatOutcomeExample = { seat: seatIdsExample, vacancies: [vacancyExample] };

export const removedSchema = z.object({ id: z.uuid() });
