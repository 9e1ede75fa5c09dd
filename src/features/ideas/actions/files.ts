import { defineAction, definePreparedAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { answersIdea } from '../duties.ts';
import {
  type Attach,
  attachSchema,
  mostBytesTogether,
  mostFiles,
  type RemoveFile,
  removeFileSchema,
} from '../model/idea.ts';
import { emptyFile, filesOf, findFile, insertFile } from '../store/files.ts';
import { insertStep } from '../store/steps.ts';
import { changed, heldIdea, refuseAllButAuthor } from './found.ts';
import { type Checked, checkFiles, filesOrRefusal } from './leave.ts';

/** Attaches one more file to an idea of one's own. */
export const attachFile = definePreparedAction<Attach, { readonly id: string }, Checked>({
  name: 'ideas.attachFile',
  permission: 'ideas.leave',
  input: attachSchema,
  record: ({ idea }) => ({ idea }),
  prepare: (_, { file }) => checkFiles([file]),
  discard: async () => {},
  run: async (context, { idea: id }, checked) => {
    const { db, organisation, now } = context;
    const { idea } = await heldIdea(context, id);
    refuseAllButAuthor(context, idea);
    const [file] = filesOrRefusal(checked, () => 'file');
    if (file === undefined) throw unknown('idea-file');
    const there = (await filesOf(db, organisation.id, id)).filter(({ removedAt }) => removedAt === null);
    if (there.length >= mostFiles) throw refused('file', 'too-many-files', 'The idea has its files.');
    const bytes = there.reduce((sum, each) => sum + each.bytes, file.content.byteLength);
    if (bytes > mostBytesTogether) {
      throw refused('file', 'files-too-large', 'The files are too large together.');
    }
    const made = await insertFile(db, organisation.id, id, file, now().toISOString());
    return {
      output: { id: made },
      affected: [changed(id), { kind: 'idea-file', id: made, change: 'created' }],
    };
  },
});

/** Removes a file for good: its author, or whoever answers, has seen that it should not lie here. */
export const removeFile = defineAction<RemoveFile, { readonly id: string }>({
  name: 'ideas.removeFile',
  permission: 'ideas.leave',
  input: removeFileSchema,
  record: ({ ideaFile }) => ({ ideaFile }),
  run: async (context, { ideaFile }) => {
    const { db, organisation, actor, now } = context;
    const found = await findFile(db, organisation.id, ideaFile);
    if (found === undefined) throw unknown('idea-file');
    const { idea, open } = await heldIdea(context, found.idea);
    const isAuthor = idea.author === actor.id;
    if (!isAuthor && !(await answersIdea(context, idea, open))) {
      throw refused(
        '',
        'not-the-author',
        'Only whoever left the idea, or is to answer it, removes its files.',
      );
    }
    const file = await findFile(db, organisation.id, ideaFile);
    if (file?.removedAt !== null) throw refused('', 'file-removed', 'The file has been removed.');
    const at = now().toISOString();
    await emptyFile(db, organisation.id, ideaFile, at);
    const by = isAuthor
      ? ({ byWhom: 'author' } as const)
      : ({ byWhom: 'answering', person: actor.id } as const);
    await insertStep(db, organisation.id, idea.id, { kind: 'file-removed', at, ...by });
    return {
      output: { id: ideaFile },
      affected: [changed(idea.id), { kind: 'idea-file', id: ideaFile, change: 'removed' }],
    };
  },
});
