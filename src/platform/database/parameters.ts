/** A value as PostgreSQL reads it where it knows the type by the statement: as the driver `pg` writes them. */
export function asParameter(value: unknown): string | Uint8Array | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Uint8Array) return value;
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? arrayOf(value) : JSON.stringify(value);
}

const arrayOf = (elements: readonly unknown[]): string => `{${elements.map(elementOf).join(',')}}`;

function elementOf(element: unknown): string {
  if (element === null || element === undefined) return 'NULL';
  if (Array.isArray(element)) return arrayOf(element);
  const value = asParameter(element);
  const text = value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : (value ?? '');
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
