import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'handovers.make': { sv: 'lämnade över en kopia', en: 'handed a copy over' },
  'handovers.readHandover': { sv: 'läste en överlämning', en: 'read a hand-over' },
} as const satisfies AuditWords;

export const auditKinds = {
  handover: { sv: 'överlämning', en: 'hand-over', href: id => `/overlamningar/${encodeURIComponent(id)}` },
} as const satisfies AuditKinds;
