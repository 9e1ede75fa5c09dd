import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'maturity.openRound': { sv: 'öppnade en självskattning', en: 'opened a self-assessment' },
  'maturity.changeRound': {
    sv: 'ändrade en självskattnings namn eller dag',
    en: 'changed the name or day of a self-assessment',
  },
  'maturity.compareRound': {
    sv: 'lät gruppen jämföra svaren i en självskattning',
    en: 'let the group compare the answers of a self-assessment',
  },
  'maturity.closeRound': { sv: 'avslutade en självskattning', en: 'closed a self-assessment' },
  'maturity.removeRound': {
    sv: 'tog bort en självskattning som ingen hade svarat på',
    en: 'removed a self-assessment that nobody had answered',
  },
  'maturity.saveAnswers': {
    sv: 'sparade egna svar i en självskattning',
    en: 'saved answers of their own to a self-assessment',
  },
  'maturity.saveJointAnswers': {
    sv: 'sparade gruppens svar i en självskattning',
    en: 'saved the group’s answers to a self-assessment',
  },
  'maturity.makeOpportunity': {
    sv: 'gjorde en möjlighet av ett svar i en självskattning',
    en: 'made an opportunity of an answer in a self-assessment',
  },
  'maturity.addOtherResult': {
    sv: 'förde in ett resultat av en annan mognadsmodell',
    en: 'entered a result of another maturity model',
  },
  'maturity.changeOtherResult': {
    sv: 'ändrade ett resultat av en annan mognadsmodell',
    en: 'changed a result of another maturity model',
  },
  'maturity.removeOtherResult': {
    sv: 'tog bort ett resultat av en annan mognadsmodell',
    en: 'removed a result of another maturity model',
  },
} as const satisfies AuditWords;

export const auditKinds = {
  'maturity-round': {
    sv: 'självskattning',
    en: 'self-assessment',
    href: id => `/mognad/${encodeURIComponent(id)}`,
  },
  'maturity-other-result': {
    sv: 'resultat av en annan mognadsmodell',
    en: 'result of another maturity model',
    href: id => `/mognad/andra-modeller/${encodeURIComponent(id)}`,
  },
} as const satisfies AuditKinds;
