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

export type RefusalStatus = 400 | 403 | 404 | 409 | 413 | 422;

export type RefusalDetails = {
  readonly status: RefusalStatus;
  /** Kebab-case and lasting: texts in both languages and clients of the API go by it (`snapshot-unknown`). */
  readonly code: string;
  /** In English, for logs and for clients that know no text for the code. */
  readonly message: string;
  readonly fields?: readonly FieldProblem[];
  /** What the texts for the code need, such as a name or a line number. */
  readonly values?: Readonly<Record<string, string | number>>;
};

/** What whoever asked can mend. Every other error is a defect of ours. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: RefusalStatus;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  readonly values: Readonly<Record<string, string | number>>;

  constructor(details: RefusalDetails) {
    super(details.message);
    this.status = details.status;
    this.code = details.code;
    this.fields = details.fields ?? [];
    this.values = details.values ?? {};
  }
}
