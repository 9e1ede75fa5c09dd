import type { Ages } from '#core/welfare/ages.ts';

/** What is counted as a need of a service. */
export type Counted = 'users' | 'residents' | 'children' | 'pupils' | 'inhabitants';

/** What the hands of a service are: all who work there, or teachers only, where key figures tell no more. */
export type Hands = 'staff' | 'teachers';

export type ServiceDefinition = {
  readonly id: ServiceId;
  /** Id in data/service-areas.json. */
  readonly area: string;
  readonly ages: readonly Ages[];
  readonly counted: Counted;
  readonly hands: Hands;
};

export const municipalServiceIds = [
  'home-care',
  'special-housing',
  'elder-other',
  'lss-housing',
  'lss-daily',
  'preschool',
  'after-school',
  'compulsory-school',
  'upper-secondary',
] as const;

export const regionalServiceIds = ['health-0-19', 'health-20-64', 'health-65-79', 'health-80'] as const;

export const serviceIds = [...municipalServiceIds, ...regionalServiceIds] as const;
export type ServiceId = (typeof serviceIds)[number];

export const ages = {
  from1to5: { from: 1, to: 5 },
  from6to12: { from: 6, to: 12 },
  from6to15: { from: 6, to: 15 },
  from16to19: { from: 16, to: 19 },
  from0to19: { from: 0, to: 19 },
  from20to64: { from: 20, to: 64 },
  from65to79: { from: 65, to: 79 },
  from80: { from: 80, to: null },
} as const satisfies Record<string, Ages>;

const old = [ages.from65to79, ages.from80];

export const municipalServices: readonly ServiceDefinition[] = [
  { id: 'home-care', area: 'elder-care', ages: old, counted: 'users', hands: 'staff' },
  { id: 'special-housing', area: 'elder-care', ages: old, counted: 'residents', hands: 'staff' },
  { id: 'elder-other', area: 'elder-care', ages: [ages.from80], counted: 'inhabitants', hands: 'staff' },
  {
    id: 'lss-housing',
    area: 'disability-support',
    ages: [ages.from20to64],
    counted: 'residents',
    hands: 'staff',
  },
  { id: 'lss-daily', area: 'disability-support', ages: [ages.from20to64], counted: 'users', hands: 'staff' },
  { id: 'preschool', area: 'preschool', ages: [ages.from1to5], counted: 'children', hands: 'staff' },
  { id: 'after-school', area: 'after-school', ages: [ages.from6to12], counted: 'children', hands: 'staff' },
  {
    id: 'compulsory-school',
    area: 'compulsory-school',
    ages: [ages.from6to15],
    counted: 'pupils',
    hands: 'teachers',
  },
  {
    id: 'upper-secondary',
    area: 'upper-secondary',
    ages: [ages.from16to19],
    counted: 'pupils',
    hands: 'teachers',
  },
];

/** Health care by age: no key figure tells what it takes per age group, so cost and hands are entered. */
export const regionalServices: readonly ServiceDefinition[] = (
  [
    ['health-0-19', ages.from0to19],
    ['health-20-64', ages.from20to64],
    ['health-65-79', ages.from65to79],
    ['health-80', ages.from80],
  ] as const
).map(([id, own]) => ({ id, area: 'region-health', ages: [own], counted: 'inhabitants', hands: 'staff' }));
