import { defineMessages } from '#ui/language/define-messages.ts';

/** Why something typed is not accepted, by the reason of the refusal. */
export const problemMessages = defineMessages({
  reasons: {
    'sign-in-failed': 'E-post och lösenord hör inte ihop. Kontrollera båda och försök igen.',
    'password-wrong': 'Det är inte lösenordet som gäller nu.',
    'password-same': 'Det är samma lösenord som nu. Välj ett annat.',
    'password-differs': 'Lösenorden är inte lika. Skriv samma två gånger.',
    'password-too-short': 'Lösenordet behöver minst 12 tecken. Flera ord efter varandra går bra.',
    'password-too-long': 'Lösenordet får ha högst 200 tecken.',
    'password-personal':
      'Lösenordet bygger på ditt namn, din e-post eller organisationen. Det prövar den som gissar först.',
    'password-common':
      'Lösenordet bygger på vanliga ord eller namn och är lätt att gissa. Lägg till ord som inte hör ihop.',
    'password-pattern':
      'Lösenordet följer ett mönster – upprepning, tangenter i rad, ett datum – och är lätt att gissa.',
    'password-guessable': 'Lösenordet är lätt att gissa. Ta flera ord som inte hör ihop.',
    'account-taken': 'Någon annan i organisationen loggar redan in med det kontot.',
    'passkey-refused': 'Det svaret gick inte att använda. Försök igen från början.',
    'unit-unknown': 'Ingen kommun eller region heter så. Välj ur listan.',
  },
  required: 'Fyll i fältet.',
  email: 'Skriv en e-postadress, som namn@kommunen.se.',
  tooLong: 'Texten är för lång.',
  other: 'Det går inte att använda. Ändra och försök igen.',
  tooMany: (minutes: number) =>
    minutes <= 1
      ? 'För många försök har misslyckats. Vänta en minut och försök igen, eller logga in med passnyckel.'
      : `För många försök har misslyckats. Vänta ${minutes} minuter och försök igen, eller logga in med passnyckel.`,
  unitAmbiguous: (names: string) => `Det kan vara flera: ${names}. Skriv hela namnet.`,
})({
  reasons: {
    'sign-in-failed': 'E-mail and password do not belong together. Check both and try again.',
    'password-wrong': 'This is not the password you have now.',
    'password-same': 'This is the password you have now. Choose another.',
    'password-differs': 'The passwords differ. Write the same one twice.',
    'password-too-short': 'The password needs at least 12 characters. Several words in a row are fine.',
    'password-too-long': 'The password may have at most 200 characters.',
    'password-personal':
      'The password builds on your name, your e-mail or the organisation. Whoever guesses tries that first.',
    'password-common':
      'The password builds on common words or names and is easy to guess. Add words that do not belong together.',
    'password-pattern':
      'The password follows a pattern – a repeat, a row of keys, a date – and is easy to guess.',
    'password-guessable': 'The password is easy to guess. Take several words that do not belong together.',
    'account-taken': 'Somebody else in the organisation signs in with that account already.',
    'passkey-refused': 'That answer could not be used. Try again from the beginning.',
    'unit-unknown': 'No municipality or region is called that. Choose from the list.',
  },
  required: 'Fill in this field.',
  email: 'Write an e-mail address, such as name@municipality.se.',
  tooLong: 'The text is too long.',
  other: 'This cannot be used. Change it and try again.',
  tooMany: minutes =>
    minutes <= 1
      ? 'Too many attempts have failed. Wait a minute and try again, or sign in with a passkey.'
      : `Too many attempts have failed. Wait ${minutes} minutes and try again, or sign in with a passkey.`,
  unitAmbiguous: names => `It may be one of several: ${names}. Write the whole name.`,
});
