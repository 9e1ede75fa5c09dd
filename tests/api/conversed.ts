import type { Send } from './decided.ts';

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const idOf = (told: unknown): string => String(Reflect.get(Object(told), 'id'));

const toldOf = (profession: string) => ({
  question: 'Vad tar tid i onödan?',
  background: '',
  language: 'sv',
  opensOn: day(-1),
  closesOn: day(20),
  promise: 'Vi väljer tre saker.',
  promisedOn: day(40),
  isModerated: true,
  invited: { everyone: 100, parts: [], professions: [{ name: profession, people: 20 }] },
});

async function opened(send: Send) {
  const conversation = idOf(await send('POST', '/api/v1/conversations', toldOf('Lärare')));
  const { ids } = await send('POST', `/api/v1/conversations/${conversation}/statements`, {
    statements: [{ text: 'Mötena är för långa.' }],
  });
  await send('POST', `/api/v1/conversations/${conversation}/opening`, { version: 1 });
  return { conversation, statement: Array.isArray(ids) ? String(ids[0]) : '' };
}

/** A conversation that is open, a statement in it, one that waits, groups and links. */
export async function conversed(send: Send) {
  const { conversation, statement } = await opened(send);
  const base = `/api/v1/conversations/${conversation}`;
  const made = await send('POST', `${base}/links`, { count: 2 });
  const links: unknown = made.links;
  const [link = ''] = Array.isArray(links) ? links.map(String) : [];
  return { conversation, statement, linkBatch: String(made.batch), secret: link.split('/').at(-1) ?? '' };
}

const voters = [0, 1, 2, 3, 4, 5, 6];

/** A conversation that was held elsewhere, and a statement in it that seven have voted on. */
async function heldElsewhere(send: Send) {
  const conversation = idOf(
    await send('POST', '/api/v1/conversation-imports', {
      ...{ question: 'Vad tar tid i onödan?', background: '', language: 'sv', invited: 40 },
      ...{ opensOn: '2026-03-02', closesOn: '2026-03-20', promise: 'Vi svarar.', promisedOn: '2026-04-20' },
      comments: 'comment-id,comment-body\n0,Vi har för många inloggningar.\n',
      votes: `comment-id,voter-id,vote\n${voters.map(voter => `0,${voter},1`).join('\n')}`,
    }),
  );
  const { texts } = await send('GET', `/api/v1/conversations/${conversation}/results`);
  return { conversation, statement: Object.keys(Object(texts))[0] ?? '' };
}

type Before = Readonly<Record<string, () => Promise<{ values?: object; body?: object }>>>;

/** What stands in the address and the body of an operation of conversations, after what has to be done before it. */
export const beforeConversations = (send: Send): Before => {
  const draft = async () => ({
    conversation: idOf(await send('POST', '/api/v1/conversations', toldOf('Sjuksköterska'))),
  });
  const waiting = async () => {
    const { conversation } = await opened(send);
    const text = 'Vi skriver samma uppgift två gånger.';
    return {
      statement: idOf(await send('POST', `/api/v1/conversations/${conversation}/own-statements`, { text })),
    };
  };
  const elsewhere = async () => ({ values: await heldElsewhere(send) });
  return {
    'conversations.makeOpportunity': elsewhere,
    'conversations.speakForOpportunity': async () => {
      const values = await heldElsewhere(send);
      const statement = `/api/v1/conversations/${values.conversation}/statements/${values.statement}`;
      const fields = { title: 'En inloggning', what: '', forWhom: '', area: null, whyNow: '' };
      return { values, body: { opportunity: idOf(await send('POST', `${statement}/opportunity`, fields)) } };
    },
    'conversations.exportComments': elsewhere,
    'conversations.changeConversation': async () => ({ values: await draft(), body: { opensOn: day(0) } }),
    'conversations.removeDraft': async () => ({ values: await draft() }),
    'conversations.startConversation': async () => ({ body: { opensOn: day(0) } }),
    'conversations.openConversation': async () => {
      const values = await draft();
      await send('POST', `/api/v1/conversations/${values.conversation}/statements`, {
        statements: [{ text: 'Mötena är för långa.' }],
      });
      return { values };
    },
    'conversations.closeConversation': async () => {
      const { conversation } = await opened(send);
      return { values: { conversation }, body: { version: 2 } };
    },
    'conversations.replyToConversation': async () => {
      const { conversation } = await opened(send);
      await send('POST', `/api/v1/conversations/${conversation}/closing`, { version: 2 });
      return { values: { conversation }, body: { version: 3 } };
    },
    'conversations.publishStatement': async () => ({ values: await waiting() }),
    'conversations.refuseStatement': async () => ({ values: await waiting() }),
    'conversations.withdrawStatement': async () => ({
      values: { statement: (await opened(send)).statement },
    }),
  };
};
