import { acceptCommitment } from '#features/decisions/index.ts';
import { dutiesOf } from '#features/duties/index.ts';
import { answerCheckIn } from '#features/follow-up/index.ts';
import { perform } from '#platform/action/perform.ts';
import { todayOf } from '#platform/today.ts';
import { redefinedFetches } from '../support/redefined-fetches.ts';
import type { Send } from './decided.ts';
import { newIdea, type World } from './world.ts';

const answer = { status: 'watch', sinceLast: 'Införandet är två veckor sent.' };

const checkInOf = (items: unknown): string => {
  const duties: readonly unknown[] = Array.isArray(items) ? items : [];
  const found = duties.find(each => Reflect.get(Object(each), 'kind') === 'check-in');
  return String(Reflect.get(Object(found), 'id'));
};

const ownCheckIn = async (send: Send) => checkInOf((await send('GET', '/api/v1/duties/own')).items);

const accept = ({ send, values }: World) =>
  send('POST', `/api/v1/commitments/${values.commitment}/acceptance`, { version: 1 });

/** A check-in that somebody else has answered: nobody reviews their own. */
async function answeredByAnother({ leader, send, values }: World): Promise<string> {
  const handed = await send('POST', `/api/v1/commitments/${values.commitment}/handing-on`, {
    version: 1,
    owner: leader.id,
  });
  const id = String(handed.id);
  const theirs = await leader.context();
  await perform(acceptCommitment, theirs, { commitment: id, version: 1 });
  const subject = { kind: 'commitment', id };
  const [duty] = await dutiesOf(theirs.db, theirs.organisation.id, { subject, today: todayOf(theirs) });
  return (await perform(answerCheckIn, theirs, { duty: duty?.id, ...answer })).id;
}

/** An idea of whoever asks: its author alone does some things with it. */
async function ownIdea({ send }: World): Promise<string> {
  return String((await send('POST', '/api/v1/ideas', newIdea)).id);
}

/** What stands in the address and the body of an operation, after what has to be done before it. */
export const beforeFollowUp = (
  world: World,
): Readonly<
  Record<string, () => Promise<{ values?: World['values']; body?: Readonly<Record<string, unknown>> }>>
> => {
  const { send, values } = world;
  const redefined = async () => {
    const { fetches, register } = redefinedFetches([
      '1401',
      '1402',
      '1407',
      '1415',
      '1419',
      '1421',
      '1427',
      '1440',
      '1480',
    ]);
    const ids: string[] = [];
    for (const fetch of fetches) ids.push(await world.fetched(fetch, register));
    return { body: { keyFigure: 'N15419', before: ids[0], after: ids[1], version: 0 } };
  };
  const item = { kind: 'initiative', initiative: values.decidedInitiative };
  const assessment = `/api/v1/maturity/rounds/${values.round}`;
  const compare = () => send('POST', `${assessment}/comparison`, { version: 1 });
  const answerTogether = async () => {
    await compare();
    const answers = [{ item: 'named-owner', step: 1 }];
    await send('PUT', `${assessment}/joint-answers/ownership`, { version: 0, answers, note: '' });
  };
  const byAuthor = async () => ({ values: { idea: await ownIdea(world) } });
  return {
    'welfare-gap.restoreScenario': async () => {
      await send('DELETE', `/api/v1/welfare-scenarios/${values.gapScenario}?version=1`);
      return { body: { version: 2 } };
    },
    'maturity.openRound': async () => {
      await send('DELETE', `${assessment}?version=1`);
      return {};
    },
    'maturity.saveAnswers': async () => ({ body: { version: 0 } }),
    'maturity.saveJointAnswers': async () => {
      await compare();
      return { body: { version: 0 } };
    },
    'maturity.closeRound': async () => {
      await answerTogether();
      return { body: { version: 2 } };
    },
    'maturity.makeOpportunity': async () => {
      await answerTogether();
      await send('POST', `${assessment}/closing`, { version: 2 });
      return {};
    },
    // Nothing may refer to what is removed.
    'organisations.removePart': async () => {
      const unused = { kind: 'board', name: 'Ny nämnd', parent: values.council };
      const days = { validFrom: '2024-01-01', validTo: null };
      const { id } = await send('POST', '/api/v1/organisation/parts', { ...unused, ...days });
      return { values: { part: String(id) } };
    },
    'revisions.settleRedefinition': redefined,
    'ideas.attachFile': byAuthor,
    'ideas.withdrawIdea': byAuthor,
    'follow-up.answerCheckIn': async () => {
      await accept(world);
      return { values: { duty: await ownCheckIn(send) } };
    },
    'follow-up.reviewCheckIn': async () => ({ values: { checkIn: await answeredByAnother(world) } }),
    'follow-up.changeRhythm': async () => {
      await accept(world);
      return {};
    },
    'follow-up.takeNote': async () => ({ body: { item } }),
    'follow-up.proposeDecision': async () => ({ body: { initiative: values.decidedInitiative } }),
    'follow-up.finishAction': async () => {
      const action = { title: 'Räkna om kalkylen', person: values.owner, dueOn: '2050-01-31' };
      const { id } = await send('POST', '/api/v1/leadership-agenda/notes', {
        item,
        words: 'Räkna om.',
        choice: null,
        isHeld: false,
        againOn: null,
        action,
      });
      return { values: { note: String(id) } };
    },
  };
};
