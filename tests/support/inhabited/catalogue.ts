import { z } from 'zod';
import { shippedPatterns } from '#features/catalogue/index.ts';

type Does = (action: string, input: unknown) => Promise<unknown>;

/** A pattern of the own, with the organisation's name in what it says. */
export async function inhabitWithCatalogue(does: Does, name: string): Promise<readonly string[]> {
  const [first] = shippedPatterns();
  const { id: _, ...content } = first ?? {};
  const made = await does('catalogue.addPattern', {
    content: { ...content, name: { sv: `${name}s arbetssätt`, en: `${name}s arbetssätt` } },
  });
  return [z.object({ id: z.uuid() }).parse(made).id];
}
