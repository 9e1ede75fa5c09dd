import fc from 'fast-check';
import { resolve, type Schema } from '../api/conforms.ts';

/** What stands in hostile HTML, so that it is found wherever it comes out; no text of the product holds it. */
export const mark = 'x7hostile';

/** Texts that break what was not made for them: markup, SQL, lines of a protocol, paths, what Unicode allows. */
export const hostileTexts: readonly string[] = [
  `<script>${mark}()</script>`,
  `"><img src=x onerror=${mark}()>`,
  `</textarea><${mark}-tag>`,
  `' onmouseover='${mark}()`,
  `javascript:${mark}()`,
  `{{constructor.constructor('${mark}')()}}`,
  "'; drop table person; --",
  "' or '1'='1",
  '\\',
  '$1 $$ $body$',
  'a\r\nSet-Cookie: a=b\r\n\r\n<html>',
  'Bcc: alla@example.se\nSubject: x',
  '\u0000',
  'a\u0000b',
  '\u202Egnp.exe',
  '\u200B\uFEFF',
  '\uD800',
  'a\uDFFF\uD800b',
  '👩‍👩‍👧‍👦',
  'İı ß ﬁ',
  '../../../../etc/passwd',
  '..\\..\\windows',
  '%2e%2e%2f',
  '__proto__',
  'constructor',
  'toString',
  '-1',
  '1e309',
  'NaN',
  '=HYPERLINK("http://ond.example")',
  '%s%s%n',
  ' ',
  '\t\n',
  'x'.repeat(100_000),
];

const hostile = fc.constantFrom(...hostileTexts);
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value.filter(isSchema) : []);

/** Also what no schema takes: values of the wrong type, names of properties that objects have of themselves. */
const wild = fc.oneof(
  hostile,
  fc.constantFrom<unknown>(null, -1, 0, 1.5, 2 ** 53, Number.MAX_SAFE_INTEGER, true, [], {}, [[]]),
  fc.constant(JSON.parse('{"__proto__":{"isAdministrator":true},"constructor":{"prototype":1}}')),
  fc.anything({ maxDepth: 2 }),
);

const textOf = (schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> => {
  const most = Number(schema.maxLength ?? 200);
  // Short enough to be taken, so that what is hostile gets past the schema and is stored.
  const fitting = hostile.map(text => text.slice(0, Math.max(1, most)));
  if (String(schema.pattern ?? '').includes('@')) {
    return fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 1e9 }).map(number => `ond+${number}@example.se`) },
      { weight: 1, arbitrary: hostile },
    );
  }
  switch (schema.format) {
    case 'uuid':
      return known.length === 0
        ? fc.uuid()
        : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fc.uuid() });
    case 'date':
      return fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('2020-01-01', '2026-03-02', '2199-12-31') },
        { weight: 1, arbitrary: fc.constantFrom('0001-01-01', '2024-02-30', '+275760-09-13', '') },
      );
    default:
      return fc.oneof(
        { weight: 6, arbitrary: fitting },
        { weight: 1, arbitrary: fc.emailAddress() },
        { weight: 1, arbitrary: fc.constantFrom('1440', 'Namn', '2026-03-02') },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
      );
  }
};

type IdsOf = (field: string) => readonly string[];

/** Inputs that mostly fit a schema and hold what is hostile; `idsOf` knows the identifiers that there are for a field. */
export function hostileInputs(given: Schema, root: Schema, idsOf: IdsOf): fc.Arbitrary<unknown> {
  const fitting = fitsOf(given, root, idsOf, '');
  return fc.oneof({ weight: 9, arbitrary: fitting }, { weight: 1, arbitrary: wild });
}

function fitsOf(given: Schema, root: Schema, idsOf: IdsOf, name: string): fc.Arbitrary<unknown> {
  const schema = typeof given.$ref === 'string' ? (resolve(given.$ref, root) ?? {}) : given;
  const within = (inner: Schema, field = name): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 24, arbitrary: fitsOf(inner, root, idsOf, field) }, { weight: 1, arbitrary: wild });
  const options = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  if (options.length > 0) return fc.oneof(...options.map(option => fitsOf(option, root, idsOf, name)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom<unknown>(...schema.enum);
  if (isSchema(schema.properties)) {
    const fields = Object.entries(schema.properties).filter((entry): entry is [string, Schema] =>
      isSchema(entry[1]),
    );
    return fc.record(Object.fromEntries(fields.map(([field, inner]) => [field, within(inner, field)])));
  }
  if (isSchema(schema.items)) return fc.array(within(schema.items), { maxLength: 4 });
  switch ([schema.type].flat()[0]) {
    case 'string':
      return textOf(schema, idsOf(name));
    case 'integer':
    case 'number':
      return fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(1, 2) },
        { weight: 1, arbitrary: fc.integer() },
      );
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    default:
      return wild;
  }
}
