import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'messages.chooseLanguage': { sv: 'valde språk för sina utskick', en: 'chose the language of their mail' },
  'messages.choosePreference': {
    sv: 'valde vilken e-post som ska skickas',
    en: 'chose which mail they want',
  },
} as const satisfies AuditWords;

export const auditKinds = {
  'mail-preference': { sv: 'val av post', en: 'choice of mail', href: null },
} as const satisfies AuditKinds;
