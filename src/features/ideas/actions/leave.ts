import { partsOn } from '#features/organisations/index.ts';
import { type ActionContext, definePreparedAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import { oweReply, ruledAnswer } from '../duties.ts';
import { type CheckedFile, checkedFile } from '../model/file.ts';
import { type Leave, leaveSchema, mostBytesTogether, type SentFile } from '../model/idea.ts';
import { insertFile } from '../store/files.ts';
import { holdIdeas, insertIdea } from '../store/ideas.ts';
import { insertStep } from '../store/steps.ts';
import { showIdea } from '../thread.ts';

const faults = {
  'file-empty': 'The file is empty.',
  'file-too-large': 'The file is too large.',
  'file-type': 'Files of this type are not taken.',
  'file-not-what-it-says': 'The content of the file is not what its name says.',
  'file-no-base64': 'The content of a file is sent in base64.',
} as const;

export type Checked = readonly ReturnType<typeof checkedFile>[];

/** Looks at files before the transaction: it takes a while. What is wrong with them is told in it, after what is unknown. */
export const checkFiles = async (sent: readonly SentFile[]): Promise<Checked> => sent.map(checkedFile);

/** Files as they are kept, or the first one's fault. */
export function filesOrRefusal(all: Checked, fieldOf: (at: number) => string): readonly CheckedFile[] {
  const files = all.map((checked, at) => {
    if ('fault' in checked) throw refused(fieldOf(at), checked.fault, faults[checked.fault]);
    return checked.file;
  });
  if (files.reduce((sum, { content }) => sum + content.byteLength, 0) > mostBytesTogether) {
    throw refused(fieldOf(0), 'files-too-large', 'The files are too large together.');
  }
  return files;
}

async function refuseUnknownPart(context: ActionContext, part: string | null): Promise<void> {
  if (part === null) return;
  const parts = await partsOn(context.db, context.organisation.id, todayOf(context));
  if (!parts.some(({ id }) => id === part)) throw unknown('part');
}

/** Leaves an idea. By the rule of the organisation somebody owes its author a reply from now on. */
export const leaveIdea = definePreparedAction<Leave, { readonly id: string }, Checked>({
  name: 'ideas.leaveIdea',
  permission: 'ideas.leave',
  input: leaveSchema,
  record: ({ part, isSigned, files }) => ({ part, isSigned, files: files.length }),
  prepare: (_, { files }) => checkFiles(files),
  discard: async () => {},
  run: async (context, { files: _files, ...input }, checked) => {
    const { db, organisation, actor, now } = context;
    await holdIdeas(db, organisation.id);
    await refuseUnknownPart(context, input.part);
    const files = filesOrRefusal(checked, at => `files.${at}`);
    const { owner, dueOn } = await ruledAnswer(context, { part: input.part, author: actor.id });
    const at = now().toISOString();
    const given = { author: actor.id, owner, promisedOn: dueOn, at };
    const id = await insertIdea(db, organisation.id, input, given);
    await insertStep(db, organisation.id, id, { kind: 'left', at, byWhom: 'author', dueOn });
    for (const file of files) await insertFile(db, organisation.id, id, file, at);
    if (owner !== null && dueOn !== null) {
      await oweReply(context, { id, title: input.title }, { owner, dueOn });
    }
    await showIdea(context, { id, title: input.title, status: 'new' });
    return { output: { id }, affected: [{ kind: 'idea', id, change: 'created' }] };
  },
});
