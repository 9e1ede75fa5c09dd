import { defineMessages } from '#ui/language/define-messages.ts';

export const takingPartMessages = defineMessages({
  title: 'Delta i ett samtal',
  by: (leader: string, day: string) => `${leader} frågar. Öppet till och med ${day}.`,
  start: {
    how: 'Ett påstående i taget: du instämmer, tar avstånd eller avstår. Det tar ungefär två minuter, och du kan sluta när du vill.',
    afterwards: 'Det här händer sedan',
    byDay: (day: string) => `Senast ${day}.`,
    secret: 'Så skyddas dina svar',
    secretText:
      'Dina svar sparas under en kod som ingen kan läsa baklänges, inte under ditt namn. När samtalet stänger förstörs nyckeln till koden. Varken chefer, administratörer eller den som läser databasen kan se vad just du svarade. Det som visas gäller alltid minst sex personer.',
    secretLink:
      'Länken säger inte vem du är. Den som har din länk ser samma svar som du: lämna den inte vidare.',
    groups: 'Hjälp oss se vilka som har kommit till tals. Det räknas för sig och knyts inte till dina svar.',
    part: 'Var arbetar du?',
    profession: 'Vad arbetar du som?',
    notTold: 'Vill inte säga',
    begin: 'Börja',
  },
  vote: {
    progress: (answered: string, all: string) => `${answered} av ${all} besvarade`,
    statement: 'Påstående',
    before: (choice: string) => `Ditt svar nu: ${choice}`,
    latest: (choice: string) => `Sparat: ${choice.toLowerCase()}.`,
    change: 'Ändra svaret',
    write: 'Skriv ett eget påstående',
    stop: 'Sluta och fortsätt senare',
    back: 'Tillbaka',
    answers: 'Dina svar',
  },
  write: {
    title: 'Skriv ett eget påstående',
    label: 'Ditt påstående',
    hint: 'En tanke, högst 200 tecken, så att andra kan instämma eller ta avstånd. Nämn inga personer.',
    send: 'Skicka',
    sendAnyway: 'Skicka som det är',
    two: 'Det ser ut att rymma två tankar. Den som håller med om den ena vet inte vad den ska svara. Dela gärna i två, eller skicka som det är.',
    sent: 'Tack. Påståendet läses innan det kommer med i samtalet. Här ser du vad som händer med det.',
    published: 'Tack. Påståendet är med i samtalet.',
    again: 'Du har redan skrivit det. Här ser du vad som hände med det.',
    own: 'Dina påståenden',
    tooLong: 'Påståendet är för långt: högst 200 tecken.',
    empty: 'Skriv ditt påstående.',
  },
  paused: {
    title: 'Dina svar är sparade',
    text: (day: string) => `Kom tillbaka när du vill, till och med ${day}. Du fortsätter där du slutade.`,
    textLink: (day: string) =>
      `Öppna samma länk igen när du vill, till och med ${day}. Du fortsätter där du slutade.`,
    goOn: 'Fortsätt nu',
  },
  done: {
    title: 'Du har svarat på allt som finns nu',
    text: (day: string) =>
      `Tack. Andra skriver nya påståenden: kom gärna tillbaka före ${day}. Resultatet visas när samtalet har stängt.`,
    nothing: 'Här finns inga påståenden än',
    nothingText: 'Skriv det första, eller kom tillbaka senare.',
  },
  coming: { title: 'Samtalet har inte öppnat än', text: (day: string) => `Det öppnar ${day}. Välkommen då.` },
  closed: {
    title: 'Samtalet är stängt',
    text: (day: string) =>
      `Det stängde ${day}. Det som svarades är sparat, utan att någon kan se vem som svarade vad.`,
    reply: 'Det här hände sedan',
    results: 'Se resultatet',
  },
  shared:
    'Länken har använts i mer än en webbläsare. Om någon annan har den ser ni samma svar, och det senaste gäller.',
  linkUnknown:
    'Länken öppnar inget samtal. Den kan vara felskriven eller återkallad: be om en ny där du fick den.',
})({
  title: 'Take part in a conversation',
  by: (leader, day) => `${leader} asks. Open until and on ${day}.`,
  start: {
    how: 'One statement at a time: you agree, disagree or pass. It takes about two minutes, and you can stop whenever you like.',
    afterwards: 'What happens then',
    byDay: day => `By ${day} at the latest.`,
    secret: 'How your answers are protected',
    secretText:
      'Your answers are kept under a code that nobody can read backwards, not under your name. When the conversation closes, the key to the code is destroyed. Neither managers, administrators nor whoever reads the database can see what you answered. What is shown is always of six people at least.',
    secretLink:
      'The link does not say who you are. Whoever has it sees the same answers as you: do not pass it on.',
    groups: 'Help us see who has been heard. It is counted by itself and not tied to your answers.',
    part: 'Where do you work?',
    profession: 'What do you work as?',
    notTold: 'Rather not say',
    begin: 'Begin',
  },
  vote: {
    progress: (answered, all) => `${answered} of ${all} answered`,
    statement: 'Statement',
    before: choice => `Your answer now: ${choice}`,
    latest: choice => `Saved: ${choice.toLowerCase()}.`,
    change: 'Change the answer',
    write: 'Write a statement of your own',
    stop: 'Stop and go on later',
    back: 'Back',
    answers: 'Your answers',
  },
  write: {
    title: 'Write a statement of your own',
    label: 'Your statement',
    hint: 'One thought, at most 200 characters, so that others can agree or disagree. Name no persons.',
    send: 'Send',
    sendAnyway: 'Send it as it is',
    two: 'It seems to hold two thoughts. Whoever agrees with one does not know what to answer. Make two of it, or send it as it is.',
    sent: 'Thank you. The statement is read before it comes into the conversation. Here you see where it stands.',
    published: 'Thank you. The statement is in the conversation.',
    again: 'You have written it already. This is where it stands.',
    own: 'Your statements',
    tooLong: 'The statement is too long: at most 200 characters.',
    empty: 'Write your statement.',
  },
  paused: {
    title: 'Your answers are saved',
    text: day => `Come back whenever you like, until ${day}. You go on where you stopped.`,
    textLink: day => `Open the same link again whenever you like, until ${day}. You go on where you stopped.`,
    goOn: 'Go on now',
  },
  done: {
    title: 'You have answered all there is now',
    text: day =>
      `Thank you. Others write new statements: do come back before ${day}. The results are shown when the conversation has closed.`,
    nothing: 'There are no statements here yet',
    nothingText: 'Write the first, or come back later.',
  },
  coming: { title: 'The conversation has not opened yet', text: day => `It opens ${day}. Welcome then.` },
  closed: {
    title: 'The conversation is closed',
    text: day => `It closed ${day}. What was answered is kept, and nobody can see who answered what.`,
    reply: 'What happened then',
    results: 'See the results',
  },
  shared:
    'The link has been used in more than one browser. If somebody else has it, you see the same answers, and the latest holds.',
  linkUnknown:
    'The link opens no conversation. It may be mistyped or withdrawn: ask for a new one where you got it.',
});
