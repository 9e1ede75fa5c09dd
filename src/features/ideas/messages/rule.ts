import { defineMessages } from '#ui/language/define-messages.ts';

export const ruleMessages = defineMessages({
  title: 'Vem som svarar på idéer',
  finding: {
    chair: (days: string) => `Ledningsgruppens ordförande svarar inom ${days}`,
    'part-leader': (days: string) => `Den som leder förvaltningen svarar inom ${days}`,
    person: (days: string, name: string) => `${name} svarar inom ${days}`,
  },
  lede: 'Alla som lämnar en idé får en dag då svaret ska ha kommit. Blir det försenat går det samma väg som annat: till linjen, och sedan upp på ledningens dagordning.',
  points: {
    fallback: 'Finns inte den som regeln pekar ut, eller är det idégivaren själv, svarar ordföranden.',
    part: 'Leder ingen i ledningsgruppen förvaltningen frågas den närmast ovanför.',
    handOn: 'Den som ska svara kan lämna över till någon som kan mer. Dagen ligger kvar.',
    kept: 'Ändras regeln gäller den nya idéer. Det som redan är utlovat står fast.',
  },
  escalation: 'Regeln för det som är försenat',
  change: 'Ändra regeln',
  answering: 'Vem som svarar',
  answerings: {
    chair: 'Ledningsgruppens ordförande',
    'part-leader': 'Den som leder förvaltningen idén kommer från',
    person: 'En person som väljs här',
  },
  person: 'Person',
  personHint: 'Bara när en person väljs ovan.',
  nobody: 'Ingen vald',
  workingDays: 'Inom hur många arbetsdagar',
  workingDaysHint: '1–60.',
  save: 'Spara regeln',
  now: (text: string) => `Nu gäller: ${text}`,
})({
  title: 'Who replies to ideas',
  finding: {
    chair: days => `The chair of the leadership group replies within ${days}`,
    'part-leader': days => `Whoever leads the department replies within ${days}`,
    person: (days, name) => `${name} replies within ${days}`,
  },
  lede: 'Everyone who leaves an idea gets a day by which the reply is to have come. Where it is late it goes the same way as everything else: to the line, and then onto the agenda of the leadership.',
  points: {
    fallback:
      'Where whoever the rule names is not there, or is the author themselves, the chair replies.',
    part: 'Where nobody in the leadership group leads the department, the one above is asked.',
    handOn: 'Whoever is to reply can hand on to somebody who knows more. The day stays.',
    kept: 'Changed, the rule holds for new ideas. What has been promised stands.',
  },
  escalation: 'The rule for what is overdue',
  change: 'Change the rule',
  answering: 'Who replies',
  answerings: {
    chair: 'The chair of the leadership group',
    'part-leader': 'Whoever leads the department the idea comes from',
    person: 'A person chosen here',
  },
  person: 'Person',
  personHint: 'Only where a person is chosen above.',
  nobody: 'Nobody chosen',
  workingDays: 'Within how many working days',
  workingDaysHint: '1–60.',
  save: 'Save the rule',
  now: text => `Now stands: ${text}`,
});
