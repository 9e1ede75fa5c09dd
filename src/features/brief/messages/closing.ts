import { defineMessages } from '#ui/language/define-messages.ts';

export const closingMessages = defineMessages({
  challenge: {
    heading: 'Den långsiktiga utmaningen',
    missing: {
      projection:
        'Saknar underlag: det finns ingen framskrivning av befolkningen per ålder i de öppna nyckeltalen här. En egen kan läsas in.',
      needs:
        'Saknar underlag: inget öppet nyckeltal säger vad behoven i olika åldrar tar i händer eller pengar här. Egna uppgifter kan föras in.',
    },
    lede: (base: string, horizon: string, age: number) =>
      `Så mycket mer eller mindre behövs ${horizon} än ${base}, per år och i ${base} års priser, om allt görs som i dag. Det är en räkning på framskrivningens befolkning och inte en prognos för budgeten.${age > 3 ? ` Framskrivningen är ${age} år gammal: läs den med det i minnet.` : ''}`,
    caption: 'Behovet vid horisonten mot basåret',
    area: 'Område',
    hands: 'Årsarbetare',
    money: 'Kronor per år',
    inAll: 'Tillsammans',
    inAllKnown: 'Tillsammans, utan det som inte går att avgöra',
    unknown: 'går inte att avgöra',
    upTo: (most: string) => `upp till ${most}`,
    closedHands: (range: string, likely: string, mostOfAll: string | null) =>
      `Katalogens arbetssätt bedöms tillsammans kunna frigöra ${range} årsarbetare, troligast ${likely}.${mostOfAll === null ? '' : ` Det är högst ${mostOfAll} av vad som behövs till.`}`,
    closedMoney: (range: string, likely: string) => `I pengar är det ${range} per år, troligast ${likely}.`,
    closedCaution: 'Bedömningarna är egna och bygger på katalogens intervall, inte på uppmätta effekter här.',
    notClosed: 'Hur mycket digitala arbetssätt kan täcka går inte att avgöra med de uppgifter som finns.',
    source: (sources: string) => `Underlag: ${sources}.`,
    oldest: (ages: string, count: string, isMore: boolean, base: string, horizon: string) =>
      `Invånare ${ages} väntas bli ${count} ${isMore ? 'fler' : 'färre'} till ${horizon} än ${base}`,
    ages: (ages: string) =>
      ages.endsWith('+') ? `${ages.slice(0, -1)} år och äldre` : `${ages.replace('-', '–')} år`,
    peopleLede: (age: number) =>
      `Behovet av vård växer med åldern, men inget öppet nyckeltal säger hur mycket tid och pengar vården tar per åldersgrupp. Därför visas bara befolkningen. Behovet i händer och kronor går att räkna när egna uppgifter har förts in på sidan Välfärdsgapet.${age > 3 ? ` Framskrivningen är ${age} år gammal: läs den med det i minnet.` : ''}`,
    peopleCaption: 'Invånare efter ålder, basåret och vid horisonten',
    age: 'Ålder',
    change: 'Ändring, antal',
    percent: 'Ändring, procent',
    healthCare: (cost: string, year: string, people: string, money: string) =>
      `Hälso- och sjukvården kostade netto ${cost} kr per invånare ${year}. Med den kostnaden motsvarar enbart ${people} fler invånare ${money} per år. Att befolkningen blir äldre kommer därtill.`,
  },
  sourcesHeading: 'Källor och metod',
  sourcesLede:
    'Råvärden står med källa och hämtningsdag. Medianer, gap, platser, trender, belopp och omdömen är egna beräkningar på dem; källorna svarar inte för dem.',
  fetched: (source: string, day: string) => `${source}, hämtat ${day}`,
  own: (source: string) => `Egen beräkning på ${source}`,
  sourceItem: (name: string, id: string, year: string | null) =>
    `${name} (${year === null ? id : `${id}, ${year}`})`,
  methodHeading: 'Så är det räknat',
  method: {
    gap: 'Tydligt sämre eller bättre betyder att det vägda medelavståndet till medianen hos liknande, över högst tio år, är påvisat större än den vanliga spridningen mellan jämförbara. Gränsen är satt så att i genomsnitt högst omkring var tionde utpekad avvikelse är falsk. Att ingen avvikelse är påvisad betyder inte att det inte finns någon.',
    moving:
      'I rörelse: egen ändring och ändring mot medianen bland alla är båda osannolika som slump (Mann–Kendall, rättat för antalet nyckeltal), åt samma håll, och större än den vanliga spridningen på tio år.',
    prize:
      'Vad en möjlighet kan ge är gapet till medianen hos liknande, omräknat till kronor, timmar eller personer per år, gånger den del som arbetssättet bedöms nå. Bedömningen av den delen är vår egen och anges som ett intervall.',
    evidence:
      'Belägg kommer av att jämföra kommuner som infört ett arbetssätt med dem som inte hade gjort det då. ”Går inte att avgöra” är ett vanligt och ärligt svar.',
    limits:
      'Ett gap säger att något skiljer, inte varför. Nyckeltal med färre än tre år prövas inte. En högre kostnad är inte sämre i sig.',
  },
  again: 'Räkna om',
  snapshot: 'Ögonblicksbild',
  author: 'Rodret',
  footOf: (name: string) => `Ledningsbrief: ${name}`,
  file: 'ledningsbrief',
})({
  challenge: {
    heading: 'The long-term challenge',
    missing: {
      projection:
        'No basis: there is no projection of the population by age in the open key figures here. One of your own can be read in.',
      needs:
        'No basis: no open key figure tells what the needs of different ages take in hands or money here. Figures of your own can be entered.',
    },
    lede: (base, horizon, age) =>
      `So much more or less is needed in ${horizon} than in ${base}, a year and in prices of ${base}, if all is done as today. It is a calculation on the projected population and no forecast of the budget.${age > 3 ? ` The projection is ${age} years old: read it with that in mind.` : ''}`,
    caption: 'The need at the horizon against the base year',
    area: 'Area',
    hands: 'Full-time equivalents',
    money: 'Kronor a year',
    inAll: 'Together',
    inAllKnown: 'Together, without what cannot be told',
    unknown: 'cannot be told',
    upTo: most => `up to ${most}`,
    closedHands: (range, likely, mostOfAll) =>
      `The ways of working of the catalogue are judged to free ${range} full-time equivalents together, most likely ${likely}.${mostOfAll === null ? '' : ` That is at most ${mostOfAll} of what more is needed.`}`,
    closedMoney: (range, likely) => `In money that is ${range} a year, most likely ${likely}.`,
    closedCaution:
      'The judgements are our own and rest on the ranges of the catalogue, not on effects measured here.',
    notClosed: 'How much digital ways of working could cover cannot be told from what is known.',
    source: sources => `Basis: ${sources}.`,
    oldest: (ages, count, isMore, base, horizon) =>
      `There will be ${count} ${isMore ? 'more' : 'fewer'} inhabitants ${ages} in ${horizon} than in ${base}, by the projection`,
    ages: ages =>
      ages.endsWith('+') ? `aged ${ages.slice(0, -1)} and over` : `aged ${ages.replace('-', '–')}`,
    peopleLede: age =>
      `The need for care grows with age, but no open key figure tells how much time and money care takes per age group. So only the population is shown. The need in hands and kronor can be calculated once figures of your own have been entered on the page The welfare gap.${age > 3 ? ` The projection is ${age} years old: read it with that in mind.` : ''}`,
    peopleCaption: 'Inhabitants by age, in the base year and at the horizon',
    age: 'Age',
    change: 'Change, number',
    percent: 'Change, per cent',
    healthCare: (cost, year, people, money) =>
      `Health care cost SEK ${cost} net per inhabitant in ${year}. At that cost, ${people} more inhabitants alone correspond to ${money} a year. That the population grows older comes on top.`,
  },
  sourcesHeading: 'Sources and method',
  sourcesLede:
    'Raw values stand with their source and day of fetch. Medians, gaps, ranks, trends, amounts and verdicts are our own calculations on them; the sources do not answer for those.',
  fetched: (source, day) => `${source}, fetched ${day}`,
  own: source => `Our own calculation on ${source}`,
  sourceItem: (name, id, year) => `${name} (${year === null ? id : `${id}, ${year}`})`,
  methodHeading: 'How it is calculated',
  method: {
    gap: 'Clearly worse or better means that the weighted mean distance to the peers’ median, over ten years at most, is shown to be larger than the ordinary spread among comparable units. The limit is set so that on average about one in ten at most of the gaps called is false. That no gap is shown does not mean that there is none.',
    moving:
      'Moving: the own change, and the change beside the median of all, are both unlikely by chance (Mann–Kendall, corrected for the number of key figures), in the same direction, and larger than the ordinary spread in ten years.',
    prize:
      'What an opportunity could give is the gap to the peers’ median in kronor, hours or persons a year, times the part that the way of working is judged to reach. That judgement is our own and given as a range.',
    evidence:
      'Evidence comes of comparing municipalities that introduced a way of working with those that had not by then. “Cannot tell” is a normal and honest answer.',
    limits:
      'A gap says that something differs, not why. Key figures with fewer than three years are not tested. A higher cost is not worse in itself.',
  },
  again: 'Work it out again',
  snapshot: 'Snapshot',
  author: 'Rodret',
  footOf: name => `Leadership brief: ${name}`,
  file: 'leadership-brief',
});
