import type { EmployeeVoice } from '#features/opportunities/index.ts';
import type { Context } from '#platform/context.ts';
import { readResults } from '../reading/results.ts';
import { allConversations } from '../store/conversations.ts';
import { voiceOf } from './voice.ts';

/**
 * What all groups agree on in the latest edition of each conversation, as the employees' voice: nothing needs to be done with a
 * statement before it can be chosen. Nothing of fewer than six, since editions show nothing of them.
 */
export async function consensusVoices(
  asking: Pick<Context, 'db' | 'organisation' | 'now'>,
): Promise<readonly EmployeeVoice[]> {
  const voices: EmployeeVoice[] = [];
  for (const { id, status } of await allConversations(asking.db, asking.organisation.id)) {
    if (status === 'draft') continue;
    const results = await readResults(asking, id);
    for (const { statement, side } of results.findings?.consensus ?? []) {
      const voice = side === 'agree' ? voiceOf(results, statement, 'sv') : null;
      if (voice !== null) voices.push(voice);
    }
  }
  return voices;
}
