import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'panel.importSnapshot': {
    sv: 'importerade värden till en ögonblicksbild',
    en: 'imported values into a snapshot',
  },
  'panel.syncKolada': {
    sv: 'bad om en hämtning från Kolada',
    en: 'asked to fetch from Kolada',
  },
  'panel.keepSynced': {
    sv: 'gjorde en ögonblicksbild av det som hämtades från Kolada',
    en: 'made a snapshot of what was fetched from Kolada',
  },
  'panel.stopSync': {
    sv: 'avbröt en hämtning från Kolada',
    en: 'stopped fetching from Kolada',
  },
  'panel.setSyncSchedule': {
    sv: 'bestämde vad som hämtas från Kolada på natten',
    en: 'set what is fetched from Kolada at night',
  },
} as const satisfies AuditWords;

export const auditKinds = {
  snapshot: {
    sv: 'ögonblicksbild',
    en: 'snapshot',
    href: id => `/data/ogonblicksbild/${encodeURIComponent(id)}`,
  },
  'sync-run': { sv: 'hämtning', en: 'fetch', href: () => '/data/kolada' },
  'sync-setting': { sv: 'inställning för hämtning', en: 'setting for fetching', href: () => '/data/kolada' },
} as const satisfies AuditKinds;
