import { addGapScenario, allScenarios } from '#features/welfare-gap/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { as } from './fill-decisions.ts';
import { peopleByName } from './store.ts';

const scenario = {
  name: 'Fler bor kvar hemma',
  unit: '9900',
  note: 'Äldreplanens inriktning: färre platser i särskilt boende, mer hemtjänst, och tid frigjord på natten.',
  horizon: 2031,
  projection: null,
  assumptions: [
    { assumption: 'special-housing/share/80+', value: 0.09, source: 'Äldreplanen, vårdnämnden' },
    { assumption: 'home-care/share/80+', value: 0.2, source: 'Äldreplanen, vårdnämnden' },
    { assumption: 'home-care/productivity', value: 0.5, source: 'Mål i verksamhetsplanen' },
  ],
  savings: [
    {
      pattern: 'digital-night-supervision',
      service: 'home-care',
      lowPercent: 0,
      likelyPercent: 2,
      highPercent: 4,
      source: 'Försöket i två områden',
    },
  ],
} as const;

/** A scenario of the welfare gap of Exempelkommunen. */
export async function fillWelfareGap(context: Context): Promise<void> {
  const { db, organisation } = context;
  if ((await allScenarios(db, organisation.id)).some(({ name }) => name === scenario.name)) return;
  const known = { context, people: await peopleByName(db, organisation.id) };
  const strategist = as(known, 'Oskar Falk', ['strategist']);
  await perform(addGapScenario, strategist, scenario);
}
