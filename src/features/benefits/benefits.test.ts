import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCommitments } from '#features/decisions/index.ts';
import { addAbsence, dutiesOf } from '#features/duties/index.ts';
import { threadOf } from '#features/thread/index.ts';
import { perform as performAction } from '#platform/action/perform.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import {
  type Deciding,
  decide,
  decisionOf,
  makeDeciding,
  makeDrawnUp,
  makeInitiative,
} from '../../../tests/support/deciding.ts';
import { act } from '../../../tests/support/inhabited.ts';
import type { TestPerson } from '../../../tests/support/people.ts';
import { benefitActions } from './actions.ts';
import { standingBookings } from './model/booking.ts';
import { readBenefit } from './reading/benefit.ts';
import { readRegister, wholeRegister } from './reading/register.ts';
import { allBenefits } from './store/benefits.ts';

const refusedFor = (code: string, status = 422) => ({ name: 'Refusal', status, code });
const estimate = (likely: number) => ({ low: likely / 2, likely, high: likely * 2 });
const line = (what: string, kind: string, ...likely: readonly number[]) => ({
  ...{ side: 'benefit', kind, aim: 'operations', what, party: 'Socialförvaltningen', isOutside: false },
  perYear: likely.map(estimate),
});
const lines = [line('Färre resor', 'financial', 100_000, 200_000), line('Lugnare nätter', 'quality', 50_000)];
/** The plan of a test begins in 2027; a decision of 2023 promises from 2024 on. */
const longAgo = { decidedOn: '2023-03-01' };

