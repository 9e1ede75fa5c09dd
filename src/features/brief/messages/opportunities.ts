import { defineMessages } from '#ui/language/define-messages.ts';

const inWords = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem'],
  en: ['no', 'one', 'two', 'three', 'four', 'five'],
} as const;

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const opportunityMessages = defineMessages({
  heading: (shown: number, total: number) =>
    total === 1
      ? 'En möjlighet svarar mot läget'
      : shown < total
        ? `De ${inWords.sv[shown] ?? shown} främsta av ${total} möjligheter`
        : `${upper(inWords.sv[total] ?? String(total))} möjligheter svarar mot läget`,
  none: 'Ingen möjlighet i katalogen svarar mot läget',
  noneText:
    'Saknar underlag: inget digitalt arbetssätt i katalogen pekar mot ett nyckeltal där det går att visa att läget är sämre, och liknande har inte heller kommit längre.',
  lede: 'En möjlighet är ett digitalt arbetssätt som kan påverka det som sticker ut. Ordningen följer hur stort, varaktigt, värdefullt och påverkbart gapet är. Att liknande har infört något bevisar inte att det är därför de ligger bättre till, och den som legat sämst till förbättras ofta av sig själv: en uppgång är ett skäl att ringa, inget bevis.',
  whyHere: 'Varför här',
  known: 'Belägg',
  whoHas: 'Infört',
  worth: 'Vad det kan ge',
  worthText: (range: string) => `${range} per år.`,
  worthHow: 'Det är den del av gapet till liknande som arbetssättet bedöms nå.',
  worthUnknown: 'Går inte att räkna ut i kronor, timmar eller personer med de öppna nyckeltalen.',
  learn: 'Lär av',
  sameAs: (rank: string) => `Samma som för möjlighet ${rank}.`,
  measuredBy: (name: string) => `Mätt som: ${name}.`,
  effort: 'Insats',
  effortText: (size: string, low: string, high: string) => `${size}, ${low}–${high} månader.`,
  sizes: { small: 'Liten', medium: 'Medelstor', large: 'Stor' },
  risk: (risk: string) => `Risk: ${risk}`,
  question: 'Fråga först',
  voice: 'Medarbetarna',
  doNotAdd: 'Belopp som vilar på samma kostnad får inte läggas ihop.',
  teacher: (name: string, before: string, beforeYears: string, now: string, nowYears: string) =>
    `${name} från ${before} (${beforeYears}) till ${now} (${nowYears})`,
  introduced: {
    peers: (introduced: number, answering: number, testing: number) =>
      `${introduced === 0 ? 'Ingen' : introduced} av ${answering} liknande har infört det${testing === 0 ? '.' : `, ${testing} prövar.`}`,
    own: {
      introduced: 'Här är det redan infört: används det fullt ut?',
      testing: 'Här prövas det.',
      no: 'Här är det inte infört.',
      missing: 'Eget svar saknas.',
    },
    uncertain: 'Det egna svaret är osäkert: det har gått tillbaka sedan förra gången.',
  },
})({
  heading: (shown, total) =>
    total === 1
      ? 'One opportunity answers the situation'
      : shown < total
        ? `The first ${inWords.en[shown] ?? shown} of ${total} opportunities`
        : `${upper(inWords.en[total] ?? String(total))} opportunities answer the situation`,
  none: 'No opportunity in the catalogue answers the situation',
  noneText:
    'No basis: no digital way of working in the catalogue points at a key figure that can be shown to be worse here, nor have peers come further.',
  lede: 'An opportunity is a digital way of working that could move what stands out. The order follows how large, lasting, valuable and reachable the gap is. That peers have introduced something does not prove that this is why they fare better, and those who stood worst often improve by themselves: a rise is a reason to call, not a proof.',
  whyHere: 'Why here',
  known: 'Evidence',
  whoHas: 'Introduced',
  worth: 'What it could give',
  worthText: range => `${range} a year.`,
  worthHow: 'It is the part of the gap to the peers that the way of working is judged to reach.',

  worthUnknown: 'Cannot be worked out in kronor, hours or persons from the open key figures.',
  learn: 'Learn from',
  sameAs: rank => `The same as for opportunity ${rank}.`,
  measuredBy: name => `Measured as: ${name}.`,
  effort: 'Effort',
  effortText: (size, low, high) => `${size}, ${low}–${high} months.`,
  sizes: { small: 'Small', medium: 'Medium', large: 'Large' },
  risk: risk => `Risk: ${risk}`,
  question: 'Ask first',
  voice: 'The employees',
  doNotAdd: 'Amounts that rest on the same cost must not be added up.',
  teacher: (name, before, beforeYears, now, nowYears) =>
    `${name} from ${before} (${beforeYears}) to ${now} (${nowYears})`,
  introduced: {
    peers: (introduced, answering, testing) =>
      `${introduced === 0 ? 'None' : introduced} of ${answering} peers ${introduced === 1 || introduced === 0 ? 'has' : 'have'} introduced it${testing === 0 ? '.' : `, ${testing} ${testing === 1 ? 'is' : 'are'} trying it.`}`,
    own: {
      introduced: 'It is introduced here already: is it used in full?',
      testing: 'It is being tried here.',
      no: 'It is not introduced here.',
      missing: 'There is no answer from here.',
    },
    uncertain: 'The own answer is uncertain: it has gone back since last time.',
  },
});
