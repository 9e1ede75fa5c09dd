import {
  changeInitiativeState,
  holdInitiative,
  type Initiative,
  type InitiativeHead,
  type InitiativeState,
  initiativeHeads,
  initiativeOf,
  type LegalQuestion,
  unansweredQuestions,
} from '#features/initiatives/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Context } from '#platform/context.ts';

type Asking = Pick<ActionContext, 'organisation'> & { readonly db: Context['db'] };

/** What decisions need to know of an initiative. */
export type InitiativeSeen = Pick<
  InitiativeHead,
  'id' | 'number' | 'title' | 'state' | 'mainKeyFigure' | 'version'
>;

export const initiativesSeen = ({ db, organisation }: Asking): Promise<readonly InitiativeSeen[]> =>
  initiativeHeads(db, organisation.id);

export async function initiativeSeen(
  { db, organisation }: Asking,
  initiative: string,
): Promise<InitiativeSeen | undefined> {
  return (await initiativeHeads(db, organisation.id, [initiative]))[0];
}

/** The same, held until the commit: what a decision weighs and keeps of it is one and the same. */
export async function initiativeHeld(
  context: ActionContext,
  initiative: string,
): Promise<InitiativeSeen | undefined> {
  await holdInitiative(context.db, context.organisation.id, initiative);
  return initiativeSeen(context, initiative);
}

/** The initiative whole, as a decision keeps it. */
export const wholeInitiative = ({ db, organisation }: Asking, initiative: string): Promise<Initiative> =>
  initiativeOf(db, organisation.id, initiative);

/** The questions of legal certainty that must have an answer before a yes, and have none. */
export async function openQuestions(context: Asking, initiative: string): Promise<readonly LegalQuestion[]> {
  return unansweredQuestions(await wholeInitiative(context, initiative));
}

export async function moveInitiative(
  { db, organisation, now }: ActionContext,
  initiative: string,
  state: InitiativeState,
): Promise<void> {
  await changeInitiativeState(db, organisation.id, initiative, state, now());
}
