import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'ideas.leaveIdea': { sv: 'lämnade en idé', en: 'left an idea' },
  'ideas.attachFile': { sv: 'bifogade en fil till en idé', en: 'attached a file to an idea' },
  'ideas.removeFile': { sv: 'tog bort en fil från en idé', en: 'removed a file from an idea' },
  'ideas.supportIdea': { sv: 'stödde en idé', en: 'supported an idea' },
  'ideas.takeBackSupport': { sv: 'tog tillbaka sitt stöd för en idé', en: 'took back support of an idea' },
  'ideas.addWords': { sv: 'skrev ett inlägg om en idé', en: 'wrote about an idea' },
  'ideas.beginReading': { sv: 'började läsa en idé', en: 'began to read an idea' },
  'ideas.replyToIdea': { sv: 'svarade på en idé', en: 'replied to an idea' },
  'ideas.handOnIdea': { sv: 'lämnade över en idé att svara på', en: 'handed an idea on to be answered' },
  'ideas.makeOpportunity': { sv: 'gjorde en idé till en möjlighet', en: 'made an idea an opportunity' },
  'ideas.supportOpportunity': {
    sv: 'lät en idé stödja en möjlighet',
    en: 'let an idea support an opportunity',
  },
  'ideas.withdrawIdea': { sv: 'drog tillbaka sin idé', en: 'withdrew their idea' },
  'ideas.setIdeaRule': {
    sv: 'ändrade regeln för svar på idéer',
    en: 'changed the rule for replies to ideas',
  },
  'ideas.tellEffects': {
    sv: 'berättade för idégivare om uppmätta effekter',
    en: 'told authors of ideas of measured effects',
  },
} as const satisfies AuditWords;

export const auditKinds = {
  idea: { sv: 'idé', en: 'idea', href: id => `/ideer/${encodeURIComponent(id)}` },
  'idea-file': { sv: 'fil till en idé', en: 'file of an idea', href: null },
  'idea-rule': { sv: 'regel för svar på idéer', en: 'rule for replies to ideas', href: () => '/ideer/regel' },
} as const satisfies AuditKinds;
