import { defineMessages } from '#ui/language/define-messages.ts';

export const opportunityMessages = defineMessages({
  title: 'Gör till en möjlighet',
  lede: 'Idén talar för möjligheten bredvid nyckeltalen, med hur många som stöder den. Den som lämnade idén får veta det, och får veta varje steg sedan.',
  fields: {
    opportunity: 'Vilken möjlighet?',
    title: 'Vad den heter',
    what: 'Vad som kan göras på ett nytt sätt',
    forWhom: 'För vem',
    words: 'Svar till den som lämnade idén',
  },
  opportunityHint: 'Välj en som finns, eller gör en ny.',
  aNew: 'En ny möjlighet',
  onlyNew: 'För en ny möjlighet.',
  wordsNeeded: 'Idén har inte fått svar än: skriv svaret här.',
  wordsFree: 'Om du vill säga något mer än det som redan är svarat.',
  button: 'Gör till en möjlighet',
})({
  title: 'Make it an opportunity',
  lede: 'The idea speaks for the opportunity beside the key figures, with how many support it. Whoever left the idea is told, and is told of each step after.',
  fields: {
    opportunity: 'Which opportunity?',
    title: 'What it is called',
    what: 'What can be done in a new way',
    forWhom: 'For whom',
    words: 'Reply to whoever left the idea',
  },
  opportunityHint: 'Choose one that exists, or make a new one.',
  aNew: 'A new opportunity',
  onlyNew: 'For a new opportunity.',
  wordsNeeded: 'The reply has not been given yet: give it here.',
  wordsFree: 'If you want to say more than has been replied already.',
  button: 'Make it an opportunity',
});
