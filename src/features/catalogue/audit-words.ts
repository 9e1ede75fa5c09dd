import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'catalogue.addPattern': { sv: 'lade till ett eget arbetssätt', en: 'added a way of working of their own' },
  'catalogue.changePattern': {
    sv: 'ändrade ett eget arbetssätt',
    en: 'changed a way of working of their own',
  },
  'catalogue.withdrawPattern': {
    sv: 'drog tillbaka ett eget arbetssätt',
    en: 'withdrew a way of working of their own',
  },
  'catalogue.bringBackPattern': {
    sv: 'tog tillbaka ett eget arbetssätt i bruk',
    en: 'brought back a way of working of their own',
  },
  'catalogue.importPatterns': {
    sv: 'läste in arbetssätt ur en fil',
    en: 'took in ways of working from a file',
  },
} as const satisfies AuditWords;

export const auditKinds = {
  'own-pattern': {
    sv: 'eget arbetssätt',
    en: 'way of working of their own',
    href: id => `/monster/egna/${encodeURIComponent(id)}`,
  },
} as const satisfies AuditKinds;
