import { defineMessages } from '#ui/language/define-messages.ts';

export const messages = defineMessages({
  title: 'Nycklar till API:et',
  finding: (active: number) =>
    active === 0
      ? 'Inget program har en nyckel som gäller'
      : active === 1
        ? 'En nyckel gäller'
        : `${active} nycklar gäller`,
  lede: 'En nyckel låter ett program göra det som den är till för, och aldrig mer än den som skapade nyckeln får göra när den används. Mister personen en roll mister nyckeln den också.',
  caption: 'Nycklar, den nyaste först',
  name: 'Namn',
  scopes: 'Får användas till',
  maker: 'Skapad av',
  expires: 'Gäller till',
  used: 'Senast använd',
  state: 'Läge',
  step: 'Åtgärd',
  never: 'aldrig',
  notHeld: 'inte längre',
  states: {
    active: 'gäller',
    expired: 'för gammal',
    revoked: 'återkallad',
    powerless: 'kan inget: den som skapade den saknar rollerna',
  },
  revoke: 'Återkalla',
  revoking: {
    title: (name: string) => `Återkalla ${name}?`,
    lede: 'Nyckeln slutar fungera genast. Det kan inte ångras: den som behöver en nyckel får en ny.',
    button: 'Återkalla nyckeln',
    cancel: 'Avbryt, behåll nyckeln',
    done: 'Nyckeln är återkallad och fungerar inte längre.',
  },
  emptyTitle: 'Inga nycklar än',
  emptyText:
    'Skapa en när ett annat system ska läsa eller ändra något här. Vad som går att göra står i beskrivningen av API:et.',
  make: {
    title: 'Skapa en nyckel',
    name: 'Vad nyckeln är till för',
    nameHint: 'Så att den känns igen i listan, till exempel ”Statistik till intranätet”.',
    days: 'Antal dagar den ska gälla',
    daysHint: 'Från 1 till 365. Välj så kort tid som räcker.',
    scopes: 'Vad nyckeln får göra',
    scopesHint: 'Bara det som du själv får göra går att välja. Ge inte mer än vad programmet behöver.',
    button: 'Skapa nyckeln',
    done: (name: string) => `Nyckeln ${name} är skapad`,
    token: 'Nyckeln',
    tokenHint:
      'Visas bara nu och sparas inte: kopiera den till programmet direkt. Den skickas i huvudet Authorization som ”Bearer” följt av nyckeln.',
    shownBefore:
      'Nyckeln har redan visats en gång och visas inte igen. Återkalla den och skapa en ny om den kom bort.',
    back: 'Till nycklarna',
  },
  problems: {
    name: 'Skriv vad nyckeln är till för, högst 100 tecken.',
    days: 'Skriv ett helt antal dagar från 1 till 365.',
    scopes: 'Välj minst en sak som nyckeln får göra.',
    'scope-not-held': 'Nyckeln kan inte få mer än vad du själv får göra.',
    stale: 'Någon annan ändrade nyckeln samtidigt. Läs listan och försök igen.',
    'token-revoked': 'Nyckeln är redan återkallad.',
    other: 'Det gick inte. Inget är ändrat.',
  },
})({
  title: 'Keys to the API',
  finding: active =>
    active === 0 ? 'No program has a key that holds' : active === 1 ? 'One key holds' : `${active} keys hold`,
  lede: 'A key lets a program do what it is for, and never more than whoever made it may do when it is used. If the person loses a role, so does the key.',
  caption: 'Keys, the newest first',
  name: 'Name',
  scopes: 'May be used to',
  maker: 'Made by',
  expires: 'Holds until',
  used: 'Last used',
  state: 'State',
  step: 'Step',
  never: 'never',
  notHeld: 'not any more',
  states: {
    active: 'holds',
    expired: 'too old',
    revoked: 'revoked',
    powerless: 'can do nothing: whoever made it lacks the roles',
  },
  revoke: 'Revoke',
  revoking: {
    title: name => `Revoke ${name}?`,
    lede: 'The key stops working at once. It cannot be undone: whoever needs a key gets a new one.',
    button: 'Revoke the key',
    cancel: 'Cancel, keep the key',
    done: 'The key is revoked and works no more.',
  },
  emptyTitle: 'No keys yet',
  emptyText:
    'Make one when another system is to read or change something here. What can be done stands in the description of the API.',
  make: {
    title: 'Make a key',
    name: 'What the key is for',
    nameHint: 'So that it is known again in the list, such as “Statistics for the intranet”.',
    days: 'Number of days it is to hold',
    daysHint: 'From 1 to 365. Choose as short a time as is enough.',
    scopes: 'What the key may do',
    scopesHint: 'Only what you may do yourself can be chosen. Give no more than the program needs.',
    button: 'Make the key',
    done: name => `The key ${name} is made`,
    token: 'The key',
    tokenHint:
      'Shown only now, and not kept: copy it to the program at once. It is sent in the header Authorization as “Bearer” followed by the key.',
    shownBefore:
      'The key has been shown once and is not shown again. If it was lost, revoke it and make another.',
    back: 'To the keys',
  },
  problems: {
    name: 'Write what the key is for, at most 100 characters.',
    days: 'Write a whole number of days from 1 to 365.',
    scopes: 'Choose at least one thing that the key may do.',
    'scope-not-held': 'The key cannot get more than you may do yourself.',
    stale: 'Somebody else changed the key at the same time. Read the list and try again.',
    'token-revoked': 'The key has been revoked before.',
    other: 'It did not work. Nothing is changed.',
  },
});