describeOnEachEngine('The benefit register', database => {
  let deciding: Deciding;
  beforeAll(async () => {
    deciding = await makeDeciding(database());
  });
  const db = () => database().dbOf(deciding.id);
  const perform = async (person: TestPerson, name: string, input: unknown, on = '2026-03-02') => {
    const action = benefitActions.find(each => each.name === `benefits.${name}`);
    if (action === undefined) throw new Error(`There is no action ${name}.`);
    const context = await person.context({ now: () => new Date(`${on}T08:00:00.000Z`) });
    const output: { readonly id: string } = Object(await action.perform(context, input));
    return output;
  };
  const record = (proposal: string, given: object = {}, on?: string) =>
    decide(deciding.people.administrator, 'recordDecision', decisionOf(deciding, proposal, given), on);
  const ofInitiative = async (initiative: string) =>
    (await allBenefits(db(), deciding.id)).filter(each => each.initiative === initiative);
  const promised = async (given: object = longAgo) => {
    const initiative = await makeInitiative(deciding.people.strategist, { lines });
    const { proposal } = await makeDrawnUp(deciding, { initiative });
    const { id: decision } = await record(proposal, given);
    const [money, quality] = await ofInitiative(initiative);
    if (money === undefined || quality === undefined) throw new Error('Nothing was promised.');
    return { initiative, decision, money, quality };
  };
  const booking = (benefit: string, given: object = {}) => ({
    benefit,
    year: 2025,
    realised: { form: 'money', how: 'budget-reduced', kronor: 70_000 },
    evidence: 'Bokslut',
    realisedOn: '2026-01-20',
    ...given,
  });
  const owed = async (benefit: string) =>
    (
      await dutiesOf(db(), deciding.id, { subject: { kind: 'benefit', id: benefit }, today: '2026-03-02' })
    ).map(({ dueOn, responsible, line: lineOf, fulfilledAt, endCause }) => ({
      ...{ dueOn, responsible, line: lineOf, isDone: fulfilledAt !== null, endCause },
    }));

  describe('A promise', () => {
    test('is put into it by the decision, with its owner, a duty for each year, and a station in the thread', async () => {
      const { money, quality, decision } = await promised({});
      expect(money).toMatchObject({ kind: 'financial', what: 'Färre resor' });
      expect(money.promises[0]?.perYear).toMatchObject([
        { year: 2027, low: 50_000, likely: 100_000, high: 200_000 },
        { year: 2028, likely: 200_000 },
        { year: 2029, likely: 200_000 },
        { year: 2030, likely: 200_000 },
        { year: 2031, likely: 200_000 },
      ]);
      expect(money.owners).toMatchObject([{ owner: deciding.people.line.id, cause: 'decided' }]);
      expect((await owed(quality.id))[0]).toMatchObject({
        dueOn: '2028-01-31',
        responsible: deciding.people.line.id,
        line: deciding.people.leader.id,
      });
      expect(await threadOf(db(), deciding.id, { kind: 'benefit', id: money.id })).toMatchObject({
        before: expect.arrayContaining([expect.objectContaining({ kind: 'decision', id: decision })]),
      });
    });

    test('stands whatever becomes of the initiative, and a decision that revises makes a new one beside it', async () => {
      const { people } = deciding;
      const { initiative, decision, money, quality } = await promised();
      await perform(people.leader, 'bookBenefit', booking(money.id));
      const version = async () =>
        (
          await sql<{ version: number }>`select version from initiative where id = ${initiative}`.execute(
            database().db,
          )
        ).rows[0]?.version;
      const changed = [line('Färre resor', 'financial', 900_000), line('Färre fel', 'quality', 10_000)];
      await act(await people.strategist.context(), 'initiatives.changeLines', {
        initiative,
        version: await version(),
        lines: changed,
      });
      expect((await ofInitiative(initiative))[0]?.promises).toEqual(money.promises);
      const again = await makeDrawnUp(deciding, { initiative });
      await record(again.proposal, { ...longAgo, revises: decision });
      const [first, second, third] = await ofInitiative(initiative);
      expect(first).toMatchObject({
        id: money.id,
        bookings: [{ year: 2025 }],
        promises: [
          money.promises[0],
          { perYear: expect.arrayContaining([{ ...first?.promises[1]?.perYear[0] }]) },
        ],
      });
      expect(first?.promises[1]?.perYear[0]).toMatchObject({ year: 2024, likely: 900_000 });
      expect(second).toMatchObject({ id: quality.id, promises: [{}, { perYear: [] }] });
      expect(third).toMatchObject({ what: 'Färre fel' });
      expect((await owed(quality.id)).every(({ endCause }) => endCause === 'withdrawn')).toBe(true);
      expect(
        (await owed(money.id)).filter(({ dueOn, endCause }) => dueOn === '2025-01-31' && endCause === null),
      ).toHaveLength(1);
    });

    test('and what is booked are never changed, on either side of the wall', async () => {
      const { money } = await promised();
      const { id } = await perform(deciding.people.leader, 'bookBenefit', booking(money.id));
      for (const statement of [
        sql`update benefit_promise set per_year = '[]' where benefit_id = ${money.id}`,
        sql`delete from benefit_promise where benefit_id = ${money.id}`,
        sql`update benefit_booking set amount = 1 where id = ${id}`,
        sql`delete from benefit_booking where id = ${id}`,
        sql`update benefit set what = 'Annat' where id = ${money.id}`,
        sql`truncate benefit_booking`,
      ]) {
        await expect(statement.execute(database().db)).rejects.toThrow(/append-only|is not changed/);
        await expect(statement.execute(db())).rejects.toThrow(/append-only|is not changed|permission denied/);
      }
    });
  });

  describe('A booking', () => {
    test('is made by who answers, for what has been, fulfils the duty of its year, and is corrected by a new one', async () => {
      const { people } = deciding;
      const { money } = await promised();
      const refusedTo = (person: TestPerson) => perform(person, 'bookBenefit', booking(money.id));
      await expect(refusedTo(people.reader)).rejects.toMatchObject({ status: 403 });
      for (const other of [people.contributor, people.other]) {
        await expect(refusedTo(other)).rejects.toMatchObject(refusedFor('not-answering'));
      }
      const ahead = booking(money.id, { year: 2027 });
      await expect(perform(people.leader, 'bookBenefit', ahead)).rejects.toMatchObject(
        refusedFor('year-ahead'),
      );
      const { id } = await perform(people.leader, 'bookBenefit', booking(money.id));
      expect((await owed(money.id)).filter(({ isDone }) => isDone)).toMatchObject([{ dueOn: '2026-01-31' }]);
      const corrected = booking(money.id, {
        corrects: id,
        realised: { form: 'hours', hours: 200, usedFor: 'Fler besök' },
      });
      await expect(perform(people.leader, 'bookBenefit', { ...corrected, year: 2024 })).rejects.toMatchObject(
        refusedFor('other-year'),
      );
      await perform(people.leader, 'bookBenefit', corrected);
      await expect(perform(people.leader, 'bookBenefit', corrected)).rejects.toMatchObject(
        refusedFor('corrected-already'),
      );
      const read = await readBenefit(await people.reader.context(), money.id);
      expect(read.home).toMatchObject({ kronor: 0, hours: 200, bookings: { money: 0, hours: 1 } });
      expect(read.bookings).toHaveLength(2);
    });

    test('names the measure that shows it, one of the organisation’s own', async () => {
      const { people } = deciding;
      const { money } = await promised();
      const { id: measure } = await act(await people.strategist.context(), 'measures.addMeasure', {
        ...{
          kind: 'reported',
          keyFigure: null,
          name: 'Körda mil',
          unit: 'mil',
          what: '',
          definition: 'Mil.',
        },
        ...{ formula: '', expression: null, terms: [], source: 'Körjournalen', period: 'year' },
        ...{ reporter: null, direction: 'lower', decimals: 0, baseline: null, targets: [], tolerance: 0 },
        ...{ breaks: [], goals: [], initiatives: [] },
      }).then(Object);
      await perform(people.leader, 'bookBenefit', booking(money.id, { measure }));
      const { bookings } = await readBenefit(await people.reader.context(), money.id);
      expect(bookings[0]?.measure).toEqual({ id: measure, name: 'Körda mil' });
      await expect(
        perform(people.leader, 'bookBenefit', booking(money.id, { measure: money.id })),
      ).rejects.toMatchObject({ status: 404, code: 'measure-unknown' });
    });

    test('is made by the deputy of who answers while they are away, and by nobody in their stead after', async () => {
      const { people } = deciding;
      const { money } = await promised();
      const [from, to, after] = ['2026-05-04', '2026-05-08', '2026-05-11'];
      const leader = await people.leader.context({ now: () => new Date(`${from}T08:00:00.000Z`) });
      await performAction(addAbsence, leader, {
        ...{ person: people.leader.id, from, to, deputy: people.contributor.id },
      });
      const book = (on: string) => perform(people.contributor, 'bookBenefit', booking(money.id), on);
      await book(from);
      expect((await owed(money.id)).filter(({ isDone }) => isDone)).toMatchObject([
        { dueOn: '2026-01-31', responsible: people.line.id },
      ]);
      await expect(book(after)).rejects.toMatchObject(refusedFor('not-answering'));
    });

    test('follows the commitment: benefits of its owner go along without old duties, others have a new line', async () => {
      const { people } = deciding;
      const alone = await promised({ ...longAgo, benefitOwner: people.leader.id });
      const shared = await promised();
      const handOn = async (initiative: string) => {
        const found = (await readCommitments(await people.leader.context())).find(
          each => each.initiative === initiative && each.toDate === null,
        );
        const { id: commitment, version } = found ?? { id: '', version: 0 };
        await decide(people.administrator, 'handOnCommitment', {
          ...{ commitment, version, owner: people.other.id },
        });
      };
      await handOn(alone.initiative);
      await handOn(shared.initiative);
      const open = async (benefit: string) =>
        (await owed(benefit))
          .filter(({ endCause }) => endCause === null)
          .map(({ dueOn, responsible, line: lineOf }) => [dueOn, responsible, lineOf]);
      expect((await open(alone.money.id))[0]).toEqual([...['2027-01-31', people.other.id, people.chair.id]]);
      expect((await open(shared.money.id))[0]).toEqual(['2025-01-31', people.line.id, people.other.id]);
      const [gone] = await ofInitiative(alone.initiative);
      expect(gone?.owners.map(({ owner, cause }) => [owner, cause])).toEqual([
        [people.leader.id, 'decided'],
        [people.other.id, 'passed-on'],
      ]);
    });

    test('is the new owner’s from the day the benefit is passed on, without the old duties, and nobody’s once closed', async () => {
      const { people } = deciding;
      const { money, initiative } = await promised();
      const passOn = (owner: TestPerson, version = 1) =>
        perform(people.leader, 'passOnBenefit', { benefit: money.id, version, owner: owner.id });
      await expect(passOn(people.reviewer)).rejects.toMatchObject(refusedFor('reviewer-is-benefit-owner'));
      await expect(passOn(people.contributor, 7)).rejects.toMatchObject({ status: 409 });
      await passOn(people.contributor);
      const open = (await owed(money.id)).filter(({ endCause }) => endCause === null);
      expect(open.map(({ dueOn }) => dueOn)).toEqual(['2027-01-31', '2028-01-31', '2029-01-31']);
      expect(new Set(open.map(({ responsible }) => responsible))).toEqual(new Set([people.contributor.id]));
      await perform(people.contributor, 'bookBenefit', booking(money.id));
      const close = (reasons: readonly string[]) =>
        perform(people.contributor, 'closeRegister', { initiative, reasons, lesson: 'Sänk budgeten först.' });
      await expect(close(['came-as-promised', 'not-used'])).rejects.toMatchObject({ status: 422 });
      await close(['not-taken-home']);
      await expect(close(['not-used'])).rejects.toMatchObject(refusedFor('register-closed'));
      await expect(perform(people.contributor, 'bookBenefit', booking(money.id))).rejects.toMatchObject(
        refusedFor('register-closed'),
      );
      expect((await owed(money.id)).every(({ isDone, endCause }) => isDone || endCause !== null)).toBe(true);
    });
  });

  test('Whatever is booked and corrected, the promise stays and pages show the sum of what stands', async () => {
    const { money } = await promised();
    const step = fc.record({
      year: fc.integer({ min: 2024, max: 2026 }),
      kronor: fc.integer({ min: -50_000, max: 500_000 }),
      form: fc.constantFrom('money' as const, 'hours' as const),
      corrects: fc.option(fc.nat(4)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async steps => {
        for (const { year, kronor, form, corrects } of steps) {
          const [found] = (await allBenefits(db(), deciding.id)).filter(({ id }) => id === money.id);
          const same = standingBookings(found?.bookings ?? []).filter(each => each.year === year);
          const corrected = corrects === null ? undefined : same[corrects % Math.max(1, same.length)];
          const realised =
            form === 'money'
              ? { form, how: 'cost-avoided', kronor }
              : { form, hours: Math.abs(kronor), usedFor: 'Annat' };
          await perform(
            deciding.people.leader,
            'bookBenefit',
            booking(money.id, { year, realised, corrects: corrected?.id ?? null }),
          );
        }
        const [now] = (await allBenefits(db(), deciding.id)).filter(({ id }) => id === money.id);
        expect(now?.promises).toEqual(money.promises);
        const standing = standingBookings(now?.bookings ?? []);
        const total = (pick: (each: (typeof standing)[number]['realised']) => number) =>
          standing.reduce((sum, { realised }) => sum + pick(realised), 0);
        const kronor = total(each => (each.form === 'money' ? each.kronor : 0));
        const hours = total(each => (each.form === 'hours' ? each.hours : 0));
        const member = await deciding.people.reader.context();
        const { rows, sum } = await readRegister(member, { ...wholeRegister, initiative: money.initiative });
        expect(rows.find(({ id }) => id === money.id)?.home).toMatchObject({ kronor, hours });
        expect(sum.home).toMatchObject({ kronor, hours });
        expect(sum.rows.reduce((all, { home }) => all + home.kronor, 0)).toBe(kronor);
      }),
      { numRuns: 8 },
    );
  });
});
