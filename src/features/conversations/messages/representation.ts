import { defineMessages } from '#ui/language/define-messages.ts';

/** Texts of who has taken part against who was asked. */
export const representationMessages = defineMessages({
  title: 'Vilka som har deltagit',
  missing: (list: string) => `Saknas: ${list}`,
  all: 'Alla grupper finns med',
  lede: 'Deltagande räknas för sig och knyts inte till något svar. Färre än sex visas aldrig.',
  parts: 'Deltagare per förvaltning eller enhet',
  professions: 'Deltagare per yrke',
  professionNote: 'För yrken visas ett minsta antal, så att ingen kan räknas fram mellan tabellerna.',
  name: 'Del av organisationen',
  profession: 'Yrke',
  people: 'Deltagit',
  invited: 'Tillfrågade',
  share: 'Andel',
  fewerThanSix: 'färre än sex',
  atLeast: (people: string) => `minst ${people}`,
  atLeastShare: (share: string) => `minst ${share}`,
  isMissing: 'saknas',
})({
  title: 'Who has taken part',
  missing: list => `Missing: ${list}`,
  all: 'All groups are there',
  lede: 'Participation is counted apart and tied to no answer. Fewer than six are never shown.',
  parts: 'Participants by department or unit',
  professions: 'Participants by profession',
  professionNote:
    'Of professions a least number is shown, so that nobody can be worked out between the tables.',
  name: 'Part of the organisation',
  profession: 'Profession',
  people: 'Took part',
  invited: 'Invited',
  share: 'Share',
  fewerThanSix: 'fewer than six',
  atLeast: people => `at least ${people}`,
  atLeastShare: share => `at least ${share}`,
  isMissing: 'missing',
});
