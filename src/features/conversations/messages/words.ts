import { defineMessages } from '#ui/language/define-messages.ts';

export const conversationWords = defineMessages({
  room: 'Samtal',
  standing: {
    draft: 'Utkast',
    coming: 'Öppnar snart',
    open: 'Öppet',
    ended: 'Avslutas',
    closed: 'Stängt',
  },
  state: {
    waiting: 'Väntar på att läsas',
    published: 'Med i samtalet',
    refused: 'Inte med',
    withdrawn: 'Tillbakadraget',
  },
  reason: {
    duplicate: 'Säger samma sak som ett påstående som redan finns',
    'not-a-statement': 'Går inte att instämma i eller ta avstånd från',
    'two-thoughts': 'Rymmer två tankar: dela det i två påståenden',
    'off-topic': 'Handlar om något annat än frågan',
    'names-somebody': 'Pekar ut en person',
    offensive: 'Är kränkande eller hatiskt',
    confidential: 'Berättar något som omfattas av sekretess',
  },
  choice: { agree: 'Instämmer', disagree: 'Tar avstånd', pass: 'Avstår' },
  origin: {
    leadership: 'Ledningen',
    opportunity: 'En möjlighet',
    trend: 'En trend',
    participant: 'En deltagare',
    import: 'Importerat',
  },
  caught: {
    'personal-number': 'ett personnummer',
    telephone: 'ett telefonnummer',
    'e-mail': 'en e-postadress',
    person: 'namnet på någon i organisationen',
  },
})({
  room: 'Conversations',
  standing: {
    draft: 'Draft',
    coming: 'Opens soon',
    open: 'Open',
    ended: 'Ending',
    closed: 'Closed',
  },
  state: {
    waiting: 'Waits to be read',
    published: 'In the conversation',
    refused: 'Not included',
    withdrawn: 'Withdrawn',
  },
  reason: {
    duplicate: 'Says the same as a statement that is there already',
    'not-a-statement': 'Cannot be agreed or disagreed with',
    'two-thoughts': 'Holds two thoughts: make two statements of it',
    'off-topic': 'Is about something else than the question',
    'names-somebody': 'Points out a person',
    offensive: 'Is insulting or hateful',
    confidential: 'Tells something that is confidential',
  },
  choice: { agree: 'Agree', disagree: 'Disagree', pass: 'Pass' },
  origin: {
    leadership: 'The leadership',
    opportunity: 'An opportunity',
    trend: 'A trend',
    participant: 'A participant',
    import: 'Imported',
  },
  caught: {
    'personal-number': 'a personal identity number',
    telephone: 'a telephone number',
    'e-mail': 'an e-mail address',
    person: 'a name of somebody in the organisation',
  },
});
