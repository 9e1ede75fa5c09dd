import { defineAction } from '#platform/action/action.ts';
import { tellOfEffects } from '../later.ts';
import { tellEffectsSchema } from '../model/idea.ts';

export type EffectsTold = { readonly told: number };

/** The nightly work: authors of ideas are told of effects that have been measured of what came of them, each once. */
export const tellEffects = defineAction<Readonly<Record<string, never>>, EffectsTold>({
  name: 'ideas.tellEffects',
  permission: 'duties.rule',
  input: tellEffectsSchema,
  record: () => ({}),
  run: async context => {
    const affected = await tellOfEffects(context);
    return { output: { told: affected.length }, affected };
  },
});
