import { z } from 'zod';

type Does = (action: string, input: unknown) => Promise<unknown>;

const identified = z.object({ id: z.uuid() });

/** Enough took part for something to be shown of it. */
const heldElsewhere = (name: string) => ({
  question: `Vad ska ${name} sluta med?`,
  background: '',
  language: 'sv',
  opensOn: '2025-01-01',
  closesOn: '2025-01-31',
  promise: `${name} svarar.`,
  promisedOn: '2025-03-01',
  invited: 50,
  comments: `comment-id,comment-body\n0,${name} ska sluta skriva ut\n1,${name} ska börja fråga\n`,
  votes: [
    'comment-id,voter-id,vote',
    ...Array.from({ length: 20 }, (_, voter) => `0,${voter},1\n1,${voter},${voter % 2 === 0 ? 1 : -1}`),
  ].join('\n'),
  participation: '',
});

/**
 * A conversation that is open, with what is in it: statements in the queue and published, links, a vote.
 * Of each kind the one that most can be done with first.
 */
export async function inhabitWithConversations(
  does: Does,
  name: string,
  part: string,
): Promise<readonly string[]> {
  const makes = async (action: string, input: unknown) => identified.parse(await does(action, input)).id;
  const today = new Date().toISOString().slice(0, 10);
  const conversation = await makes('conversations.startConversation', {
    question: `Vad tar tid i onödan i ${name}?`,
    background: `${name} frågar.`,
    language: 'sv',
    opensOn: today,
    closesOn: '2150-01-01',
    promise: `${name} väljer tre saker.`,
    promisedOn: '2150-02-01',
    isModerated: true,
    invited: {
      everyone: 100,
      parts: [{ part, people: 10 }],
      professions: [{ name: `${name}s lärare`, people: 20 }],
    },
  });
  const { ids } = z.object({ ids: z.array(z.uuid()) }).parse(
    await does('conversations.addStatements', {
      conversation,
      statements: [{ text: `${name} har för många möten.` }, { text: `${name} har för många system.` }],
    }),
  );
  await does('conversations.openConversation', { conversation, version: 1 });
  await does('conversations.tellPresence', { conversation, invitedGroups: [] });
  const [published = '', answered = ''] = ids;
  await does('conversations.castVote', { conversation, statement: answered, choice: 'agree' });
  const waiting = await makes('conversations.writeStatement', {
    conversation,
    text: `${name} kan skriva mindre på papper.`,
  });
  const { batch } = z
    .object({ batch: z.uuid() })
    .parse(await does('conversations.makeLinks', { conversation, count: 2 }));
  const held = await makes('conversations.importConversation', heldElsewhere(name));
  return [conversation, published, waiting, answered, batch, held];
}
