import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { textOf } from '#platform/page-form.ts';
import { addWords, beginReading, replyToIdea } from './actions/answer.ts';
import { attachFile, removeFile } from './actions/files.ts';
import { supportIdea, takeBackSupport } from './actions/support.ts';
import { filesTyped } from './form.ts';

/** Takes the step that a form of an idea's page asks for; the number of its audit entry. */
export async function takeStep(own: Context, idea: string, form: FormData): Promise<number | null> {
  const words = textOf(form, 'words');
  const version = Number(textOf(form, 'version'));
  switch (textOf(form, 'step')) {
    case 'support':
      return (await performWithReceipt(supportIdea, own, { idea })).entry;
    case 'take-back':
      return (await performWithReceipt(takeBackSupport, own, { idea })).entry;
    case 'begin':
      return (await performWithReceipt(beginReading, own, { idea, version })).entry;
    case 'attach': {
      const [file = { name: '', content: '' }] = await filesTyped(form, 'files');
      return (await performWithReceipt(attachFile, own, { idea, file })).entry;
    }
    case 'remove-file':
      return (await performWithReceipt(removeFile, own, { ideaFile: textOf(form, 'ideaFile') })).entry;
    case 'words':
      return (await performWithReceipt(addWords, own, { idea, words })).entry;
    default: {
      const outcome = textOf(form, 'outcome');
      return (await performWithReceipt(replyToIdea, own, { idea, version, outcome, words })).entry;
    }
  }
}

/** Which field of the page an error belongs to, for the link to it. */
export const fieldIdOf = (step: string, field: string): string => {
  if (field === 'files' || field === 'outcome') return field;
  return step === 'words' ? 'words' : step === 'reply' ? 'reply' : 'idea';
};
