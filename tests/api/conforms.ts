/** A JSON Schema as the OpenAPI document has it: what is read here of it. */
export type Schema = Readonly<Record<string, unknown>>;

type Found = (schema: Schema, value: unknown, at: string, root: Schema) => readonly string[];

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema that a reference (`#/components/schemas/Unit`) points to; null where it points to nothing. */
export const resolve = (reference: string, root: Schema): Schema | null => {
  let found: unknown = root;
  for (const step of reference.replace(/^#\//, '').split('/')) found = isObject(found) ? found[step] : null;
  return isObject(found) ? found : null;
};

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

const isOfType = (type: unknown, value: unknown): boolean =>
  type === typeOf(value) || (type === 'number' && typeOf(value) === 'integer');

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const schemas = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value.filter(isObject) : []);

const properties: Found = (schema, value, at, root) => {
  if (!isObject(value)) return [];
  const known = isObject(schema.properties) ? schema.properties : {};
  const missing = texts(schema.required).filter(name => !(name in value));
  return [
    ...missing.map(name => `${at}: ${name} is missing`),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const own = known[name] ?? schema.additionalProperties;
      return isObject(own)
        ? problems(own, inner, `${at}.${name}`, root)
        : [`${at}: ${name} is not described`];
    }),
  ];
};

/** Each keyword with what it finds wrong; a keyword that is not here is an error, so that none is passed over. */
const keywords: Readonly<Record<string, Found>> = {
  $ref: (schema, value, at, root) => {
    const target = resolve(String(schema.$ref), root);
    return target === null ? [`${at}: ${schema.$ref} leads nowhere`] : problems(target, value, at, root);
  },
  type: (schema, value, at) => {
    const types = Array.isArray(schema.type) ? schema.type : [schema.type];
    return types.some(type => isOfType(type, value))
      ? []
      : [`${at}: ${typeOf(value)}, not ${types.join('|')}`];
  },
  enum: (schema, value, at) =>
    Array.isArray(schema.enum) && schema.enum.includes(value) ? [] : [`${at}: ${value} is not in the list`],
  const: (schema, value, at) => (schema.const === value ? [] : [`${at}: ${value} is not ${schema.const}`]),
  anyOf: (schema, value, at, root) => {
    const found = schemas(schema.anyOf).map(option => problems(option, value, at, root));
    return found.some(each => each.length === 0) ? [] : (found[0] ?? [`${at}: fits nothing`]);
  },
  oneOf: (schema, value, at, root) => {
    const found = schemas(schema.oneOf).map(option => problems(option, value, at, root));
    const fitting = found.filter(each => each.length === 0).length;
    return fitting === 1 ? [] : [`${at}: fits ${fitting} of its forms`, ...(found[0] ?? [])];
  },
  allOf: (schema, value, at, root) => schemas(schema.allOf).flatMap(part => problems(part, value, at, root)),
  properties,
  items: (schema, value, at, root) => {
    const { items } = schema;
    if (!Array.isArray(value) || !isObject(items)) return [];
    return value.flatMap((inner, index) => problems(items, inner, `${at}[${index}]`, root));
  },
  pattern: (schema, value, at) =>
    typeof value !== 'string' || new RegExp(String(schema.pattern), 'u').test(value)
      ? []
      : [`${at}: ${value} has another form`],
  minLength: (schema, value, at) =>
    typeof value !== 'string' || value.length >= Number(schema.minLength) ? [] : [`${at}: too short`],
  maxLength: (schema, value, at) =>
    typeof value !== 'string' || value.length <= Number(schema.maxLength) ? [] : [`${at}: too long`],
  minItems: (schema, value, at) =>
    !Array.isArray(value) || value.length >= Number(schema.minItems) ? [] : [`${at}: too few`],
  maxItems: (schema, value, at) =>
    !Array.isArray(value) || value.length <= Number(schema.maxItems) ? [] : [`${at}: too many`],
  minimum: (schema, value, at) =>
    typeof value !== 'number' || value >= Number(schema.minimum) ? [] : [`${at}: ${value} is too small`],
  maximum: (schema, value, at) =>
    typeof value !== 'number' || value <= Number(schema.maximum) ? [] : [`${at}: ${value} is too large`],
};

const ofDescription = new Set([
  'description',
  'examples',
  'title',
  'default',
  'required',
  'additionalProperties',
  'format',
]);

/** What of a value does not follow its schema, or is not described there; none where all is as described. */
export const problems: Found = (schema, value, at, root) =>
  Object.keys(schema).flatMap(keyword => {
    if (ofDescription.has(keyword)) return [];
    const find = keywords[keyword];
    return find === undefined
      ? [`${at}: the keyword ${keyword} is not understood`]
      : find(schema, value, at, root);
  });
