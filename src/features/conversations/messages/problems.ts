import { defineMessages } from '#ui/language/define-messages.ts';

export const problemMessages = defineMessages({
  stale:
    'Någon annan har ändrat det medan du skrev. Det som gäller nu står vid fältet; spara igen om ditt ska gälla.',
  staleNow: (now: string) => `Det som gäller nu: ${now}`,
  tooMany: 'Det gick för fort. Vänta en minut: inga av dina svar har gått förlorade.',
  reasons: {
    'conversation-closed':
      'Samtalet är inte öppet, så det här svaret kom inte med. Allt du svarade innan finns kvar.',
    'statement-withdrawn':
      'Påståendet drogs tillbaka medan du läste. Dina andra svar finns kvar: här är nästa.',
    'personal-number': 'Det ser ut som ett personnummer. Skriv utan det.',
    telephone: 'Det ser ut som ett telefonnummer. Skriv utan det.',
    'e-mail': 'Det ser ut som en e-postadress. Skriv utan den.',
    person:
      'Det kan vara namnet på någon i organisationen. Neka det, eller intyga att det inte pekar ut någon.',
    'no-words': 'Skriv tanken i ord.',
    'too-many-waiting': 'Tjugo av dina påståenden väntar redan på att läsas. Kom tillbaka när de är lästa.',
    'one-of-each': 'Välj högst en del av organisationen och ett yrke.',
    'closes-before': 'Sista dagen kan inte vara före den första.',
    'day-past': 'Den dagen har passerat.',
    'promised-before': 'Löftet kan inte infrias innan samtalet har stängt.',
    'group-twice': 'Nämn varje grupp en gång.',
    'more-than-everyone': 'En grupp kan inte vara större än alla som tillfrågas.',
    'voted-already': 'Någon har redan svarat: det som lästes då kan inte ändras.',
    'opened-already': 'Samtalet är redan öppnat.',
    'invited-fixed': 'Länkar är gjorda, eller någon har deltagit: grupperna kan inte ändras.',
    'no-statements': 'Ge samtalet minst ett påstående att börja med.',
    'not-opened': 'Samtalet är inte öppnat.',
    'not-closed': 'Stäng samtalet först: då vet ni vad som sades.',
    'said-already': 'Det påståendet finns redan.',
    'of-others': 'Bara den som skrev det kan säga det på ett annat sätt. Neka det med ett skäl i stället.',
    'not-waiting': 'Någon annan har redan tagit hand om det.',
    'not-published': 'Det är inte med i samtalet.',
    'not-a-duplicate': 'Nämn ett annat påstående bara när det säger samma sak.',
    'too-many-links': 'Så många länkar kan ett samtal inte ha.',
    'no-mail': 'Den här installationen skickar ingen e-post. Lämna ut länkarna för hand.',
  },
})({
  stale:
    'Somebody else has changed it while you wrote. What holds now stands beside the field; save again if yours is to hold.',
  staleNow: now => `What holds now: ${now}`,
  tooMany: 'That was too fast. Wait a minute: nothing that you have answered is lost.',
  reasons: {
    'conversation-closed':
      'The conversation is not open, so this answer was not kept. All you answered before is.',
    'statement-withdrawn':
      'The statement was withdrawn while you read it. Your other answers are kept: here is the next.',
    'personal-number': 'It looks like a personal identity number. Write it without that.',
    telephone: 'It looks like a telephone number. Write it without that.',
    'e-mail': 'It looks like an e-mail address. Write it without that.',
    person:
      'It may be the name of somebody in the organisation. Refuse it, or say that it points out nobody.',
    'no-words': 'Write the thought in words.',
    'too-many-waiting': 'Twenty of your statements wait to be read already. Come back when they have been.',
    'one-of-each': 'Choose at most one part of the organisation and one profession.',
    'closes-before': 'It closes on the day it opens, or later.',
    'day-past': 'That day has passed.',
    'promised-before': 'The promise is kept when the conversation has closed, or later.',
    'group-twice': 'Name each group once.',
    'more-than-everyone': 'A group cannot be larger than everyone who is asked.',
    'voted-already': 'Somebody has answered already: it stays as it was read.',
    'opened-already': 'The conversation has been opened.',
    'invited-fixed': 'Links have been made, or somebody has taken part: the groups stay.',
    'no-statements': 'Give the conversation at least one statement to begin with.',
    'not-opened': 'The conversation has not been opened.',
    'not-closed': 'Close the conversation first: then you know what was said.',
    'said-already': 'That statement is there already.',
    'of-others': 'Only whoever wrote it can say it in another way. Refuse it with a reason instead.',
    'not-waiting': 'Somebody else has dealt with it.',
    'not-published': 'It is not in the conversation.',
    'not-a-duplicate': 'Name another statement only where it says the same.',
    'too-many-links': 'A conversation cannot have that many links.',
    'no-mail': 'This installation sends no mail. Hand the links out by hand.',
  },
});
