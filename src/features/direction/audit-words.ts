import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'direction.setAimWeights': { sv: 'vägde syftena mot varandra', en: 'weighed the aims' },
  'direction.addGoal': { sv: 'lade till ett mål', en: 'added a goal' },
  'direction.changeGoal': { sv: 'ändrade ett mål', en: 'changed a goal' },
  'direction.endGoal': { sv: 'avslutade ett mål', en: 'ended a goal' },
  'direction.removeGoal': { sv: 'tog bort ett mål', en: 'removed a goal' },
  'direction.addTrend': { sv: 'tog upp en trend', en: 'took up a trend' },
  'direction.changeTrend': { sv: 'ändrade en trend', en: 'changed a trend' },
  'direction.removeTrend': { sv: 'tog bort en trend', en: 'removed a trend' },
} as const satisfies AuditWords;

export const auditKinds = {
  'aim-weights': { sv: 'vikter', en: 'weights', href: () => '/inriktning' },
  goal: { sv: 'mål', en: 'goal', href: id => `/inriktning/mal/${encodeURIComponent(id)}` },
  trend: { sv: 'trend', en: 'trend', href: id => `/inriktning/trender/${encodeURIComponent(id)}` },
} as const satisfies AuditKinds;
