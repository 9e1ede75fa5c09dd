import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'follow-up.answerCheckIn': { sv: 'svarade på en avstämning', en: 'answered a check-in' },
  'follow-up.reviewCheckIn': { sv: 'granskade en avstämning', en: 'reviewed a check-in' },
  'follow-up.changeRhythm': {
    sv: 'ändrade hur ofta ett åtagande stäms av',
    en: 'changed how often a commitment is checked',
  },
  'follow-up.takeNote': {
    sv: 'antecknade på ledningens dagordning',
    en: 'took a note on the leadership’s agenda',
  },
  'follow-up.proposeDecision': {
    sv: 'tog ett beslut vidare från ledningens dagordning',
    en: 'took a decision on from the leadership’s agenda',
  },
  'follow-up.finishAction': { sv: 'gjorde klart en åtgärd', en: 'finished an action' },
} as const satisfies AuditWords;

export const auditKinds = {
  'check-in': { sv: 'avstämning', en: 'check-in', href: null },
  'agenda-note': {
    sv: 'anteckning på dagordningen',
    en: 'note on the agenda',
    href: id => `/uppfoljning/atgard/${encodeURIComponent(id)}`,
  },
} as const satisfies AuditKinds;
