import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { dutiesOf } from '#features/duties/index.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { type Deciding, makeDeciding } from '../../../tests/support/deciding.ts';
import type { TestPerson } from '../../../tests/support/people.ts';
import { ideaActions } from './actions.ts';
import { isWaiting } from './model/idea.ts';
import { findIdea } from './store/ideas.ts';
import { stepsOf } from './store/steps.ts';

const names = ['begin', 'reply', 'notNow', 'handOn', 'withdraw', 'words', 'support', 'opportunity'] as const;
const event = fc.record({
  name: fc.constantFrom(...names),
  who: fc.constantFrom('chair', 'leader', 'other', 'strategist', 'contributor'),
  to: fc.constantFrom('chair', 'leader', 'other', 'contributor'),
  daysLater: fc.integer({ min: 0, max: 9 }),
  words: fc.constantFrom('', 'Vi provar.'),
});

describeOnEachEngine('The duty to reply, whatever is done to an idea and by whom', database => {
  let deciding: Deciding;
  beforeAll(async () => {
    deciding = await makeDeciding(database());
  });

  const at = (day: number) => new Date(Date.UTC(2026, 2, 2 + day, 8));
  const perform = async (person: TestPerson, name: string, input: object, day: number) => {
    const action = ideaActions.find(each => each.name === `ideas.${name}`);
    const context = await person.context({ now: () => at(day) });
    return Object(await action?.perform(context, input));
  };

  test('is owed by one person at most, exactly as long as the author waits, and no step is ever lost', async () => {
    const { people, id: organisation } = deciding;
    const db = database().dbOf(organisation);
    const property = fc.asyncProperty(fc.array(event, { maxLength: 7 }), async events => {
      const left = {
        ...{ title: 'Idé', what: '', why: 'Därför.', gains: 'Alla.', part: null, isSigned: true, files: [] },
      };
      const { id: idea } = await perform(people.contributor, 'leaveIdea', left, 0);
      let day = 0;
      let steps = (await stepsOf(db, organisation, [idea])).get(idea) ?? [];
      for (const { name, who, to, daysLater, words } of events) {
        day += daysLater;
        const version = (await findIdea(db, organisation, idea))?.version ?? 0;
        const seen = { idea, version };
        const doing: Readonly<Record<typeof name, readonly [string, object]>> = {
          begin: ['beginReading', seen],
          reply: ['replyToIdea', { ...seen, outcome: 'answered', words: 'Ja.' }],
          notNow: ['replyToIdea', { ...seen, outcome: 'not-now', words: 'Nej.' }],
          handOn: ['handOnIdea', { ...seen, owner: people[to].id, words }],
          withdraw: ['withdrawIdea', { ...seen, words: 'Löst.' }],
          words: ['addWords', { idea, words: 'Hur?' }],
          support: ['supportIdea', { idea }],
          opportunity: [
            'makeOpportunity',
            { ...seen, words, title: 'Möjlighet', what: '', forWhom: '', area: null },
          ],
        };
        await perform(people[who], ...doing[name], day).catch(error => {
          if (!(error instanceof Refusal)) throw error;
        });
        const now = await findIdea(db, organisation, idea);
        const today = at(day).toISOString().slice(0, 10);
        const owed = await dutiesOf(db, organisation, { subject: { kind: 'idea', id: idea }, today });
        const open = owed.filter(({ fulfilledAt, endedAt }) => fulfilledAt === null && endedAt === null);
        expect(open).toHaveLength(now !== undefined && isWaiting(now.status) ? 1 : 0);
        expect(open.every(({ responsible }) => responsible === now?.owner)).toBe(true);
        // It ends by a reply, by another's taking over, or by the author: never by itself.
        const replies = owed.filter(({ fulfilledAt }) => fulfilledAt !== null).length;
        const after = (await stepsOf(db, organisation, [idea])).get(idea) ?? [];
        expect(after.slice(0, steps.length)).toEqual(steps);
        expect(replies).toBeLessThanOrEqual(after.filter(({ kind }) => kind === 'replied').length);
        expect(replies === 1).toBe(after.some(({ kind }) => kind === 'replied'));
        steps = after;
      }
    });
    await fc.assert(property, { numRuns: 10 });
  });
});
