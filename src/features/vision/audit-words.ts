import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'vision.startDraft': { sv: 'började på ett utkast till vision', en: 'began a draft of the vision' },
  'vision.changeDraft': { sv: 'ändrade utkastet till vision', en: 'changed the draft of the vision' },
  'vision.publishDraft': { sv: 'publicerade visionen', en: 'published the vision' },
  'vision.dropDraft': { sv: 'kastade utkastet till vision', en: 'dropped the draft of the vision' },
} as const satisfies AuditWords;

export const auditKinds = {
  vision: { sv: 'vision', en: 'vision', href: id => `/vision/utgavor/${encodeURIComponent(id)}` },
} as const satisfies AuditKinds;
