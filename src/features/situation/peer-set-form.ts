import { z } from 'zod';
import type { Unit } from '#core/panel/unit.ts';
import type { Json } from '#platform/database/json.ts';
import { textOf } from '#platform/page-form.ts';

/** What stands in the form of a group. */
export type SetValues = Readonly<Record<'name' | 'units' | 'why', string>>;

export const emptySet: SetValues = { name: '', units: '', why: '' };

type Fields = { readonly name: string; readonly why: string; readonly units: readonly string[] };

/** A group as its form shows it: units by name, one to a line. */
export const setValues = ({ name, why, units }: Fields, known: readonly Unit[]): SetValues => ({
  ...{ name, why },
  units: units.map(code => known.find(unit => unit.code === code)?.name ?? code).join('\n'),
});

export const setTyped = (form: FormData): SetValues => ({
  name: textOf(form, 'name'),
  units: textOf(form, 'units'),
  why: textOf(form, 'why'),
});

/** What was typed, as the actions take it; a unit that nobody knows is sent as a code that nobody has. */
export function setInput({ name, why, units }: SetValues, known: readonly Unit[]) {
  const typed = units
    .split(/[\n,;]/)
    .flatMap(line => (line.trim() === '' ? [] : [line.trim().toLowerCase()]));
  const codeOf = (line: string) =>
    known.find(unit => unit.code === line || unit.name.toLowerCase() === line)?.code ?? '0000';
  return { name, why, units: typed.map(codeOf) };
}

const currentSchema = z.object({
  version: z.int(),
  name: z.string(),
  why: z.string(),
  units: z.array(z.string()),
});

/** What stands there since somebody else's change; null where nothing does. */
export function setNow(json: Json | null, known: readonly Unit[]) {
  const { data } = currentSchema.safeParse(json);
  return data === undefined ? null : { version: data.version, values: setValues(data, known) };
}
