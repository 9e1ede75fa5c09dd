import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'welfare-gap.addScenario': {
    sv: 'lade till ett scenario för välfärdsgapet',
    en: 'added a scenario of the welfare gap',
  },
  'welfare-gap.changeScenario': {
    sv: 'ändrade ett scenario för välfärdsgapet',
    en: 'changed a scenario of the welfare gap',
  },
  'welfare-gap.removeScenario': {
    sv: 'tog bort ett scenario för välfärdsgapet',
    en: 'removed a scenario of the welfare gap',
  },
  'welfare-gap.restoreScenario': {
    sv: 'tog tillbaka ett scenario för välfärdsgapet',
    en: 'brought back a scenario of the welfare gap',
  },
  'welfare-gap.importProjection': {
    sv: 'läste in en befolkningsframskrivning',
    en: 'imported a projection of the population',
  },
  'welfare-gap.removeProjection': {
    sv: 'tog bort en befolkningsframskrivning',
    en: 'removed a projection of the population',
  },
} as const satisfies AuditWords;

export const auditKinds = {
  'gap-scenario': {
    sv: 'scenario för välfärdsgapet',
    en: 'scenario of the welfare gap',
    href: id => `/valfardsgapet/scenarier/${encodeURIComponent(id)}`,
  },
  projection: {
    sv: 'befolkningsframskrivning',
    en: 'projection of the population',
    href: () => '/valfardsgapet',
  },
} as const satisfies AuditKinds;
