import { expect, test } from 'vitest';
import { z } from 'zod';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { describeOnEachEngine } from '../../../../tests/support/database.ts';
import { makeOrganisation, makePerson } from '../../../../tests/support/people.ts';
import { entryOrRefused, refusalOf, takeBack } from '../../../../tests/support/taking-back.ts';
import { organisationActions } from '../actions.ts';
import type { AddPart, Part } from '../model/part.ts';
import { indexPaths } from '../model/tree-path.ts';
import { allParts } from '../store/parts.ts';
import { allSeats } from '../store/seats.ts';
import { endPart } from './end-part.ts';
import { importParts, previewImport } from './import-parts.ts';
import { addPart, changePart, removePart } from './parts.ts';

const council: AddPart = {
  kind: 'council',
  name: 'Kommunfullmäktige',
  parent: null,
  validFrom: '2000-01-01',
  validTo: null,
};
const under = (parent: Part, given: Partial<AddPart>): AddPart => ({
  kind: 'board',
  name: 'Skolnämnden',
  validFrom: '2000-01-01',
  validTo: null,
  ...given,
  parent: parent.id,
});

/** A tree told without ids and versions. */
const told = (parts: readonly Part[]): readonly string[] => {
  const index = indexPaths(parts);
  return parts
    .map(part => `${index.namesOf(part).join('/')} ${part.kind} ${part.validFrom} ${part.validTo}`)
    .sort();
};

const treeOf = ({ db, organisation }: Context) => allParts(db, organisation.id);
const auditOf = async ({ db }: Context) =>
  (await db.selectFrom('audit_entry').select('action').orderBy('sequence').execute()).map(
    ({ action }) => action,
  );

