import { defineMessages } from '#ui/language/define-messages.ts';

export const decideMessages = defineMessages({
  heading: 'Att besluta nu',
  headingWaiting: (count: string) =>
    count === '1' ? 'Ett ärende väntar på ledningsgruppen' : `${count} ärenden väntar på ledningsgruppen`,
  calm: 'Inget väntar på ledningsgruppen',
  calmText: 'Inget förslag väntar, inget är försenat enligt regeln och varje beslut har en ägare.',
  waitingLede: 'I ordning efter vad väntan kostar. Ärendena är organisationens egna uppgifter.',
  openLede:
    'Briefen bygger bara på öppna data. Vad som redan är beslutat eller påbörjat här syns inte. Det här pekar siffrorna på:',
  figures: 'Siffrorna pekar på',
  nothing: 'Siffrorna pekar inte på något särskilt beslut.',
  since: (day: string) => `sedan ${day}`,
  on: (day: string) => `den ${day}`,
  owner: (name: string) => `Ägare: ${name}.`,
  noOwner: 'Ingen ägare är utsedd.',
  more: (count: string) => `${count} till står på ledningens dagordning.`,
  onMeeting: (meeting: string) => `Förslag till ${meeting}`,
  withoutOwner: (number: string) => `Beslut ${number} saknar ägare i ledningsgruppen`,
  nameOwner: 'utse en ägare',
  tryOut: (name: string) => `Pröva ${name}? Utse en i ledningsgruppen som tar fram underlaget.`,
  useFully: (name: string) => `Används ${name} fullt ut? Be om svar från verksamheten.`,
  explain: (name: string) => `Be om en förklaring till varför ”${name}” går åt fel håll.`,
  explainWhy: (perYear: string, all: string, since: string) =>
    `Ändringen är ${perYear} per år sedan ${since}, mot ${all} bland alla.`,
  reviewCost: (name: string) => `Be om en genomgång av ”${name}”.`,
  reviewCostWhy: (own: string, peers: string) =>
    `Kostnaden är ${own} mot ${peers} hos liknande, utan bättre kvalitet bredvid.`,
  stillBetter: 'Nivån är ännu minst lika god som hos liknande.',
  planFor: (horizon: string) => `Ge någon i uppdrag att föreslå hur behoven till ${horizon} ska mötas.`,
  planForWhy: (hands: string, base: string, most: string) =>
    `Det behövs ${hands} fler årsarbetare än ${base}. Katalogens arbetssätt bedöms frigöra högst ${most}, så digitalisering räcker inte ensam.`,
  planForWhyPeople: (ages: string, more: string, base: string) =>
    `Invånare ${ages} väntas bli ${more} fler än ${base}, och de öppna nyckeltalen räcker inte för att säga vad det kräver.`,
  ask: (name: string) => `Fråga varför ”${name}” ligger bland de sista i landet.`,
  askWhy: (own: string, peers: string, rank: string) =>
    `Det är ${own} mot ${peers} hos liknande, plats ${rank}. Skillnaden är inte påvisad.`,
  askPattern: (pattern: string) => `Arbetssättet ${pattern} i katalogen svarar mot det.`,
  check: (count: number) =>
    count === 1
      ? 'Låt någon kontrollera jämförbarheten i ett nyckeltal innan det används.'
      : `Låt någon kontrollera jämförbarheten i ${count} nyckeltal innan de används.`,
  checkWhy: (names: string) =>
    `Det gäller ${names}. Avståndet till liknande kan bero på hur verksamheten är ordnad, eller på att få personer ingår.`,
  quoted: (name: string) => `”${name}”`,
  and: 'och',
  others: (count: number) => (count === 1 ? 'ett till' : `${count} till`),
  chooseMeasures: 'Välj vilka egna mått som ska följas.',
  chooseMeasuresWhy: 'De öppna nyckeltalen räcker inte till en jämförelse här.',
  worth: (range: string) => `Kan nå ${range} per år.`,
})({
  heading: 'To decide now',
  headingWaiting: count =>
    count === '1'
      ? 'One matter waits for the leadership group'
      : `${count} matters wait for the leadership group`,
  calm: 'Nothing waits for the leadership group',
  calmText: 'No proposal waits, nothing is overdue by the rule, and every decision has an owner.',
  waitingLede: 'In order of what waiting costs. The matters are the organisation’s own information.',
  openLede:
    'The brief rests on open data alone. What has been decided or begun here already does not show. This is what the figures suggest:',
  figures: 'The figures suggest',
  nothing: 'The figures suggest no decision in particular.',
  since: day => `since ${day}`,
  on: day => `on ${day}`,
  owner: name => `Owner: ${name}.`,
  noOwner: 'No owner has been named.',
  more: count => `${count} more ${count === '1' ? 'stands' : 'stand'} on the leadership’s agenda.`,
  onMeeting: meeting => `Proposal to ${meeting}`,
  withoutOwner: number => `Decision ${number} has no owner in the leadership group`,
  nameOwner: 'name an owner',
  tryOut: name => `Try ${name}? Name one of the leadership group to prepare the basis.`,
  useFully: name => `Is ${name} used in full? Ask the service for an answer.`,
  explain: name => `Ask for an explanation of why “${name}” goes the wrong way.`,
  explainWhy: (perYear, all, since) =>
    `The change is ${perYear} a year since ${since}, against ${all} among all.`,
  reviewCost: name => `Ask for a review of “${name}”.`,
  reviewCostWhy: (own, peers) =>
    `The cost is ${own} against ${peers} among peers, without better quality beside it.`,
  stillBetter: 'The level is still at least as good as among peers.',
  planFor: horizon => `Commission somebody to propose how the needs until ${horizon} shall be met.`,
  planForWhy: (hands, base, most) =>
    `${hands} more full-time equivalents are needed than in ${base}. The ways of working of the catalogue are judged to free ${most} at most, so digitalisation alone does not suffice.`,
  planForWhyPeople: (ages, more, base) =>
    `There are expected to be ${more} more inhabitants ${ages} than in ${base}, and the open key figures do not tell what that takes.`,
  ask: name => `Ask why “${name}” is among the last in the country.`,
  askWhy: (own, peers, rank) =>
    `It is ${own} against ${peers} among peers, rank ${rank}. The difference is not shown to be more than usual.`,
  askPattern: pattern => `${pattern} in the catalogue answers to it.`,
  check: count =>
    count === 1
      ? 'Have somebody check the comparability of one key figure before it is used.'
      : `Have somebody check the comparability of ${count} key figures before they are used.`,
  checkWhy: names =>
    `It concerns ${names}. The distance to peers may come from how the service is organised, or from few persons behind it.`,
  quoted: name => `“${name}”`,
  and: 'and',
  others: count => (count === 1 ? 'one more' : `${count} more`),
  chooseMeasures: 'Choose which measures of your own to follow.',
  chooseMeasuresWhy: 'The open key figures do not suffice for a comparison here.',
  worth: range => `Could reach ${range} a year.`,
});
