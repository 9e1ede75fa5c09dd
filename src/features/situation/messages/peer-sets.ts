import { defineMessages } from '#ui/language/define-messages.ts';

/** Texts of the groups that an organisation names to compare itself with. */
export const peerSetMessages = defineMessages({
  topic: 'Egna jämförelsegrupper',
  title: (count: number) =>
    count === 0
      ? 'Ni har inga egna jämförelsegrupper'
      : count === 1
        ? 'En egen jämförelsegrupp'
        : `${count} egna jämförelsegrupper`,
  lede: 'En egen grupp väljs på Läget och vid nyckeltalen, och gäller då i alla områden. Prövningen behöver minst fyra enheter med värden. Välj gruppen efter vilka ni vill lära av, inte efter vilket svar den ger.',
  empty: 'Namnge grannarna, eller dem ni brukar jämföra er med.',
  name: 'Namn',
  why: 'Varför just de',
  units: 'Enheter',
  unitsHint: 'Kommuner eller regioner med namn eller kod, en per rad.',
  compare: 'Se Läget mot gruppen',
  add: 'Ny grupp',
  addTitle: 'Namnge en grupp att jämföra med',
  edit: 'Ändra gruppen',
  save: 'Spara gruppen',
  remove: 'Ta bort gruppen',
  standsNow: (value: string) => `Någon annan ändrade under tiden. Nu står det: ${value}`,
  problems: {
    stale:
      'Någon annan har ändrat gruppen. Vad som står där nu visas vid fälten; spara igen om det ska ersättas.',
    'name-taken': 'En annan av era grupper heter så.',
    'unit-not-known': 'Alla enheter känns inte igen. Skriv namn eller kod som de står i listan över enheter.',
  },
})({
  topic: 'Own groups to compare with',
  title: count =>
    count === 0
      ? 'You have no groups of your own'
      : count === 1
        ? 'One group of your own'
        : `${count} groups of your own`,
  lede: 'A group of your own is chosen on the situation and at key figures, and then holds in all areas. The test needs at least four units with values. Choose the group by whom you want to learn from, not by the answer it gives.',
  empty: 'Name the neighbours, or those you usually compare yourselves with.',
  name: 'Name',
  why: 'Why these',
  units: 'Units',
  unitsHint: 'Municipalities or regions by name or code, one to a line.',
  compare: 'See the situation against the group',
  add: 'New group',
  addTitle: 'Name a group to compare with',
  edit: 'Change the group',
  save: 'Save the group',
  remove: 'Remove the group',
  standsNow: value => `Somebody else changed it meanwhile. Now it says: ${value}`,
  problems: {
    stale:
      'Somebody else has changed the group. What stands there now is shown at the fields; save again if it is to be replaced.',
    'name-taken': 'Another of your groups has that name.',
    'unit-not-known': 'Not all units are known. Write names or codes as they stand in the list of units.',
  },
});
