import { addPattern, patternsEverFor } from '#features/catalogue/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { as } from './fill-decisions.ts';
import { madeUpPattern } from './made-up-pattern.ts';
import { peopleByName } from './store.ts';

/** A way of working that Exempelkommunen described itself, beside those of the catalogue. */
export async function fillPatterns(context: Context): Promise<void> {
  const { db, organisation } = context;
  if ((await patternsEverFor(context)).some(({ name }) => name.sv === madeUpPattern.name.sv)) return;
  const known = { context, people: await peopleByName(db, organisation.id) };
  const content = structuredClone(madeUpPattern);
  await perform(addPattern, as(known, 'Oskar Falk', ['strategist']), { content });
}
