import type { Language } from '../context.ts';
import type { Note } from './letter.ts';

/** What is mailed about, in both languages. Subjects tell no more than who sees the mailbox may read. */
type Notes = {
  readonly invitation: (organisation: string, link: string, lastMoment: string) => Note;
  readonly newBrowser: (at: string, browser: string, origin: string) => Note;
  readonly passwordChanged: (at: string, origin: string) => Note;
  readonly passkeyAdded: (at: string, origin: string) => Note;
  readonly rolesChanged: (origin: string) => Note;
  readonly seatGiven: (origin: string) => Note;
  readonly seatChanged: (origin: string) => Note;
  readonly handedOver: (origin: string) => Note;
  readonly commitmentGiven: (origin: string) => Note;
  readonly dutyPassed: (origin: string) => Note;
  readonly ideaReplied: (link: string) => Note;
  readonly ideaWords: (link: string) => Note;
  readonly ideaGoesOn: (link: string) => Note;
  readonly ideaHandedOn: (link: string) => Note;
};

const sv: Notes = {
  invitation: (organisation, link, lastMoment) => ({
    subject: `Inbjudan till Rodret hos ${organisation}`,
    body: `Hej!\n\nDu är inbjuden till Rodret hos ${organisation}. Följ länken och välj ditt lösenord:\n\n${link}\n\nLänken gäller till ${lastMoment} och kan användas en gång. Lämna den inte vidare: den som följer den blir du. Väntade du ingen inbjudan behöver du inte göra något.`,
  }),
  newBrowser: (at, browser, origin) => ({
    subject: 'Inloggning från en ny webbläsare',
    body: `Ditt konto loggades in från en webbläsare som inte har använts förut.\n\nNär: ${at}\nWebbläsare: ${browser}\n\nVar det du behöver du inte göra något. Var det inte du: byt lösenord och logga ut överallt på ${origin}/konto, och tala med er administratör.`,
  }),
  passwordChanged: (at, origin) => ({
    subject: 'Ditt lösenord är bytt',
    body: `Lösenordet till ditt konto byttes ${at}. Alla andra webbläsare är utloggade.\n\nVar det inte du: tala genast med er administratör. Ditt konto finns på ${origin}/konto.`,
  }),
  passkeyAdded: (at, origin) => ({
    subject: 'En ny nyckel för inloggning',
    body: `En nyckel för inloggning lades till på ditt konto ${at}.\n\nVar det inte du: ta bort den och byt lösenord på ${origin}/konto, och tala med er administratör.`,
  }),
  rolesChanged: origin => ({
    subject: 'Dina roller är ändrade',
    body: `En administratör har ändrat dina roller i Rodret. Vad varje roll får göra står på ${origin}/roller.`,
  }),
  seatGiven: origin => ({
    subject: 'Du har en plats i ledningsgruppen',
    body: `En administratör har satt upp dig i ledningsgruppen. Från vilken dag, och som vad, står på ${origin}/organisation.`,
  }),
  handedOver: origin => ({
    subject: 'En överlämning till dig',
    body: `En daterad kopia har lämnats över till dig. Den finns på ${origin}/overlamningar.`,
  }),
  commitmentGiven: origin => ({
    subject: 'Ett åtagande väntar på dig',
    body: `Du är utsedd till ägare av ett beslutat initiativ. Läs beslutet, och ta på dig åtagandet i ditt namn, på ${origin}/beslut.`,
  }),
  dutyPassed: origin => ({
    subject: 'Ett måste har gått över till dig',
    body: `Den som skulle ha gjort det har lämnat organisationen, och du är närmast i tur. Vad det är och när det ska vara gjort står på ${origin}/mina-masten.`,
  }),
  ideaReplied: link => ({
    subject: 'Din idé har fått svar',
    body: `Någon har svarat på en idé som du har lämnat. Svaret, och vad som händer nu, står på ${link}.`,
  }),
  ideaWords: link => ({
    subject: 'Något nytt om en idé',
    body: `Någon har skrivit till dig om en idé. Läs det, och skriv tillbaka om du vill, på ${link}.`,
  }),
  ideaGoesOn: link => ({
    subject: 'Din idé har gått vidare',
    body: `Det har hänt något med en idé som du har lämnat. Vad det är, och vad som har hänt förut, står på ${link}.`,
  }),
  ideaHandedOn: link => ({
    subject: 'En idé väntar på ditt svar',
    body: `Du har fått en idé att svara på. Vad den är, och när den som lämnade den ska ha fått svar, står på ${link}.`,
  }),
  seatChanged: origin => ({
    subject: 'Din plats i ledningsgruppen är ändrad',
    body: `En administratör har ändrat, avslutat eller tagit bort din plats i ledningsgruppen. Vad som gäller står på ${origin}/organisation.`,
  }),
};

