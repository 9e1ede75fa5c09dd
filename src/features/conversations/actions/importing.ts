import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { partsOf } from '#features/organisations/index.ts';
import { definePreparedAction } from '#platform/action/action.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Invited } from '../model/conversation.ts';
import { type ImportConversation, importConversationSchema } from '../model/importing.ts';
import { type PolisContent, type PolisProblem, readPolisFiles } from '../model/polis-files.ts';
import type { EditionMade } from '../results/edition-memory.ts';
import { inOneGo } from '../results/edition-thread.ts';
import { conversationById, insertConversation, updateConversation } from '../store/conversations.ts';
import { insertGroups, insertImported, insertVotes } from '../store/importing.ts';
import { keepResult } from '../store/results.ts';

export type ImportedConversation = {
  readonly id: string;
  readonly statements: number;
  readonly participants: number;
  readonly votes: number;
  readonly leftOut: number;
};

type Prepared = {
  readonly content: PolisContent;
  readonly statements: readonly string[];
  readonly voters: readonly string[];
  readonly groups: readonly (Invited & { readonly came: number })[];
  readonly edition: EditionMade | null;
};

const mostProblemsTold = 200;

const unusable = (problems: readonly PolisProblem[]): Refusal =>
  new Refusal({
    status: 422,
    code: 'files-unusable',
    message: `Nothing was imported: ${problems.length} faults. The first: ${problems[0]?.file}, line ${problems[0]?.line}: ${problems[0]?.reason}.`,
    fields: problems.slice(0, mostProblemsTold).map(({ file, line, reason, value }) => ({
      path: `${file}:${line}`,
      code: 'refused',
      values: { reason, file, line: String(line), value },
    })),
    values: { count: problems.length },
  });

async function prepare(context: Context, input: ImportConversation): Promise<Prepared> {
  const { comments, votes, participation } = input;
  const content = readPolisFiles({ comments, votes, participation });
  const problems = [...content.problems];
  const parts = new Map(
    (await partsOf(context.db, context.organisation.id)).map(({ name, id }) => [name, id]),
  );
  for (const { kind, name, line } of content.groups) {
    if (kind === 'part' && !parts.has(name))
      problems.push({ file: 'participation', line, reason: 'kind-unknown', value: name });
  }
  if (problems.length > 0) throw unusable(problems);
  // New pseudonyms: those of the file may be known to whoever has it.
  const voters = Array.from({ length: content.participants }, () => randomBytes(32).toString('hex'));
  const statements = content.statements.map(() => randomUUID());
  const groups = [
    { id: randomUUID(), kind: 'everyone' as const, part: null, name: '', people: input.invited, came: 0 },
    ...content.groups.map(({ kind, name, invited, people }) => ({
      id: randomUUID(),
      kind,
      part: kind === 'part' ? (parts.get(name) ?? null) : null,
      name,
      people: invited,
      came: people,
    })),
  ];
  return {
    content,
    statements,
    voters,
    groups,
    edition: await editionOf(content, { statements, voters, groups }),
  };
}

/** The first edition, which is the last: worked out before the transaction. */
async function editionOf(
  content: PolisContent,
  { statements, voters, groups }: Pick<Prepared, 'statements' | 'voters' | 'groups'>,
): Promise<EditionMade | null> {
  const votes = Map.groupBy(content.votes, ({ statement }) => statement);
  const taken = statements.map((id, at) => {
    const those = votes.get(at) ?? [];
    return {
      statement: id,
      voters: Uint8Array.from(Buffer.from(those.map(each => voters[each.participant] ?? '').join(''), 'hex')),
      choices: Int8Array.from(those, ({ choice }) => choice),
    };
  });
  const presence = groups.map(({ id, came }) => ({ invited: id, people: came }));
  return inOneGo(content.votes.length, async memory => {
    await memory.take(taken);
    return memory.make({
      statements,
      state: { kept: null },
      invited: groups,
      presence,
      before: null,
    });
  });
}

/** Takes a conversation that was held elsewhere from Polis’s export files, as one that is closed, with its results; all or nothing. */
export const importConversation = definePreparedAction<ImportConversation, ImportedConversation, Prepared>({
  name: 'conversations.importConversation',
  permission: 'conversations.start',
  input: importConversationSchema,
  record: ({ comments, votes }) => ({
    characters: comments.length + votes.length,
    sha256: createHash('sha256').update(comments).update(votes).digest('hex'),
  }),
  prepare,
  discard: async () => {},
  run: async (context, input, { content, statements, voters, groups, edition }) => {
    const { db, organisation, actor } = context;
    const { question, background, language, opensOn, closesOn, promise, promisedOn } = input;
    const told = {
      question,
      background,
      language,
      opensOn,
      closesOn,
      promise,
      promisedOn,
      isModerated: true,
    };
    const id = await insertConversation(db, organisation.id, told, actor.id);
    const held = await conversationById(db, organisation.id, id);
    if (held !== null)
      await updateConversation(db, organisation.id, held, { status: 'closed', closedOn: closesOn });
    const within = { organisationId: organisation.id, conversation: id };
    await insertGroups(db, within, groups);
    await insertImported(
      db,
      within,
      content.statements.map(({ text, sentOn }, at) => ({
        id: statements[at] ?? '',
        text,
        on: sentOn ?? opensOn,
      })),
    );
    await insertVotes(db, within, { voters, statements, votes: content.votes, on: closesOn });
    if (edition !== null) {
      const { figures, brief } = edition;
      await keepResult(db, organisation.id, id, {
        after: null,
        figures,
        state: null,
        isFinal: true,
        brief,
        on: closesOn,
      });
    }
    return {
      output: {
        id,
        statements: content.statements.length,
        participants: content.participants,
        votes: content.votes.length,
        leftOut: content.leftOut,
      },
      affected: [{ kind: 'conversation', id, change: 'created' }],
    };
  },
});
