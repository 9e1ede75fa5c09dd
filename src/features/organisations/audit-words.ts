import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'organisations.chooseUnit': {
    sv: 'sade vilken kommun eller region organisationen är',
    en: 'said which municipality or region the organisation is',
  },
} as const satisfies AuditWords;

export const auditKinds = {
  organisation: { sv: 'organisationen', en: 'the organisation', href: null },
} as const satisfies AuditKinds;
