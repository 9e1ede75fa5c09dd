import { z } from '@hono/zod-openapi';
import { accountStates, givenRoles } from '../model.ts';

const time = z.iso.datetime();

export const exampleIds = {
  person: '0d9f2d5e-6a0b-4f57-8a2e-3f3a1c1f5b10',
  invitation: '7b1f0c34-2f6d-4f0e-9a77-1f2b3c4d5e6f',
} as const;

export const personSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    name: z.string(),
    email: z.string().nullable(),
    roles: z.array(z.enum(givenRoles)).readonly(),
    titles: z.array(z.string()).readonly().meta({
      description: 'Titlar i ledningsgruppen i dag. Titles in the leadership group today.',
    }),
    state: z.enum(accountStates).meta({
      description:
        'active: har konto. invited: har en länk som gäller. none: ingen inloggning. erased: raderad. How the person gets in.',
    }),
    erasedAt: time.nullable(),
  })
  .meta({ id: 'Person' });

export const personExample = {
  id: exampleIds.person,
  version: 3,
  name: 'Eva Lind',
  email: 'eva.lind@example.se',
  roles: ['strategist' as const],
  titles: ['Digitaliseringschef'],
  state: 'active' as const,
  erasedAt: null,
};

export const invitationSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    createdAt: time,
    expiresAt: time,
    acceptedAt: time.nullable(),
    revokedAt: time.nullable(),
    state: z.enum(['open', 'accepted', 'expired', 'withdrawn', 'replaced']),
  })
  .meta({ id: 'Invitation' });

export const invitationExample = {
  id: exampleIds.invitation,
  version: 2,
  createdAt: '2026-03-02T08:00:00.000Z',
  expiresAt: '2026-03-09T08:00:00.000Z',
  acceptedAt: '2026-03-03T12:30:00.000Z',
  revokedAt: null,
  state: 'accepted' as const,
};

/** What a change answers: which thing, and the version to send with the next change of it. */
export const changedSchema = z.object({ id: z.uuid(), version: z.int() });
export const changedExample = { id: exampleIds.person, version: 4 };

export const invitedSchema = z.object({
  person: z.uuid(),
  invitation: z.uuid(),
  expiresAt: time,
  link: z.url().nullable().meta({
    description:
      'Länken, en enda gång: null när begäran upprepas med samma Idempotency-Key. The link, told once: null where the request is repeated with its Idempotency-Key.',
  }),
});
export const invitedExample = {
  person: exampleIds.person,
  invitation: exampleIds.invitation,
  expiresAt: '2026-03-09T08:00:00.000Z',
  link: 'https://rodret.example.se/valkommen/hV3kq0b8mJ7c2n5p9r1t4w6y8A0C2E4G6I8K0M2O4Q6',
};
