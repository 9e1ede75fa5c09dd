import { defineMessages } from '#ui/language/define-messages.ts';

export const messages = defineMessages({
  title: 'Var och en får göra det rollen ger, och inget mer',
  short: 'Roller',
  lede: 'Tabellen är den som systemet själv frågar, på varje sida och vid varje ändring. Den som har flera roller får det som någon av dem ger.',
  yours: (roles: string) => `Du är ${roles}.`,
  rolesTitle: 'Rollerna',
  rolesLede:
    'En administratör ger rollerna. Ledare blir den som sitter i ledningsgruppen, så länge den gör det.',
  tableTitle: 'Vad varje roll får göra',
  tableLede: 'En nyckel för ett program får det som står i nyckeln, men aldrig mer än den som skapade den.',
  caption: 'Rättigheter, och de roller som har dem',
  permission: 'Rättighet',
  public: 'Utan konto',
  publicGives: 'Läser det som bygger på öppna data, och ser ingenting om organisationens personer.',
  yes: 'ja',
  no: 'nej',
})({
  title: 'Each may do what their role gives, and no more',
  short: 'Roles',
  lede: 'This is the table that the system itself asks, on every page and at every change. Who has several roles may what any of them gives.',
  yours: roles => `You are ${roles}.`,
  rolesTitle: 'The roles',
  rolesLede:
    'An administrator gives roles. Whoever sits in the leadership group is a leader, for as long as they do.',
  tableTitle: 'What each role may do',
  tableLede: 'A token for a program may what is named in it, and never more than whoever made it.',
  caption: 'Permissions, and the roles that have them',
  permission: 'Permission',
  public: 'Without an account',
  publicGives: 'Reads what builds on open data, and sees nothing of the people of the organisation.',
  yes: 'yes',
  no: 'no',
});
