import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'effects.fixPlan': { sv: 'fastställde vad som ska mätas', en: 'fixed what is to be measured' },
  'effects.addIntroduction': {
    sv: 'förde in vem som har infört ett arbetssätt',
    en: 'recorded who has introduced a way of working',
  },
  'effects.removeIntroduction': {
    sv: 'tog bort en uppgift om vem som har infört ett arbetssätt',
    en: 'removed who has introduced a way of working',
  },
  'effects.evaluatePlan': {
    sv: 'bad om utvärdering av ett initiativ',
    en: 'asked to evaluate an initiative',
  },
  'effects.evaluateQuestion': { sv: 'prövade en fråga om effekt', en: 'tried a question of effect' },
  'effects.evaluateAgain': { sv: 'räknade om en utvärdering', en: 'made an evaluation anew' },
  'effects.stopRun': { sv: 'avbröt en utvärdering', en: 'stopped an evaluation' },
} as const satisfies AuditWords;

export const auditKinds = {
  'effect-plan': { sv: 'plan för mätning', en: 'plan of measuring', href: null },
  'effect-introduction': {
    sv: 'uppgift om införande',
    en: 'record of an introduction',
    href: () => '/effekter/register',
  },
  'effect-run': {
    sv: 'utvärdering',
    en: 'evaluation',
    href: id => `/effekter/berakning/${encodeURIComponent(id)}`,
  },
} as const satisfies AuditKinds;
