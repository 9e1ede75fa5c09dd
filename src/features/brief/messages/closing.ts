import { defineMessages } from '#ui/language/define-messages.ts';

export const closingMessages = defineMessages({
  challengeHeading: 'Den långsiktiga utmaningen',
  challengeMissing:
    'Saknar underlag: den långsiktiga utmaningen är inte beräknad för den här briefen. Den kräver befolkningen per ålder och en framskrivning, och kostnad och bemanning för behoven.',
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
    challenge: '',
    limits:
      'Ett gap säger att något skiljer, inte varför. Nyckeltal med färre än tre år prövas inte. En högre kostnad är inte sämre i sig.',
  },
  again: 'Räkna om',
  snapshot: 'Ögonblicksbild',
  author: 'Rodret',
  footOf: (name: string) => `Ledningsbrief: ${name}`,
  file: 'ledningsbrief',
})({
  challengeHeading: 'The long-term challenge',
  challengeMissing:
    'No basis: the long-term challenge has not been worked out for this brief. It takes the population by age and its projection, and the cost and staff of the needs.',
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
    challenge: '',
    limits:
      'A gap says that something differs, not why. Key figures with fewer than three years are not tested. A higher cost is not worse in itself.',
  },
  again: 'Work it out again',
  snapshot: 'Snapshot',
  author: 'Rodret',
  footOf: name => `Leadership brief: ${name}`,
  file: 'leadership-brief',
});
