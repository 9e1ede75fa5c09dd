import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'benefits.bookBenefit': { sv: 'bokförde nytta', en: 'booked a benefit' },
  'benefits.passOnBenefit': { sv: 'lämnade över en nytta', en: 'passed a benefit on' },
  'benefits.closeRegister': { sv: 'stängde ett nyttoregister', en: 'closed a benefit register' },
} as const satisfies AuditWords;

export const auditKinds = {
  benefit: { sv: 'nytta', en: 'benefit', href: id => `/nyttor/${encodeURIComponent(id)}` },
  'benefit-booking': { sv: 'bokförd nytta', en: 'booked benefit', href: null },
  'benefit-closing': { sv: 'stängt nyttoregister', en: 'closed benefit register', href: null },
} as const satisfies AuditKinds;
