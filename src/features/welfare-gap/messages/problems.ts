import { defineMessages } from '#ui/language/define-messages.ts';

/** What is wrong with a scenario or a file, in words. */
export const problemMessages = defineMessages({
  stale: 'Någon annan har ändrat scenariot. Det du skrev står kvar; det som nu gäller står bredvid.',
  reasons: {
    'assumption-outside': 'Värdet är utanför det rimliga för antagandet.',
    'not-in-order': 'Lägst, troligast och högst måste stå i den ordningen.',
    twice: 'Samma rad står två gånger.',
    'unit-unknown': 'Kommunen eller regionen finns inte.',
    'pattern-unknown': 'Arbetssättet finns inte i katalogen.',
    'projection-of-another': 'Framskrivningen gäller en annan kommun eller region.',
    'projection-in-use': 'Ett scenario vilar på framskrivningen. Byt framskrivning där först.',
    'horizon-too-early': 'Året måste ligga efter framskrivningens basår.',
  },
  number: 'Skriv ett tal, till exempel 12,5.',
  file: {
    'column-missing': (cell: string) => `Kolumnen ”${cell}” saknas i filens första rad.`,
    'unit-missing': (cell: string) => `Filen har ingen rad för ”${cell}”.`,
    'units-several': (cell: string) => `Filen gäller flera områden (${cell}). Skriv vilket som ska läsas in.`,
    year: (cell: string) => `”${cell}” är inget årtal.`,
    ages: (cell: string) => `”${cell}” är ingen åldersgrupp. Skriv till exempel 0-19 år eller 80+ år.`,
    persons: (cell: string) => `”${cell}” är inget antal personer.`,
    twice: (cell: string) => `${cell} står två gånger.`,
    'ages-missing': (cell: string) =>
      `Åldersgruppen ${cell} saknas. Alla åldrar måste finnas, från 0 och uppåt.`,
    'ages-overlap': (cell: string) => `Åldersgrupperna går in i varandra: ${cell}.`,
    'base-missing': (cell: string) => `Filen har inget värde för basåret ${cell}.`,
    'nothing-ahead': (cell: string) => `Filen har inget år efter basåret ${cell}.`,
  },
  line: (line: string, text: string) => `Rad ${line}: ${text}`,
})({
  stale: 'Somebody else changed the scenario. What you typed is still here; what holds now stands beside it.',
  reasons: {
    'assumption-outside': 'The value lies outside what is reasonable for the assumption.',
    'not-in-order': 'Lowest, likely and highest must stand in that order.',
    twice: 'The same row stands twice.',
    'unit-unknown': 'There is no such municipality or region.',
    'pattern-unknown': 'The way of working is not in the catalogue.',
    'projection-of-another': 'The projection is of another municipality or region.',
    'projection-in-use': 'A scenario rests on the projection. Choose another there first.',
    'horizon-too-early': 'The year must lie after the base year of the projection.',
  },
  number: 'Write a number, for example 12.5.',
  file: {
    'column-missing': cell => `The column “${cell}” is missing in the first line of the file.`,
    'unit-missing': cell => `The file has no row for “${cell}”.`,
    'units-several': cell => `The file is of several areas (${cell}). Write which one to import.`,
    year: cell => `“${cell}” is no year.`,
    ages: cell => `“${cell}” is no age group. Write for example 0-19 år or 80+.`,
    persons: cell => `“${cell}” is no number of persons.`,
    twice: cell => `${cell} stands twice.`,
    'ages-missing': cell => `The age group ${cell} is missing. All ages must be there, from 0 upwards.`,
    'ages-overlap': cell => `The age groups run into each other: ${cell}.`,
    'base-missing': cell => `The file has no value for the base year ${cell}.`,
    'nothing-ahead': cell => `The file has no year after the base year ${cell}.`,
  },
  line: (line, text) => `Line ${line}: ${text}`,
});
