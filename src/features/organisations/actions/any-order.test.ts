import fc from 'fast-check';
import { expect, test } from 'vitest';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { describeOnEachEngine } from '../../../../tests/support/database.ts';
import { makeOrganisation } from '../../../../tests/support/people.ts';
import { day, fieldsOfWish, partWish } from '../../../../tests/support/random-tree.ts';
import { entryOrRefused, takeBack } from '../../../../tests/support/taking-back.ts';
import { organisationActions } from '../actions.ts';
import type { Part } from '../model/part.ts';
import { indexPaths } from '../model/tree-path.ts';
import { clashesOf } from '../model/tree-rules.ts';
import { allParts } from '../store/parts.ts';
import { writeTreeFile } from '../tree-file.ts';
import { endPart } from './end-part.ts';
import { importParts } from './import-parts.ts';
import { addPart, changePart, removePart } from './parts.ts';

/** A tree told without ids and versions. */
const told = (parts: readonly Part[]): readonly string[] => {
  const index = indexPaths(parts);
  return parts
    .map(part => `${index.namesOf(part).join('/')} ${part.kind} ${part.validFrom} ${part.validTo}`)
    .sort();
};

const treeOf = ({ db, organisation }: Context) => allParts(db, organisation.id);

describeOnEachEngine('The parts of an organisation', database => {
  const start = async (name: string) => {
    const { person } = await makeOrganisation(database(), name);
    const context = await person.context();
    await perform(addPart, context, {
      kind: 'council',
      name: 'Kommunfullmäktige',
      parent: null,
      validFrom: '2000-01-01',
      validTo: null,
    });
    return { context };
  };

  test('break no rule after whatever was asked for, and what is taken back is as it was', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), wish: partWish }),
      fc.record({ kind: fc.constant('change' as const), at: fc.nat(30), wish: partWish }),
      fc.record({
        kind: fc.constant('end' as const),
        at: fc.nat(30),
        lastDay: day,
        withBelow: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat(30) }),
      fc.record({ kind: fc.constant('import' as const) }),
    );
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ step, isTakenBack: fc.boolean() }), { minLength: 5, maxLength: 25 }),
        async steps => {
          made += 1;
          const { context } = await start(`Prov ${made}`);
          for (const { step: asked, isTakenBack } of steps) {
            const before = await treeOf(context);
            const chosen = before['at' in asked ? asked.at % Math.max(1, before.length) : 0];
            const version = { part: chosen?.id, version: chosen?.version };
            const ask = () => {
              switch (asked.kind) {
                case 'add':
                  return performWithReceipt(addPart, context, fieldsOfWish(asked.wish, before));
                case 'change':
                  return performWithReceipt(changePart, context, {
                    ...version,
                    ...fieldsOfWish(asked.wish, before),
                  });
                case 'end': {
                  const { lastDay, withBelow } = asked;
                  return performWithReceipt(endPart, context, { ...version, lastDay, withBelow });
                }
                case 'remove':
                  return performWithReceipt(removePart, context, version);
                case 'import': {
                  const text = writeTreeFile(before, 'sv');
                  return performWithReceipt(importParts, context, { text, basis: null });
                }
              }
            };
            const entry = await entryOrRefused(ask());
            const after = await treeOf(context);
            expect(clashesOf(after)).toEqual([]);
            if (entry === null || asked.kind === 'import') expect(after).toEqual(before);
            if (entry === null || !isTakenBack) continue;
            await takeBack(organisationActions, context, entry);
            expect(told(await treeOf(context))).toEqual(told(before));
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});
