import type { FieldProblem } from '#platform/action/refusal.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Part } from '../model/part.ts';
import type { SeatClash } from '../model/seat-rules.ts';
import { type Clash, clashesOf, type PartField } from '../model/tree-rules.ts';

/** Where a rule shows that another part breaks because this one was changed. */
const seenFromAbove: Readonly<Record<PartField, PartField>> = {
  kind: 'kind',
  name: 'name',
  parent: 'kind',
  validFrom: 'validFrom',
  validTo: 'validTo',
};

export const clashValues = (
  reason: string,
  other: { readonly name: string; readonly validFrom: string; readonly validTo: string | null } | null,
): FieldProblem['values'] => ({
  reason,
  ...(other === null
    ? {}
    : {
        name: other.name,
        validFrom: other.validFrom,
        ...(other.validTo === null ? {} : { validTo: other.validTo }),
      }),
});

/**
 * Refuses a tree that breaks a rule, told from the part that was changed: its own field, or, where a part under it would
 * clash, the field of its own that makes it so (`below-…`, with that part's name and days).
 */
export function refuseClashes(parts: readonly Part[], changed: string): void {
  const clashes = clashesOf(parts);
  if (clashes.length === 0) return;
  const own = clashes.filter(({ part }) => part === changed);
  const byId = new Map(parts.map(part => [part.id, part]));
  const problems = (own.length > 0 ? own : clashes).map(clash => problemOf(clash, changed, byId));
  throw refusalOf(problems);
}

function problemOf(clash: Clash, changed: string, byId: ReadonlyMap<string, Part>): FieldProblem {
  if (clash.part === changed) {
    return { path: clash.field, code: 'refused', values: clashValues(clash.reason, clash.other) };
  }
  const values = clashValues(`below-${clash.reason}`, byId.get(clash.part) ?? null);
  return { path: seenFromAbove[clash.field], code: 'refused', values };
}

export function refuseSeatClashes(clashes: readonly SeatClash[], changed: string): void {
  const problems = clashes
    .filter(({ seat }) => seat === changed)
    .map(
      ({ field, reason, other }): FieldProblem => ({
        path: field,
        code: 'refused',
        values: clashValues(reason, other),
      }),
    );
  if (problems.length > 0) throw refusalOf(problems);
}

function refusalOf(fields: readonly FieldProblem[]): Refusal {
  const code = String(fields[0]?.values.reason ?? 'rule-broken');
  const words = fields.map(({ path, values: { reason, name, validFrom, validTo } }) => {
    const days = validFrom === undefined ? '' : `, ${validFrom}–${validTo ?? ''}`;
    return `${path}: ${reason}${name === undefined ? '' : ` (${name}${days})`}`;
  });
  return new Refusal({
    status: 422,
    code,
    message: `The organisation would break its rules. ${words.join('; ')}.`,
    fields,
    values: fields[0]?.values ?? {},
  });
}
