import { defineMessages } from '#ui/language/define-messages.ts';

export const sightMessages = defineMessages({
  question: 'Kan vi se om det lyckas?',
  noKeyFigure: 'Ange ett nyckeltal att följa, så prövas det mot jämförbara kommuner.',
  noUnit: 'Organisationen är inte knuten till någon kommun eller region i öppna data.',
  unknownKeyFigure: (id: string) => `Nyckeltalet ${id} finns inte i öppna data. Följ det med egna mätningar.`,
  cannotTell: 'Det går inte att avgöra',
  seen: (size: string, years: string) => `Ja, om ändringen är minst ${size} efter ${years}`,
  seenAll: (size: string, years: string) =>
    `Ja: den troliga ändringen är större än de ${size} som syns efter ${years}`,
  seenPart: (size: string, years: string) => `Kanske: minst ${size} behövs efter ${years}`,
  seenNone: (size: string, years: string) =>
    `Det går inte att avgöra: den troliga ändringen är mindre än de ${size} som syns efter ${years}`,
  years: (count: number) => `${count} år`,
  about: (title: string, unit: string) => `Nyckeltalet är ”${title}” för ${unit}.`,
  smaller: 'Mindre ändringar drunknar i det som ändå händer i jämförbara kommuner.',
  likelyPattern: (range: string) =>
    `Mönstret bakom möjligheten når troligen ${range}, en del av avståndet till medianen för liknande kommuner.`,
  likelyGap: (size: string) =>
    `Hela avståndet till medianen för liknande kommuner är ${size}. Mer än så är inte troligt.`,
  likelyUnknown:
    'Hur mycket som är troligt är inte känt: det finns inget avstånd till liknande kommuner att ta igen.',
  caption: 'Minsta ändring som syns med 80 % säkerhet',
  after: 'Efter start',
  smallest: 'Minsta ändring som syns',
  likelySeen: 'Syns det troliga?',
  seenWord: { all: 'ja', part: 'kanske', none: 'går inte att avgöra' },
  method: (placebos: string, yearsBefore: string, lastYear: string) =>
    `Prövat på ${placebos} jämförbara kommuner som om något hade börjat där, med ${yearsBefore} år före start och värden till och med ${lastYear}. Bara det som är bland de två största av 61 räknas som tydligt.`,
  reasons: {
    'no-values': 'Det finns inga värden för er de år som tillräckligt många andra har.',
    'few-years': 'Det finns för få år: minst fem behövs före starten.',
    'few-units': 'Färre än 60 jämförbara har värden samma år. För regioner gäller det alltid.',
    'gaps-in-years': 'Värden saknas för något av de senaste åren.',
    'poor-fit':
      'Er utveckling går inte att efterlikna med andra kommuner. Då går det inte att veta vad som hade hänt ändå.',
    constant: 'Värdena står stilla, så ingenting går att jämföra.',
  },
  measure: 'Fastställ vad som ska mätas, och mät effekten',
  instead: 'Följ det med egna mätningar före och efter, och skriv ner dem innan ni börjar.',
})({
  question: 'Can we see whether it succeeds?',
  noKeyFigure: 'Give a key figure to follow, and it is tried against comparable municipalities.',
  noUnit: 'The organisation is not tied to a municipality or region in the open data.',
  unknownKeyFigure: id =>
    `The key figure ${id} is not in the open data. Follow it with measurements of your own.`,
  cannotTell: 'Cannot be judged',
  seen: (size, years) => `Yes, if the change is at least ${size} after ${years}`,
  seenAll: (size, years) => `Yes: the likely change is larger than the ${size} that shows after ${years}`,
  seenPart: (size, years) => `Maybe: at least ${size} is needed after ${years}`,
  seenNone: (size, years) =>
    `Cannot be judged: the likely change is smaller than the ${size} that shows after ${years}`,
  years: count => (count === 1 ? '1 year' : `${count} years`),
  about: (title, unit) => `The key figure is “${title}” for ${unit}.`,
  smaller: 'Smaller changes drown in what happens in comparable municipalities anyway.',
  likelyPattern: range =>
    `The pattern behind the opportunity is likely to reach ${range}, a part of the way to the peers’ median.`,
  likelyGap: size => `The whole way to the peers’ median is ${size}. More than that is not likely.`,
  likelyUnknown: 'How much is likely is not known: there is no gap to the peers to make up.',
  caption: 'Smallest change that shows with 80% certainty',
  after: 'After the start',
  smallest: 'Smallest change that shows',
  likelySeen: 'Would the likely change show?',
  seenWord: { all: 'yes', part: 'maybe', none: 'cannot be judged' },
  method: (placebos, yearsBefore, lastYear) =>
    `Tried on ${placebos} comparable municipalities as if something had begun there, with ${yearsBefore} years before and values to ${lastYear}. Only what is among the two largest of 61 counts as clear.`,
  reasons: {
    'no-values': 'You have no values for the years that enough others have.',
    'few-years': 'There are too few years: at least five are needed before the start.',
    'few-units':
      'There are fewer than 60 comparable ones with values in the same years. For regions that is always so.',
    'gaps-in-years': 'Values are missing for one of the latest years.',
    'poor-fit':
      'Your development cannot be imitated by other municipalities. What would have happened anyway cannot be known.',
    constant: 'The values stand still, so there is nothing to compare.',
  },
  measure: 'Fix what is to be measured, and measure the effect',
  instead: 'Follow it with measurements of your own before and after, and write them down before you begin.',
});
