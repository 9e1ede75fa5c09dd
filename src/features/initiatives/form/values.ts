/** What a form holds, by the names of its fields: `lines.0.perYear.1.low`. */
export type FormValues = Readonly<Record<string, string>>;

/** What a form shows: what is typed, what is wrong, and what stands there since somebody else's change. */
export type FormState = {
  readonly values: FormValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly now: FormValues | null;
  readonly version: number;
};

export const typedIn = (form: FormData): FormValues =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** A number as it is typed in either language, `1 250 000` or `0,5`; not a number where it is none. */
export function numberTyped(text: string | undefined): number {
  const plain = (text ?? '')
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** The same the other way: `1 250 000`, `0,5`. */
export function asTyped(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** A name of `lines.3.what` taken apart; null where it is of other rows. */
function inRow(name: string, list: string): { readonly row: number; readonly rest: string } | null {
  const [first, row = '', ...rest] = name.split('.');
  return first === list && /^\d{1,4}$/.test(row) ? { row: Number(row), rest: rest.join('.') } : null;
}

/** The rows of a list, in order, each with its own fields. */
export function rowsIn(
  values: FormValues,
  list: string,
): readonly { readonly row: number; readonly values: FormValues }[] {
  const rows = new Map<number, Record<string, string>>();
  for (const [name, value] of Object.entries(values)) {
    const found = inRow(name, list);
    if (found === null) continue;
    const known = rows.get(found.row) ?? {};
    known[found.rest] = value;
    rows.set(found.row, known);
  }
  return [...rows].sort(([one], [other]) => one - other).map(([row, own]) => ({ row, values: own }));
}

/** The form without rows that say nothing or are to be removed, the others counted from 0: so errors find their fields. */
export function packed(values: FormValues, list: string, says: (row: FormValues) => boolean): FormValues {
  const others = Object.entries(values).filter(([name]) => inRow(name, list) === null);
  const kept = rowsIn(values, list).filter(({ values: own }) => own.remove === undefined && says(own));
  const moved = kept.flatMap(({ values: own }, row) =>
    Object.entries(own).map(([rest, value]) => [`${list}.${row}.${rest}`, value] as const),
  );
  return Object.fromEntries([...others, ...moved]);
}

/** So many rows a form shows: those it has, and room for more. */
export function rowsShown(values: FormValues, list: string, room: number): number {
  return Math.max(rowsIn(values, list).length + room, Number(values.rows) || 0);
}

export const isFilled = (text: string | undefined): boolean => (text ?? '').trim() !== '';
