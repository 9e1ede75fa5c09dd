import { defineMessages } from '#ui/language/define-messages.ts';

/** Why something was refused, by the reason that the action gives. */
export const problemMessages = defineMessages({
  stale:
    'Någon annan har ändrat under tiden. Bredvid fältet står vad som gäller nu; spara igen för att skriva över det.',
  chosenGone: 'Något som valdes finns inte längre. Välj på nytt.',
  formMissing: 'Välj vad det blev.',
  noNumber: 'Ange ett tal, till exempel 450000.',
  reasons: {
    'control-character': 'Ta bort tecken som inte syns.',
    'day-out-of-range': 'Ange en dag mellan 1800 och 2199.',
    'not-answering':
      'Bara nyttoansvarig, den som har åtagandet, eller ersättaren för någon av dem gör detta.',
    'register-closed': 'Registret för initiativet är stängt.',
    'corrected-already': 'Bokningen är redan rättad. Rätta den senaste.',
    'other-year': 'En rättelse gäller samma år som det den rättar.',
    'year-ahead': 'Ett år som inte har börjat kan inte bokföras.',
    'day-ahead': 'Dagen har inte varit än.',
    'owner-already': 'Den personen är redan nyttoansvarig.',
    'reviewer-is-benefit-owner':
      'Den som granskar om nyttan kom kan inte själv ta hem den. Välj någon annan.',
    'came-and-did-not': 'Nyttan kan inte både ha kommit som utlovat och ha uteblivit.',
  },
})({
  stale:
    'Somebody else changed it meanwhile. Beside the field stands what counts now; save again to overwrite it.',
  chosenGone: 'Something that was chosen is gone. Choose again.',
  formMissing: 'Choose what it became.',
  noNumber: 'Give a number, such as 450000.',
  reasons: {
    'control-character': 'Remove characters that do not show.',
    'day-out-of-range': 'Give a day between 1800 and 2199.',
    'not-answering':
      'Only the benefit owner, whoever has the commitment, or the deputy of one of them does this.',
    'register-closed': 'The register of the initiative is closed.',
    'corrected-already': 'The booking has been corrected already. Correct the latest one.',
    'other-year': 'A correction is of the same year as what it corrects.',
    'year-ahead': 'A year that has not begun cannot be booked.',
    'day-ahead': 'That day has not been yet.',
    'owner-already': 'That person is the benefit owner already.',
    'reviewer-is-benefit-owner':
      'Whoever reviews whether the benefit came cannot take it home. Choose somebody else.',
    'came-and-did-not': 'The benefit cannot both have come as promised and not have come.',
  },
});
