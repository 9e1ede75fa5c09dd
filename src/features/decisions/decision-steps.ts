import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { textOf } from '#platform/page-form.ts';
import { endInitiative, reportDecision, startInitiative } from './actions/after-decision.ts';
import { acceptCommitment, handOnCommitment } from './actions/commitments.ts';
import { versionTyped } from './form.ts';
import { readDecision } from './reading/decisions.ts';

/** Takes the step that a form of a decision's page asks for. */
export async function takeDecisionStep(
  own: Context,
  decision: string,
  form: FormData,
): Promise<{ readonly entry: number | null }> {
  await readDecision(own, decision);
  const version = versionTyped(form);
  const commitment = textOf(form, 'commitment');
  const initiative = textOf(form, 'initiative');
  switch (textOf(form, 'step')) {
    case 'accept':
      return performWithReceipt(acceptCommitment, own, {
        commitment,
        version,
        every: textOf(form, 'every'),
      });
    case 'handOn':
      return performWithReceipt(handOnCommitment, own, { commitment, version, owner: textOf(form, 'owner') });
    case 'start':
      return performWithReceipt(startInitiative, own, { initiative, version });
    case 'end':
      return performWithReceipt(endInitiative, own, { initiative, version });
    default:
      return performWithReceipt(reportDecision, own, {
        decision,
        reportedOn: textOf(form, 'reportedOn'),
        note: textOf(form, 'note'),
      });
  }
}
