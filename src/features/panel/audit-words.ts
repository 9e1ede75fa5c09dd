import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'panel.importSnapshot': {
    sv: 'importerade värden till en ögonblicksbild',
    en: 'imported values into a snapshot',
  },
} as const satisfies AuditWords;

export const auditKinds = {
  snapshot: {
    sv: 'ögonblicksbild',
    en: 'snapshot',
    href: id => `/data/ogonblicksbild/${encodeURIComponent(id)}`,
  },
} as const satisfies AuditKinds;
