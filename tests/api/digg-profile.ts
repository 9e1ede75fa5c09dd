type Found = readonly { readonly message: string }[];
type Check = (value: unknown) => Found;
type Rule = { readonly given: string | readonly string[]; readonly finds: Check };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, step) => (isObject(found) ? found[step] : undefined), value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const fault = (isFault: boolean, message: string): Found => (isFault ? [{ message }] : []);

const operation = '$.paths[*][get,put,post,delete,patch]';
const parametersOf = (value: unknown, where: string): readonly unknown[] =>
  list(at(value, 'parameters')).filter(parameter => at(parameter, 'in') === where);
const names = (parameters: readonly unknown[]): readonly string[] =>
  parameters.map(parameter => text(at(parameter, 'name')));
const bilingual = (value: unknown): boolean =>
  /[åäö]|\b(och|en|är|den|av|som|per)\b/i.test(text(value)) &&
  /\b(the|of|and|a|is|to|all)\b/i.test(text(value));

const personal = /^(pnr|personnummer|personnr|person-?identity-?number|ssn|social-?security-?number)$/i;
const secret = /^(key|api-?key|token|access-?token|secret|password)$/i;
const timeName = /(At|Time)$/;
const dayName = /(On|Date|Day|From|To|Released)$/;

const hasDefault = (parameters: readonly unknown[], name: string, value: number): boolean =>
  at(
    parameters.find(parameter => at(parameter, 'name') === name),
    'schema',
    'default',
  ) === value;

/**
 * The REST profile of the Swedish Agency for Digital Government, 1.2, as far as a description can tell whether it is
 * followed. Each rule is named by what it demands, with the numbers of the profile.
 */
