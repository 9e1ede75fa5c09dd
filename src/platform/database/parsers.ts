import pg from 'pg';

/**
 * How values leave the database, the same for both engines. The drivers' own parsers differ: `date` is a local midnight
 * in one and UTC in the other, `bigint` text in one and a number or BigInt in the other.
 * They rely on the settings of the session in `sessionSettings`.
 */
export const sessionSettings = `
  set time zone 'UTC';
  set datestyle to 'ISO, YMD';
  set intervalstyle to 'iso_8601';
  set bytea_output to 'hex';
`;

type Parser = (text: string) => unknown;

/** Counts and sums; one that a number cannot hold exactly is refused instead of rounded. */
export function parseInt8(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint ${text} is too large for a number.`);
  return number;
}

/** `2024-05-01 12:00:00.5+00` → `2024-05-01T12:00:00.500Z`, as `Date.toISOString()` writes it; microseconds are kept. */
export function parseTimestamptz(text: string): string {
  const parts = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  if (parts === null) throw new RangeError(`The time ${text} is not a moment in UTC.`);
  const [, date, time, fraction = ''] = parts;
  return `${date}T${time}.${fraction.padEnd(fraction.length > 3 ? 6 : 3, '0')}Z`;
}

/** Without a zone, for completeness: columns of ours are timestamptz. */
const parseTimestamp = (text: string): string => text.replace(' ', 'T');

const parseBytea = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.slice(2), 'hex'));

const asWritten = (text: string): string => text;

const scalars: readonly { readonly oid: number; readonly arrayOid: number; readonly parse: Parser }[] = [
  { oid: 17, arrayOid: 1001, parse: parseBytea },
  { oid: 20, arrayOid: 1016, parse: parseInt8 },
  { oid: 1082, arrayOid: 1182, parse: asWritten },
  { oid: 1114, arrayOid: 1115, parse: parseTimestamp },
  { oid: 1184, arrayOid: 1185, parse: parseTimestamptz },
  { oid: 1186, arrayOid: 1187, parse: asWritten },
  { oid: 1700, arrayOid: 1231, parse: Number },
];

/** By type; PGlite derives the parsers of arrays from these. */
export const scalarParsers: Readonly<Record<number, Parser>> = Object.fromEntries(
  scalars.map(({ oid, parse }) => [oid, parse]),
);

const textArrayOid: number = 1009;
const parseTexts: Parser = pg.types.getTypeParser(textArrayOid, 'text');

/** Elements may be null and arrays lie inside arrays. */
function parseElements(parse: Parser, element: unknown): unknown {
  if (Array.isArray(element)) return element.map(inner => parseElements(parse, inner));
  return element === null ? null : parse(String(element));
}

const postgresParsers: Readonly<Record<number, Parser>> = Object.fromEntries(
  scalars.flatMap(({ oid, arrayOid, parse }) => [
    [oid, parse],
    [arrayOid, (text: string) => parseElements(parse, parseTexts(text))],
  ]),
);

export const postgresTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => postgresParsers[oid] ?? pg.types.getTypeParser(oid, format),
};
