import { defineMessages } from '#ui/language/define-messages.ts';

/** What the sheet of explanations says. */
export const helpMessages = defineMessages({
  title: 'Så fylls arbetsboken i',
  number: 'Nr',
  numberText:
    'Varje initiativ har ett eget nummer, till exempel I-007. Ett initiativ vars nummer redan finns ändras, ett nytt läggs till. Inget tas bort.',
  names: 'Förvaltningar, mål, kräver, utesluter',
  namesText: 'Skriv flera med semikolon emellan. Namn skrivs som i Rodret, samband med nummer.',
  kind: 'Slag av förändring',
  must: 'Måste göras (eller tomt)',
  informationClass: 'Informationsklass (eller tomt)',
  start: 'Start',
  startText: (first: string, last: string) =>
    `Periodens namn, från ${first} till ${last}. Senast start kan lämnas tom.`,
  state: 'Läge',
  stateText: 'Visas men läses inte in: läget ändras på initiativets sida och genom beslut.',
  side: 'Sida',
  lineKind: 'Slag av nytta eller kostnad',
  aim: 'Syfte',
  amounts: 'Belopp',
  amountsText: (year: string) =>
    `Hela kronor i ${year} års priser, utan enhet. Lägst, troligast och högst för varje år från starten. Är bara troligast ifyllt gäller det för alla tre. Nytta och löpande kostnad fortsätter som det sista året.`,
  hands: 'Bemanning',
  handsText: 'Årsarbetare per period från starten. Ur: en del av organisationen, eller tomt för gemensamt.',
  kept: 'Resten',
  keptText: 'Effektkedja, rättssäkerhet och vad initiativet kommer ur finns bara i Rodret och behålls.',
})({
  title: 'How the workbook is filled in',
  number: 'No.',
  numberText:
    'Each initiative has a number of its own, such as I-007. An initiative whose number is there already is changed, a new one is added. Nothing is removed.',
  names: 'Departments, goals, needs, excludes',
  namesText: 'Write several with semicolons between. Names as in Rodret, relations by number.',
  kind: 'Kind of change',
  must: 'Must be done (or empty)',
  informationClass: 'Information class (or empty)',
  start: 'Start',
  startText: (first, last) => `Name of the period, from ${first} to ${last}. Latest start may be left empty.`,
  state: 'State',
  stateText: 'Shown but not read: the state is changed on the page of the initiative and by decisions.',
  side: 'Side',
  lineKind: 'Kind of benefit or cost',
  aim: 'Aim',
  amounts: 'Amounts',
  amountsText: year =>
    `Whole kronor in prices of ${year}, without a unit. Lowest, likeliest and highest for each year from the start. If only likeliest is filled in, it counts for all three. Benefit and running cost go on like the last year.`,
  hands: 'Staffing',
  handsText:
    'Full-time equivalents per period from the start. From: a part of the organisation, or empty for what is in common.',
  kept: 'The rest',
  keptText:
    'Effect chain, legal certainty and what the initiative grew out of are in Rodret only, and are kept.',
});