const en: Notes = {
  invitation: (organisation, link, lastMoment) => ({
    subject: `Invitation to Rodret at ${organisation}`,
    body: `Hello!\n\nYou are invited to Rodret at ${organisation}. Follow the link and choose your password:\n\n${link}\n\nThe link holds until ${lastMoment} and can be used once. Do not pass it on: whoever follows it becomes you. If you expected no invitation you need not do anything.`,
  }),
  newBrowser: (at, browser, origin) => ({
    subject: 'Sign-in from a new browser',
    body: `Your account was signed in from a browser that has not been used before.\n\nWhen: ${at}\nBrowser: ${browser}\n\nIf it was you, you need not do anything. If it was not: change your password and sign out everywhere at ${origin}/konto, and speak to your administrator.`,
  }),
  passwordChanged: (at, origin) => ({
    subject: 'Your password has been changed',
    body: `The password of your account was changed ${at}. All other browsers are signed out.\n\nIf it was not you, speak to your administrator at once. Your account is at ${origin}/konto.`,
  }),
  passkeyAdded: (at, origin) => ({
    subject: 'A new passkey',
    body: `A passkey was added to your account ${at}.\n\nIf it was not you: remove it and change your password at ${origin}/konto, and speak to your administrator.`,
  }),
  rolesChanged: origin => ({
    subject: 'Your roles have changed',
    body: `An administrator has changed your roles in Rodret. What each role may do stands at ${origin}/roller.`,
  }),
  seatGiven: origin => ({
    subject: 'You have a seat in the leadership group',
    body: `An administrator has entered you in the leadership group. From which day, and as what, stands at ${origin}/organisation.`,
  }),
  handedOver: origin => ({
    subject: 'A hand-over to you',
    body: `A dated copy has been handed over to you. It is at ${origin}/overlamningar.`,
  }),
  commitmentGiven: origin => ({
    subject: 'A commitment waits for you',
    body: `You have been named owner of an initiative that was decided. Read the decision, and accept the commitment in your own name, at ${origin}/beslut.`,
  }),
  dutyPassed: origin => ({
    subject: 'A duty has passed to you',
    body: `Whoever was to do it has left the organisation, and you are next. What it is, and by when it is to be done, stands at ${origin}/mina-masten.`,
  }),
  ideaReplied: link => ({
    subject: 'Your idea has got a reply',
    body: `Somebody has replied to an idea that you left. The reply, and what happens next, stands at ${link}.`,
  }),
  ideaWords: link => ({
    subject: 'Something new about an idea',
    body: `Somebody has written to you about an idea. Read it, and write back if you like, at ${link}.`,
  }),
  ideaGoesOn: link => ({
    subject: 'Your idea has gone on',
    body: `Something has happened to an idea that you left. What it is, and what happened before, stands at ${link}.`,
  }),
  ideaHandedOn: link => ({
    subject: 'An idea waits for your reply',
    body: `You have been given an idea to reply to. What it is, and by when its author is to have a reply, stands at ${link}.`,
  }),
  seatChanged: origin => ({
    subject: 'Your seat in the leadership group has changed',
    body: `An administrator has changed, ended or removed your seat in the leadership group. What holds now stands at ${origin}/organisation.`,
  }),
};

export const notes = (language: Language): Notes => (language === 'sv' ? sv : en);

/** A moment as it is read in Sweden: `2 mars 2026 kl. 09:00`. */
export const shownMoment = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(at);
