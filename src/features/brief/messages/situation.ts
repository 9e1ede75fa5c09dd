import { defineMessages } from '#ui/language/define-messages.ts';

const oneOr = (count: string): string => (count === '1' ? 'Ett' : count);
const hasOrHave = (count: string): string => (count === '1' ? 'One has' : `${count} have`);

export const standingMessages = defineMessages({
  topic: (name: string) => `Ledningsbrief: ${name}`,
  facts: (made: string, fetched: string) => `Framtagen ${made} ur öppna data, det nyaste hämtat ${fetched}`,
  tested: 'prövade nyckeltal',
  worse: 'tydligt sämre',
  better: 'tydligt bättre',
  moving: 'i tydlig rörelse',
  comparedWith: (names: string) =>
    `Jämförelsen görs med de mest lika i varje verksamhetsområde; övergripande är det ${names}.`,
  noPeers: 'Jämförelsen görs med de mest lika i varje verksamhetsområde.',
  and: 'och',
  fewTruePeers: 'De tre största städerna har få verkliga likar. Läs jämförelserna med det i minnet.',
  madeUp: 'Kommunen finns inte. Värdena är påhittade för att visa hur briefen ser ut.',
  nothingTested: (name: string) => `${name} går inte att jämföra med de öppna nyckeltal som finns`,
  noTest:
    'Saknar underlag: inget nyckeltal kan prövas. Det behövs tre års egna värden, och minst fyra liknande med värden.',
  standsOut: 'Störst avstånd till liknande',
  worseWord: 'Sämre',
  betterWord: 'Bättre',
  noneWorse: 'Inget är påvisat sämre än vad som är vanligt bland liknande.',
  noneBetter: 'Inget är påvisat bättre än vad som är vanligt bland liknande.',
  costTitle: 'Kostnader som skiljer sig',
  costLede:
    'En högre kostnad är inte sämre i sig. Den sägs vara det bara bredvid kvalitet som inte är bättre.',
  costFirst: (shown: number, count: string) => `De ${shown} största av ${count} visas.`,
  moreTitle: 'Fler som skiljer sig från liknande',
  askTitle: 'Värt att fråga om',
  askLede:
    'Här ligger ni bland de sista i landet enligt senaste värdet, men avståndet till liknande är inte påvisat större än vanligt. Det är skäl att fråga, inte att dra slutsatser.',
  answering: 'Arbetssätt i katalogen',
  noPattern: 'inget',
  noneCost: 'Ingen kostnad skiljer sig påvisat mer än vad som är vanligt bland liknande.',
  keyFigure: 'Nyckeltal',
  here: 'Här',
  peers: 'Liknande',
  rank: 'Plats',
  years: 'Tio år',
  lineLabel: (first: string, firstValue: string, last: string, lastValue: string, peers: string) =>
    `Linje: ${first} ${firstValue}, ${last} ${lastValue}. Liknande ${peers}.`,
  lineKey:
    'Heldragen linje är egna värden, streckad är medianen hos liknande. Varje linje har sin egen skala.',
  persistence: (standing: number, counted: number) =>
    standing === counted ? `alla ${counted} år` : `${standing} år i rad av ${counted}`,
  smaller: 'mindre avvikelse',
  higherCost: 'Högre kostnad',
  lowerCost: 'Lägre kostnad',
  areasTitle: (areas: number, worse: number, better: number) =>
    `Tydligt sämre i ${worse} av ${areas} områden, tydligt bättre i ${better}`,
  areasKey: (limit: string) =>
    `Varje prick är ett nyckeltal; åt höger är bättre, för kostnader lägre. Strecket är medianen hos liknande, kanten ${limit} vanliga spridningar. Stor röd: tydligt sämre. Stor grön: tydligt bättre. Romb: kostnad. Fyrkant: kontrollera jämförbarheten. Liten grå: ingen tydlig avvikelse. Egen beräkning.`,
  area: 'Område',
  distance: 'sämre · liknande · bättre',
  clearest: 'Tydligast',
  laneLabel: (tested: number, worse: number, better: number) =>
    `${tested} prövade, ${worse} tydligt sämre, ${better} tydligt bättre`,
  nothingClear: 'inget tydligt',
  notDrawn: (areas: number, isQuiet: boolean) =>
    isQuiet
      ? `${areas === 1 ? 'Ett område till har' : `${areas} områden till har`} ingen tydlig avvikelse.`
      : `${areas === 1 ? 'Ett område till visas' : `${areas} områden till visas`} på sidan Läget.`,
  movingTitle: (count: string) =>
    count === '0'
      ? 'Inget rör sig tydligt annorlunda än i landet'
      : count === '1'
        ? 'Ett nyckeltal rör sig tydligt annorlunda än i landet'
        : `${count} nyckeltal rör sig tydligt annorlunda än i landet`,
  movingLede:
    'I rörelse är det som ändras i sig och dessutom skiljer sig från medianen bland alla, mer än slumpen brukar ge.',
  movingNone:
    'Ingen ändring är påvisad utöver den som sker överallt. Det betyder inte att inget ändras, bara att det inte går att skilja från slumpen.',
  change: 'Ändring',
  perYear: 'Per år',
  perYearAll: 'Bland alla',
  improving: 'Blir bättre',
  worsening: 'Blir sämre',
  movingFirst: (shown: number, count: string) => `De ${shown} snabbaste av ${count} visas.`,
  fromTo: (from: string, fromYear: string, to: string, toYear: string) =>
    `${from} (${fromYear}) till ${to} (${toYear})`,
  notKnownTitle: 'Det vi inte vet',
  noDirection: (count: string) => `${oneOr(count)} nyckeltal har ingen känd riktning och visas utan omdöme.`,
  tooFewYears: (count: string) => `${oneOr(count)} har för få år eller för få liknande för att prövas.`,
  noValue: (count: string) => `${oneOr(count)} saknar värde här.`,
  old: (count: string, year: string) => `${oneOr(count)} av de prövade har inget värde efter ${year}.`,
  heldOut: (count: string) =>
    `${oneOr(count)} hålls utanför, eftersom enheten eller definitionen tycks ha ändrats mellan två hämtningar.`,
  isBeingCompared:
    'Siffrorna jämförs just nu med tidigare hämtningar. Har en definition ändrats kan något här ändras när det är klart.',
  hardlyAny: (withValue: string, of: string) =>
    `Det finns värden i bara ${withValue} av ${of} mått: det mesta går inte att avgöra.`,
  silent: (areas: string, isOne: boolean) =>
    `Inget nyckeltal kan prövas här i ${isOne ? 'området' : 'områdena'} ${areas}.`,
  toCheck: (count: string) =>
    count === '1'
      ? 'En avvikelse kan bero på hur verksamheten är ordnad eller på att få personer ingår. Den är inte räknad ovan.'
      : `${count} avvikelser kan bero på hur verksamheten är ordnad eller på att få personer ingår. De är inte räknade ovan.`,
})({
  topic: name => `Leadership brief: ${name}`,
  facts: (made, fetched) => `Made ${made} from open data, the newest fetched ${fetched}`,
  tested: 'key figures tested',
  worse: 'clearly worse',
  better: 'clearly better',
  moving: 'clearly moving',
  comparedWith: names =>
    `The comparison is with those most alike in each service area; overall they are ${names}.`,
  noPeers: 'The comparison is with those most alike in each service area.',
  and: 'and',
  fewTruePeers: 'The three largest cities have few true peers. Read the comparisons with that in mind.',
  madeUp: 'The municipality does not exist. Its values are made up to show what the brief looks like.',
  nothingTested: name => `${name} cannot be compared by the open key figures there are`,
  noTest:
    'No basis: no key figure can be tested. Three years of own values are needed, and at least four peers with values.',
  standsOut: 'Furthest from the peers',
  worseWord: 'Worse',
  betterWord: 'Better',
  noneWorse: 'Nothing is shown to be worse by more than is ordinary among peers.',
  noneBetter: 'Nothing is shown to be better by more than is ordinary among peers.',
  costTitle: 'Costs that differ',
  costLede: 'A higher cost is not worse in itself. It is said to be only beside quality that is not better.',
  costFirst: (shown, count) => `The ${shown} largest of ${count} are shown.`,
  moreTitle: 'More that differ from the peers',
  askTitle: 'Worth a question',
  askLede:
    'Here you stand among the last in the country by the newest value, but the distance to the peers is not shown to be larger than usual. That is a reason to ask, not to conclude.',
  answering: 'In the catalogue',
  noPattern: 'nothing',
  noneCost: 'No cost is shown to differ by more than is ordinary among peers.',
  keyFigure: 'Key figure',
  here: 'Here',
  peers: 'Peers',
  rank: 'Rank',
  years: 'Ten years',
  lineLabel: (first, firstValue, last, lastValue, peers) =>
    `Line: ${first} ${firstValue}, ${last} ${lastValue}. Peers ${peers}.`,
  lineKey:
    'The solid line is the own values, the dashed one the peers’ median. Each line has a scale of its own.',
  persistence: (standing, counted) =>
    standing === counted ? `all ${counted} years` : `${standing} years in a row of ${counted}`,
  smaller: 'smaller gap',
  higherCost: 'Higher cost',
  lowerCost: 'Lower cost',
  areasTitle: (areas, worse, better) =>
    `Clearly worse in ${worse} of ${areas} areas, clearly better in ${better}`,
  areasKey: limit =>
    `Each dot is a key figure; to the right is better, for costs lower. The bar is the peers’ median, the edge ${limit} ordinary spreads. Large red: clearly worse. Large green: clearly better. Diamond: cost. Square: check comparability. Small grey: no clear gap. Our own calculation.`,
  area: 'Area',
  distance: 'worse · peers · better',
  clearest: 'Clearest',
  laneLabel: (tested, worse, better) => `${tested} tested, ${worse} clearly worse, ${better} clearly better`,
  nothingClear: 'nothing clear',
  notDrawn: (areas, isQuiet) =>
    isQuiet
      ? `${areas === 1 ? 'One more area has' : `${areas} more areas have`} no clear gap.`
      : `${areas === 1 ? 'One more area is' : `${areas} more areas are`} shown on the page The situation.`,
  movingTitle: count =>
    count === '0'
      ? 'Nothing moves clearly otherwise than in the country'
      : count === '1'
        ? 'One key figure moves clearly otherwise than in the country'
        : `${count} key figures move clearly otherwise than in the country`,
  movingLede:
    'Moving is what changes in itself, and also beside the median of all, by more than chance usually gives.',
  movingNone:
    'No change is shown beyond the one that happens everywhere. That does not mean that nothing changes, only that it cannot be told from chance.',
  change: 'Change',
  perYear: 'A year',
  perYearAll: 'Among all',
  improving: 'Improving',
  worsening: 'Worsening',
  movingFirst: (shown, count) => `The ${shown} fastest of ${count} are shown.`,
  fromTo: (from, fromYear, to, toYear) => `${from} (${fromYear}) to ${to} (${toYear})`,
  notKnownTitle: 'What we do not know',
  noDirection: count =>
    `${count === '1' ? 'One key figure has no known direction and is' : `${count} key figures have no known direction and are`} shown without judgement.`,
  tooFewYears: count => `${hasOrHave(count)} too few years, or too few peers, to be tested.`,
  noValue: count => `${hasOrHave(count)} no value here.`,
  old: (count, year) =>
    `${count === '1' ? 'One of those tested has' : `${count} of those tested have`} no value after ${year}.`,
  heldOut: count =>
    `${count === '1' ? 'One is' : `${count} are`} held out, since the unit or the definition seems to have changed between two fetches.`,
  isBeingCompared:
    'The figures are being compared with earlier fetches. Where a definition has changed, something here may change when that is done.',
  hardlyAny: (withValue, of) =>
    `There are values in only ${withValue} of ${of} measures: most of it cannot be told.`,
  silent: (areas, isOne) => `No key figure can be tested here in the ${isOne ? 'area' : 'areas'} ${areas}.`,
  toCheck: count =>
    count === '1'
      ? 'One gap may come from how the service is organised or from few persons. It is not counted above.'
      : `${count} gaps may come from how the service is organised or from few persons. They are not counted above.`,
});
