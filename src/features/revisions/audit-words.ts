import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'revisions.settleRedefinition': {
    sv: 'avgjorde en misstänkt omdefinition',
    en: 'settled a suspected redefinition',
  },
} as const satisfies AuditWords;

export const auditKinds = {
  redefinition: {
    sv: 'misstänkt omdefinition',
    en: 'suspected redefinition',
    href: id => `/data/andringar/${id}`,
  },
} as const satisfies AuditKinds;
