import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'people.invite': { sv: 'bjöd in en person', en: 'invited a person' },
  'people.changePerson': {
    sv: 'ändrade en persons uppgifter eller roller',
    en: 'changed a person’s details or roles',
  },
  'people.erase': { sv: 'raderade en persons uppgifter', en: 'erased a person’s details' },
  'people.renewInvitation': { sv: 'skickade en ny inbjudan', en: 'sent a new invitation' },
  'people.withdrawInvitation': { sv: 'drog tillbaka en inbjudan', en: 'withdrew an invitation' },
  'people.restoreInvitation': { sv: 'lät en inbjudan gälla igen', en: 'let an invitation hold again' },
  'people.listPeople': { sv: 'läste listan över personer', en: 'read the list of people' },
  'people.readPerson': { sv: 'läste en persons uppgifter', en: 'read a person’s details' },
} as const satisfies AuditWords;

export const auditKinds = {
  person: { sv: 'person', en: 'person', href: id => `/personer/${encodeURIComponent(id)}` },
  invitation: { sv: 'inbjudan', en: 'invitation', href: null },
} as const satisfies AuditKinds;
