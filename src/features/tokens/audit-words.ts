import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'tokens.make': { sv: 'gjorde en nyckel för program', en: 'made a token for programs' },
  'tokens.revoke': { sv: 'återkallade en nyckel', en: 'revoked a token' },
} as const satisfies AuditWords;

export const auditKinds = {
  token: { sv: 'nyckel', en: 'token', href: null },
} as const satisfies AuditKinds;
