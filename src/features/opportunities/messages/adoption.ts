import { defineMessages } from '#ui/language/define-messages.ts';

/** Texts of *Införande*. */
export const adoptionMessages = defineMessages({
  title: (name: string) => `Införandet i ${name}`,
  finding: (introduced: string, of: string) => `${introduced} av ${of} digitala arbetssätt är införda`,
  lede: (ahead: number) =>
    ahead === 0
      ? 'Det finns inget arbetssätt som ni saknar och som minst hälften av de liknande kommunerna har infört.'
      : ahead === 1
        ? 'Ett arbetssätt som ni saknar har införts av minst hälften av de liknande kommunerna.'
        : `${ahead} arbetssätt som ni saknar har införts av minst hälften av de liknande kommunerna.`,
  regions: 'Införandefrågorna ställs bara till kommuner. För regioner saknas uppgifter.',
  noFigures: 'Ögonblicksbilden har inga uppgifter om införande',
  noFiguresText: 'Hämta eller importera en ögonblicksbild som har dem, eller välj en annan.',
  way: 'Arbetssätt',
  own: 'Här',
  peers: 'Liknande',
  nation: 'Landet',
  showArea: 'Område',
  allAreas: 'Alla områden',
  show: 'Visa',
  filters: 'Urval',
  introduced: 'breddinfört',
  introducedYes: 'infört',
  testing: 'prövar',
  no: 'nej',
  missing: 'saknas',
  uncertain: 'osäker uppgift',
  key: 'Teckenförklaring',
  sinceIn: (year: string) => `sedan ${year}`,
  sinceNoLater: (year: string) => `senast ${year}`,
  newest: (year: string) => `uppgift ${year}`,
  up: 'har kommit längre sedan förra svaret',
  down: 'har gått tillbaka sedan förra svaret',
  nationShare: (share: string, of: string) => `${share} av ${of} kommuner`,
  nationSince: (points: string, year: string) => `${points} sedan ${year}`,
  opportunities: 'Möjligheter',
  uncertainText:
    'Ett svar som backar från ett år till nästa är en osäker uppgift. Det beror oftare på hur frågan besvarats än på att arbetssättet har avvecklats, och räknas därför inte som avveckling.',
  source: (date: string) =>
    `Källa: Kolada, hämtat ${date}. Svaren är kommunernas egna, till Socialstyrelsen och SKR.`,
  peersLabel: (way: string) => `Liknande, ${way}`,
  decisionFunction: 'bland dem automatiserad beslutsfunktion',
  groups: {
    older: 'äldre',
    disabled: 'personer med funktionsnedsättning',
    patients: 'patienter',
    applicants: 'sökande',
    children: 'barn och unga',
    families: 'familjerätt',
    addiction: 'vuxna med missbruk',
    all: 'alla',
  },
  law: { sol: 'SoL', lss: 'LSS' },
})({
  title: name => `Adoption in ${name}`,
  finding: (introduced, of) => `${introduced} of ${of} digital ways of working have been introduced`,
  lede: ahead =>
    ahead === 0
      ? 'In no way of working have at least half of the peers introduced what you lack.'
      : ahead === 1
        ? 'In one way of working at least half of the peers have introduced what you lack.'
        : `In ${ahead} ways of working at least half of the peers have introduced what you lack.`,
  regions: 'Only municipalities are asked about adoption. For regions there is no information.',
  noFigures: 'The snapshot holds no information on adoption',
  noFiguresText: 'Fetch or import a snapshot that does, or choose another.',
  way: 'Way of working',
  own: 'Here',
  peers: 'Peers',
  nation: 'The country',
  showArea: 'Area',
  allAreas: 'All areas',
  show: 'Show',
  filters: 'Selection',
  introduced: 'in full use',
  introducedYes: 'introduced',
  testing: 'being tried',
  no: 'no',
  missing: 'missing',
  uncertain: 'uncertain answer',
  key: 'Key',
  sinceIn: year => `since ${year}`,
  sinceNoLater: year => `in ${year} at the latest`,
  newest: year => `answer of ${year}`,
  up: 'has come further since the answer before',
  down: 'has gone back since the answer before',
  nationShare: (share, of) => `${share} of ${of} municipalities`,
  nationSince: (points, year) => `${points} since ${year}`,
  opportunities: 'Opportunities',
  uncertainText:
    'An answer that goes back from one year to the next is uncertain. It comes more often from how the question was answered than from closing down, and does not count as that.',
  source: date => `Source: Kolada, fetched ${date}. The answers are the municipalities’ own.`,
  peersLabel: way => `Peers, ${way}`,
  decisionFunction: 'an automated decision function among them',
  groups: {
    older: 'older people',
    disabled: 'people with disabilities',
    patients: 'patients',
    applicants: 'applicants',
    children: 'children and young people',
    families: 'family law',
    addiction: 'adults with addiction',
    all: 'everyone',
  },
  law: { sol: 'SoL', lss: 'LSS' },
});
