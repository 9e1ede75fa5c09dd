import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'situation.correctKeyFigure': {
    sv: 'rättade sort och riktning på ett nyckeltal',
    en: 'corrected kind and direction of a key figure',
  },
  'situation.takeBackCorrection': {
    sv: 'tog tillbaka rättelsen av ett nyckeltal',
    en: 'took back the correction of a key figure',
  },
  'situation.setPeerWeights': {
    sv: 'ändrade hur mycket villkor väger när liknande söks',
    en: 'changed how much conditions count where peers are sought',
  },
  'situation.dropPeerWeights': {
    sv: 'tog bort egna vikter för ett område',
    en: 'dropped the own weights of an area',
  },
  'situation.savePeerSet': { sv: 'sparade en jämförelsegrupp', en: 'saved a group to compare with' },
  'situation.changePeerSet': { sv: 'ändrade en jämförelsegrupp', en: 'changed a group to compare with' },
  'situation.removePeerSet': { sv: 'tog bort en jämförelsegrupp', en: 'removed a group to compare with' },
} as const satisfies AuditWords;

export const auditKinds = {
  'key-figure-correction': { sv: 'rättat nyckeltal', en: 'corrected key figure', href: null },
  'peer-weights': { sv: 'egna vikter för liknande', en: 'own weights of peers', href: null },
  'peer-set': { sv: 'egen jämförelsegrupp', en: 'own group to compare with', href: null },
} as const satisfies AuditKinds;
