import { resolve, type Schema } from './conforms.ts';

/** One operation of an OpenAPI document, with where it stands. */
export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Contents };
  readonly responses: Readonly<
    Record<string, { readonly description?: string; readonly content?: Contents }>
  >;
};

type Contents = Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>>;

export type Document = Schema & {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers?: readonly { readonly url: string }[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'method' | 'path'>>>>>;
};

const methods = ['get', 'put', 'post', 'delete', 'patch'];

/** Every operation, with its whole address below the origin. */
export const operationsOf = (document: Document): readonly Operation[] => {
  const base = new URL(document.servers?.[0]?.url ?? 'http://localhost').pathname.replace(/\/$/, '');
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap(method => {
      const operation = item[method];
      return operation === undefined ? [] : [{ ...operation, method, path: `${base}${path}` }];
    }),
  );
};

/** Examples of JSON in an operation, with their schemas and where they stand. */
export const jsonOf = (
  operation: Operation,
): readonly { at: string; schema: Schema | undefined; example: unknown }[] => {
  const bodies: readonly (readonly [string, Contents | undefined])[] = [
    ['request', operation.requestBody?.content],
    ...Object.entries(operation.responses).map(([status, { content }]) => [status, content] as const),
  ];
  return bodies.flatMap(([where, content]) => {
    const json = content?.['application/json'];
    return json === undefined
      ? []
      : [{ at: `${operation.operationId} ${where}`, schema: json.schema, example: json.example }];
  });
};

const referencesIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '$ref' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
};

const namesInPath = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '');

const ofOperation = (operation: Operation, tags: ReadonlySet<string>): readonly string[] => {
  const at = `${operation.method} ${operation.path}`;
  const declared = (operation.parameters ?? []).filter(({ in: where }) => where === 'path');
  const answers = Object.entries(operation.responses);
  return [
    operation.operationId === undefined ? `${at}: no operationId` : '',
    (operation.summary ?? '') === '' ? `${at}: no summary` : '',
    // The page to read takes it apart there: one sentence of each language.
    (operation.summary ?? '').split('. ').length === 2
      ? ''
      : `${at}: the summary is not one sentence in each language`,
    (operation.tags ?? []).length === 0 ? `${at}: no tag` : '',
    ...(operation.tags ?? []).map(tag => (tags.has(tag) ? '' : `${at}: the tag ${tag} is not described`)),
    ...namesInPath(operation.path).map(name =>
      declared.some(parameter => parameter.name === name && parameter.required === true)
        ? ''
        : `${at}: {${name}} is not a required parameter`,
    ),
    ...declared.map(({ name }) =>
      namesInPath(operation.path).includes(name) ? '' : `${at}: ${name} is not in the path`,
    ),
    answers.some(([status]) => status.startsWith('2')) ? '' : `${at}: no answer where all is well`,
    ...answers.map(([status, { description }]) =>
      (description ?? '') === '' ? `${at} ${status}: no description` : '',
    ),
    ...jsonOf(operation).flatMap(({ at: where, schema, example }) => [
      schema === undefined ? `${where}: no schema` : '',
      example === undefined ? `${where}: no example` : '',
    ]),
  ];
};

const repeated = (names: readonly (string | undefined)[]): readonly string[] =>
  names
    .filter((name, index) => name !== undefined && names.indexOf(name) !== index)
    .map(name => `${name}: twice`);

/** What makes a document no whole OpenAPI 3.1 document, or one that does not say enough for somebody to use it. */
export const faultsOf = (document: Document): readonly string[] => {
  const operations = operationsOf(document);
  const tags = new Set((document.tags ?? []).map(({ name }) => name));
  return [
    /^3\.1\.\d+$/.test(document.openapi) ? '' : `openapi: ${document.openapi}`,
    ...['title', 'version', 'description', 'license', 'contact'].map(name =>
      document.info[name] === undefined ? `info: no ${name}` : '',
    ),
    operations.length === 0 ? 'no operations' : '',
    ...Object.keys(document.paths).map(path => (path.startsWith('/') ? '' : `${path}: no address`)),
    ...repeated(operations.map(({ operationId }) => operationId)),
    ...operations.flatMap(operation => ofOperation(operation, tags)),
    ...referencesIn(document).map(reference =>
      resolve(reference, document) === null ? `${reference}: leads nowhere` : '',
    ),
  ].filter(fault => fault !== '');
};
