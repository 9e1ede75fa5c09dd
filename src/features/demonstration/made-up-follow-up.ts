import type { MadeUpAnswer, MadeUpNote } from './model.ts';

/** What owners have answered, by initiative, in the order the answers were due; how many days after their day. */
export const madeUpAnswers: Readonly<Record<string, readonly MadeUpAnswer[]>> = {
  'E-arkiv': [
    {
      late: 0,
      status: 'on-target',
      sinceLast: 'Upphandlingen är annonserad. Fem nämnder har lämnat sina gallringsbeslut.',
      next: 'Anbuden öppnas.',
      review: { verdict: 'agreed', words: '' },
    },
    {
      late: 1,
      status: 'watch',
      sinceLast: 'Anbuden är dyrare än väntat: integrationerna mot verksamhetssystemen är det svåra.',
      next: 'Pröva att ansluta två nämnder först.',
      review: { verdict: 'agreed', words: '' },
    },
    {
      late: 6,
      status: 'action-needed',
      sinceLast: 'Ekonomienheten har inte folk som kan leda integrationerna.',
      next: 'Ansvaret behöver flyttas.',
      asks: { what: 'Ska ansvaret flyttas till digitaliseringsenheten?', inDays: 30 },
      review: { verdict: 'agreed', words: 'Det ser jag också.' },
    },
  ],
  'Ruttplanering i hemtjänsten': [
    {
      late: -1,
      status: 'on-target',
      sinceLast: 'Tiden hos brukaren är mätt före start i fyra områden.',
      next: 'Två områden börjar med de nya rutterna.',
      review: { verdict: 'agreed', words: '' },
    },
    {
      late: 0,
      status: 'on-target',
      sinceLast: 'Två områden kör de nya rutterna. Restiden är en femtedel kortare där.',
      next: 'De två andra områdena börjar.',
      review: { verdict: 'agreed', words: '' },
    },
    {
      late: 4,
      status: 'watch',
      sinceLast: 'Natten har inte kommit med: schemat lades innan rutterna var klara.',
      next: 'Nattpatrullen planeras om.',
      review: {
        verdict: 'differs',
        words: 'Sjukfrånvaron i de nya områdena har stigit. Det borde stå med.',
      },
    },
    {
      late: 0,
      status: 'action-needed',
      sinceLast: 'Schemat för natten kan inte ändras utan att heltidsprojektet skjuts upp.',
      next: 'Räkna på båda alternativen.',
      asks: { what: 'Ska natten få egna rutter i år, eller väntar vi till hösten?', inDays: 20 },
    },
  ],
  'Digital tillsyn på natten': [
    {
      late: 0,
      status: 'on-target',
      sinceLast: 'Fyrtio hushåll har lämnat samtycke. Avtalet är skrivet.',
      next: 'De första kamerorna sätts upp.',
      review: { verdict: 'agreed', words: '' },
    },
    {
      late: 9,
      status: 'no-basis',
      sinceLast: 'Störda nätter räknas inte på samma sätt i de två systemen.',
      next: 'Leverantören rättar räkningen.',
    },
  ],
};

/** What the leadership group has said at its agenda. */
export const madeUpNotes: readonly MadeUpNote[] = [
  {
    initiative: 'E-arkiv',
    by: 'Karin Hallgren',
    daysAgo: 18,
    words: 'Ansvaret flyttas. Johan stämmer av vad integrationerna kostar innan beslutet skrivs.',
    choice: 'change',
    action: { title: 'Räkna om kostnaden för integrationerna', person: 'Johan Eklund', inDays: 7 },
    doneDaysAgo: 12,
  },
  {
    initiative: 'Bygglov på nätet',
    by: 'Karin Hallgren',
    daysAgo: 4,
    words: 'Lena är på väg tillbaka från ledighet. Frågan tas om igen när hon har läst beslutet.',
    choice: null,
    action: { title: 'Gå igenom beslutet med Lena', person: 'Amir Rahimi', inDays: 10 },
    doneDaysAgo: null,
  },
];
