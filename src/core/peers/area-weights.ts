import type { ProfileWeights } from '#core/peers/distance.ts';

/**
 * Weights of the profile variables per service area; a variable not named counts 1.
 *
 * Powers of two, set so that computed peers come near RKA's official groups of the area (docs/methods/peers.md has the overlap):
 * size counts most, then what drives need – the ages served, unemployment and education in social services, density in rescue.
 * An area without weights of its own has those of the whole municipality.
 */
export function areaWeights(area: string): ProfileWeights {
  return weightsByArea[area] ?? whole;
}

const whole: ProfileWeights = { logPopulation: 8, taxableIncome: 4 };
const theYoungest: ProfileWeights = { logPopulation: 32, share0to5: 16, outCommuting: 4 };
const pupils: ProfileWeights = { logPopulation: 32, share6to15: 16 };
const youth: ProfileWeights = { logPopulation: 32, share6to15: 2 };
const theOld: ProfileWeights = { logPopulation: 32, share80plus: 16, share65to79: 4, logDensity: 2 };
const exposed: ProfileWeights = { logPopulation: 8, unemployment: 4, tertiaryEducation: 2 };
const sparse: ProfileWeights = { logPopulation: 32, logDensity: 4 };

const weightsByArea: Readonly<Record<string, ProfileWeights>> = {
  preschool: theYoungest,
  'after-school': pupils,
  'compulsory-school': pupils,
  'adapted-school': pupils,
  'upper-secondary': youth,
  'elder-care': theOld,
  'municipal-health': theOld,
  'disability-support': { logPopulation: 32, share65to79: 2 },
  'social-services': exposed,
  'income-support': { unemployment: 16 },
  'labour-market': { unemployment: 4, tertiaryEducation: 2, logPopulation: 2 },
  'adult-education': { unemployment: 4, tertiaryEducation: 2, logPopulation: 2 },
  'safety-rescue': sparse,
  population: {},
};
