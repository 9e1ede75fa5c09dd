import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentHash, shownHash } from '#features/handovers/index.ts';
import { unansweredQuestions } from '#features/initiatives/index.ts';
import { threadOf } from '#features/thread/index.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import {
  contentOf,
  type Deciding,
  decide,
  decisionOf,
  makeDeciding,
  makeDrawnUp,
  makeInitiative,
  proposalOf,
} from '../../../tests/support/deciding.ts';
import { act } from '../../../tests/support/inhabited.ts';
import { allCommitments } from './store/commitments.ts';
import { allDecisions, basisOf } from './store/decisions.ts';
import { everybody } from './store/people.ts';
import { findProposal } from './store/proposals.ts';

const refusedFor = (code: string, status = 422) => ({ name: 'Refusal', status, code });

describeOnEachEngine('Decisions', database => {
  let deciding: Deciding;
  beforeAll(async () => {
    deciding = await makeDeciding(database());
  });
  const db = () => database().dbOf(deciding.id);
  const drawnUp = () => makeDrawnUp(deciding);
  const record = (proposal: string, given: object = {}, on?: string) =>
    decide(deciding.people.administrator, 'recordDecision', decisionOf(deciding, proposal, given), on);
  const meetingHeld = async (part: string | null, proposals: readonly string[]) => {
    const { strategist } = deciding.people;
    const { id: meeting } = await decide(strategist, 'addMeeting', { part, heldOn: '2026-03-02' });
    const items = proposals.map(proposal => ({ proposal }));
    await decide(strategist, 'setAgenda', { meeting, version: 1, items });
    await decide(strategist, 'holdMeeting', { meeting, version: 2 });
    return meeting;
  };
  const openCommitment = async (initiative: string) => {
    const found = (await allCommitments(db(), deciding.id)).find(
      each => each.initiative === initiative && each.toDate === null,
    );
    if (found === undefined) throw new Error('There is no open commitment.');
    return found;
  };
  const initiativeVersion = async (initiative: string) => {
    const { rows } = await sql<{ version: number; state: string }>`
      select version, state from initiative where id = ${initiative}`.execute(database().db);
    return rows[0] ?? { version: 0, state: '' };
  };

  describe('A proposal', () => {
    test('of an owner outside the leadership group is refused, with the reason', async () => {
      const { people } = deciding;
      const initiative = await makeInitiative(people.strategist);
      const outside = proposalOf(deciding, initiative, { owner: people.strategist.id });
      await expect(decide(people.strategist, 'addProposal', outside)).rejects.toMatchObject({
        ...refusedFor('owner-outside-group'),
        message: expect.stringContaining('does not sit in the leadership group on 2026-03-02'),
        fields: [{ path: 'owner' }],
      });
      const { id } = await decide(people.strategist, 'addProposal', proposalOf(deciding, initiative));
      await expect(
        decide(people.strategist, 'changeProposal', {
          ...contentOf(deciding, { owner: people.line.id }),
          proposal: id,
          version: 1,
        }),
      ).rejects.toMatchObject(refusedFor('owner-outside-group'));
    });

    test('whose benefit owner would review themselves is refused', async () => {
      const { people } = deciding;
      const initiative = await makeInitiative(people.strategist);
      const same = proposalOf(deciding, initiative, { reviewer: people.line.id });
      await expect(decide(people.strategist, 'addProposal', same)).rejects.toMatchObject(
        refusedFor('reviewer-is-benefit-owner'),
      );
    });

    test('once drawn up is not changed: no action does, and the database refuses it', async () => {
      const { strategist } = deciding.people;
      const { proposal } = await drawnUp();
      const change = { ...contentOf(deciding), proposal, version: 2 };
      await expect(decide(strategist, 'changeProposal', change)).rejects.toMatchObject(
        refusedFor('proposal-drawn-up'),
      );
      await expect(decide(strategist, 'removeProposal', { proposal, version: 2 })).rejects.toMatchObject(
        refusedFor('proposal-drawn-up'),
      );
      for (const statement of [
        sql`update proposal set ask = 'Något annat' where id = ${proposal}`,
        sql`update proposal set state = 'working-material' where id = ${proposal}`,
        sql`delete from proposal where id = ${proposal}`,
      ]) {
        await expect(statement.execute(database().db)).rejects.toThrow('drawn up is not changed');
        await expect(statement.execute(db())).rejects.toThrow('drawn up is not changed');
      }
      await decide(strategist, 'withdrawProposal', { proposal, version: 2 });
      await expect(record(proposal)).rejects.toMatchObject(refusedFor('proposal-not-drawn-up'));
      expect(await findProposal(db(), deciding.id, proposal)).toMatchObject({ state: 'withdrawn' });
    });

    test('stands in the thread from the day it is drawn up, and its decision after it', async () => {
      const { strategist } = deciding.people;
      const initiative = await makeInitiative(strategist);
      const { id } = await decide(strategist, 'addProposal', proposalOf(deciding, initiative));
      const thread = () => threadOf(db(), deciding.id, { kind: 'proposal', id });
      expect(await thread()).toBeUndefined();
      await decide(strategist, 'drawUpProposal', { proposal: id, version: 1 });
      expect(await thread()).toMatchObject({ object: { told: 'Upprättat förslag' }, after: [] });
      const decision = await record(id);
      expect(await thread()).toMatchObject({
        object: { told: 'Avgjort förslag' },
        after: [{ kind: 'decision', id: decision.id, told: 'Beslutat ja 2026-03-02' }],
      });
    });
  });

  describe('A decision', () => {
    test('names an owner who sits in the group on its day, whoever sits there now', async () => {
      const { people } = deciding;
      const { proposal } = await drawnUp();
      await expect(record(proposal, { owner: people.line.id })).rejects.toMatchObject(
        refusedFor('owner-outside-group'),
      );
      await expect(record(proposal, { decidedOn: '2019-12-31' })).rejects.toMatchObject(
        refusedFor('part-not-then'),
      );
      await record(proposal);
      const [decision] = await allDecisions(db(), deciding.id);
      expect(decision).toMatchObject({ owner: people.leader.id, ownerTitle: 'Förvaltningschef' });
    });

    test('is formally taken by an authority, a delegate or an employee, never by the leadership group', async () => {
      const { people, parts } = deciding;
      const { proposal } = await drawnUp();
      const delegate = { deciderPerson: people.chair.id, delegationPoint: '4.2' };
      const refusals: readonly [object, string][] = [
        [{ ground: 'leadership-group', deciderPart: null }, 'leadership-group-no-authority'],
        [{ ground: 'board', deciderPart: null }, 'decider-missing'],
        [{ ground: 'board', deciderPart: parts.council }, 'decider-of-other-kind'],
        [{ ground: 'board', ...delegate }, 'authority-decides'],
        [{ ground: 'delegation', deciderPart: parts.department, ...delegate }, 'part-does-not-delegate'],
        [{ ground: 'delegation', deciderPart: parts.council, ...delegate }, 'part-does-not-delegate'],
        [{ ground: 'delegation', ...delegate, delegationPoint: '' }, 'delegation-point-missing'],
        [{ ground: 'delegation' }, 'decider-missing'],
        [{ ground: 'execution', deciderPerson: people.chair.id }, 'execution-needs-none'],
        [{ ground: 'execution', deciderPart: null }, 'decider-missing'],
        [{ outcome: 'no' }, 'owner-of-yes-only'],
        [{ owner: null }, 'owner-missing'],
        [{ benefitOwner: null }, 'benefit-owner-missing'],
        [{ reviewer: null }, 'reviewer-missing'],
        [{ reviewer: people.line.id }, 'reviewer-is-benefit-owner'],
        [{ decidedOn: '2026-03-03' }, 'decided-later'],
      ];
      for (const [given, code] of refusals) {
        await expect(record(proposal, given), code).rejects.toMatchObject(refusedFor(code));
      }
      await record(proposal, { ground: 'execution', deciderPart: null, deciderPerson: people.chair.id });
    });

    test('is no yes while a question of legal certainty lacks its answer, and says which', async () => {
      const initiative = await makeInitiative(deciding.people.strategist, { legalAnswers: [] });
      const { proposal } = await makeDrawnUp(deciding, { initiative });
      const [first] = unansweredQuestions({ kind: 'digital-service', legalAnswers: [] });
      await expect(record(proposal)).rejects.toMatchObject({
        ...refusedFor('legal-questions-open'),
        message: expect.stringContaining(first?.id ?? 'none'),
      });
      await record(proposal, { outcome: 'more-basis', owner: null });
    });

    test('at a meeting stands on its agenda, on its day, under a § of its own; the group decides nothing there', async () => {
      const { people, parts } = deciding;
      const [one, two, three] = [await drawnUp(), await drawnUp(), await drawnUp()];
      const group = await meetingHeld(null, [one.proposal, two.proposal]);
      const board = await meetingHeld(parts.board, [three.proposal]);
      const byChair = { ground: 'execution', deciderPart: null, deciderPerson: people.chair.id };
      const at = (proposal: string, meeting: string, given: object) =>
        record(proposal, { meeting, paragraph: '§ 1', ...given });
      const refusals: readonly [() => Promise<unknown>, string][] = [
        [() => at(one.proposal, group, {}), 'group-decides-nothing'],
        [() => at(three.proposal, group, byChair), 'not-on-agenda'],
        [() => at(one.proposal, group, { ...byChair, paragraph: '' }), 'paragraph-missing'],
        [() => at(one.proposal, group, { ...byChair, decidedOn: '2026-03-01' }), 'not-the-day'],
        [
          () => at(three.proposal, board, { ground: 'council', deciderPart: parts.council }),
          'not-this-meeting',
        ],
      ];
      for (const [ask, code] of refusals) {
        await expect(ask(), code).rejects.toMatchObject(refusedFor(code));
      }
      await at(one.proposal, group, byChair);
      await expect(at(two.proposal, group, byChair)).rejects.toMatchObject(refusedFor('paragraph-taken'));
      await at(three.proposal, board, {});
      const close = (meeting: string, version: number) =>
        decide(people.strategist, 'closeMeeting', { meeting, version });
      await expect(close(group, 3)).rejects.toMatchObject(refusedFor('items-undecided'));
      await at(two.proposal, group, { ...byChair, paragraph: '§ 2', outcome: 'later', owner: null });
      await expect(close(group, 3)).rejects.toMatchObject(refusedFor('presence-missing'));
      const presence = [{ person: people.chair.id, presence: 'present' }];
      await decide(people.strategist, 'setPresence', { meeting: group, version: 3, people: presence });
      await close(group, 4);
      for (const statement of [
        sql`update meeting set place = 'Annanstans' where id = ${group}`,
        sql`delete from meeting_item where meeting_id = ${group}`,
        sql`update meeting_item set note = 'x' where meeting_id = ${group}`,
        sql`delete from meeting where id = ${group}`,
      ]) {
        await expect(statement.execute(database().db)).rejects.toThrow('closed meeting is not changed');
      }
    });

    test('keeps what it relied on under a hash, and nothing of it is ever changed on either side of the wall', async () => {
      const { proposal } = await drawnUp();
      const { id, hash } = await record(proposal, {
        points: [{ dueOn: '2026-09-01', question: 'Fortsätta?' }],
      });
      const kept = await basisOf(db(), deciding.id, id);
      expect(shownHash(kept?.hash ?? new Uint8Array())).toBe(hash);
      expect(shownHash(contentHash(kept?.basis ?? null))).toBe(hash);
      expect(kept?.basis).toMatchObject({
        proposal: { id: proposal, title: 'Inför digital tillsyn nattetid' },
        initiative: { version: 1, versionWhenDrawnUp: 1, content: { title: 'Digital tillsyn nattetid' } },
      });
      for (const statement of [
        sql`update decision set reasons = 'Andra skäl' where id = ${id}`,
        sql`update decision set basis_hash = '\\x00' where id = ${id}`,
        sql`delete from decision where id = ${id}`,
        sql`update decision_point set question = 'Annat?' where decision_id = ${id}`,
        sql`delete from decision_point where decision_id = ${id}`,
        sql`truncate decision cascade`,
      ]) {
        await expect(statement.execute(database().db)).rejects.toThrow(/append-only/);
        await expect(statement.execute(db())).rejects.toThrow(/append-only|permission denied/);
      }
      const pastTriggers = database()
        .db.transaction()
        .execute(async trx => {
          await sql`set local session_replication_role = replica`.execute(trx);
          await sql`update decision set reasons = 'x' where id = ${id}`.execute(trx);
        });
      await expect(pastTriggers).rejects.toThrow(/append-only/);
    });

    test('is revised once, by a new one that names it, and the chain shows', async () => {
      const { proposal, initiative } = await drawnUp();
      const first = await record(proposal);
      const again = await makeDrawnUp(deciding, { initiative });
      await expect(record(again.proposal)).rejects.toMatchObject(refusedFor('decision-stands'));
      await expect(record(proposal)).rejects.toMatchObject(refusedFor('decision-stands'));
      const elsewhere = await drawnUp();
      await expect(record(elsewhere.proposal, { revises: first.id })).rejects.toMatchObject(
        refusedFor('of-another-initiative'),
      );
      const second = await record(again.proposal, { revises: first.id, outcome: 'later', owner: null });
      await expect(record(proposal, { revises: first.id })).rejects.toMatchObject(
        refusedFor('revised-already'),
      );
      const third = await record(again.proposal, { revises: second.id });
      const all = await allDecisions(db(), deciding.id);
      expect(all.find(({ id }) => id === first.id)).toMatchObject({ revisedBy: second.id });
      expect(all.find(({ id }) => id === second.id)).toMatchObject({ revisedBy: third.id });
      expect(all.find(({ id }) => id === third.id)).toMatchObject({ revisedBy: null });
    });

    test('by delegation is reported to its nämnd once, on a day that can be', async () => {
      const { people, parts } = deciding;
      const { administrator } = people;
      const [delegated, own] = [await drawnUp(), await drawnUp()];
      const { id } = await record(delegated.proposal, {
        ground: 'delegation',
        deciderPart: parts.board,
        deciderPerson: people.other.id,
        delegationPoint: '4.2',
      });
      const { id: byBoard } = await record(own.proposal);
      const report = (decision: string, reportedOn: string) =>
        decide(administrator, 'reportDecision', { decision, reportedOn, note: '§ 40' }, '2026-03-20');
      await expect(report(byBoard, '2026-03-20')).rejects.toMatchObject(refusedFor('not-delegated'));
      await expect(report(id, '2026-03-01')).rejects.toMatchObject(refusedFor('report-day'));
      await expect(report(id, '2026-03-21')).rejects.toMatchObject(refusedFor('report-day'));
      await report(id, '2026-03-20');
      await expect(report(id, '2026-03-20')).rejects.toMatchObject(refusedFor('reported-already'));
      await expect(
        sql`update decision_report set reported_on = '2026-03-19' where decision_id = ${id}`.execute(
          database().db,
        ),
      ).rejects.toThrow(/append-only/);
    });
  });

  describe('A commitment', () => {
    test('is accepted by its owner alone, in their own name, and only then the initiative starts', async () => {
      const { people } = deciding;
      const { proposal, initiative } = await drawnUp();
      const start = async () =>
        decide(people.administrator, 'startInitiative', {
          initiative,
          version: (await initiativeVersion(initiative)).version,
        });
      await expect(start()).rejects.toMatchObject(refusedFor('no-decision'));
      await record(proposal);
      await expect(start()).rejects.toMatchObject(refusedFor('not-accepted'));
      const { id: commitment, version } = await openCommitment(initiative);
      const accept = (who: keyof typeof people, given = {}) =>
        decide(people[who], 'acceptCommitment', { commitment, version }, '2026-03-02', given);
      await expect(accept('administrator')).rejects.toMatchObject({ status: 403 });
      await expect(accept('strategist')).rejects.toMatchObject({ status: 403 });
      await expect(accept('other')).rejects.toMatchObject(refusedFor('not-the-owner'));
      const { actor } = await people.leader.context();
      await expect(accept('leader', { actor: { ...actor, via: 'token:1' } })).rejects.toMatchObject(
        refusedFor('not-the-owner'),
      );
      await accept('leader');
      await expect(accept('leader')).rejects.toMatchObject({ status: 409 });
      await start();
      expect((await initiativeVersion(initiative)).state).toBe('running');
      await expect(start()).rejects.toMatchObject(refusedFor('initiative-running'));
      await decide(people.administrator, 'endInitiative', {
        initiative,
        version: (await initiativeVersion(initiative)).version,
      });
      expect((await initiativeVersion(initiative)).state).toBe('ended');
    });

    test('goes to the chair when its owner has left, and on to a new owner who takes it over from that day', async () => {
      const { people } = deciding;
      const leaving = await makeDeciding(database(), 'Beköping');
      const { proposal, initiative } = await makeDrawnUp(leaving);
      await decide(leaving.people.administrator, 'recordDecision', decisionOf(leaving, proposal));
      await database()
        .db.updateTable('leadership_membership')
        .set({ valid_to: '2026-03-31' })
        .where('person_id', '=', leaving.people.leader.id)
        .execute();
      const pass = (on: string) => decide(leaving.people.chair, 'passCommitments', {}, on);
      expect(await pass('2026-03-31')).toMatchObject({ passed: 0 });
      expect(await pass('2026-04-01')).toMatchObject({ passed: 1 });
      expect(await pass('2026-04-01')).toMatchObject({ passed: 0 });
      const held = () => allCommitments(database().dbOf(leaving.id), leaving.id);
      expect(await held()).toMatchObject([
        { owner: leaving.people.leader.id, toDate: '2026-03-31', cause: 'decided' },
        { owner: leaving.people.chair.id, fromDate: '2026-04-01', cause: 'owner-left', acceptedAt: null },
      ]);
      const commitment = (await held())[1]?.id;
      const handOn = (owner: string) =>
        decide(leaving.people.chair, 'handOnCommitment', { commitment, version: 1, owner }, '2026-04-10');
      await expect(handOn(leaving.people.leader.id)).rejects.toMatchObject(refusedFor('owner-outside-group'));
      await expect(handOn(people.other.id)).rejects.toMatchObject(refusedFor('person-unknown', 404));
      await handOn(leaving.people.other.id);
      expect((await held())[2]).toMatchObject({
        initiative,
        owner: leaving.people.other.id,
        fromDate: '2026-04-10',
        cause: 'taken-over',
        acceptedAt: null,
      });
      for (const statement of [
        sql`update commitment set owner_id = ${leaving.people.chair.id} where to_date is null`,
        sql`update commitment set to_date = '2030-01-01' where to_date is not null`,
      ]) {
        await expect(statement.execute(database().dbOf(leaving.id))).rejects.toThrow('keeps its owner');
      }
      await expect(sql`delete from commitment`.execute(database().db)).rejects.toThrow(/append-only/);
    });
  });

  test('keep the names of those whom they name, also of those who are erased', async () => {
    const kept = await makeDeciding(database(), 'Ceköping');
    const { administrator, reviewer, contributor } = kept.people;
    const { proposal } = await makeDrawnUp(kept);
    await decide(administrator, 'recordDecision', decisionOf(kept, proposal));
    for (const { id: person } of [reviewer, contributor]) {
      await act(await administrator.context(), 'people.erase', { person, version: 1 });
    }
    const people = await everybody(database().dbOf(kept.id), kept.id);
    const erased = people.filter(({ isErased }) => isErased).map(({ name }) => name);
    expect(erased).toEqual(['Gun Granskare', 'Raderad person']);
  });
});
