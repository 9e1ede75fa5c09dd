import { defineMessages } from '#ui/language/define-messages.ts';

export const pageMessages = defineMessages({
  title: (name: string) => `Ledningsbrief: ${name}`,
  toSituation: 'Läget',
  pdf: 'Hämta som PDF',
  word: 'Hämta som Word',
  html: 'Hämta som webbsida',
  json: 'Hämta som data',
  files: 'Hämta briefen',
  own: (organisation: string) =>
    `Avsnittet om vad som väntar på beslut visas bara för er i ${organisation}. Det följer med i filerna du hämtar härifrån.`,
})({
  title: name => `Leadership brief: ${name}`,
  toSituation: 'The situation',
  pdf: 'Download as PDF',
  word: 'Download as Word',
  html: 'Download as a web page',
  json: 'Download as data',
  files: 'Download the brief',
  own: organisation =>
    `The section on what waits for a decision is shown to you of ${organisation} alone. It comes with the files that you download here.`,
});
