import { defineMessages } from '#ui/language/define-messages.ts';

/** What is wrong, by reason. `name` is the other part or person, `days` when it existed, in words. */
export const problemMessages = defineMessages({
  stale:
    'Någon annan har ändrat medan du skrev. Det som gäller nu står bredvid; spara igen för att skriva över det.',
  'control-character': 'Ta bort tecken som inte syns.',
  'name-holds-path-mark': 'Ett namn kan inte ha ” > ” i sig: så skrivs vägen till en del.',
  'day-out-of-range': 'Ange en dag mellan 1800 och 2199.',
  'wrong-format': 'Ange en dag som ÅÅÅÅ-MM-DD.',
  'ends-before-start': 'Sista dagen ligger före den första.',
  'parent-needed': 'Välj vad delen ligger under. Bara fullmäktige ligger överst.',
  'parent-not-for-council': 'Fullmäktige ligger överst: välj inget ovanför.',
  'parent-gone': 'Den valda delen finns inte längre. Välj en annan.',
  'parent-of-wrong-kind': (name: string) =>
    `Den delen kan inte ligga under ${name}. Nämnder, styrelse och bolag ligger under fullmäktige, förvaltningar under styrelse eller nämnd, enheter under förvaltning eller enhet.`,
  'parent-begins-later': (name: string, days: string) =>
    `${name} fanns inte då: ${days}. Delen kan inte börja före det den ligger under.`,
  'parent-ends-earlier': (name: string, days: string) =>
    `${name} finns inte så länge: ${days}. Ange en sista dag inom den tiden.`,
  'stands-under-itself': 'Delen skulle ligga under sig själv.',
  'too-deep': 'Så många nivåer under varandra går inte att läsa. Högst tolv.',
  'one-at-a-time': (name: string, days: string) =>
    `Det finns redan ${name}: ${days}. Fullmäktige och styrelse finns det en av i taget.`,
  'same-name': (name: string, days: string) =>
    `${name} finns redan på samma plats: ${days}. Ge delen ett annat namn eller andra dagar.`,
  'below-parent-of-wrong-kind': (name: string) => `${name} ligger under och kan inte göra det då.`,
  'below-parent-begins-later': (name: string, days: string) =>
    `${name} ligger under och börjar tidigare: ${days}. Ändra den först.`,
  'below-parent-ends-earlier': (name: string, days: string) =>
    `${name} ligger under och finns längre: ${days}. Avsluta den först, eller kryssa för att avsluta det som ligger under.`,
  'below-ends-before-start': (name: string, days: string) =>
    `${name} ligger under och har inte börjat då: ${days}. Ändra eller ta bort den först.`,
  'below-other': (name: string, days: string) => `${name} ligger under och hindrar det: ${days}.`,
  'several-parent-ends-earlier': (names: string) =>
    `${names} ligger under och finns längre. Avsluta dem först, eller kryssa för att avsluta det som ligger under.`,
  'several-other': (names: string) => `${names} ligger under och hindrar det. Ändra dem först.`,
  'part-referred-to': 'Delen kan inte tas bort, eftersom annat hänvisar till den. Avsluta den i stället.',
  'person-or-name': 'Välj en person eller skriv ett namn, inte båda.',
  'person-gone': 'Den valda personen finns inte längre. Välj en annan.',
  'part-gone': 'Den valda delen finns inte längre. Välj en annan.',
  'seated-already': (name: string, days: string) => `${name} sitter redan i gruppen: ${days}.`,
  'chaired-already': (name: string, days: string) =>
    `${name} leder gruppen: ${days}. Avsluta den platsen först, eller välj andra dagar.`,
})({
  stale:
    'Somebody else changed it while you were writing. What stands there now is beside the fields; save again to write over it.',
  'control-character': 'Remove characters that cannot be seen.',
  'name-holds-path-mark': 'A name cannot hold “ > ”: that is how the way to a part is written.',
  'day-out-of-range': 'Enter a day between 1800 and 2199.',
  'wrong-format': 'Enter a day as YYYY-MM-DD.',
  'ends-before-start': 'The last day lies before the first.',
  'parent-needed': 'Choose what the part stands under. Only the council stands on top.',
  'parent-not-for-council': 'The council stands on top: choose nothing above it.',
  'parent-gone': 'The part that was chosen is not there any more. Choose another.',
  'parent-of-wrong-kind': name =>
    `That part cannot stand under ${name}. Boards, the executive board and companies stand under the council, departments under a board, units under a department or a unit.`,
  'parent-begins-later': (name, days) =>
    `${name} was not there then: ${days}. A part cannot begin before what it stands under.`,
  'parent-ends-earlier': (name, days) =>
    `${name} is not there that long: ${days}. Enter a last day within that time.`,
  'stands-under-itself': 'The part would stand under itself.',
  'too-deep': 'So many levels cannot be read. Twelve at most.',
  'one-at-a-time': (name, days) =>
    `There is ${name} already: ${days}. There is one council and one executive board at a time.`,
  'same-name': (name, days) =>
    `${name} is there already in the same place: ${days}. Give the part another name or other days.`,
  'below-parent-of-wrong-kind': name => `${name} stands under it and could not then.`,
  'below-parent-begins-later': (name, days) =>
    `${name} stands under it and begins earlier: ${days}. Change that first.`,
  'below-parent-ends-earlier': (name, days) =>
    `${name} stands under it and is there longer: ${days}. End that first, or tick to end what stands under.`,
  'below-ends-before-start': (name, days) =>
    `${name} stands under it and has not begun by then: ${days}. Change or remove that first.`,
  'below-other': (name, days) => `${name} stands under it and prevents that: ${days}.`,
  'several-parent-ends-earlier': names =>
    `${names} stand under it and are there longer. End them first, or tick to end what stands under.`,
  'several-other': names => `${names} stand under it and prevent that. Change them first.`,
  'part-referred-to': 'The part cannot be removed, since something refers to it. End it instead.',
  'person-or-name': 'Choose a person or write a name, not both.',
  'person-gone': 'The person who was chosen is not there any more. Choose another.',
  'part-gone': 'The part that was chosen is not there any more. Choose another.',
  'seated-already': (name, days) => `${name} sits in the group already: ${days}.`,
  'chaired-already': (name, days) =>
    `${name} leads the group: ${days}. End that seat first, or choose other days.`,
});
