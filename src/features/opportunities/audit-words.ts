import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'opportunities.addOpportunity': { sv: 'lade till en egen möjlighet', en: 'added an own opportunity' },
  'opportunities.changeOpportunity': { sv: 'ändrade en egen möjlighet', en: 'changed an own opportunity' },
  'opportunities.dismissOpportunity': {
    sv: 'avfärdade en egen möjlighet',
    en: 'dismissed an own opportunity',
  },
  'opportunities.bringBackOpportunity': {
    sv: 'tog tillbaka en avfärdad möjlighet',
    en: 'brought a dismissed opportunity back',
  },
  'opportunities.dismissPattern': {
    sv: 'avfärdade en möjlighet ur katalogen',
    en: 'dismissed an opportunity of the catalogue',
  },
  'opportunities.bringBackPattern': {
    sv: 'tog tillbaka en avfärdad möjlighet ur katalogen',
    en: 'brought a dismissed opportunity of the catalogue back',
  },
  'opportunities.addSupport': {
    sv: 'lät medarbetarnas röst tala för en möjlighet',
    en: 'let employees’ voice speak for an opportunity',
  },
  'opportunities.removeSupport': {
    sv: 'tog bort en röst från en möjlighet',
    en: 'removed a voice from an opportunity',
  },
} as const satisfies AuditWords;

export const auditKinds = {
  'own-opportunity': {
    sv: 'egen möjlighet',
    en: 'own opportunity',
    href: id => `/mojligheter/egna/${encodeURIComponent(id)}`,
  },
  opportunity: { sv: 'möjlighet', en: 'opportunity', href: id => `/mojligheter/${encodeURI(id)}` },
} as const satisfies AuditKinds;
