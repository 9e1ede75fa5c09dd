import { defineMessages } from '#ui/language/define-messages.ts';

export const maturityWords = defineMessages({
  room: 'Mognad',
  phases: { alone: 'Var och en svarar', together: 'Gruppen jämför och svarar', closed: 'Avslutad' },
  unsure: 'Vet inte',
  unknown: 'går inte att säga',
  level: (level: string) => `${level} av 5`,
  step: (number: string, name: string) => `${number} ${name}`,
  area: 'Område',
  item: 'Fråga',
  answerBy: (day: string) => `Svara till och med ${day}`,
  own: 'Egen självskattning i Rodret',
  round: (number: string, title: string) => `Självskattning ${number}: ${title}`,
})({
  room: 'Maturity',
  phases: { alone: 'Each answers alone', together: 'The group compares and answers', closed: 'Closed' },
  unsure: 'Cannot tell',
  unknown: 'cannot be told',
  level: level => `${level} of 5`,
  step: (number, name) => `${number} ${name}`,
  area: 'Area',
  item: 'Item',
  answerBy: day => `Answer until and on ${day}`,
  own: 'Self-assessment in Rodret',
  round: (number, title) => `Self-assessment ${number}: ${title}`,
});
