import { defineMessages } from '#ui/language/define-messages.ts';

export const messages = defineMessages({
  title: 'Utskick',
  findings: {
    'at-once': 'Du får ett brev så fort något rör dig',
    daily: 'Du får en sammanfattning om dagen',
    weekly: 'Du får en sammanfattning i veckan',
    never: 'Du får bara brev om ditt konto',
  },
  noMail: 'Härifrån skickas ingen e-post',
  to: (address: string) => `Breven går till ${address}.`,
  noAddress: 'Ingen e-postadress är känd för dig, så inget kan skickas. En administratör kan lägga till den.',
  noServer:
    'Installationen har ingen e-postserver. Länkar till inbjudningar lämnas över för hand. Det du väljer här gäller från den dag e-post är inställd.',
  chooseTitle: 'Det du väljer själv',
  ownMatters: 'Egna ärenden',
  ownMattersHint:
    'Det som du ska göra eller som är försenat, det som lämnas över till dig, och det som ändras i dina roller och i ledningsgruppen.',
  frequencies: {
    'at-once': 'Direkt',
    daily: 'En gång om dagen',
    weekly: 'En gång i veckan',
    never: 'Aldrig',
  },
  frequencyHints: {
    'at-once': 'Ett brev för varje sak, inom någon minut.',
    daily: 'Klockan 7, om något har hänt.',
    weekly: 'Måndagar klockan 7, om något har hänt.',
    never: 'Det som väntar tas bort och skickas inte.',
  },
  save: 'Spara',
  languageTitle: 'Språket i breven',
  languageLede: 'Gäller också måsten i din kalender.',
  language: 'Språk',
  languages: { sv: 'Svenska', en: 'Engelska' },
  saveLanguage: 'Byt språk',
  saved: 'Ditt val är sparat.',
  notChosen: 'Välj hur ofta.',
  alwaysTitle: 'Det som alltid kommer',
  alwaysLede: 'De här går inte att välja bort: utan dem märks det inte om någon annan tar över ditt konto.',
  always: {
    invitation: 'Inbjudan, när någon bjuder in dig eller skickar en ny länk.',
    security: 'Ditt konto: inloggning från en ny webbläsare, byte av lösenord, ny nyckel.',
  },
})({
  title: 'Mail',
  findings: {
    'at-once': 'You get a mail as soon as something concerns you',
    daily: 'You get a summary every day',
    weekly: 'You get a summary every week',
    never: 'You get mail about your account only',
  },
  noMail: 'No mail is sent from here',
  to: address => `Mail goes to ${address}.`,
  noAddress: 'No e-mail address is known for you, so nothing can be sent. An administrator can add it.',
  noServer:
    'The installation has no mail server. Links of invitations are handed over by hand. What you choose here holds from the day that mail is set up.',
  chooseTitle: 'What you choose yourself',
  ownMatters: 'Your own matters',
  ownMattersHint:
    'What you are to do or is overdue, what is handed over to you, and what changes in your roles and in the leadership group.',
  frequencies: {
    'at-once': 'At once',
    daily: 'Once a day',
    weekly: 'Once a week',
    never: 'Never',
  },
  frequencyHints: {
    'at-once': 'A mail for each thing, within a minute or so.',
    daily: 'At 7 in the morning, if anything happened.',
    weekly: 'On Mondays at 7, if anything happened.',
    never: 'What waits is removed and not sent.',
  },
  save: 'Save',
  languageTitle: 'The language of the mail',
  languageLede: 'Also of the duties in your calendar.',
  language: 'Language',
  languages: { sv: 'Swedish', en: 'English' },
  saveLanguage: 'Change language',
  saved: 'Your choice is saved.',
  notChosen: 'Choose how often.',
  alwaysTitle: 'What always comes',
  alwaysLede: 'These cannot be chosen away: without them nobody notices when your account is taken over.',
  always: {
    invitation: 'Invitations, when somebody invites you or sends a new link.',
    security: 'Your account: sign-in from a new browser, a changed password, a new passkey.',
  },
});