describeOnEachEngine('The parts of an organisation', database => {
  const start = async (name: string) => {
    const { id, person } = await makeOrganisation(database(), name);
    const context = await person.context();
    const top = await perform(addPart, context, council);
    return { id, context, top };
  };

  test('are added, changed and told in the audit', async () => {
    const { context, top } = await start('Aköping');
    const school = await perform(addPart, context, under(top, { name: '  Skol-\n nämnden ' }));
    expect(school).toMatchObject({ name: 'Skol- nämnden', parent: top.id, version: 1 });
    const changed = await perform(changePart, context, {
      ...under(top, { name: 'Barnnämnden', validTo: '2030-12-31' }),
      part: school.id,
      version: 1,
    });
    expect(changed).toMatchObject({ id: school.id, name: 'Barnnämnden', validTo: '2030-12-31', version: 2 });
    expect((await auditOf(context)).slice(-3)).toEqual([
      'organisations.addPart',
      'organisations.addPart',
      'organisations.changePart',
    ]);
  });

  test('opened before somebody else’s change are answered with what stands there now', async () => {
    const { context, top } = await start('Beköping');
    const fields = { ...council, part: top.id };
    await perform(changePart, context, { ...fields, name: 'Fullmäktige i Beköping', version: 1 });
    const late = await refusalOf(
      perform(changePart, context, { ...fields, name: 'Församlingen', version: 1 }),
    );
    expect(late).toMatchObject({ status: 409, code: 'stale' });
    expect(late.current).toMatchObject({ name: 'Fullmäktige i Beköping', version: 2 });
  });

  test('that would break a rule are refused with the field, the reason and whom it is about', async () => {
    const { context, top } = await start('Ceköping');
    const school = await perform(addPart, context, under(top, { validTo: '2025-12-31' }));
    const department = under(school, { kind: 'department', name: 'Skolförvaltningen' });
    expect(await refusalOf(perform(addPart, context, department))).toMatchObject({
      status: 422,
      code: 'parent-ends-earlier',
      fields: [
        {
          path: 'validTo',
          values: {
            reason: 'parent-ends-earlier',
            name: 'Skolnämnden',
            validFrom: '2000-01-01',
            validTo: '2025-12-31',
          },
        },
      ],
    });
    await perform(addPart, context, { ...department, validTo: '2024-12-31' });
    const ended = { part: school.id, version: 1, lastDay: '2023-12-31', withBelow: false };
    expect(await refusalOf(perform(endPart, context, ended))).toMatchObject({
      status: 422,
      fields: [
        { path: 'validTo', values: { reason: 'below-parent-ends-earlier', name: 'Skolförvaltningen' } },
      ],
    });
    expect(await refusalOf(perform(addPart, context, council))).toMatchObject({ code: 'one-at-a-time' });
  });

  test('of another organisation do not exist', async () => {
    const { context, top } = await start('Deköping');
    const other = await start('Eköping');
    const foreign = other.top;
    const attempts = [
      () => perform(addPart, context, under(foreign, {})),
      () => perform(changePart, context, { ...council, part: foreign.id, version: 1 }),
      () => perform(changePart, context, { ...under(foreign, {}), part: top.id, version: 1 }),
      () =>
        perform(endPart, context, { part: foreign.id, version: 1, lastDay: '2030-01-01', withBelow: true }),
      () => perform(removePart, context, { part: foreign.id, version: 1 }),
    ];
    for (const attempt of attempts) expect(await refusalOf(attempt())).toMatchObject({ status: 404 });
    expect(await treeOf(other.context)).toEqual([foreign]);
  });

  test('are removed only if nothing refers to them', async () => {
    const { id, context, top } = await start('Fköping');
    const school = await perform(addPart, context, under(top, {}));
    expect(await refusalOf(perform(removePart, context, { part: top.id, version: 1 }))).toMatchObject({
      status: 422,
      code: 'part-referred-to',
      values: { part: 1 },
    });
    const leader = await makePerson(database(), id, { name: 'Berit', roles: ['leader'] });
    await database()
      .db.updateTable('leadership_membership')
      .set({ part_id: school.id })
      .where('person_id', '=', leader.id)
      .execute();
    expect(await refusalOf(perform(removePart, context, { part: school.id, version: 1 }))).toMatchObject({
      code: 'part-referred-to',
      values: { seat: 1 },
    });
    expect(await treeOf(context)).toHaveLength(2);
  });

  test('end with what stands under them, and the seats bound to them are named', async () => {
    const { id, context, top } = await start('Geköping');
    const school = await perform(addPart, context, under(top, {}));
    const department = await perform(
      addPart,
      context,
      under(school, { kind: 'department', name: 'Förvaltningen' }),
    );
    const leader = await makePerson(database(), id, { name: 'Berit', roles: ['leader'] });
    await database()
      .db.updateTable('leadership_membership')
      .set({ part_id: department.id })
      .where('person_id', '=', leader.id)
      .execute();
    const before = told(await treeOf(context));
    const { output, entry } = await performWithReceipt(endPart, context, {
      part: school.id,
      version: 1,
      lastDay: '2025-12-31',
      withBelow: true,
    });
    expect(output.parts.map(({ name, validTo }) => `${name} ${validTo}`)).toEqual([
      'Skolnämnden 2025-12-31',
      'Förvaltningen 2025-12-31',
    ]);
    expect(output.seats).toEqual((await allSeats(context.db, id)).map(seat => seat.id));
    await takeBack(organisationActions, context, entry);
    expect(told(await treeOf(context))).toEqual(before);
  });

  test('come from a file all or nothing, and an import is taken back whole', async () => {
    const { context, top } = await start('Heköping');
    await perform(addPart, context, under(top, {}));
    const before = told(await treeOf(context));
    const text = `namn;typ;överordnad;från;till
Skolnämnden;nämnd;Kommunfullmäktige;2000-01-01;2025-12-31
Barnnämnden;nämnd;Kommunfullmäktige;2026-01-01;
Barnförvaltningen;förvaltning;Barnnämnden;2026-01-01;`;
    const broken = await refusalOf(
      perform(importParts, context, { text: `${text}\nX;bolag;Ingen;2020-01-01;`, basis: null }),
    );
    expect(broken).toMatchObject({ status: 422, fields: [{ path: 'rows.5.parent' }] });
    expect(told(await treeOf(context))).toEqual(before);

    const { basis } = await previewImport(context, text);
    const { output, entry } = await performWithReceipt(importParts, context, { text, basis });
    expect(output).toEqual({ added: 2, changed: 0, ended: 1, unchanged: 0 });
    expect(await refusalOf(perform(importParts, context, { text, basis }))).toMatchObject({ status: 409 });
    expect(await perform(importParts, context, { text, basis: null })).toEqual({
      added: 0,
      changed: 0,
      ended: 0,
      unchanged: 3,
    });
    await takeBack(organisationActions, context, entry);
    expect(told(await treeOf(context))).toEqual(before);
  });

  test('are changed one change at a time: of two that would break a rule together one is refused', async () => {
    const { context, top } = await start('Ieköping');
    const adding = ['Skolnämnden', 'SKOLNÄMNDEN', 'skolnämnden'].map(name =>
      entryOrRefused(performWithReceipt(addPart, context, under(top, { name }))),
    );
    const entries = await Promise.all(adding);
    expect(entries.filter(entry => entry !== null)).toHaveLength(1);
    expect(await treeOf(context)).toHaveLength(2);
  });
});

test('Text that a database cannot hold is no name', () => {
  const name = (text: string) => organisationActions[1]?.input.safeParse({ ...council, name: text }).success;
  expect(z.boolean().parse(name('Fullmäktige'))).toBe(true);
  for (const text of ['', ' \u00a0', 'a\u0000b', 'a\ud800', 'x'.repeat(201), 'A > B', '> B']) {
    expect(name(text)).toBe(false);
  }
});
