import { defineMessages } from '#ui/language/define-messages.ts';

export const listMessages = defineMessages({
  findingWaiting: (count: string) => `${count} väntar på svar`,
  findingLate: (count: string, late: string) => `${count} väntar på svar, ${late} av dem för länge`,
  findingNone: 'Alla idéer har fått svar',
  lede: 'Den som ser något som kan göras bättre lämnar en idé här, på en minut. Någon är skyldig ett svar, och vad som händer sedan står på idéns sida.',
  inTime: (inTime: string, due: string) =>
    `${inTime} av ${due} idéer som skulle ha fått svar fick det senast den dag som lovades.`,
  nothingDue: 'Inget svar har behövt ges än.',
  leave: 'Lämna en idé',
  rule: 'Vem som svarar, och när',
  empty: 'Ingen idé är lämnad än',
  emptyText:
    'Vad tar tid i onödan? Vad skulle gå att göra på ett annat sätt? Skriv vad, varför och vem som skulle vinna på det.',
  filters: 'Urval av idéer',
  status: 'Status',
  part: 'Varifrån den kommer',
  own: 'Bara mina egna',
  mine: 'Bara de jag ska svara på',
  all: 'Alla',
  show: 'Visa',
  clear: 'Rensa urvalet',
  nothingFits: 'Ingen idé passar urvalet',
  listLabel: 'Idéer, de med mest stöd först',
  shown: (count: string, all: string) => `${count} av ${all} idéer, de med mest stöd först`,
  method:
    'I tid räknas efter den dag som lovades när idén lämnades, också när den har lämnats över till någon annan. De som är försenade räknas som inte i tid.',
})({
  findingWaiting: count => `${count} wait for a reply`,
  findingLate: (count, late) => `${count} wait for a reply, ${late} of them too long`,
  findingNone: 'Every idea has got a reply',
  lede: 'Whoever sees something that could be done better leaves it here, in a minute. Somebody owes a reply, and what happens next stands on the page of the idea.',
  inTime: (inTime, due) =>
    `${inTime} of ${due} ideas that should have had a reply got it by the day promised.`,
  nothingDue: 'No reply has been due yet.',
  leave: 'Leave an idea',
  rule: 'Who replies, and by when',
  empty: 'No idea has been left yet',
  emptyText:
    'What takes time for no reason? What could be done in another way? Write what, why and who would gain.',
  filters: 'Selection of ideas',
  status: 'Where it stands',
  part: 'Where it comes from',
  own: 'Only my own',
  mine: 'Only those I am to reply to',
  all: 'All',
  show: 'Show',
  clear: 'Clear the selection',
  nothingFits: 'No idea matches the selection',
  listLabel: 'Ideas, the most supported first',
  shown: (count, all) => `${count} of ${all} ideas, the most supported first`,
  method:
    'In time is by the day promised when the idea was left, also where it has been handed on to somebody else. Those that are late count as not in time.',
});
