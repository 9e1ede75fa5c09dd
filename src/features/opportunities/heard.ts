import { findInThread, ofKindsInThread, type ThreadObject } from '#features/thread/index.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { EmployeeVoice, KeptVoice, VoiceRef } from './model/voice.ts';
import { voicesOf, withdrawnVoices } from './store/voice.ts';

type Asking = Pick<Context, 'db' | 'organisation'>;

const keyOf = ({ kind, id }: Pick<ThreadObject, 'kind' | 'id'>) => `${kind} ${id}`;

/** An idea that nothing more has been told of than that it is there. */
const onlyShown = ({ id, title, told, href }: ThreadObject): EmployeeVoice => ({
  kind: 'idea',
  id,
  words: title,
  told,
  href,
  agreeShare: null,
  people: 0,
});

/** All that employees have said and stand by: what has been told of with numbers first, then other ideas. */
export async function voicesHeard({ db, organisation }: Asking): Promise<readonly KeptVoice[]> {
  const voices = await voicesOf(db, organisation.id);
  const known = new Set([...voices.map(keyOf), ...(await withdrawnVoices(db, organisation.id))]);
  const ideas = await ofKindsInThread(db, organisation.id, ['idea']);
  return [
    ...voices,
    ...ideas
      .filter(idea => !known.has(keyOf(idea)))
      .map(({ at, ...idea }) => ({ ...onlyShown(idea), since: at })),
  ];
}

/** What is told of something that employees said; unknown where there is no such thing, refused at the field where nothing may be told of it. */
export async function voiceHeard(
  { db, organisation }: Asking,
  ref: VoiceRef,
  field: string,
): Promise<EmployeeVoice> {
  const [kept] = await voicesOf(db, organisation.id, ref);
  if (kept !== undefined) return kept;
  const shown = await findInThread(db, organisation.id, ref);
  if (shown === undefined) throw unknown(ref.kind);
  if (ref.kind === 'idea' && !(await withdrawnVoices(db, organisation.id)).has(keyOf(ref)))
    return onlyShown(shown);
  throw refused(field, 'voice-not-told', 'Nothing is told of it, or it has been withdrawn.');
}
