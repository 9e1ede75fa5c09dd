import { defineMessages } from '#ui/language/define-messages.ts';

/** What is wrong, by the reason an action gives. */
export const problemMessages = defineMessages({
  'no-initiatives': 'Det finns inget initiativ att välja bland.',
  'out-of-plan': 'Antalet värden stämmer inte med planens år och perioder.',
  twice: 'Den finns redan på en rad ovanför.',
  'name-taken': 'Ett annat scenario heter så.',
  'scenario-referred-to': 'Ett förslag till beslut bygger på scenariot; det kan inte tas bort.',
  'initiative-closed': 'Initiativet är avslutat eller har lagts ned.',
  'reason-needed': 'Skriv ett skäl.',
  'not-then': 'Initiativet får inte börja i den perioden.',
  'two-aims': 'Välj två olika syften.',
  'calculates-already': 'Scenariot beräknas redan. Vänta, eller avbryt.',
  'ended-already': 'Beräkningen är redan avslutad.',
  circular: (where: string) =>
    `Dessa initiativ behöver varandra i en cirkel: ${where}. Ta bort ett av sambanden.`,
  'lock-not-possible': (where: string) =>
    `${where} är låst till en period där det inte får börja. Släpp låset.`,
  'initiative-wrong': (where: string) => `Uppgifterna om ${where} kan inte användas. Rätta initiativet.`,
  'frame-out-of-plan': 'Ramarna gäller en annan plan än nu. Öppna ramarna och spara dem för planens år.',
  number: 'Skriv ett tal, till exempel 2,5.',
  series: (one: string, years: string, periods: string) =>
    `Skriv ${one} tal för hela planen, ${years} för åren eller ${periods} för perioderna.`,
  allYears: 'Fyll i alla år, eller inget om det inte finns någon ram.',
  negative: 'Värdet måste vara minst 0.',
  partGone: 'Delen finns inte längre. Välj en annan.',
  staleTitle: 'Någon annan ändrade medan du skrev. Det du skrev står kvar; bredvid står det som gäller nu.',
  now: (value: string) => `Nu: ${value}`,
  nothing: 'inget',
})({
  'no-initiatives': 'There is no initiative to choose among.',
  'out-of-plan': 'The number of values does not fit the years and periods of the plan.',
  twice: 'It is already on a row above.',
  'name-taken': 'Another scenario has that name.',
  'scenario-referred-to': 'A proposal for decision rests on the scenario; it cannot be removed.',
  'initiative-closed': 'The initiative has ended or been dropped.',
  'reason-needed': 'Write a reason.',
  'not-then': 'The initiative may not begin in that period.',
  'two-aims': 'Choose two different aims.',
  'calculates-already': 'The scenario is being calculated already. Wait, or stop it.',
  'ended-already': 'The calculation has ended already.',
  circular: where => `These initiatives need each other in a circle: ${where}. Remove one of the ties.`,
  'lock-not-possible': where => `${where} is locked to a period it may not begin in. Let it go.`,
  'initiative-wrong': where => `What is said of ${where} cannot be used. Correct the initiative.`,
  'frame-out-of-plan':
    'The limits are for another plan than now. Open the limits and save them for the years of the plan.',
  number: 'Write a number, such as 2.5.',
  series: (one, years, periods) =>
    `Write ${one} number for the whole plan, ${years} for the years or ${periods} for the periods.`,
  allYears: 'Fill in every year, or none if there is no limit.',
  negative: 'The value must be at least 0.',
  partGone: 'The part is no longer there. Choose another.',
  staleTitle:
    'Somebody else changed it while you were writing. What you wrote stands; beside it stands what holds now.',
  now: value => `Now: ${value}`,
  nothing: 'nothing',
});
