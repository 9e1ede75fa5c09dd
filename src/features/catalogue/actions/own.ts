import type { z } from 'zod';
import { retitleInThread } from '#features/thread/index.ts';
import { type ActionContext, defineAction, definePreparedAction } from '#platform/action/action.ts';
import { Refusal, refused, stale } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Affected } from '#platform/database/schema.ts';
import { type Known, knownTo, unknownReferences } from '../known.ts';
import {
  addSchema,
  changeSchema,
  contentOf,
  idFromName,
  type OwnPattern,
  type OwnState,
  type OwnStep,
  type PatternContent,
  type Seen,
  seenSchema,
} from '../model/own.ts';
import { ownPatternOf } from '../own.ts';
import { holdCatalogue, insertPattern, ownPatterns, updatePattern } from '../store/own-patterns.ts';

export const affectedPattern = (id: string, change: Affected['change']): Affected => ({
  kind: 'own-pattern',
  id,
  change,
});

/** What is said of a pattern that has been changed meanwhile. */
const currentOf = ({ id, version, state, pattern }: OwnPattern) => ({
  id,
  version,
  state,
  content: JSON.parse(JSON.stringify(contentOf(pattern))),
});

async function seenPattern(context: ActionContext, { ownPattern, version }: Seen): Promise<OwnPattern> {
  const found = await ownPatternOf(context, ownPattern);
  if (found.version !== version) throw stale('own-pattern', currentOf(found));
  return found;
}

function refuseUnknown(content: PatternContent, known: Known): void {
  const faults = unknownReferences(content, known);
  if (faults.length === 0) return;
  throw new Refusal({
    status: 422,
    code: 'input-invalid',
    message: 'The pattern refers to what there is not.',
    fields: faults.map(({ path, ...values }) => ({ path: `content.${path}`, code: 'refused', values })),
  });
}

/** The pattern afterwards, told as a step of it. */
async function changed(
  context: ActionContext,
  before: OwnPattern,
  change: { readonly state: OwnState; readonly content: PatternContent; readonly step: OwnStep['step'] },
): Promise<OwnPattern> {
  const { db, organisation, actor, now } = context;
  const { id, version } = before;
  const after = await updatePattern(
    db,
    organisation.id,
    { id, version, ...change },
    { by: actor.id, at: now() },
  );
  if (after === undefined) throw stale('own-pattern', currentOf(await ownPatternOf(context, id)));
  return after;
}

/** Where the thread shows an opportunity of this pattern it goes by the name that the pattern has now. */
export const tellOfName = (
  { db, organisation, now }: Pick<ActionContext, 'db' | 'organisation' | 'now'>,
  { pattern: { id, name } }: OwnPattern,
): Promise<void> =>
  retitleInThread(
    db,
    organisation.id,
    { kind: 'opportunity', name: id },
    { title: name.sv, titleEnglish: name.en },
    now(),
  );

const counted = ({ mechanisms }: PatternContent) => ({ mechanisms: mechanisms.length });
const prepare = (context: Context) => knownTo(context);
const discard = async () => {};

/** Describes a pattern of the organisation's own. */
export const addPattern = definePreparedAction<z.infer<typeof addSchema>, OwnPattern, Known>({
  name: 'catalogue.addPattern',
  permission: 'catalogue.edit',
  input: addSchema,
  record: ({ content }) => counted(content),
  prepare,
  discard,
  run: async ({ db, organisation, actor, now }, { content }, known) => {
    refuseUnknown(content, known);
    await holdCatalogue(db, organisation.id);
    const taken = new Set((await ownPatterns(db, organisation.id)).map(({ pattern }) => pattern.id));
    const slug = idFromName(content.name.sv, taken);
    const made = await insertPattern(db, organisation.id, slug, content, { by: actor.id, at: now() });
    return {
      output: made,
      affected: [affectedPattern(made.id, 'created')],
      undo: { action: 'catalogue.withdrawPattern', input: { ownPattern: made.id, version: made.version } },
    };
  },
});

/** Changes what a pattern of the organisation's own says, all of it at once. */
export const changePattern = definePreparedAction<z.infer<typeof changeSchema>, OwnPattern, Known>({
  name: 'catalogue.changePattern',
  permission: 'catalogue.edit',
  input: changeSchema,
  record: ({ ownPattern, content }) => ({ ownPattern, ...counted(content) }),
  prepare,
  discard,
  run: async (context, { ownPattern, version, content }, known) => {
    const before = await seenPattern(context, { ownPattern, version });
    if (before.state === 'withdrawn')
      throw refused('', 'pattern-withdrawn', 'The pattern is withdrawn. Bring it back to change it.');
    refuseUnknown(content, known);
    const after = await changed(context, before, { state: 'active', content, step: 'changed' });
    await tellOfName(context, after);
    return {
      output: after,
      affected: [affectedPattern(ownPattern, 'changed')],
      undo: {
        action: 'catalogue.changePattern',
        input: { ownPattern, version: after.version, content: currentOf(before).content },
      },
    };
  },
});

const moved = (name: 'withdrawPattern' | 'bringBackPattern', state: OwnState, step: OwnStep['step']) =>
  defineAction<Seen, OwnPattern>({
    name: `catalogue.${name}`,
    permission: 'catalogue.edit',
    input: seenSchema,
    record: ({ ownPattern }) => ({ ownPattern }),
    run: async (context, input) => {
      const before = await seenPattern(context, input);
      if (before.state === state)
        throw refused(
          '',
          state === 'withdrawn' ? 'pattern-withdrawn' : 'pattern-in-use',
          'It is so already.',
        );
      const after = await changed(context, before, { state, content: contentOf(before.pattern), step });
      return {
        output: after,
        affected: [affectedPattern(after.id, 'changed')],
        undo: {
          action: `catalogue.${name === 'withdrawPattern' ? 'bringBackPattern' : 'withdrawPattern'}`,
          input: { ownPattern: after.id, version: after.version },
        },
      };
    },
  });

/** Takes a pattern out of use: it is ranked no more, and stays where it was used. */
export const withdrawPattern = moved('withdrawPattern', 'withdrawn', 'withdrawn');

/** Puts a withdrawn pattern into use again. */
export const bringBackPattern = moved('bringBackPattern', 'active', 'brought-back');
