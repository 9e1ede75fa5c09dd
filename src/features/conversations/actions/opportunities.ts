import { addOwnOpportunity, type EmployeeVoice, supportOpportunity } from '#features/opportunities/index.ts';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import {
  type MakeOpportunity,
  makeOpportunitySchema,
  type SpeakFor,
  speakForSchema,
} from '../model/opportunity.ts';
import { readResults } from '../reading/results.ts';
import { voiceOf } from '../results/voice.ts';

/** What is told of a statement of a conversation; refused where too little may be. */
async function heard(
  context: ActionContext,
  { conversation, statement }: { readonly conversation: string; readonly statement: string },
): Promise<EmployeeVoice> {
  const results = await readResults(context, conversation);
  if (results.texts[statement] === undefined) throw unknown('statement');
  // What is kept of a voice is in Swedish, whatever the conversation or whoever asks speaks.
  const voice = voiceOf(results, statement, 'sv');
  if (voice === null)
    throw refused(
      'statement',
      'voice-of-too-few',
      'Too few have answered for anything to be told of the statement.',
    );
  return voice;
}

/** Makes an opportunity of the organisation’s own of what a conversation says, with how many stand behind it. */
export const makeOpportunity = defineAction<MakeOpportunity, { readonly id: string }>({
  name: 'conversations.makeOpportunity',
  permission: 'opportunities.edit',
  input: makeOpportunitySchema,
  record: ({ conversation, statement }) => ({ conversation, statement }),
  run: async (context, { conversation, statement, ...fields }) => {
    const voice = await heard(context, { conversation, statement });
    const { id } = await addOwnOpportunity(context, { ...fields, voice });
    return { output: { id }, affected: [{ kind: 'own-opportunity', id, change: 'created' }] };
  },
});

/** Lets what a conversation says speak for an opportunity that there is. */
export const speakForOpportunity = defineAction<SpeakFor, { readonly id: string }>({
  name: 'conversations.speakForOpportunity',
  permission: 'opportunities.edit',
  input: speakForSchema,
  record: ({ conversation, statement, opportunity }) => ({ conversation, statement, opportunity }),
  run: async (context, { conversation, statement, opportunity }) => {
    const voice = await heard(context, { conversation, statement });
    const { id } = await supportOpportunity(context, { opportunity, voice });
    const kind = opportunity.includes('/') ? 'opportunity' : 'own-opportunity';
    return {
      output: { id },
      affected: [{ kind, id: opportunity, change: 'changed' }],
      undo: { action: 'opportunities.removeSupport', input: { support: id } },
    };
  },
});
