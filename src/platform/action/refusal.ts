import type { Json } from '../database/json.ts';

/** What is wrong with one field of an input; `path` is `''` for the input as a whole, else `rows.3.year`. */
export type FieldProblem = {
  readonly path: string;
  readonly code: FieldProblemCode;
  /** Numbers and names that the text in either language needs (`limit`, `options`, `key`). */
  readonly values: Readonly<Record<string, string | number>>;
};

export type FieldProblemCode =
  | 'required'
  | 'wrong-type'
  | 'wrong-format'
  | 'too-small'
  | 'too-large'
  | 'too-short'
  | 'too-long'
  | 'not-an-option'
  | 'not-a-multiple'
  | 'unknown-field'
  | 'refused';

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429;

export type RefusalDetails = {
  readonly status: RefusalStatus;
  /** Kebab-case and lasting: texts in both languages and clients of the API go by it (`snapshot-unknown`). */
  readonly code: string;
  /** In English, for logs and for clients that know no text for the code. */
  readonly message: string;
  readonly fields?: readonly FieldProblem[];
  /** What the texts for the code need, such as a name or a line number. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly current?: Json;
};

/** What whoever asked can mend. Every other error is a defect of ours. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: RefusalStatus;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  readonly values: Readonly<Record<string, string | number>>;
  readonly current: Json | null;

  constructor(details: RefusalDetails) {
    super(details.message);
    this.status = details.status;
    this.code = details.code;
    this.fields = details.fields ?? [];
    this.values = details.values ?? {};
    this.current = details.current ?? null;
  }
}

/** Something that does not exist, or not for this organisation: nobody is told which. */
export function unknown(kind: string): Refusal {
  return new Refusal({
    status: 404,
    code: `${kind}-unknown`,
    message: `There is no such ${kind.replaceAll('-', ' ')}.`,
  });
}

/** Somebody else changed the object after the form was opened: `current` is what stands there now. */
export function stale(kind: string, current: Json): Refusal {
  return new Refusal({
    status: 409,
    code: 'stale',
    message: `The ${kind.replaceAll('-', ' ')} was changed meanwhile. Look at what stands there now, and send it again with its version.`,
    values: { kind },
    current,
  });
}

/** An input that its schema accepts and the rules of the domain do not. */
export function refused(field: string, reason: string, message: string): Refusal {
  return new Refusal({
    status: 422,
    code: reason,
    message,
    fields: [{ path: field, code: 'refused', values: { reason } }],
  });
}
