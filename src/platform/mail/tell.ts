import type { ActionContext } from '../action/action.ts';
import type { PersonId } from '../database/identifiers.ts';
import { type DutyTold, dutyNote } from './duty-notes.ts';
import { languageOf } from './language.ts';
import { notes, shownMoment } from './notes.ts';
import { dropMessages, queueMessage } from './queue-message.ts';

/** Mails a link to whoever it is for. Of several only the newest holds, and only that one is sent. */
export async function mailInvitation(
  context: ActionContext,
  personId: PersonId,
  { link, expiresAt }: { readonly link: string; readonly expiresAt: string },
): Promise<void> {
  const { db, organisation, language } = context;
  await dropMessages(db, organisation.id, personId, 'invitation');
  const lastMoment = shownMoment(new Date(expiresAt), language);
  const note = notes(language).invitation(organisation.name, link, lastMoment);
  await queueMessage(context, { personId, topic: 'invitation', language, ...note });
}

/** Something happened to the actor's own account that they must know of if it was not they. */
export async function mailSecurity(
  context: ActionContext,
  what: 'passwordChanged' | 'passkeyAdded' | { readonly newBrowser: string },
): Promise<void> {
  const { actor, language, now, origin } = context;
  const at = shownMoment(now(), language);
  const words = notes(language);
  const note =
    typeof what === 'string' ? words[what](at, origin) : words.newBrowser(at, what.newBrowser, origin);
  await queueMessage(context, { personId: actor.id, topic: 'security', language, ...note });
}

/** Something that concerns a person was done by somebody else; what they did themselves is no news to them. */
export async function mailOwnMatter(
  context: ActionContext,
  personId: string,
  what: 'rolesChanged' | 'seatGiven' | 'seatChanged' | 'handedOver' | 'commitmentGiven' | 'dutyPassed',
): Promise<void> {
  const { actor, origin } = context;
  if (personId === actor.id) return;
  const language = await languageOf(context.db, context.organisation.id, personId);
  await queueMessage(context, {
    personId,
    topic: 'own-matters',
    language,
    ...notes(language)[what](origin),
  });
}

/** Something came of an idea: its author, or whoever answers it, is told by a link; what was written stays in the product. */
export async function mailIdea(
  context: ActionContext,
  personId: string | null,
  what: 'ideaReplied' | 'ideaWords' | 'ideaGoesOn' | 'ideaHandedOn',
  idea: string,
): Promise<void> {
  const { actor, origin, db, organisation } = context;
  if (personId === null || personId === actor.id) return;
  const language = await languageOf(db, organisation.id, personId);
  const note = notes(language)[what](`${origin}/ideer/${idea}`);
  await queueMessage(context, { personId, topic: 'own-matters', language, ...note });
}

/** What is new of a person's duties: what is due soon, overdue, has come to them, or goes to the leadership. */
export async function mailDuties(
  context: ActionContext,
  personId: string,
  told: readonly DutyTold[],
): Promise<void> {
  const language = await languageOf(context.db, context.organisation.id, personId);
  const note = dutyNote(language, told, context.origin);
  await queueMessage(context, { personId, topic: 'own-matters', language, ...note });
}
