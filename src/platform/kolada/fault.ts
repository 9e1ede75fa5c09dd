/**
 * What went wrong with the source. `unreachable` passes by itself and is worth another run; the others are told of the
 * key figures they befell, which keep the values they had.
 */
export type FaultKind =
  | 'unreachable'
  | 'refused'
  | 'not-json'
  | 'broken-off'
  | 'wrong-shape'
  | 'elsewhere'
  | 'changing'
  | 'other-values'
  | 'nothing';

/** The source cannot be used as it answers: what it said, where, and what to do. Print the message, not the stack. */
export class KoladaFault extends Error {
  readonly kind: FaultKind;
  readonly address: string;
  readonly reason: string;
  /** What the source answered, as HTTP has it; null where it did not answer. */
  readonly status: number | null;

  constructor(
    kind: FaultKind,
    address: string,
    reason: string,
    { status = null, cause }: { readonly status?: number | null; readonly cause?: unknown } = {},
  ) {
    super(
      `${address}: ${reason}. Nothing that was held has changed, and what was fetched is kept: the next sync goes on from there.`,
      {
        cause,
      },
    );
    this.name = 'KoladaFault';
    this.kind = kind;
    this.address = address;
    this.reason = reason;
    this.status = status;
  }
}
