import { z } from 'zod';
import type { Context, PersonId } from '#platform/context.ts';
import { act } from '../inhabited.ts';

type Does = (action: string, input: unknown) => Promise<unknown>;

const identified = z.object({ id: z.uuid() });

/**
 * Two ideas, with files and steps: one by the other person, supported and waiting for the administrator, and one by the
 * administrator, so that what only an author does can be done too. The one that most can be done with first.
 */
export async function inhabitWithIdeas(
  does: Does,
  context: () => Promise<Context>,
  name: string,
  { other, board }: { readonly other: string; readonly board: string },
): Promise<readonly string[]> {
  const own = await context();
  await does('ideas.setIdeaRule', { version: 1, answering: 'person', person: own.actor.id, workingDays: 10 });
  const asOther: Does = async (action, input) =>
    act({ ...own, actor: { ...own.actor, id: other as PersonId } }, action, input);
  const file = { name: `${name}.txt`, content: Buffer.from(name).toString('base64') };
  const left = async (as: Does, title: string) =>
    identified.parse(
      await as('ideas.leaveIdea', {
        ...{ title: `${name}s ${title}`, what: '', why: `${name} vill.`, gains: name },
        ...{ part: board, isSigned: true, files: [file] },
      }),
    ).id;
  const idea = await left(asOther, 'idé');
  await does('ideas.supportIdea', { idea });
  const authored = await left(does, 'egna idé');
  await asOther('ideas.supportIdea', { idea: authored });
  return [idea, authored];
}
