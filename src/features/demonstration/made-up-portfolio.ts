/** Thousand kronor per year of the plan. */
export const madeUpFrame = {
  investment: [4000, 3500, 3000, 2500, 2000],
  running: [1500, 2500, 3200, 3800, 4200],
} as const;

/** Full-time equivalents in common, in every period. */
export const madeUpCapacities = [
  { role: 'Verksamhetsutvecklare', hands: 2.5 },
  { role: 'Systemförvaltare', hands: 1 },
  { role: 'Projektledare', hands: 1.25 },
  { role: 'IT-arkitekt', hands: 0.5 },
  { role: 'Jurist', hands: 0.4 },
] as const;

export const madeUpTurns = [
  { part: 'Socialförvaltningen', atMost: 3 },
  { part: 'Barn- och utbildningsförvaltningen', atMost: 3 },
] as const;

export const madeUpScenarios = [
  {
    name: 'Inom ram',
    note: 'Det som ryms i budgeten och med de händer vi har.',
    budgetPercent: 100,
    aims: null,
  },
  {
    name: 'En tiondel mindre',
    note: 'Om budgeten minskar med tio procent.',
    budgetPercent: 90,
    aims: null,
  },
  {
    name: 'Rättssäkerheten först',
    note: 'Om rättssäkerhet får väga tre gånger så mycket som annat.',
    budgetPercent: 100,
    aims: { operations: 1, service: 1, 'legal-certainty': 3 },
  },
] as const;
