import { findInThread, reachedInThread, type ThreadRef } from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Context, Follower } from '#platform/context.ts';
import type { Affected } from '#platform/database/schema.ts';
import { mailIdea } from '#platform/mail/tell.ts';
import { type LaterKind, statusAfter } from './model/idea.ts';
import { findIdea, holdIdeas, listIdeas, updateIdea } from './store/ideas.ts';
import { insertStep, stepsOf } from './store/steps.ts';
import { showIdea } from './thread.ts';

const mostIdeas = 1000;

/** Initiatives that have been made already of what an idea speaks for: it is told that it stands behind them too. */
export async function tellInitiativesAhead(
  { db, organisation, now }: ActionContext,
  idea: string,
): Promise<boolean> {
  const after = await reachedInThread(db, organisation.id, { kind: 'idea', id: idea }, 'after', mostIdeas);
  const initiatives = after.filter(({ kind }) => kind === 'initiative');
  for (const object of initiatives) {
    await insertStep(db, organisation.id, idea, { kind: 'initiative', at: now().toISOString(), object });
  }
  return initiatives.length > 0;
}

/** Tells the ideas that led to something what became of them, each once, and their authors with them. */
async function tellBehind(
  context: ActionContext,
  kind: LaterKind,
  ref: ThreadRef,
): Promise<readonly Affected[]> {
  const { db, organisation, now } = context;
  const object = await findInThread(db, organisation.id, ref);
  if (object === undefined) return [];
  const before = await reachedInThread(db, organisation.id, ref, 'before', mostIdeas);
  const ideas = before.filter(each => each.kind === 'idea');
  if (ideas.length === 0) return [];
  await holdIdeas(db, organisation.id);
  const affected: Affected[] = [];
  for (const { id } of ideas) {
    const idea = await findIdea(db, organisation.id, id);
    if (idea === undefined || idea.status === 'withdrawn') continue;
    const words = kind === 'decided' || kind === 'effect' ? object.told : '';
    const at = now().toISOString();
    if (!(await insertStep(db, organisation.id, id, { kind, at, object, words }))) continue;
    const status = statusAfter(kind, idea.status);
    await updateIdea(db, organisation.id, id, { status });
    await showIdea(context, { ...idea, status });
    await mailIdea(context, idea.author, 'ideaGoesOn', id);
    affected.push({ kind: 'idea', id, change: 'changed' });
  }
  return affected;
}

/** A follower of an action: of each object of a kind that it affected, the ideas behind it are told. */
const following = (
  after: string,
  kind: LaterKind,
  threadKind: 'opportunity' | 'initiative' | 'decision',
  affectedKinds: readonly string[] = [threadKind],
): Follower => ({
  after,
  run: async (context, affected) => {
    const ids = new Set(affected.filter(each => affectedKinds.includes(each.kind)).map(({ id }) => id));
    const told: Affected[] = [];
    for (const id of ids) told.push(...(await tellBehind(context, kind, { kind: threadKind, id })));
    return told;
  },
});

/** What authors of ideas are told when others go on with what came of them. */
export const ideaFollowers: readonly Follower[] = [
  following('opportunities.addSupport', 'opportunity', 'opportunity', ['opportunity', 'own-opportunity']),
  following('initiatives.add', 'initiative', 'initiative'),
  following('initiatives.changeOrigins', 'initiative', 'initiative'),
  following('decisions.recordDecision', 'decided', 'decision'),
  following('decisions.startInitiative', 'running', 'initiative'),
  following('decisions.endInitiative', 'ended', 'initiative'),
];

/** Evaluations of effects that some ideas have led to and that their authors have not been told of. */
async function effectsToTell({
  db,
  organisation,
}: Pick<Context, 'db' | 'organisation'>): Promise<readonly ThreadRef[]> {
  const ideas = (await listIdeas(db, organisation.id)).filter(({ status }) => status === 'initiative');
  const steps = await stepsOf(
    db,
    organisation.id,
    ideas.map(({ id }) => id),
  );
  const untold = new Map<string, ThreadRef>();
  for (const { id } of ideas) {
    const told = new Set(
      (steps.get(id) ?? []).flatMap(({ kind, object }) => (kind === 'effect' && object ? [object.id] : [])),
    );
    const after = await reachedInThread(db, organisation.id, { kind: 'idea', id }, 'after', mostIdeas);
    for (const each of after) if (each.kind === 'effect' && !told.has(each.id)) untold.set(each.id, each);
  }
  return [...untold.values()];
}

export const effectsWait = async (context: Context): Promise<boolean> =>
  (await effectsToTell(context)).length > 0;

/** Effects are measured by no action but by work in the background: what is new of them is told once a day. */
export async function tellOfEffects(context: ActionContext): Promise<readonly Affected[]> {
  const affected: Affected[] = [];
  for (const ref of await effectsToTell(context)) {
    affected.push(...(await tellBehind(context, 'effect', ref)));
  }
  return affected;
}
