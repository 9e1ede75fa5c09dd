import type { Refusal } from '../action/refusal.ts';
import { fieldProblemText } from '../action/refusal-texts.ts';
import type { Json } from '../database/json.ts';

export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly { readonly field: string; readonly detail: string }[];
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly current?: Json;
};

/** A problem by RFC 9457; the type is a lasting name, not an address. */
export function problemOf(
  path: string,
  found: {
    readonly status: number;
    readonly code: string;
    readonly message: string;
    readonly errors?: readonly { readonly field: string; readonly detail: string }[];
    readonly current?: Json | null;
  },
): Problem {
  return {
    type: `urn:rodret:problem:${found.code}`,
    title: found.code,
    status: found.status,
    detail: found.message,
    instance: path,
    ...(found.errors === undefined || found.errors.length === 0 ? {} : { errors: found.errors }),
    ...(found.current === undefined || found.current === null ? {} : { current: found.current }),
  };
}

/** What can be mended, as the API tells it. */
export function problemOfRefusal(path: string, refusal: Refusal): Problem {
  return problemOf(path, {
    status: refusal.status,
    code: refusal.code,
    message: refusal.message,
    errors: refusal.fields.map(problem => ({ field: problem.path, detail: fieldProblemText(problem, 'en') })),
    current: refusal.current,
  });
}
