import { partsOf } from '#features/organisations/index.ts';
import { showInThread } from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import { Refusal, stale, unknown } from '#platform/action/refusal.ts';
import type { Affected } from '#platform/database/schema.ts';
import type { InitiativeState } from '../model/fields.ts';
import { type Initiative, type InitiativeHead, numberName } from '../model/initiative.ts';
import { goalsNamed } from '../store/beside.ts';
import { raiseVersion } from '../store/heads.ts';
import { wholeInitiatives } from '../store/parts.ts';

export const affected = (id: string, change: Affected['change']): Affected => ({
  kind: 'initiative',
  id,
  change,
});

/** The initiative with all its parts; unknown where there is none. */
export async function theInitiative(
  { db, organisation }: Pick<ActionContext, 'db' | 'organisation'>,
  id: string,
): Promise<Initiative> {
  const [found] = await wholeInitiatives(db, organisation.id, [id]);
  if (found === undefined) throw unknown('initiative');
  return found;
}

/** Changes an initiative that stands in the version its changer has seen, and counts the change. */
export async function changing(
  context: ActionContext,
  { initiative, version }: { readonly initiative: string; readonly version: number },
  change: (before: Initiative) => Promise<void>,
): Promise<{ readonly before: Initiative; readonly after: Initiative }> {
  const before = await theInitiative(context, initiative);
  const isRaised =
    before.version === version &&
    (await raiseVersion(context.db, context.organisation.id, initiative, version));
  if (!isRaised) throw stale('initiative', { ...(await theInitiative(context, initiative)) });
  await change(before);
  return { before, after: await theInitiative(context, initiative) };
}

const stateWords: Readonly<Record<InitiativeState, { readonly sv: string; readonly en: string }>> = {
  idea: { sv: 'idé', en: 'idea' },
  prepared: { sv: 'berett', en: 'prepared' },
  decided: { sv: 'beslutat', en: 'decided' },
  running: { sv: 'pågår', en: 'under way' },
  ended: { sv: 'avslutat', en: 'ended' },
  dropped: { sv: 'nedlagt', en: 'dropped' },
};

/** Shows an initiative in the thread as it is now. */
export async function show(
  { db, organisation, now }: Pick<ActionContext, 'db' | 'organisation' | 'now'>,
  { id, number, title, state }: Pick<InitiativeHead, 'id' | 'number' | 'title' | 'state'>,
): Promise<void> {
  await showInThread(
    db,
    organisation.id,
    {
      kind: 'initiative',
      id,
      title,
      told: `${numberName(number)}, ${stateWords[state].sv}`,
      toldEnglish: `${numberName(number)}, ${stateWords[state].en}`,
      href: `/initiativ/${id}`,
    },
    now(),
  );
}

export async function refuseUnknownParts(
  { db, organisation }: ActionContext,
  parts: readonly (string | null)[],
): Promise<void> {
  const named = parts.filter(part => part !== null);
  if (named.length === 0) return;
  const known = new Set((await partsOf(db, organisation.id)).map(({ id }) => id));
  if (!named.every(part => known.has(part))) throw unknown('part');
}

export async function refuseUnknownGoals(
  { db, organisation }: ActionContext,
  goals: readonly string[],
): Promise<void> {
  const known = await goalsNamed(db, organisation.id, goals);
  if (known.length < new Set(goals).size) throw unknown('goal');
}

/** A rule of the domain that is broken, with names for its text. */
export const refusedNaming = (
  field: string,
  reason: string,
  message: string,
  values: Readonly<Record<string, string | number>>,
): Refusal =>
  new Refusal({
    status: 422,
    code: reason,
    message,
    fields: [{ path: field, code: 'refused', values: { reason, ...values } }],
  });
