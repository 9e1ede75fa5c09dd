import { defineMessages } from '#ui/language/define-messages.ts';
import type { Language } from '#ui/language/language.ts';

export const invitePageMessages = defineMessages({
  title: 'Bjud in',
  finding: 'Tre sätt att bjuda in till samtalet',
  lede: 'Ingen av dem berättar för någon vem som har svarat vad.',
  everybody: 'För alla som loggar in',
  everybodyText:
    'Adressen fungerar för alla med konto i organisationen. Skanna koden från väggen i personalrummet, eller skicka adressen.',
  everybodyLabel: 'Adress till samtalet',
  qr: (address: string) => `QR-kod till ${address}`,
  personal: 'Personliga länkar utan konto',
  personalText:
    'Varje länk ger en deltagare. Den säger vilken grupp den gavs till, inte vem. Länkarna visas bara en gång: skriv ut dem eller ladda ner dem, och dela ut dem utan att anteckna vem som fick vilken.',
  part: 'Del av organisationen',
  profession: 'Yrke',
  any: 'Vilken som helst',
  count: 'Hur många länkar',
  make: 'Gör länkar',
  mail: 'Skicka länkar med e-post',
  mailText:
    'Varje adress får en egen länk. Adresserna sparas inte, och inte heller vem som fick vilken länk.',
  noMail: 'Den här installationen skickar ingen e-post. Gör länkar ovan och dela ut dem för hand.',
  addresses: 'E-postadresser',
  addressesHint: 'En per rad, eller med komma mellan. Högst 500 åt gången.',
  send: 'Skicka länkar',
  batches: 'Gjorda länkar',
  batchTable: 'Omgångar av länkar',
  noBatches: 'Inga personliga länkar är gjorda än.',
  columns: { made: 'Gjorda', group: 'Till', links: 'Antal', withdraw: 'Återkalla' },
  withdrawn: 'Återkallade',
  withdraw: 'Återkalla',
  everyone: 'Alla',
  shownOnce: (links: string) => `Här är ${links}, som visas bara nu.`,
  download: 'Ladda ner som CSV',
  print: 'Skriv ut sidan och klipp isär lapparna.',
  slip: 'Din länk till samtalet. Den är för en deltagare och säger inte vem du är.',
  one: 'länk',
  many: 'länkar',
  mailed: (links: string) => `${links} är på väg.`,
  closed: 'Samtalet är stängt: inga fler kan bjudas in.',
})({
  title: 'Invite',
  finding: 'Three ways to invite to the conversation',
  lede: 'None of them tells anybody who answered what.',
  everybody: 'For everybody who signs in',
  everybodyText:
    'The address works for everybody with an account in the organisation. Scan the code from the wall of the staff room, or send the address.',
  everybodyLabel: 'Address of the conversation',
  qr: address => `QR code to ${address}`,
  personal: 'Personal links without account',
  personalText:
    'Each link is for one participant. It says to which group it was given, not to whom. The links are shown only once: print or download them, and hand them out without noting who got which.',
  part: 'Part of the organisation',
  profession: 'Profession',
  any: 'Any',
  count: 'How many links',
  make: 'Make links',
  mail: 'Send links by e-mail',
  mailText: 'Each address gets a link of its own. The addresses are not kept, nor is who got which link.',
  noMail: 'This installation sends no mail. Make links above and hand them out by hand.',
  addresses: 'E-mail addresses',
  addressesHint: 'One to a line, or with commas between. At most 500 at a time.',
  send: 'Send links',
  batches: 'Links that were made',
  batchTable: 'Batches of links',
  noBatches: 'No personal links have been made yet.',
  columns: { made: 'Made', group: 'For', links: 'Number', withdraw: 'Withdraw' },
  withdrawn: 'Withdrawn',
  withdraw: 'Withdraw',
  everyone: 'Everyone',
  shownOnce: links => `${links} are made. They are shown only now.`,
  download: 'Download as CSV',
  print: 'Print the page and cut the slips apart.',
  slip: 'Your link to the conversation. It is for one participant and does not say who you are.',
  one: 'link',
  many: 'links',
  mailed: links => `${links} are on their way.`,
  closed: 'The conversation is closed: nobody more is invited.',
});

type Letter = (
  question: string,
  link: string,
  organisation: string,
  closesOn: string,
) => { readonly subject: string; readonly body: string };

const letters: Readonly<Record<Language, Letter>> = {
  sv: (question, link, organisation, closesOn) => ({
    subject: `${organisation} vill veta vad du tycker`,
    body: `Hej!\n\n${organisation} frågar: ${question}\n\nDet tar ungefär två minuter. Du svarar utan konto och utan namn, genom din egen länk:\n\n${link}\n\nLänken gäller till och med ${closesOn}. Vem som fick vilken länk sparas inte. Lämna den inte vidare: den är för en deltagare.`,
  }),
  en: (question, link, organisation, closesOn) => ({
    subject: `${organisation} would like to know what you think`,
    body: `Hello!\n\n${organisation} asks: ${question}\n\nIt takes about two minutes. You answer without an account and without your name, by a link of your own:\n\n${link}\n\nThe link holds until ${closesOn}. Who got which link is not kept. Do not pass it on: it is for one participant.`,
  }),
};

/** The mail with a personal link, in the language of the conversation. */
export const inviteMessages = (language: Language) => ({ letter: letters[language] });
