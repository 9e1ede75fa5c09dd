import { removeFromThread, showInThread } from '#features/thread/index.ts';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Affected } from '#platform/database/schema.ts';
import {
  type AddScenario,
  addScenarioSchema,
  type ChangeScenario,
  type CopyScenario,
  changeScenarioSchema,
  copyScenarioSchema,
  type RemoveScenario,
  removeScenarioSchema,
  type Scenario,
} from '../model/scenario.ts';
import {
  choicesOf,
  deleteScenario,
  holdScenario,
  insertScenario,
  listScenarios,
  proposalsOn,
  updateScenario,
  writeChoice,
} from '../store/scenarios.ts';

/** The scenario in the version that whoever changes it has seen, held until the commit. */
export async function seenScenario(
  { db, organisation }: Pick<ActionContext, 'db' | 'organisation'>,
  { scenario, version }: { readonly scenario: string; readonly version: number },
): Promise<Scenario> {
  const found = await holdScenario(db, organisation.id, scenario);
  if (found === undefined) throw unknown('scenario');
  if (found.version !== version) throw stale('scenario', { ...found });
  return found;
}

export const scenarioAddress = (id: string): string => `/portfolj/scenarier/${encodeURIComponent(id)}`;

async function show({ db, organisation, now }: ActionContext, { id, name, note }: Scenario): Promise<void> {
  const told = note.split('\n')[0] ?? '';
  await showInThread(
    db,
    organisation.id,
    { kind: 'scenario', id, title: name, told, href: scenarioAddress(id) },
    now(),
  );
}

const affectedScenario = (id: string, change: Affected['change']): Affected => ({
  kind: 'scenario',
  id,
  change,
});

async function refuseSameName(
  { db, organisation }: ActionContext,
  name: string,
  own: string | null,
): Promise<void> {
  const others = await listScenarios(db, organisation.id);
  if (others.some(each => each.id !== own && each.name === name)) {
    throw refused('name', 'name-taken', 'Another scenario has the name.');
  }
}

const fieldsOf = ({ name, note, settings }: AddScenario): AddScenario => ({ name, note, settings });

/** Makes a scenario. */
export const addScenario = defineAction<AddScenario, Scenario>({
  name: 'portfolio.addScenario',
  permission: 'portfolio.edit',
  input: addScenarioSchema,
  record: ({ settings }) => ({ settings: { ...settings } }),
  run: async (context, input) => {
    await refuseSameName(context, input.name, null);
    const made = { at: context.now().toISOString(), by: context.actor.id };
    const added = await insertScenario(context.db, context.organisation.id, input, made);
    await show(context, added);
    return {
      output: added,
      affected: [affectedScenario(added.id, 'created')],
      undo: { action: 'portfolio.removeScenario', input: { scenario: added.id, version: added.version } },
    };
  },
});

/** Makes a scenario that begins as another one is: its weights, its budget, what it holds fixed. */
export const copyScenario = defineAction<CopyScenario, Scenario>({
  name: 'portfolio.copyScenario',
  permission: 'portfolio.edit',
  input: copyScenarioSchema,
  record: ({ scenario }) => ({ scenario }),
  run: async (context, { scenario, name }) => {
    const { db, organisation } = context;
    const from = await holdScenario(db, organisation.id, scenario);
    if (from === undefined) throw unknown('scenario');
    await refuseSameName(context, name, null);
    const made = { at: context.now().toISOString(), by: context.actor.id };
    const { note, settings } = from;
    const added = await insertScenario(db, organisation.id, { name, note, settings }, made);
    for (const { initiative, ...choice } of await choicesOf(db, organisation.id, scenario)) {
      await writeChoice(db, organisation.id, added.id, initiative, choice);
    }
    await show(context, added);
    return {
      output: added,
      affected: [affectedScenario(added.id, 'created')],
      undo: { action: 'portfolio.removeScenario', input: { scenario: added.id, version: added.version } },
    };
  },
});

/** Changes name, note, weights, budget and how long is searched. */
export const changeScenario = defineAction<ChangeScenario, Scenario>({
  name: 'portfolio.changeScenario',
  permission: 'portfolio.edit',
  input: changeScenarioSchema,
  record: ({ scenario, settings }) => ({ scenario, settings: { ...settings } }),
  run: async (context, input) => {
    const before = await seenScenario(context, input);
    await refuseSameName(context, input.name, before.id);
    const changed = await updateScenario(context.db, context.organisation.id, {
      id: before.id,
      ...fieldsOf(input),
    });
    await show(context, changed);
    return {
      output: changed,
      affected: [affectedScenario(changed.id, 'changed')],
      undo: {
        action: 'portfolio.changeScenario',
        input: { scenario: changed.id, version: changed.version, ...fieldsOf(before) },
      },
    };
  },
});

/** Removes a scenario with its calculations; one that a proposal for decision rests on stays. */
export const removeScenario = defineAction<RemoveScenario, { readonly id: string }>({
  name: 'portfolio.removeScenario',
  permission: 'portfolio.edit',
  input: removeScenarioSchema,
  record: ({ scenario }) => ({ scenario }),
  run: async (context, input) => {
    const { db, organisation } = context;
    const before = await seenScenario(context, input);
    if ((await proposalsOn(db, organisation.id, before.id)) > 0) {
      throw refused('', 'scenario-referred-to', 'A proposal for decision rests on the scenario.');
    }
    await deleteScenario(db, organisation.id, before.id);
    await removeFromThread(db, organisation.id, { kind: 'scenario', id: before.id });
    return { output: { id: before.id }, affected: [affectedScenario(before.id, 'removed')] };
  },
});
