import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { textOf, textOrNull } from '#platform/page-form.ts';
import { publishStatement, refuseStatement, withdrawStatement } from './actions/moderating.ts';

/** Does what whoever moderates presses beside a statement. */
export function moderate(own: Context, form: FormData): Promise<{ readonly entry: number | null }> {
  const at = { statement: textOf(form, 'statement'), version: Number(textOf(form, 'version')) };
  const does = textOf(form, 'does');
  if (does === 'publish') {
    return performWithReceipt(publishStatement, own, { ...at, isNoName: textOf(form, 'isNoName') === 'yes' });
  }
  const reason = textOf(form, 'reason');
  const why = { ...at, reason, duplicateOf: reason === 'duplicate' ? textOrNull(form, 'duplicateOf') : null };
  return performWithReceipt(does === 'withdraw' ? withdrawStatement : refuseStatement, own, why);
}
