import { defineMessages } from '#ui/language/define-messages.ts';

/** Texts of *Belägg*: what happened where a way of working was introduced. */
export const messages = defineMessages({
  verdicts: {
    clear: 'Tydlig effekt',
    likely: 'Trolig effekt',
    'none-visible': 'Ingen synlig effekt',
    'cannot-tell': 'Går inte att avgöra',
    notYet: 'Går inte att avgöra ännu',
  },
  findings: {
    moved: (verdict: string, name: string, difference: string) =>
      `${verdict}: ${name} ${difference} där det infördes`,
    none: 'Ingen synlig effekt där det infördes',
    'no-figures': 'Går inte att avgöra: ingen fråga ställs om vilka som har infört det',
    'not-in-snapshot': 'Går inte att avgöra: svaren om införande saknas i ögonblicksbilden',
    'no-outcomes': 'Går inte att avgöra: nyckeltalen har inga värden för kommuner',
    waiting: (municipalities: string) => `Går inte att avgöra ännu: ${municipalities} har börjat`,
    nobody: 'Går inte att avgöra ännu: ingen har börjat sedan frågan ställdes första gången',
    movedBefore: 'Går inte att avgöra: nyckeltalet rörde sig annorlunda redan före införandet',
    unsure: 'Går inte att avgöra: osäkerheten är för stor',
  },
  explanations: {
    rests: (adopters: string, years: string, controls: string) =>
      `Bygger på ${adopters} som införde det, med värden för ${years}, mot minst ${controls} som inte hade infört det då.`,
    'no-figures':
      'Svaret bygger på nyckeltal där kommuner säger vad de har infört, och inget sådant finns för det här arbetssättet. Egen uppföljning är det som återstår: mät före starten och utvärdera mot jämförbara kommuner.',
    'not-in-snapshot': 'När en ögonblicksbild med svaren importeras räknas det här om av sig självt.',
    'no-outcomes':
      'Nyckeltalen som arbetssättet ska påverka mäts inte för kommuner, eller saknas i ögonblicksbilden.',
    begun: (unconfirmed: string, year: string, way: string, adopters: string | null) =>
      `${unconfirmed} svarade ${year} för första gången att de har infört ${way}; ${adopters ?? 'ingen'} har hittills bekräftat det med ett svar till.`,
    needed: (fewest: string, years: string) =>
      `Det behövs minst ${fewest} med två sådana svar i rad, och värden för dem till och med ${years} år efter det första.`,
    earliest: (year: string) => `Det kan gå tidigast när svar och värden för ${year} finns.`,
    tooFew: 'Så många har inte börjat än.',
    regions: 'Frågorna om införande ställs till kommuner. För regioner finns inget att följa.',
  },
  reasons: {
    'few-adopters': 'Färre än 20 kommuner har infört det med två svar i rad och har värden.',
    'few-years-after': 'Färre än tre år från införandet har värden för minst 20 kommuner.',
    'few-years-before': 'Färre än tre år före införandet har värden för minst 20 kommuner.',
    'few-controls': 'Färre än 20 kommuner utan arbetssättet är kvar att jämföra med.',
    constant: 'Värdena står stilla.',
    'moved-before':
      'Nyckeltalet rörde sig annorlunda redan före införandet, så skillnaden efter säger inget säkert.',
    'unquiet-before': 'Åren före rörde sig också, om än inom banden: det räcker inte för ett tydligt besked.',
    'chance-clear':
      'Så stor skillnad ger slumpen högst 5 gånger av 100, också när alla nyckeltal som prövas räknas med.',
    'chance-likely':
      'Så stor skillnad ger slumpen högst 15 gånger av 100: ett skäl att titta närmare, inget bevis.',
    'odd-year-before': 'Året före kan ha varit ovanligt: mot alla åren före är skillnaden inte säker.',
    'hangs-on-one-cohort': 'Utan dem som införde det ett visst år byter skillnaden tecken.',
    'one-cohort': 'Alla införde det samma år, så det kan ha varit året och inte arbetssättet.',
    'interval-within-relevant':
      'Intervallet (90 %) ryms inom en skillnad som saknar betydelse: halva den vanliga spridningen mellan kommuner.',
    'interval-beyond-relevant':
      'Intervallet (90 %) rymmer både ingen skillnad och en som skulle betyda något.',
  },
  leftOut: {
    already: 'Hade infört det redan vid första frågan: sedan när är okänt',
    'went-back': 'Osäker uppgift: infört ett år och inte senare',
    unconfirmed: 'Infört för första gången i det nyaste svaret: nästa svar avgör',
    'year-unknown': 'Ett svar saknas just när det infördes',
    'no-answer': 'Har inte svarat',
  },
  section: {
    title: 'Vad hände där det infördes?',
    more: 'Vilka som räknas, och hur det är räknat',
  },
  list: {
    title: 'Belägg',
    clear: (patterns: string) => `${patterns} har en tydlig effekt där de införts`,
    none: 'Inget arbetssätt har en tydlig effekt ännu',
    lede: 'För varje arbetssätt där kommuner svarar om de har infört det: vad hände med nyckeltalen hos dem som började, mot dem som inte hade börjat? Svaret fylls på med varje ögonblicksbild. ”Går inte att avgöra” är också ett svar.',
    pattern: 'Arbetssätt',
    verdict: 'Besked',
    adopters: 'Bekräftade',
    unconfirmed: 'Väntar på svar',
    earliest: 'Kan avgöras tidigast med',
    tooFew: 'för få har börjat',
    answers: (year: string) => `svar för ${year}`,
    catalogue: 'Hela katalogen över arbetssätt',
    others: (patterns: string) => `${patterns} mäts inte`,
    othersText:
      'Ingen fråga ställs till kommunerna om de här arbetssätten, så vad de leder till får visas av egen uppföljning.',
    patternOne: 'arbetssätt',
    patternMany: 'arbetssätt',
  },
  page: {
    keyFigures: 'Nyckeltalen, ett i taget',
    keyFiguresText:
      'Skillnaden mellan hur nyckeltalet ändrades där det infördes och hos dem som inte hade infört det, räknat från året före. Åren före införandet visas också: där ska inget synas.',
    noneToShow: 'Inget nyckeltal har år nog att visa.',
    studyTitle: (name: string, difference: string, low: string, high: string) =>
      `${name}: ${difference} i snitt, mellan ${low} och ${high}`,
    studyUntold: (name: string) => `${name}: för tidigt att räkna`,
    subtitle: (unit: string, way: string) => `Skillnad, ${unit}. Infört: ${way}`,
    bareUnit: 'nyckeltalets enhet',
    source: (snapshot: string) => `egen beräkning på ögonblicksbild ${snapshot}`,
    expected: (moves: string) => `Väntad riktning: ${moves}`,
    up: 'upp',
    down: 'ned',
    otherWay: 'Skillnaden går åt andra hållet än väntat.',
    chance: (chance: string) => `Slumpen: ${chance}, rättat för antalet nyckeltal`,
    before: (chance: string) => `Åren före: ${chance} att de inte skiljer sig`,
    who: 'Vilka som räknas',
    whoText:
      'En kommun räknas som införare när den svarar att arbetssättet är infört två år i rad efter ett lägre svar. Den jämförs med dem som inte hade infört det då.',
    asked: (years: string) => `frågat ${years}`,
    adopters: 'Införde',
    none: 'Ingen ännu',
    notIntroduced: 'Hade inte infört det: jämförelse',
    leftOut: 'Räknas inte',
    since: (name: string, year: string) => `${name} (${year})`,
    method: 'Så är det räknat',
    definition:
      'Skillnad i skillnader för grupper som började olika år (Callaway och Sant’Anna 2021), med dem som ännu inte hade börjat som jämförelse. Varje kommun räknas lika.',
    calculation:
      'Per grupp och år: gruppens ändring sedan året före införandet, minus samma ändring hos dem som inte hade infört det. Grupperna vägs ihop efter antal kommuner per år sedan införandet. Osäkerheten räknas per kommun, och banden gäller för alla år samtidigt. Tydlig effekt kräver: slumpen högst 5 av 100 efter rättning för antalet nyckeltal, utanför bandet något år efter, lika säker mot alla åren före, inget synligt före, och samma tecken vilket startår som än utelämnas. docs/methods/evidence.md säger hur ofta det blir fel.',
    answers: (ids: string) => `Svaren om införande: ${ids}`,
    municipalities: 'kommuner',
    municipality: 'kommun',
  },
  failures: { pattern: (id: string) => `Arbetssättet ${id} finns inte i katalogen.` },
})({
  verdicts: {
    clear: 'Clear effect',
    likely: 'Likely effect',
    'none-visible': 'No visible effect',
    'cannot-tell': 'Cannot tell',
    notYet: 'Cannot tell yet',
  },
  findings: {
    moved: (verdict, name, difference) => `${verdict}: ${name} ${difference} where it was introduced`,
    none: 'No visible effect where it was introduced',
    'no-figures': 'Cannot tell: nobody asks who has introduced it',
    'not-in-snapshot': 'Cannot tell: the snapshot lacks the answers on introduction',
    'no-outcomes': 'Cannot tell: the key figures have no values for municipalities',
    waiting: municipalities => `Cannot tell yet: ${municipalities} have begun`,
    nobody: 'Cannot tell yet: none has begun since the question was first asked',
    movedBefore: 'Cannot tell: the key figure moved differently already before the introduction',
    unsure: 'Cannot tell: the uncertainty is too large',
  },
  explanations: {
    rests: (adopters, years, controls) =>
      `Rests on ${adopters} that introduced it, with values for ${years}, against at least ${controls} that had not then.`,
    'no-figures':
      'The answer rests on key figures in which municipalities say what they have introduced, and there is none for this way of working. What remains is your own follow-up: measure before the start and evaluate against comparable municipalities.',
    'not-in-snapshot': 'When a snapshot with the answers is imported this is worked out anew by itself.',
    'no-outcomes':
      'The key figures that the way of working should move are not measured for municipalities, or the snapshot lacks them.',
    begun: (unconfirmed, year, way, adopters) =>
      `${unconfirmed} answered in ${year} for the first time that they have introduced ${way}; ${adopters ?? 'none'} so far confirmed by one more answer.`,
    needed: (fewest, years) =>
      `At least ${fewest} with two such answers in a row are needed, and their values up to ${years} years after the first.`,
    earliest: year => `It can be told at the earliest when there are answers and values for ${year}.`,
    tooFew: 'So many have not begun yet.',
    regions:
      'The questions on introduction are put to municipalities. For regions there is nothing to follow.',
  },
  reasons: {
    'few-adopters':
      'Fewer than 20 municipalities have introduced it with two answers in a row and have values.',
    'few-years-after':
      'Fewer than three years from the introduction have values for at least 20 municipalities.',
    'few-years-before':
      'Fewer than three years before the introduction have values for at least 20 municipalities.',
    'few-controls': 'Fewer than 20 municipalities without it are left to compare with.',
    constant: 'The values stand still.',
    'moved-before':
      'The key figure moved differently already before the introduction, so the difference after tells nothing for sure.',
    'unquiet-before': 'The years before moved too, if within their bands: not enough for a clear verdict.',
    'chance-clear':
      'Chance gives as large a difference at most 5 times in 100, all the key figures tried counted in.',
    'chance-likely':
      'Chance gives as large a difference at most 15 times in 100: a reason to look closer, no proof.',
    'odd-year-before':
      'The year before may have been unusual: against all the years before the difference is not sure.',
    'hangs-on-one-cohort':
      'Without those that introduced it in one certain year the difference changes sign.',
    'one-cohort':
      'All introduced it in the same year, so it may have been the year and not the way of working.',
    'interval-within-relevant':
      'The interval (90%) lies within a difference of no matter: half the ordinary spread between municipalities.',
    'interval-beyond-relevant': 'The interval (90%) holds both no difference and one that would matter.',
  },
  leftOut: {
    already: 'Had introduced it when first asked: since when is unknown',
    'went-back': 'Uncertain answer: introduced one year and not later',
    unconfirmed: 'Introduced for the first time in the newest answer: the next decides',
    'year-unknown': 'An answer is missing just when it was introduced',
    'no-answer': 'Has not answered',
  },
  section: { title: 'What happened where it was introduced?', more: 'Who is counted, and how' },
  list: {
    title: 'Evidence',
    clear: patterns => `${patterns} with a clear effect where introduced`,
    none: 'No way of working has a clear effect yet',
    lede: 'For each way of working about which municipalities are asked: what happened to the key figures of those that began, against those that had not? The answer grows with every snapshot. “Cannot tell” is an answer too.',
    pattern: 'Way of working',
    verdict: 'Verdict',
    adopters: 'Confirmed',
    unconfirmed: 'Waiting',
    earliest: 'Can be told at the earliest with',
    tooFew: 'too few have begun',
    answers: year => `answers for ${year}`,
    catalogue: 'The whole catalogue of ways of working',
    others: patterns => `${patterns} not measured`,
    othersText:
      'Municipalities are not asked about these, so what they lead to must be shown by your own follow-up.',
    patternOne: 'way of working',
    patternMany: 'ways of working',
  },
  page: {
    keyFigures: 'The key figures, one by one',
    keyFiguresText:
      'The difference between how the key figure changed where it was introduced and where it had not been, counted from the year before. The years before are shown too: nothing should be seen there.',
    noneToShow: 'No key figure has years enough to show.',
    studyTitle: (name, difference, low, high) =>
      `${name}: ${difference} on average, between ${low} and ${high}`,
    studyUntold: name => `${name}: too early to work out`,
    subtitle: (unit, way) => `Difference, ${unit}. Introduced: ${way}`,
    bareUnit: 'unit of the key figure',
    source: snapshot => `own calculation on snapshot ${snapshot}`,
    expected: moves => `Expected direction: ${moves}`,
    up: 'up',
    down: 'down',
    otherWay: 'The difference goes the other way than expected.',
    chance: chance => `Chance: ${chance}, corrected for the number of key figures`,
    before: chance => `Years before: ${chance} that they do not differ`,
    who: 'Who is counted',
    whoText:
      'A municipality counts as having introduced it when it says so two years in a row after a lower answer. It is compared with those that had not by then.',
    asked: years => `asked ${years}`,
    adopters: 'Introduced it',
    none: 'None yet',
    notIntroduced: 'Had not introduced it: comparison',
    leftOut: 'Not counted',
    since: (name, year) => `${name} (${year})`,
    method: 'How it is worked out',
    definition:
      'Difference-in-differences for groups that began in different years (Callaway and Sant’Anna 2021), with those not yet begun as comparison. Every municipality counts alike.',
    calculation:
      'Per group and year: the group’s change since the year before introduction, less the same change among those that had not introduced it. Groups are weighed together by their number of municipalities per year since introduction. Uncertainty is counted per municipality, and the bands hold for all years at once. A clear effect takes: chance at most 5 in 100 after correction for the number of key figures, outside the band in some year after, as sure against all the years before, nothing visible before, and the same sign whichever starting year is left out. docs/methods/evidence.md says how often it errs.',
    answers: ids => `Answers on introduction: ${ids}`,
    municipalities: 'municipalities',
    municipality: 'municipality',
  },
  failures: { pattern: id => `The way of working ${id} is not in the catalogue.` },
});
