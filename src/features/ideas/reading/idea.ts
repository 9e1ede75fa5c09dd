import { findInThread } from '#features/thread/index.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { answersIdea, openOf } from '../duties.ts';
import { type Idea, mayBeWithdrawn, type Step } from '../model/idea.ts';
import { contentOf, filesOf, findFile, type IdeaFile } from '../store/files.ts';
import { findIdea } from '../store/ideas.ts';
import { type Author, aroundOf, type IdeaRow, mayBeSeen, type Named, rowOf } from './ideas.ts';

export type StepTold = Omit<Step, 'person' | 'to' | 'object'> & {
  /** Whoever answers, by name; the author as others are told of them; nobody where it followed in the thread. */
  readonly by: Author | null;
  readonly to: string | null;
  /** What it is about, with its page where that still is. */
  readonly object: { readonly title: string; readonly href: string | null } | null;
};

export type IdeaRead = IdeaRow &
  Pick<Idea, 'what' | 'gains'> & {
    readonly files: readonly Omit<IdeaFile, 'idea'>[];
    readonly steps: readonly StepTold[];
  };

/** What whoever asks may do with an idea. */
export type IdeaRights = {
  readonly isAuthor: boolean;
  readonly answers: boolean;
  readonly maySupport: boolean;
  readonly mayWithdraw: boolean;
};

export async function readIdea(
  member: Context,
  id: string,
): Promise<{ readonly idea: IdeaRead; readonly rights: IdeaRights }> {
  const { db, organisation, actor } = member;
  const found = await findIdea(db, organisation.id, id);
  if (found === undefined) throw unknown('idea');
  const around = await aroundOf(member, [found], id);
  const row = rowOf(found, around);
  if (!mayBeSeen(row, actor)) throw unknown('idea');
  const isKept = found.status !== 'withdrawn';
  const answers = isKept && (await answersIdea(member, found, openOf(around.duties.get(id))));
  const leaves = may(actor, 'ideas.leave');
  const named = (person: string | null): Named['name'] | null =>
    person === null ? null : (around.names.get(person) ?? '');
  const steps: StepTold[] = [];
  for (const { person, to, object, ...step } of around.steps.get(id) ?? []) {
    const by =
      step.byWhom === 'author'
        ? row.author
        : step.byWhom === 'answering'
          ? { name: named(person), part: null }
          : null;
    steps.push({ ...step, by, to: named(to), object: await objectOf(member, object) });
  }
  return {
    idea: {
      ...row,
      what: found.what,
      gains: found.gains,
      files: (await filesOf(db, organisation.id, id)).map(({ idea: _idea, ...file }) => file),
      steps,
    },
    rights: {
      isAuthor: row.isOwn && leaves,
      answers,
      maySupport: isKept && leaves && !row.isOwn,
      mayWithdraw: row.isOwn && leaves && mayBeWithdrawn(found.status),
    },
  };
}

async function objectOf({ db, organisation }: Context, object: Step['object']): Promise<StepTold['object']> {
  if (object === null) return null;
  const ref = { kind: object.kind, id: object.id };
  const there = await findInThread(db, organisation.id, ref);
  return { title: there?.title ?? object.title, href: there?.href ?? null };
}

/** A file of an idea, to be saved: for whoever may see the idea. */
export async function readFile(
  member: Context,
  id: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly content: Uint8Array }> {
  const { db, organisation } = member;
  const file = await findFile(db, organisation.id, id);
  if (file === undefined || file.name === null) throw unknown('idea-file');
  await readIdea(member, file.idea);
  const content = await contentOf(db, organisation.id, id);
  if (content === undefined) throw unknown('idea-file');
  return { name: file.name, mediaType: file.mediaType, content };
}
