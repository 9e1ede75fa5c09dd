import { z } from 'zod';

type Does = (action: string, input: unknown) => Promise<unknown>;

const edition = z.object({ id: z.uuid(), sentences: z.array(z.object({ id: z.uuid() })) });

/** A vision that is published and the draft of the next: the one that most can be done with, and its sentence. */
export async function inhabitWithVision(
  does: Does,
  name: string,
  { goal, voice }: { readonly goal: string; readonly voice: string },
): Promise<readonly string[]> {
  const sentence = {
    sentence: null,
    words: `${name} är till för alla`,
    supports: [{ kind: 'statement', voice }],
    goals: [goal],
  };
  const content = { title: `${name}s vision`, lede: `Om ${name}.`, sentences: [sentence] };
  const first = edition.parse(await does('vision.startDraft', { content }));
  await does('vision.publishDraft', { edition: first.id, version: 1 });
  const draft = edition.parse(await does('vision.startDraft', { content: null }));
  return [draft.id, ...draft.sentences.map(({ id }) => id)];
}
