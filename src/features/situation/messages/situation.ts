import { defineMessages } from '#ui/language/define-messages.ts';

/** Texts of *Läget*, and of what any page of a place may have to say. */
export const messages = defineMessages({
  title: (name: string) => `Läget i ${name}`,
  toBrief: 'Ledningsbrief att dela ut',
  similar: { municipalities: 'liknande kommuner', regions: 'liknande regioner' },
  summary: (tested: string, worse: number, better: number, whom: string) =>
    `Av ${tested} prövade nyckeltal är ${worse === 0 ? 'inget' : worse === 1 ? 'ett' : worse} tydligt sämre och ${better === 0 ? 'inget' : better === 1 ? 'ett' : better} tydligt bättre än hos ${whom}`,
  summaryCosts: (higher: number, lower: number) =>
    higher + lower === 0
      ? 'Ingen kostnad är tydligt högre eller lägre.'
      : `Bland kostnaderna är ${higher === 0 ? 'ingen' : higher === 1 ? 'en' : higher} tydligt högre och ${lower === 0 ? 'ingen' : lower === 1 ? 'en' : lower} tydligt lägre; en högre kostnad är inte sämre i sig.`,
  summarySmaller: (smaller: number) =>
    smaller === 1 ? 'Dessutom finns en mindre avvikelse.' : `Dessutom finns ${smaller} mindre avvikelser.`,
  nothingTested:
    'Inget nyckeltal kan prövas i den här ögonblicksbilden: det behövs tre års egna värden och minst fyra liknande med värden.',
  snapshot: (date: string) => `Ögonblicksbild från ${date}; värdenas år står på varje rad`,
  fewTruePeers: 'De tre största städerna har få verkliga likar. Läs jämförelserna med det i minnet.',
  madeUpPeers: 'Exempelkommunens liknande kommuner är beräknade; den ingår själv inte i någon jämförelse.',
  strip: {
    title: (areas: number, worse: number, better: number) =>
      `Tydligt sämre nyckeltal i ${worse} av ${areas} områden, tydligt bättre i ${better}`,
    subtitle:
      'Vägt medelavstånd över åren till liknande kommuners eller regioners median, i vanliga spridningar; åt höger är bättre, för kostnader lägre',
    source: 'egen beräkning på öppna nyckeltal',
  },
  columns: {
    heading: 'Det som sticker ut',
    lede: 'Varje rad är en situation, ställd mot medianen hos liknande, de tydligaste först. Nyckeltal som rör sig ihop är samlade under det tydligaste. I rörelse är det som i sig ändras och som skiljer sig från medianen bland alla mer än slumpen brukar ge.',
    smaller: 'mindre avvikelse',
    toCheck: (count: number) =>
      count === 1
        ? 'Kontrollera jämförbarheten i en situation till'
        : `Kontrollera jämförbarheten i ${count} situationer till`,
    worse: 'Sämre',
    better: 'Bättre',
    cost: 'Högre eller lägre kostnad',
    moving: 'I rörelse',
    worseEmpty: 'Inget är påvisat sämre än vad som är vanligt bland liknande.',
    betterEmpty: 'Inget är påvisat bättre än vad som är vanligt bland liknande.',
    costEmpty: 'Ingen kostnad skiljer sig påvisat mer än vad som är vanligt bland liknande.',
    movingEmpty: 'Inget rör sig tydligt annorlunda än i landet i övrigt.',
    all: (count: string) => `Visa alla ${count}`,
  },
  row: {
    against: (name: string, own: string, peers: string, whom: string) =>
      `${name}: ${own} mot ${peers} hos ${whom}`,
    evidence: (year: string, rank: string, standing: number, counted: number) =>
      `${year} · plats ${rank} · gap ${standing} år i rad av ${counted} mätår`,
    gathered: (count: number) =>
      count === 1 ? 'ett nyckeltal till säger samma sak' : `${count} nyckeltal till säger samma sak`,
    moving: (name: string, change: string, all: string) => `${name}: ${change} per år, mot ${all} bland alla`,
    movingEvidence: (year: string, own: string, peers: string, whom: string) =>
      `${year}: ${own}, ${whom} ${peers}`,
    higherCost: 'Högre kostnad',
    lowerCost: 'Lägre kostnad',
    worse: 'Sämre',
    better: 'Bättre',
    improving: 'Blir bättre jämfört med alla',
    worsening: 'Blir sämre jämfört med alla',
    costBesideQuality: 'Högre kostnad utan bättre kvalitet bredvid',
  },
  check: {
    label: 'Kontrollera jämförbarheten',
    organisation: (title: string) =>
      `Kontrollera jämförbarheten: verksamheten är ordnad på annat sätt än hos de flesta liknande (${title}).`,
    tinyBase: (persons: string) =>
      `Kontrollera jämförbarheten: siffran bygger på få personer (omkring ${persons}).`,
    hardlyRun: (persons: string, residents: string) =>
      `Kontrollera jämförbarheten: få av invånarna får tjänsten i egen regi (omkring ${persons} av ${residents}).`,
    oneSide:
      'Kontrollera jämförbarheten: kostnaden är nästan noll på ena sidan och bokförs eller utförs troligen någon annanstans.',
    far: (spreads: string) =>
      `Kontrollera jämförbarheten: avståndet är ${spreads} vanliga spridningar, mer än skillnader i verksamheten brukar ge.`,
  },
  comparedWith: {
    heading: 'Vilka ni jämförs med',
    overall: (names: string) => `Övergripande: ${names}.`,
    explain: 'Varje verksamhetsområde har en egen grupp.',
    link: 'Se alla grupper och varför de är lika',
  },
  notKnown: {
    heading: 'Det vi inte vet',
    noDirection: (count: string) =>
      `${count} nyckeltal har ingen riktning som är bättre och visas utan omdöme.`,
    tooFewYears: (count: string) =>
      `${count} nyckeltal har för få år eller för få liknande med värden för att prövas (saknar underlag).`,
    noValue: (count: string) => `${count} nyckeltal saknar värde här.`,
    old: (count: string, year: string) => `${count} av de prövade har inget värde efter ${year}.`,
    heldOut: (count: number) =>
      count === 1
        ? 'Ett nyckeltal tycks betyda något annat än i en äldre hämtning. Det hålls utanför tills någon har avgjort hur det ska läsas.'
        : `${count} nyckeltal tycks betyda något annat än i en äldre hämtning. De hålls utanför tills någon har avgjort hur de ska läsas.`,
    heldOutLink: 'Se och avgör',
    hardlyAny: (name: string, withValue: string, of: string) =>
      `${name} har värden i ${withValue} av ${of} nyckeltal. Det räcker inte för att säga hur läget är: det mesta saknar underlag. En ny kommun får sina värden år för år; tills dess går det att importera egna.`,
    link: 'Se alla nyckeltal',
  },
  failures: {
    unit: (code: string) => `Ingen ögonblicksbild har någon kommun eller region med koden ${code}.`,
    snapshot: (id: string) => `Ögonblicksbilden ${id} finns inte.`,
    keyFigure: (id: string) => `Nyckeltalet ${id} finns inte i den här ögonblicksbilden.`,
    area: 'Området finns inte, eller hör inte till den här enhetens ansvar.',
    comparison: 'Gruppen att jämföra med finns inte, eller inte längre.',
  },
})({
  title: name => `The situation in ${name}`,
  toBrief: 'Leadership brief to hand out',
  similar: { municipalities: 'similar municipalities', regions: 'similar regions' },
  summary: (tested, worse, better, whom) =>
    `Of ${tested} tested key figures, ${worse === 0 ? 'none is' : worse === 1 ? 'one is' : `${worse} are`} clearly worse and ${better === 0 ? 'none' : better === 1 ? 'one' : better} clearly better than among ${whom}`,
  summaryCosts: (higher, lower) =>
    `${higher === 0 ? 'No cost is clearly higher' : higher === 1 ? 'One cost is clearly higher' : `${higher} costs are clearly higher`} and ${lower === 0 ? 'none' : lower === 1 ? 'one' : lower} clearly lower; a higher cost is not worse in itself.`,
  summarySmaller: smaller =>
    smaller === 1 ? 'There is one smaller gap besides.' : `There are ${smaller} smaller gaps besides.`,
  nothingTested:
    'No key figure can be tested in this snapshot: three years of own values and at least four peers with values are needed.',
  snapshot: date => `Snapshot of ${date}; each row gives the year of its values`,
  fewTruePeers: 'The three largest cities have few true peers. Read the comparisons with that in mind.',
  madeUpPeers: 'The peers of Exempelkommunen are computed; it counts itself in no comparison.',
  strip: {
    title: (areas, worse, better) =>
      `Clearly worse key figures in ${worse} of ${areas} areas, clearly better in ${better}`,
    subtitle:
      'Weighted mean distance over the years to the peers’ median, in ordinary spreads; to the right is better, for costs lower',
    source: 'our own calculation on open key figures',
  },
  columns: {
    heading: 'What stands out',
    lede: 'Each row is one situation, set against the peers’ median, the clearest first. Key figures that move together are gathered under the clearest. Moving is what changes in itself and beside the median of all by more than chance usually gives.',
    smaller: 'smaller gap',
    toCheck: count =>
      count === 1
        ? 'Check comparability in one more situation'
        : `Check comparability in ${count} more situations`,
    worse: 'Worse',
    better: 'Better',
    cost: 'Higher or lower cost',
    moving: 'Moving',
    worseEmpty: 'Nothing is shown to be worse than among peers by more than the ordinary.',
    betterEmpty: 'Nothing is shown to be better than among peers by more than the ordinary.',
    costEmpty: 'No cost is shown to differ from peers by more than the ordinary.',
    movingEmpty: 'Nothing moves clearly otherwise than everywhere.',
    all: count => `Show all ${count}`,
  },
  row: {
    against: (name, own, peers, whom) => `${name}: ${own} against ${peers} among ${whom}`,
    evidence: (year, rank, standing, counted) =>
      `${year} · rank ${rank} · a gap ${standing} years in a row of ${counted} measured`,
    gathered: count =>
      count === 1 ? 'one more key figure says the same' : `${count} more key figures say the same`,
    moving: (name, change, all) => `${name}: ${change} a year, against ${all} among all`,
    movingEvidence: (year, own, peers, whom) => `${year}: ${own}, ${whom} ${peers}`,
    higherCost: 'Higher cost',
    lowerCost: 'Lower cost',
    worse: 'Worse',
    better: 'Better',
    improving: 'Improving beside all',
    worsening: 'Worsening beside all',
    costBesideQuality: 'Higher cost without better quality beside it',
  },
  check: {
    label: 'Check comparability',
    organisation: title =>
      `Check comparability: the service is organised in another way than among most peers (${title}).`,
    tinyBase: persons => `Check comparability: few persons stand behind the figure (about ${persons}).`,
    hardlyRun: (persons, residents) =>
      `Check comparability: few of the residents are served by the municipality itself (about ${persons} of ${residents}).`,
    oneSide:
      'Check comparability: the cost is almost nil on one side, and is probably booked or run elsewhere.',
    far: spreads =>
      `Check comparability: the distance is ${spreads} ordinary spreads, more than operations alone usually explain.`,
  },
  comparedWith: {
    heading: 'Whom you are compared with',
    overall: names => `Overall: ${names}.`,
    explain: 'Each area has peers of its own.',
    link: 'See all peers and why',
  },
  notKnown: {
    heading: 'What we do not know',
    noDirection: count =>
      `${count} ${count === '1' ? 'key figure has' : 'key figures have'} no direction that is better and ${count === '1' ? 'is' : 'are'} shown without judgement.`,
    tooFewYears: count =>
      `${count} ${count === '1' ? 'key figure has' : 'key figures have'} too few years, or too few peers with values, to be tested (no basis).`,
    noValue: count => `${count} ${count === '1' ? 'key figure has' : 'key figures have'} no value here.`,
    old: (count, year) =>
      `${count} of those tested ${count === '1' ? 'has' : 'have'} no value after ${year}.`,
    heldOut: count =>
      count === 1
        ? 'One key figure seems to mean something else than in an older fetch. It is held out until somebody has settled how to read it.'
        : `${count} key figures seem to mean something else than in an older fetch. They are held out until somebody has settled how to read them.`,
    heldOutLink: 'See and settle',
    hardlyAny: (name, withValue, of) =>
      `${name} has values in ${withValue} of ${of} key figures. That is not enough to say how things stand: most has no basis. A new municipality gets its values year by year; until then you can import your own.`,
    link: 'See all key figures',
  },
  failures: {
    unit: code => `No snapshot has a municipality or region with the code ${code}.`,
    snapshot: id => `There is no snapshot ${id}.`,
    keyFigure: id => `The key figure ${id} is not in this snapshot.`,
    area: 'There is no such area, or it is not this unit’s responsibility.',
    comparison: 'There is no such group to compare with, or no longer.',
  },
});
