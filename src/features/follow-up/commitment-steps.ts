import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { textOf } from '#platform/page-form.ts';
import { reviewCheckIn } from './actions/check-ins.ts';
import { changeRhythm } from './actions/rhythm.ts';

/** Takes the step that a form of a commitment's page asks for. */
export const takeCommitmentStep = (
  own: Context,
  commitment: string,
  form: FormData,
): Promise<{ readonly entry: number | null }> =>
  textOf(form, 'step') === 'rhythm'
    ? performWithReceipt(changeRhythm, own, {
        commitment,
        version: Number(textOf(form, 'version')),
        every: textOf(form, 'every'),
      })
    : performWithReceipt(reviewCheckIn, own, {
        checkIn: textOf(form, 'checkIn'),
        verdict: textOf(form, 'verdict'),
        words: textOf(form, 'words'),
      });
