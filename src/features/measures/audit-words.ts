import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'measures.addMeasure': { sv: 'lade till ett mått', en: 'added a measure' },
  'measures.changeMeasure': { sv: 'ändrade ett mått', en: 'changed a measure' },
  'measures.removeMeasure': { sv: 'tog bort ett mått', en: 'removed a measure' },
  'measures.retireMeasure': { sv: 'slutade följa ett mått', en: 'retired a measure' },
  'measures.resumeMeasure': { sv: 'började följa ett mått igen', en: 'resumed a measure' },
  'measures.recordValues': { sv: 'förde in värden av ett mått', en: 'recorded values of a measure' },
  'measures.correctValue': { sv: 'rättade ett värde av ett mått', en: 'corrected a value of a measure' },
  'measures.importValues': { sv: 'läste in värden av mått från fil', en: 'imported values of measures' },
} as const satisfies AuditWords;

export const auditKinds = {
  measure: { sv: 'mått', en: 'measure', href: id => `/matt/${encodeURIComponent(id)}` },
} as const satisfies AuditKinds;
