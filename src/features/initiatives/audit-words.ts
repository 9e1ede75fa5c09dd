import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'initiatives.add': { sv: 'förde in ett initiativ', en: 'entered an initiative' },
  'initiatives.remove': { sv: 'tog bort ett initiativ', en: 'removed an initiative' },
  'initiatives.changeBasis': {
    sv: 'ändrade grunduppgifterna för ett initiativ',
    en: 'changed the basis of an initiative',
  },
  'initiatives.changeOrigins': {
    sv: 'ändrade vad ett initiativ kommer ur',
    en: 'changed what an initiative grew out of',
  },
  'initiatives.changeLines': {
    sv: 'ändrade nyttor och kostnader för ett initiativ',
    en: 'changed benefits and costs of an initiative',
  },
  'initiatives.changeStaffing': {
    sv: 'ändrade bemanningen av ett initiativ',
    en: 'changed the staffing of an initiative',
  },
  'initiatives.changeEffectChain': {
    sv: 'ändrade effektkedjan för ett initiativ',
    en: 'changed the effect chain of an initiative',
  },
  'initiatives.changeRelations': {
    sv: 'ändrade vad ett initiativ kräver och utesluter',
    en: 'changed what an initiative needs and shuts out',
  },
  'initiatives.changeLegalAnswers': {
    sv: 'svarade på frågor om rättssäkerhet för ett initiativ',
    en: 'answered questions of legal certainty of an initiative',
  },
  'initiatives.changeState': {
    sv: 'ändrade läget för ett initiativ',
    en: 'changed the state of an initiative',
  },
  'initiatives.importWorkbook': {
    sv: 'läste in initiativ ur en arbetsbok',
    en: 'read initiatives from a workbook',
  },
  'initiatives.changeSetting': {
    sv: 'ändrade planens år, perioder och kalkylränta',
    en: 'changed years, periods and discount rate of the plan',
  },
} as const satisfies AuditWords;

export const auditKinds = {
  initiative: { sv: 'initiativ', en: 'initiative', href: id => `/initiativ/${encodeURIComponent(id)}` },
  'planning-setting': {
    sv: 'planens inställningar',
    en: 'settings of the plan',
    href: () => '/initiativ/installningar',
  },
} as const satisfies AuditKinds;