export const profile: Readonly<Record<string, Rule>> = {
  'UFN.01 UFN.02 VER.05: the server is https://host/api/version': {
    given: '$',
    finds: document => [
      ...fault(list(at(document, 'servers')).length === 0, 'no server'),
      ...list(at(document, 'servers')).flatMap(server =>
        fault(
          !/^https:\/\/[a-z0-9.-]+(:443)?\/[a-z0-9-]+\/v\d+$/.test(text(at(server, 'url'))),
          `${text(at(server, 'url'))} is another form`,
        ),
      ),
    ],
  },
  'UFN.07 UFN.08 RES.06: paths are lower case with hyphens': {
    given: '$.paths',
    finds: paths =>
      Object.keys(isObject(paths) ? paths : {}).flatMap(path =>
        fault(
          !/^(\/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z][A-Za-z0-9]*\}))+$/.test(path),
          `${path} has another form`,
        ),
      ),
  },
  'VER.06: /api-info tells of the API': {
    given: '$',
    finds: document => {
      const schema = at(
        document,
        'paths',
        '/api-info',
        'get',
        'responses',
        '200',
        'content',
        'application/json',
      );
      const properties = at(document, 'components', 'schemas', 'ApiInfo', 'properties');
      return [
        ...fault(schema === undefined, 'there is no /api-info'),
        ...['apiName', 'apiVersion', 'apiReleased', 'apiDocumentation', 'apiStatus'].flatMap(name =>
          fault(at(properties, name) === undefined, `no ${name}`),
        ),
      ];
    },
  },
  'FEL.01 FEL.02: every error is a problem by RFC 9457': {
    given: `${operation}.responses`,
    finds: responses =>
      Object.entries(isObject(responses) ? responses : {})
        .filter(([status]) => status === 'default' || Number(status) >= 400)
        .flatMap(([status, response]) => {
          const content = at(response, 'content');
          const kinds = Object.keys(isObject(content) ? content : {});
          return fault(
            kinds.join() !== 'application/problem+json',
            `${status} answers ${kinds.join() || 'nothing'}`,
          );
        }),
  },
  'FEL.01: a problem has all its members': {
    given: '$.components.schemas.Problem.properties',
    finds: properties =>
      ['type', 'title', 'status', 'detail', 'instance'].flatMap(name =>
        fault(at(properties, name) === undefined, `no ${name}`),
      ),
  },
  'FNS.07 FNS.08 FNS.09: paging has limit, 20 unless asked, and page, from 1': {
    given: operation,
    finds: value => {
      const query = parametersOf(value, 'query');
      const named = names(query);
      if (!named.some(name => ['limit', 'page', 'offset'].includes(name))) return [];
      return [
        ...fault(!hasDefault(query, 'limit', 20), 'limit is not 20 unless asked'),
        ...fault(
          !hasDefault(query, 'page', 1) && !hasDefault(query, 'offset', 0),
          'page does not begin with 1',
        ),
      ];
    },
  },
  'FNS.01 FNS.03 FNS.06: parameters in the query are in camelCase': {
    given: operation,
    finds: value =>
      names(parametersOf(value, 'query')).flatMap(name =>
        fault(!/^[a-z][A-Za-z0-9]*$/.test(name), `${name} has another form`),
      ),
  },
  'AME.04 AME.05 AME.07: fields are in camelCase': {
    given: '$.components.schemas[*].properties',
    finds: properties =>
      Object.keys(isObject(properties) ? properties : {}).flatMap(name =>
        fault(!/^[a-z][A-Za-z0-9]*$/.test(name) && !/^\w+ \w+$/.test(name), `${name} has another form`),
      ),
  },
  'DOT.01 DOT.04: times and days are RFC 3339': {
    given: '$..properties',
    finds: properties =>
      Object.entries(isObject(properties) ? properties : {}).flatMap(([name, schema]) => {
        const format = at(schema, 'format') ?? list(at(schema, 'anyOf')).map(part => at(part, 'format'))[0];
        const isText = [at(schema, 'type')].flat().includes('string') || at(schema, 'anyOf') !== undefined;
        if (!isText) return [];
        return [
          ...fault(timeName.test(name) && format !== 'date-time', `${name} is no date-time`),
          ...fault(dayName.test(name) && format !== 'date' && format !== 'date-time', `${name} is no date`),
        ];
      }),
  },
  'DOK.03: contact and licence are named': {
    given: '$.info',
    finds: info => [
      ...['name', 'url'].flatMap(name => [
        ...fault(text(at(info, 'contact', name)) === '', `no ${name} of the contact`),
        ...fault(text(at(info, 'license', name)) === '', `no ${name} of the licence`),
      ]),
      ...fault(text(at(info, 'version')) === '', 'no version'),
    ],
  },
  'DOK.06 DOK.11: the description is in Swedish and English': {
    given: '$.info',
    finds: info => fault(!bilingual(at(info, 'description')), 'one of the languages is missing'),
  },
  'DOK.19: every operation is described, in both languages': {
    given: operation,
    finds: value =>
      fault(!bilingual(at(value, 'description')), `${text(at(value, 'operationId'))} is not described`),
  },
  'DOK.08 DOK.09: service level and limitations are told': {
    given: '$.info',
    finds: info => [
      ...fault(text(at(info, 'x-sla', 'availability')) === '', 'no service level'),
      ...['Servicenivå', 'Service level', 'Begränsningar', 'Limitations'].flatMap(word =>
        fault(!text(at(info, 'description')).includes(word), `${word} is not told of`),
      ),
    ],
  },
  'DOK.15: every JSON that is asked or answered has an example': {
    given: operation,
    finds: value => {
      const responses = at(value, 'responses');
      const contents = [
        at(value, 'requestBody', 'content', 'application/json'),
        ...Object.values(isObject(responses) ? responses : {}).map(response =>
          at(response, 'content', 'application/json'),
        ),
      ];
      return contents
        .filter(content => content !== undefined)
        .flatMap(content =>
          fault(at(content, 'example') === undefined && at(content, 'examples') === undefined, 'no example'),
        );
    },
  },
  'SAK.09 SAK.10 SAK.15 SAK.16: tokens come as Bearer and in no other way': {
    given: '$',
    finds: document => {
      const schemes = at(document, 'components', 'securitySchemes');
      const all = Object.entries(isObject(schemes) ? schemes : {});
      return [
        ...fault(all.length === 0, 'nothing says how one signs in'),
        ...all.flatMap(([name, scheme]) =>
          fault(
            at(scheme, 'type') !== 'http' || text(at(scheme, 'scheme')).toLowerCase() !== 'bearer',
            `${name} is no Bearer`,
          ),
        ),
      ];
    },
  },
  'SAK.15: no key stands in an address': {
    given: operation,
    finds: value =>
      names(parametersOf(value, 'query')).flatMap(name =>
        fault(secret.test(name), `${name} stands in the query`),
      ),
  },
  'RES.02: no personal identity number is a parameter': {
    given: operation,
    finds: value =>
      names([...parametersOf(value, 'query'), ...parametersOf(value, 'path')]).flatMap(name =>
        fault(personal.test(name), `${name} is asked for`),
      ),
  },
  'FOR.02: nothing is read by a request with a body': {
    given: '$.paths[*].get',
    finds: value => fault(at(value, 'requestBody') !== undefined, 'a get has a body'),
  },
  'DOK.20: who must sign in is told of 401 and 403, who changes of 409 and 422, everybody of 429': {
    given: '$.paths[*]',
    finds: item =>
      ['get', 'put', 'post', 'delete', 'patch'].flatMap(method => {
        const value = at(item, method);
        if (!isObject(value)) return [];
        const isOpen = list(value.security).some(way => isObject(way) && Object.keys(way).length === 0);
        const wanted = [
          '401',
          '429',
          ...(isOpen ? [] : ['403']),
          ...(method === 'get' ? [] : ['409', '422']),
        ];
        return wanted.flatMap(status =>
          fault(
            at(value, 'responses', status) === undefined,
            `${text(value.operationId)} tells nothing of ${status}`,
          ),
        );
      }),
  },
  'Rate limits: every answer tells what is left, and 429 when to come back': {
    given: operation,
    finds: value => {
      const responses = at(value, 'responses');
      return Object.entries(isObject(responses) ? responses : {}).flatMap(([status, response]) =>
        [
          'RateLimit-Limit',
          'RateLimit-Remaining',
          'RateLimit-Reset',
          ...(status === '429' ? ['Retry-After'] : []),
        ].flatMap(name => fault(at(response, 'headers', name) === undefined, `${status} has no ${name}`)),
      );
    },
  },
  'Idempotency-Key: every change of JSON by somebody signed in takes one': {
    given: '$.paths[*][put,post,delete,patch]',
    finds: value => {
      const isOpen = list(at(value, 'security')).some(way => isObject(way) && Object.keys(way).length === 0);
      const isForm = at(value, 'requestBody', 'content', 'multipart/form-data') !== undefined;
      return fault(
        !isOpen && !isForm && !names(parametersOf(value, 'header')).includes('Idempotency-Key'),
        `${text(at(value, 'operationId'))} takes no Idempotency-Key`,
      );
    },
  },
};
