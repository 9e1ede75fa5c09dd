import type { Schema } from '../api/conforms.ts';
import type { Document, Operation } from '../api/document.ts';
import type { Asking } from '../support/served-app.ts';
import { fillingsOf, kindOf, put, type Slot } from './identifiers.ts';

/** A request of an operation of the API with the places in it where identifiers stand. */
export type Request = {
  readonly operation: string;
  readonly title: string;
  readonly method: string;
  readonly slots: readonly Slot[];
  /** Whether the identifiers only choose what of a list is shown. */
  readonly isFilter: boolean;
  readonly with: (ids: readonly string[]) => Asking & { readonly address: string };
};

type Parameter = NonNullable<Operation['parameters']>[number] & { readonly schema?: Schema };

const examples: Readonly<Record<string, string>> = {
  unit: '1440',
  with: '1441',
  keyFigure: 'N15419',
  serviceArea: 'elder-care',
  area: 'ownership',
  pattern: 'digital-night-supervision',
  kind: 'goal',
  version: '1',
};

/** Parameters that may be left out and without which the small snapshots of the organisations have nothing to answer. */
const chosen = new Set(['with']);

const isIdentifier = ({ name, in: where, schema }: Parameter): boolean =>
  where === 'path'
    ? examples[name] === undefined
    : schema?.format === 'uuid' || ['snapshot', 'onto'].includes(name);

/** All requests of an operation: one for each way through the unions of its body. */
export function requestsOf(operation: Operation, document: Document): readonly Request[] {
  const name = operation.operationId ?? `${operation.method} ${operation.path}`;
  const parameters: readonly Parameter[] = operation.parameters ?? [];
  const inAddress = parameters.flatMap(parameter => {
    const kind = isIdentifier(parameter) ? kindOf(parameter.name, name) : null;
    return kind === null ? [] : [{ parameter, kind }];
  });
  const json = operation.requestBody?.content['application/json']?.schema;
  const form = operation.requestBody?.content['multipart/form-data']?.schema;
  const bodies = fillingsOf(json ?? form ?? {}, document, name);

  return bodies.map((body, index) => ({
    operation: name,
    title: `${name} ${index + 1}`,
    method: operation.method.toUpperCase(),
    slots: [...inAddress.map(({ kind, parameter }) => ({ at: [parameter.name], kind })), ...body.slots],
    isFilter:
      body.slots.length === 0 &&
      inAddress.every(({ parameter }) => parameter.in === 'query' && parameter.schema?.format === 'uuid'),
    with: ids => {
      const query = new URLSearchParams();
      let path = operation.path;
      for (const parameter of parameters) {
        const place = inAddress.findIndex(each => each.parameter === parameter);
        const value =
          place >= 0
            ? ids[place]
            : parameter.required || chosen.has(parameter.name)
              ? examples[parameter.name]
              : undefined;
        if (parameter.in === 'path')
          path = path.replace(`{${parameter.name}}`, encodeURIComponent(value ?? 'x'));
        else if (parameter.in === 'query' && value !== undefined) query.set(parameter.name, value);
      }
      const address = `${path}${query.size === 0 ? '' : `?${query}`}`;
      const sent = body.slots.reduce<unknown>(
        (value, { at }, place) => put(value, at, ids[inAddress.length + place]),
        body.value,
      );
      const asking = { method: operation.method.toUpperCase(), address };
      if (json !== undefined) return { ...asking, json: sent };
      return form === undefined ? asking : { ...asking, form: formOf(sent) };
    },
  }));
}

function formOf(value: unknown): FormData {
  const form = new FormData();
  for (const [name, given] of Object.entries(Object(value))) {
    if (name === 'values')
      form.set(name, new File(['kpi,unit,year,value\nN15030,1440,2023,71\n'], 'values.csv'));
    else form.set(name, String(given));
  }
  return form;
}
