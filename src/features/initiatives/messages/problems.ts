import { defineMessages } from '#ui/language/define-messages.ts';

type Values = Readonly<Record<string, string | number>>;

/** What is wrong, by reason. */
export const problemMessages = defineMessages({
  stale:
    'Någon annan har ändrat initiativet medan du skrev. Det som står där nu visas bredvid; spara igen för att skriva över det.',
  'control-character': 'Ta bort tecken som inte syns.',
  needed: 'Skriv något här.',
  'not-a-number': 'Skriv ett tal utan enhet, till exempel 1 250 000 eller 0,5.',
  'not-in-order': 'Lägst får inte vara större än troligast, och troligast inte större än högst.',
  'ends-before-start': 'Den senaste starten ligger före den tidigaste.',
  'outside-plan': 'Perioden ligger utanför planen.',
  'leads-nowhere': 'Det finns inget steg med det numret.',
  'leads-to-itself': 'Ett steg kan inte leda till sig självt.',
  'leads-to-obstacle': 'Inget leder till ett hinder. Låt hindret stå i vägen för steget i stället.',
  'leads-round': ({ steps }: Values) => `Stegen leder runt i en cirkel: ${steps}. Ta bort en av pilarna.`,
  'related-to-itself': 'Ett initiativ kan inte kräva eller utesluta sig självt.',
  'related-twice': 'Samma initiativ står två gånger. Välj ett samband.',
  circular: ({ names }: Values) =>
    `Initiativen skulle kräva varandra i en cirkel: ${names}. Ta bort ett av kraven.`,
  'needs-what-is-shut-out': ({ name, one, other }: Values) =>
    `”${name}” skulle aldrig kunna göras: det kräver både ”${one}” och ”${other}”, som utesluter varandra.`,
  'question-unknown': 'Frågan finns inte längre.',
  'answered-twice': 'Frågan är besvarad två gånger.',
  'not-an-idea': 'Bara en idé kan tas bort. Lägg ned initiativet i stället.',
  'referred-to':
    'Det kan inte tas bort, eftersom ett förslag, ett scenario eller ett annat initiativ hänvisar till det.',
  'decided-already': 'Initiativet är beslutat och ändras genom ett nytt beslut.',
  'periods-in-use':
    'Det finns initiativ vars start och bemanning räknas i den nuvarande perioden. Periodens längd kan inte ändras.',
  'starts-after-plan':
    'Ett initiativ skulle starta efter planens slut. Ge planen fler år, eller flytta initiativet.',
})({
  stale:
    'Somebody else changed the initiative while you were writing. What stands there now is shown beside; save again to write over it.',
  'control-character': 'Remove characters that cannot be seen.',
  needed: 'Write something here.',
  'not-a-number': 'Write a number without a unit, such as 1,250,000 or 0.5.',
  'not-in-order': 'Lowest must not exceed likeliest, and likeliest not highest.',
  'ends-before-start': 'The latest start lies before the earliest.',
  'outside-plan': 'The period lies outside the plan.',
  'leads-nowhere': 'There is no step of that number.',
  'leads-to-itself': 'A step cannot lead to itself.',
  'leads-to-obstacle': 'Nothing leads to an obstacle. Let the obstacle stand in the way of the step.',
  'leads-round': ({ steps }) => `The steps lead round in a circle: ${steps}. Remove one of the arrows.`,
  'related-to-itself': 'An initiative cannot need or exclude itself.',
  'related-twice': 'The same initiative stands there twice. Choose one relation.',
  circular: ({ names }) =>
    `The initiatives would need each other in a circle: ${names}. Remove one of the needs.`,
  'needs-what-is-shut-out': ({ name, one, other }) =>
    `“${name}” could never be done: it needs both “${one}” and “${other}”, which exclude each other.`,
  'question-unknown': 'The question is no longer there.',
  'answered-twice': 'The question is answered twice.',
  'not-an-idea': 'Only an idea can be removed. Drop the initiative instead.',
  'referred-to': 'It cannot be removed, since a proposal, a scenario or another initiative refers to it.',
  'decided-already': 'The initiative is decided, and changed by a new decision.',
  'periods-in-use':
    'There are initiatives whose start and staffing are counted in the present period. Its length cannot be changed.',
  'starts-after-plan':
    'An initiative would start after the end of the plan. Give the plan more years, or move the initiative.',
});
