import { defineMessages } from '#ui/language/define-messages.ts';

export const welcomeMessages = defineMessages({
  title: (organisation: string) => `Välkommen till ${organisation}`,
  lede: (name: string, email: string) =>
    `${name}, du är inbjuden hit. Du loggar in med ${email} och det lösenord som du väljer nu.`,
  ledeKnown: (name: string, email: string) =>
    `${name}, du är inbjuden hit. Det finns redan ett konto för ${email}: visa med dess lösenord att det är ditt. Sedan väljer du själv vilken organisation du arbetar i.`,
  newPassword: 'Nytt lösenord',
  newPasswordHint: 'Minst 12 tecken och svårt att gissa. Flera ord som inte hör ihop är bra.',
  repeat: 'Samma lösenord en gång till',
  knownPassword: 'Lösenordet till ditt konto',
  button: 'Börja',
  later: 'På sidan Ditt konto kan du sedan lägga till en passnyckel och slippa lösenordet.',
  closed: {
    accepted: 'Inbjudan är redan använd',
    acceptedText: (organisation: string) =>
      `Den som har tagit emot inbjudan till ${organisation} loggar in med sin e-post och sitt lösenord.`,
    expired: 'Inbjudan har gått ut',
    expiredText: (organisation: string) => `Dagen för inbjudan till ${organisation} har passerat.`,
    withdrawn: 'Inbjudan gäller inte längre',
    withdrawnText: (organisation: string) =>
      `Inbjudan till ${organisation} har dragits tillbaka eller ersatts av en nyare.`,
    notMe: (names: string) => `Var det inte du som tog emot den? Säg genast till ${names}.`,
    notMeWhoever: 'Var det inte du som tog emot den? Säg genast till den som bjöd in dig.',
    who: (names: string) => `Be ${names} om en ny inbjudan.`,
    whoever: 'Be den som bjöd in dig om en ny inbjudan.',
    signIn: 'Logga in',
    start: 'Till startsidan',
  },
  unknown:
    'Länken leder inte till någon inbjudan. Kontrollera att hela länken kom med, eller be den som bjöd in dig om en ny.',
  setUp: {
    title: 'Börja med Rodret',
    lede: 'Säg vilken kommun eller region ni leder och vem du är. Du blir administratör och kan sedan bjuda in ledningsgruppen. Länken gäller en enda gång.',
    unit: 'Kommun eller region',
    unitHint: 'Skriv namnet. Stavningen behöver inte stämma.',
    name: 'Ditt namn',
    email: 'Din e-post',
    emailHint: 'Den loggar du in med.',
    button: 'Skapa organisationen',
  },
})({
  title: organisation => `Welcome to ${organisation}`,
  lede: (name, email) =>
    `${name}, you are invited here. You sign in with ${email} and the password that you choose now.`,
  ledeKnown: (name, email) =>
    `${name}, you are invited here. There is an account for ${email} already: show by its password that it is yours. Then you choose which organisation you work in.`,
  newPassword: 'New password',
  newPasswordHint:
    'At least 12 characters and hard to guess. Several words that do not belong together are good.',
  repeat: 'The same password once more',
  knownPassword: 'The password of your account',
  button: 'Begin',
  later: 'On the page Your account you can then add a passkey and do without the password.',
  closed: {
    accepted: 'The invitation has been used already',
    acceptedText: organisation =>
      `Whoever accepted the invitation to ${organisation} signs in with their e-mail and password.`,
    expired: 'The invitation has run out',
    expiredText: organisation => `The day of the invitation to ${organisation} has passed.`,
    withdrawn: 'The invitation holds no longer',
    withdrawnText: organisation =>
      `The invitation to ${organisation} has been withdrawn or replaced by a newer one.`,
    notMe: names => `Was it not you who accepted it? Tell ${names} at once.`,
    notMeWhoever: 'Was it not you who accepted it? Tell whoever invited you at once.',
    who: names => `Ask ${names} for a new invitation.`,
    whoever: 'Ask whoever invited you for a new invitation.',
    signIn: 'Sign in',
    start: 'To the start page',
  },
  unknown:
    'The link leads to no invitation. Check that you have the whole link, or ask whoever invited you for a new one.',
  setUp: {
    title: 'Begin with Rodret',
    lede: 'Say which municipality or region you lead and who you are. You become administrator and can then invite the leadership group. The link holds a single time.',
    unit: 'Municipality or region',
    unitHint: 'Write the name. The spelling need not be right.',
    name: 'Your name',
    email: 'Your e-mail',
    emailHint: 'You sign in with it.',
    button: 'Make the organisation',
  },
});
