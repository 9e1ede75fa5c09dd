import { defineMessages } from '#ui/language/define-messages.ts';

export const formMessages = defineMessages({
  title: 'Lämna en idé',
  lede: (owner: string, day: string) =>
    `Det tar en minut. ${owner} är skyldig dig ett svar senast ${day}, och du får veta vad som blir av idén.`,
  ledeLeader: (day: string) =>
    `Det tar en minut. Den som leder förvaltningen är skyldig dig ett svar senast ${day}, och du får veta vad som blir av idén.`,
  ledeNobody:
    'Det tar en minut. Ingen är utsedd att svara än; administratören ser till att någon blir det. Du får veta vad som blir av idén.',
  idea: 'Vad skulle gå att göra?',
  ideaHint: 'En mening, högst 120 tecken.',
  why: 'Varför?',
  whyHint: 'Vad tar tid, kostar eller blir fel i dag?',
  gains: 'Vem skulle vinna på det?',
  gainsHint: 'Till exempel ”Alla som söker bygglov, och handläggarna”.',
  what: 'Berätta mer, om du vill',
  part: 'Var arbetar du?',
  partHint: 'Styr vem som svarar om er regel säger det, och visas vid idén.',
  noPart: 'Vill inte säga',
  files: 'Bilder eller dokument',
  filesHint:
    'Högst 5 filer på 5 MB, tillsammans 12 MB: pdf, bilder, Word, Excel, PowerPoint, text. Plats och tid tas bort ur foton. Ta inte med andras personuppgifter.',
  filesAgain: 'Filerna följer inte med när sidan visas igen: välj dem på nytt.',
  hidden: 'Visa inte mitt namn',
  hiddenHint:
    'Då står det ”anställd i …”. Den som svarar når dig ändå, genom Rodret. Det är inte anonymt: revisionen vet vem som lämnade idén. Anonymt talar man i samtalen.',
  save: 'Lämna idén',
  saveAnyway: 'Lämna den ändå',
  similarTitle: 'Liknar din idé någon av de här?',
  similarLede: 'Då kan du stödja den i stället, så blir den starkare. Annars lämnar du din.',
  left: 'Tack! Din idé är lämnad.',
})({
  title: 'Leave an idea',
  lede: (owner, day) =>
    `It takes a minute. ${owner} owes you a reply by ${day}, and you are told what becomes of the idea.`,
  ledeLeader: day =>
    `It takes a minute. Whoever leads the department owes you a reply by ${day}, and you are told what becomes of the idea.`,
  ledeNobody:
    'It takes a minute. Nobody has been named to reply yet; the administrator sees to it that somebody is. You are told what becomes of the idea.',
  idea: 'What could be done?',
  ideaHint: 'One sentence, at most 120 characters.',
  why: 'Why?',
  whyHint: 'What takes time, costs or goes wrong today?',
  gains: 'Who would gain?',
  gainsHint: 'For example “Everyone who applies for a building permit, and the caseworkers”.',
  what: 'Tell more, if you like',
  part: 'Where do you work?',
  partHint: 'Decides who replies where your rule says so, and is shown with the idea.',
  noPart: 'Would rather not say',
  files: 'Pictures or documents',
  filesHint:
    'At most 5 files of 5 MB, 12 MB together: pdf, pictures, Word, Excel, PowerPoint, text. Place and time are taken out of photographs. Leave out the personal data of others.',
  filesAgain: 'Files do not come along when the page is shown again: choose them anew.',
  hidden: 'Do not show my name',
  hiddenHint:
    'Then it says “employee of …”. Whoever replies reaches you all the same, through Rodret. It is not anonymous: the audit knows who left the idea. Anonymously one speaks in the conversations.',
  save: 'Leave the idea',
  saveAnyway: 'Leave it all the same',
  similarTitle: 'Is your idea like one of these?',
  similarLede: 'Then you can support it instead, which makes it stronger. Otherwise leave your own.',
  left: 'Thank you! Your idea has been left.',
});
