import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'duties.setRule': { sv: 'ändrade regeln för försenade måsten', en: 'changed the rule for overdue duties' },
  'duties.addAbsence': { sv: 'förde in en frånvaro', en: 'entered an absence' },
  'duties.changeAbsence': { sv: 'ändrade en frånvaro', en: 'changed an absence' },
  'duties.removeAbsence': { sv: 'tog bort en frånvaro', en: 'removed an absence' },
  'duties.makeFeed': { sv: 'gjorde en adress för sin kalender', en: 'made an address for their calendar' },
  'duties.revokeFeed': {
    sv: 'stängde adressen för sin kalender',
    en: 'closed the address for their calendar',
  },
  'duties.takeSteps': { sv: 'påminde om och lyfte måsten', en: 'reminded of duties and escalated them' },
} as const satisfies AuditWords;

export const auditKinds = {
  duty: { sv: 'måste', en: 'duty', href: () => '/mina-masten' },
  'escalation-rule': { sv: 'regeln för måsten', en: 'the rule for duties', href: () => '/mina-masten/regel' },
  absence: { sv: 'frånvaro', en: 'absence', href: () => '/mina-masten/franvaro' },
  'calendar-feed': { sv: 'adress för kalender', en: 'address for a calendar', href: null },
} as const satisfies AuditKinds;
