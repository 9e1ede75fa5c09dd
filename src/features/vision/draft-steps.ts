import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { textOf } from '#platform/page-form.ts';
import { changeDraft, dropDraft, publishDraft } from './actions.ts';
import { type VisionValues, visionInput } from './form.ts';

/** Does what a form of the draft asks for; where to go then. */
export async function takeDraftStep(
  own: Context,
  form: FormData,
  values: VisionValues,
): Promise<{ readonly to: string; readonly entry: number | null }> {
  const seen = { edition: textOf(form, 'edition'), version: Number(textOf(form, 'version')) };
  switch (textOf(form, 'step')) {
    case 'publish':
      return { to: '/vision', entry: (await performWithReceipt(publishDraft, own, seen)).entry };
    case 'drop':
      return { to: '/vision', entry: (await performWithReceipt(dropDraft, own, seen)).entry };
    default: {
      const { entry } = await performWithReceipt(changeDraft, own, { ...seen, ...visionInput(values) });
      return { to: '/vision/utkast', entry };
    }
  }
}
