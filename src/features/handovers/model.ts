import { z } from 'zod';
import {
  daySchema,
  lineSchema,
  type Part,
  partKinds,
  type Seat,
  textOf,
} from '#features/organisations/index.ts';

export const mostCharacters = 20_000;

const longText = textOf(1, mostCharacters);

/** Input of `handovers.make`: what is handed over, from which authority, to whom. */
export const makeHandoverSchema = z.strictObject({
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('organisation'), onDate: daySchema }),
    z.strictObject({ kind: z.literal('leadership'), onDate: daySchema }),
    z.strictObject({ kind: z.literal('document'), title: lineSchema, text: longText }),
  ]),
  from: z.uuid(),
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('part'), part: z.uuid() }),
    z.strictObject({ kind: z.literal('person'), person: z.uuid() }),
  ]),
});
export type MakeHandover = z.infer<typeof makeHandoverSchema>;

const nullableDay = z.iso.date().nullable();

const copyOfPart = z.object({
  id: z.uuid(),
  parent: z.uuid().nullable(),
  kind: z.enum(partKinds),
  name: z.string(),
  validFrom: z.iso.date(),
  validTo: nullableDay,
});

const copyOfSeat = z.object({
  name: z.string(),
  title: z.string(),
  isChair: z.boolean(),
  part: z.string().nullable().meta({ description: 'Namnet på delen. The name of the part.' }),
  validFrom: z.iso.date(),
  validTo: nullableDay,
});

export const copySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('organisation'),
    onDate: z.iso.date(),
    organisation: z.string(),
    unitCode: z.string().nullable(),
    parts: z.array(copyOfPart).readonly(),
  }),
  z.object({
    kind: z.literal('leadership'),
    onDate: z.iso.date(),
    organisation: z.string(),
    members: z.array(copyOfSeat).readonly(),
  }),
  z.object({ kind: z.literal('document'), title: z.string(), text: z.string() }),
]);
export type Copy = z.infer<typeof copySchema>;

const named = { id: z.uuid(), name: z.string() };

/** What is kept of a hand-over for ever, with the names as they were. */
export const contentSchema = z.object({
  from: z.object(named),
  to: z.object({ kind: z.enum(['part', 'person']), ...named }),
  copy: copySchema,
});
export type Content = z.infer<typeof contentSchema>;

/** Who hands over and receives as an authority of its own; a förvaltning or enhet does through its nämnd. */
export const isAuthority = ({ kind }: Pick<Part, 'kind'>): boolean =>
  kind === 'council' || kind === 'executive-board' || kind === 'board' || kind === 'company';

export const copyOfTree = (
  organisation: { readonly name: string; readonly unitCode: string | null },
  parts: readonly Part[],
  onDate: string,
): Copy => ({
  kind: 'organisation',
  onDate,
  organisation: organisation.name,
  unitCode: organisation.unitCode,
  parts: parts.map(({ id, parent, kind, name, validFrom, validTo }) => ({
    id,
    parent,
    kind,
    name,
    validFrom,
    validTo,
  })),
});

export const copyOfLeadership = (
  organisation: { readonly name: string },
  seats: readonly Seat[],
  partNames: ReadonlyMap<string, string>,
  onDate: string,
): Copy => ({
  kind: 'leadership',
  onDate,
  organisation: organisation.name,
  members: seats.map(({ name, title, isChair, part, validFrom, validTo }) => ({
    name,
    title,
    isChair,
    part: part === null ? null : (partNames.get(part) ?? null),
    validFrom,
    validTo,
  })),
});
