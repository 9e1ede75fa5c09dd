import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organisationActions } from '#features/organisations/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';
import { makeHandover } from './actions.ts';
import { canonicalJson, contentHash, shownHash } from './content-hash.ts';
import { readHandover, readHandovers } from './reading.ts';

const paging = { page: 1, limit: 20 };

const performNamed = async (name: string, context: Context, input: unknown): Promise<unknown> =>
  organisationActions.find(action => action.name === `organisations.${name}`)?.perform(context, input);

const idOf = (output: unknown): string =>
  typeof output === 'object' && output !== null && 'id' in output ? String(output.id) : '';

const document = { kind: 'document', title: 'Underlag', text: 'Elva e-tjänster.\r\nTolv nästa år.' };

describeOnEachEngine('A hand-over', database => {
  const start = async (name: string) => {
    const { id, person } = await makeOrganisation(database(), name);
    const context = await person.context();
    const council = idOf(
      await performNamed('addPart', context, {
        kind: 'council',
        name: 'Fullmäktige',
        parent: null,
        validFrom: '2020-01-01',
        validTo: null,
      }),
    );
    const board = async (boardName: string) =>
      idOf(
        await performNamed('addPart', context, {
          kind: 'board',
          name: boardName,
          parent: council,
          validFrom: '2020-01-01',
          validTo: null,
        }),
      );
    return {
      id,
      context,
      council,
      school: await board('Skolnämnden'),
      care: await board('Vårdnämnden'),
    };
  };

  test('shows what was handed over as it was, and says that the original has changed since', async () => {
    const { context, council, school, care } = await start('Aköping');
    const { id, hash } = await perform(makeHandover, context, {
      what: { kind: 'organisation', onDate: '2026-03-02' },
      from: school,
      to: { kind: 'part', part: care },
    });
    const first = await readHandover(context, id);
    expect(first).toMatchObject({
      hash,
      isWhole: true,
      hasChanged: false,
      subject: 'Organisationen 2026-03-02',
      content: { from: { name: 'Skolnämnden' }, to: { kind: 'part', name: 'Vårdnämnden' } },
    });
    expect(hash).toBe(shownHash(contentHash(first.content)));
    await performNamed('changePart', context, {
      part: school,
      version: 1,
      kind: 'board',
      name: 'Barnnämnden',
      parent: council,
      validFrom: '2020-01-01',
      validTo: null,
    });
    const later = await readHandover(context, id);
    expect(later).toEqual({ ...first, hasChanged: true });
  });

  test('of the leadership group holds names and titles of the day, and none of it stands in the audit', async () => {
    const { id, context, school, care } = await start('Beköping');
    await makePerson(database(), id, { name: 'Hemliga Hedda', roles: ['leader'] });
    const made = await perform(makeHandover, context, {
      what: { kind: 'leadership', onDate: '2026-03-02' },
      from: school,
      to: { kind: 'part', part: care },
    });
    const { content } = await readHandover(context, made.id);
    expect(content.copy).toMatchObject({ members: [{ name: 'Hemliga Hedda', title: 'Förvaltningschef' }] });
    await perform(makeHandover, context, { what: document, from: school, to: { kind: 'part', part: care } });
    const entries = await context.db
      .selectFrom('audit_entry')
      .select(['action', 'input', 'affected'])
      .execute();
    expect(JSON.stringify(entries)).not.toMatch(/Hedda|Underlag|e-tjänster/);
    expect(entries.filter(({ action }) => action === 'handovers.readHandover')).toMatchObject([
      { affected: [{ kind: 'handover', id: made.id, change: 'read' }] },
    ]);
  });

  test('crosses a border between authorities that there are, or goes to an adviser, else it is refused', async () => {
    const { id, context, school, care } = await start('Ceköping');
    const department = idOf(
      await performNamed('addPart', context, {
        kind: 'department',
        name: 'Förvaltningen',
        parent: school,
        validFrom: '2020-01-01',
        validTo: null,
      }),
    );
    await performNamed('endPart', context, {
      part: care,
      version: 1,
      lastDay: '2025-12-31',
      withBelow: false,
    });
    const strategist = await makePerson(database(), id, { name: 'S', roles: ['strategist'] });
    const make = (from: string, to: object) => perform(makeHandover, context, { what: document, from, to });
    const toPart = (part: string) => ({ kind: 'part', part });
    const refusals: readonly [() => Promise<unknown>, number, string][] = [
      [() => make(school, toPart(school)), 422, 'to-itself'],
      [() => make(department, toPart(school)), 422, 'no-authority'],
      [() => make(school, toPart(department)), 422, 'no-authority'],
      [() => make(school, toPart(care)), 422, 'not-now'],
      [() => make(school, { kind: 'person', person: strategist.id }), 404, 'adviser-unknown'],
      [() => make(school, toPart(crypto.randomUUID())), 404, 'part-unknown'],
      [() => make(school, {}), 422, 'input-invalid'],
    ];
    for (const [ask, status, code] of refusals) {
      await expect(ask()).rejects.toMatchObject({ name: 'Refusal', status, code });
    }
    expect((await readHandovers(context, paging)).total).toBe(0);
  });

  test('to an adviser shows that adviser what was handed over to them, in each organisation by itself', async () => {
    const [one, two] = [await start('Deköping'), await start('Eköping')];
    const accounts = await one.context.accounts;
    const accountId = await accounts.create({
      name: 'Rolf Råd',
      email: `rolf-${crypto.randomUUID()}@example.se`,
      password: await accounts.hash('tre gröna hästar på taket'),
    });
    const adviserOf = async (id: typeof one.id) => {
      const person = await makePerson(database(), id, { name: 'Rolf Råd', roles: ['adviser'] });
      await database()
        .db.updateTable('person')
        .set({ account_id: accountId })
        .where('id', '=', person.id)
        .execute();
      return person;
    };
    const rolfInOne = await adviserOf(one.id);
    const rolfInTwo = await adviserOf(two.id);
    const other = await makePerson(database(), one.id, {
      name: 'Annan Rådgivare',
      roles: ['adviser', 'contributor'],
    });
    const hand = (place: typeof one, to: object) =>
      perform(makeHandover, place.context, { what: document, from: place.school, to });
    const toRolfInOne = await hand(one, { kind: 'person', person: rolfInOne.id });
    const toRolfInTwo = await hand(two, { kind: 'person', person: rolfInTwo.id });
    const toBoard = await hand(one, { kind: 'part', part: one.care });
    const toOther = await hand(one, { kind: 'person', person: other.id });
    await expect(hand(one, { kind: 'person', person: rolfInTwo.id })).rejects.toMatchObject({ status: 404 });

    const all = [toRolfInOne, toRolfInTwo, toBoard, toOther].map(({ id }) => id);
    const seenBy = async (context: Context) => {
      const { total, items } = await readHandovers(context, paging);
      expect(total).toBe(items.length);
      const opened: string[] = [];
      for (const id of all) {
        const found = await readHandover(context, id).catch((error: unknown) => {
          expect(error).toMatchObject({ name: 'Refusal', status: 404, code: 'handover-unknown' });
          return null;
        });
        if (found !== null) opened.push(found.id);
      }
      expect(opened.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
      return opened;
    };
    expect(await seenBy(await rolfInOne.context())).toEqual([toRolfInOne.id]);
    expect(await seenBy(await rolfInTwo.context())).toEqual([toRolfInTwo.id]);
    expect(await seenBy(await other.context())).toEqual([toOther.id]);
    expect(await seenBy(one.context)).toEqual([toRolfInOne.id, toBoard.id, toOther.id]);
    expect(await readHandover(await rolfInOne.context(), toRolfInOne.id)).toMatchObject({ hasChanged: null });
    await expect(
      perform(makeHandover, await rolfInOne.context(), {
        what: document,
        from: one.school,
        to: { kind: 'part', part: one.care },
      }),
    ).rejects.toMatchObject({ status: 403 });
  });

  test('cannot be changed or removed by the application, and is seen to where somebody did it past it', async () => {
    const { id: organisation, context, school, care } = await start('Fköping');
    const { id } = await perform(makeHandover, context, {
      what: document,
      from: school,
      to: { kind: 'part', part: care },
    });
    const tables = context.db.withTables<{ handover: { id: string; subject: string; content: string } }>();
    await expect(tables.updateTable('handover').set({ subject: 'x' }).execute()).rejects.toThrow(
      /permission denied/,
    );
    await expect(tables.deleteFrom('handover').execute()).rejects.toThrow(/permission denied/);
    expect(await readHandover(context, id)).toMatchObject({ isWhole: true, subject: 'Underlag' });

    const content = { ...(await readHandover(context, id)).content, copy: { ...document, text: 'Tolv.' } };
    await database()
      .db.withTables<{ handover: { organisation_id: string; content: string } }>()
      .updateTable('handover')
      .set({ content: JSON.stringify(content) })
      .where('organisation_id', '=', organisation)
      .execute();
    expect(await readHandover(context, id)).toMatchObject({ isWhole: false });
  });

  test('keeps any text that may be written, and its hash with it', async () => {
    const { context, school, care } = await start('Geköping');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), fc.string(), async (text, title) => {
        const what = { kind: 'document', title, text };
        const made = await perform(makeHandover, context, {
          what,
          from: school,
          to: { kind: 'part', part: care },
        }).catch((error: unknown) => {
          expect(error).toMatchObject({ name: 'Refusal', status: 422 });
          return null;
        });
        if (made === null) return;
        const { content, isWhole } = await readHandover(context, made.id);
        expect(isWhole).toBe(true);
        const kept = text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
        expect(content.copy).toMatchObject({ text: kept });
      }),
      { numRuns: 30 },
    );
  });
});

test('JSON has one form, whatever the order of its names', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([name, inner]) => [name, shuffled(inner)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), value => {
      const json = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonicalJson(json))).toEqual(json);
      expect(canonicalJson(JSON.parse(JSON.stringify(shuffled(json))))).toBe(canonicalJson(json));
    }),
  );
});
