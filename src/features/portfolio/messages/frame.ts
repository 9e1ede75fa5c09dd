import { defineMessages } from '#ui/language/define-messages.ts';

export const frameMessages = defineMessages({
  title: 'Ramar',
  finding: (money: string) => `Planen har ${money} att investera`,
  findingNone: 'Inga ramar är satta',
  findingFree: 'Planen har ingen ram för investeringar',
  lede: (first: string, last: string) =>
    `Ramarna gäller alla scenarier i planen ${first}–${last}. Ett scenario kan ha en del av dem.`,
  budgets: 'Pengar per år',
  budgetsLede: 'Tusen kronor i planens prisnivå. Lämna en rad tom om det inte finns någon ram.',
  investment: 'Investering',
  running: 'Drift',
  amountOf: (year: string) => `${year}, tkr`,
  capacities: 'Händer per roll',
  capacitiesLede: (periods: string, example: string) =>
    `Årsarbetare som finns för initiativ. Ett tal gäller hela planen; annars ett för varje år, eller ett för var och en av de ${periods} perioderna, med mellanslag: ${example}. Töm rollen för att ta bort raden.`,
  role: 'Roll',
  part: 'Hos',
  common: 'gemensamt',
  hands: 'Årsarbetare',
  needed: (roles: string) => `Roller som initiativen behöver och som saknar ram: ${roles}.`,
  atATime: 'Samtidiga initiativ',
  atATimeLede:
    'Hur många initiativ en del av organisationen kan ha i gång samtidigt. Töm talet för att ta bort raden.',
  choose: 'Välj del',
  atMost: 'Högst',
  row: (number: string) => `Rad ${number}`,
  save: 'Spara ramarna',
  saved: 'Ramarna är sparade. Räkna om scenarierna för att se följden.',
})({
  title: 'Limits',
  finding: money => `The plan has ${money} to invest`,
  findingNone: 'No limits are set',
  findingFree: 'The plan has no limit on investment',
  lede: (first, last) =>
    `The limits hold for all scenarios of the plan ${first}–${last}. A scenario can have a part of them.`,
  budgets: 'Money per year',
  budgetsLede: 'Thousand kronor at the price level of the plan. Leave a row empty if there is no limit.',
  investment: 'Investment',
  running: 'Running cost',
  amountOf: year => `${year}, SEK thousand`,
  capacities: 'Hands per role',
  capacitiesLede: (periods, example) =>
    `Full-time equivalents there are for initiatives. One number applies to the whole plan; otherwise one for each year, or one for each of the ${periods} periods, with spaces: ${example}. Empty the role to remove the row.`,
  role: 'Role',
  part: 'In',
  common: 'in common',
  hands: 'Full-time equivalents',
  needed: roles => `Roles that initiatives need and that have no limit: ${roles}.`,
  atATime: 'Initiatives at a time',
  atATimeLede:
    'How many initiatives a part of the organisation can have under way at a time. Empty the number to remove the row.',
  choose: 'Choose a part',
  atMost: 'At most',
  row: number => `Row ${number}`,
  save: 'Save the limits',
  saved: 'The limits are saved. Calculate the scenarios again to see what follows.',
});
