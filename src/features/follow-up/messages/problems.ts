import { defineMessages } from '#ui/language/define-messages.ts';

export const problemMessages = defineMessages({
  stale:
    'Någon annan har ändrat det medan du skrev. Det som gäller nu står vid fältet; spara igen om ditt ska gälla.',
  reasons: {
    'answered-already': 'Avstämningen är redan besvarad. Rätta svaret i stället.',
    'not-yours': 'Det är inte ditt att göra: ägaren gör det, eller den som är ersättare.',
    'corrected-already': 'Svaret är redan rättat. Utgå från det som gäller.',
    'reviewed-already': 'Svaret är redan granskat.',
    'own-answer': 'Ingen granskar det den själv har svarat på eller äger.',
    'not-the-reviewer': 'Beslutet nämner någon annan som granskare.',
    'words-missing': 'Skriv på vilket sätt du ser det annorlunda.',
    'day-missing': 'Skriv senast vilken dag det behöver vara beslutat.',
    'day-past': 'Den dagen har passerat.',
    'question-missing': 'Skriv vad ledningsgruppen ska besluta.',
    'no-rhythm': 'Det stäms av från den dag ägaren har tagit på sig åtagandet.',
    'not-held': 'Bara det som lämnar dagordningen kommer tillbaka till den.',
    'no-action': 'Ingen skulle göra något.',
    'done-already': 'Det är redan klart.',
    'duty-ended': 'Avstämningen har upphört: ingen behöver svara längre.',
    'meeting-closed': 'Mötets protokoll är stängt. Välj ett annat möte.',
    'owner-outside-group':
      'Ägaren sitter inte i ledningsgruppen längre. Ge åtagandet till någon annan först.',
  },
})({
  stale:
    'Somebody else has changed it while you wrote. What holds now stands beside the field; save again if yours is to hold.',
  reasons: {
    'answered-already': 'The check-in has been answered. Correct the answer instead.',
    'not-yours': 'It is not yours to do: the owner does it, or whoever stands in.',
    'corrected-already': 'The answer has been corrected. Start from the one that stands.',
    'reviewed-already': 'The answer has been reviewed.',
    'own-answer': 'Nobody reviews what they answered or own.',
    'not-the-reviewer': 'The decision names somebody else to review it.',
    'words-missing': 'Say in what way you see it differently.',
    'day-missing': 'Say by which day it must be decided.',
    'day-past': 'That day has passed.',
    'question-missing': 'Say what the leadership group is to decide.',
    'no-rhythm': 'It is checked from the day its owner has accepted the commitment.',
    'not-held': 'Only what leaves the agenda comes back to it.',
    'no-action': 'Nobody was to do anything.',
    'done-already': 'It has been done.',
    'duty-ended': 'The check-in has ended: nobody owes an answer any more.',
    'meeting-closed': 'The minutes of the meeting are closed. Choose another meeting.',
    'owner-outside-group': 'The owner sits in the leadership group no more. Hand the commitment on first.',
  },
});
