import { defineMessages } from '#ui/language/define-messages.ts';

export const messages = defineMessages({
  title: 'Tillgänglighetsredogörelse',
  lede: 'Rodret byggs för att följa WCAG 2.2 på nivå AA. Varje sida prövas med automatiska kontroller och med enbart tangentbord vid varje ändring av koden.',
  state: 'Så är det byggt',
  keyboard: 'Allt går att nå och göra med tangentbord, med synligt fokus och en länk förbi menyn.',
  scripts:
    'Alla sidor och formulär fungerar utan JavaScript. Bara passnycklar behöver det, och lösenordet finns alltid bredvid.',
  charts: 'Varje diagram har en tabell med samma värden.',
  colour: 'Betydelse framgår alltid av ord eller form, aldrig av färg ensam.',
  faults: 'Kända brister',
  sourceTitles:
    'Nyckeltalens titlar är källans egna, på svenska även i den engelska versionen, och kan vara långa och svåra.',
  importFaults: 'Felmeddelanden om filer som inte kan importeras är på engelska, också på svenska sidor.',
  wideTables: 'Breda tabeller rullar i sidled i en egen ram på små skärmar.',
  report: 'Anmäl en brist',
  reportText: (organisation: string) =>
    `Säg till den som driver den här installationen${organisation === '' ? '' : ` (${organisation})`}. Beskriv vilken sida det gäller och vad som inte fungerade.`,
  authority:
    'Är du inte nöjd med svaret kan du anmäla det till Digg, Myndigheten för digital förvaltning, som har tillsyn över lagen om tillgänglighet till digital offentlig service.',
})({
  title: 'Accessibility statement',
  lede: 'Rodret is built to follow WCAG 2.2 at level AA. Every page is tried by automatic checks and with the keyboard alone at every change of the code.',
  state: 'How it is built',
  keyboard: 'Everything can be reached and done by keyboard, with visible focus and a link past the menu.',
  scripts:
    'All pages and forms work without JavaScript. Only passkeys need it, and the password is always beside.',
  charts: 'Every chart has a table with the same values.',
  colour: 'Meaning always shows in words or shape, never in colour alone.',
  faults: 'Known faults',
  sourceTitles:
    'Titles of key figures are the source’s own, in Swedish in the English version too, and can be long and hard.',
  importFaults: 'Messages about files that cannot be imported are in English, on Swedish pages too.',
  wideTables: 'Wide tables scroll sideways in a frame of their own on small screens.',
  report: 'Report a fault',
  reportText: organisation =>
    `Tell whoever runs this installation${organisation === '' ? '' : ` (${organisation})`}. Say which page it is and what did not work.`,
  authority:
    'If you are not content with the answer you can report it to Digg, the Agency for Digital Government, which supervises the act on accessibility of digital public services.',
});
