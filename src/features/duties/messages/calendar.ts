import { defineMessages } from '#ui/language/define-messages.ts';

export const calendarMessages = defineMessages({
  title: 'Måsten i min kalender',
  findings: {
    none: 'Din kalender hämtar inga måsten',
    unused: 'Din kalender kan hämta dina måsten',
    used: (day: string) => `Din kalender hämtade dina måsten senast ${day}`,
    made: 'Adressen till din kalender är gjord',
  },
  lede: 'Outlook, Google Kalender och andra kalendrar kan prenumerera på dina måsten: var och ett står på sin dag, med en påminnelse, och försvinner när det är gjort.',
  make: 'Gör en adress',
  makeAnew: 'Gör en ny adress',
  makeLede:
    'Adressen är bara din. Den som har den kan läsa vad du ska göra och när, så lämna den inte vidare.',
  anewLede: 'Den gamla adressen slutar genast att fungera.',
  address: 'Adressen',
  addressHint:
    'Visas bara nu och sparas inte: klistra in den i din kalender under ”Prenumerera” eller ”Från webben”.',
  shownBefore: 'Adressen har redan visats en gång och visas inte igen. Gör en ny om den kom bort.',
  since: (day: string) => `Gjord ${day}.`,
  revoke: 'Stäng adressen',
  revokeLede:
    'Kalendern slutar genast att få dina måsten. Det kan inte ångras, men en ny adress går alltid att göra.',
  revoked: 'Adressen är stängd.',
  problem: 'Det gick inte. Läs in sidan igen och försök en gång till.',
  back: 'Till mina måsten',
  calendarName: (organisation: string) => `Måsten hos ${organisation}`,
  by: (day: string) => `Senast ${day}.`,
  link: (address: string) => `Gör det här: ${address}`,
  isDeputy: (name: string) => `Du är ersättare för ${name}.`,
  isLine: (name: string) => `Det har kommit till dig från ${name}.`,
})({
  title: 'Duties in my calendar',
  findings: {
    none: 'Your calendar fetches no duties',
    unused: 'Your calendar can fetch your duties',
    used: day => `Your calendar last fetched your duties on ${day}`,
    made: 'The address for your calendar is made',
  },
  lede: 'Outlook, Google Calendar and other calendars can subscribe to your duties: each stands on its day, with a reminder, and goes away when it is done.',
  make: 'Make an address',
  makeAnew: 'Make a new address',
  makeLede:
    'The address is yours alone. Whoever has it can read what you are to do and when, so do not pass it on.',
  anewLede: 'The old address stops working at once.',
  address: 'The address',
  addressHint:
    'Shown only now, and not kept: paste it into your calendar under “Subscribe” or “From the web”.',
  shownBefore: 'The address has been shown once and is not shown again. Make a new one if it was lost.',
  since: day => `Made ${day}.`,
  revoke: 'Close the address',
  revokeLede:
    'The calendar gets your duties no more, at once. It cannot be undone, but a new address can always be made.',
  revoked: 'The address is closed.',
  problem: 'It did not work. Load the page again and try once more.',
  back: 'To my duties',
  calendarName: organisation => `Duties at ${organisation}`,
  by: day => `By ${day}.`,
  link: address => `Do it here: ${address}`,
  isDeputy: name => `You stand in for ${name}.`,
  isLine: name => `It has come to you from ${name}.`,
});
