import type { Json } from '../database/json.ts';
import type { Affected } from '../database/schema.ts';

/**
 * A folder or file that `prepare` has finished on disk under a working name and that gets its lasting name with the
 * commit. Both names are relative to the data folder. The lasting name must follow from the content: where it is taken
 * already the same content lies there, and the working copy is dropped.
 */
export type Publication = { readonly source: string; readonly target: string };

export type Outcome<Output> = {
  readonly output: Output;
  readonly affected: readonly Affected[];
  readonly publish?: readonly Publication[];
  /** What is kept for a repeated request in place of the output, where that holds a secret or more of a person than ids. */
  readonly kept?: Output;
  /** The action that takes this change back, with its input; offered to the actor for a day. */
  readonly undo?: { readonly action: string; readonly input: Json };
};
