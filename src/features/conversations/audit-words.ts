import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'conversations.startConversation': { sv: 'började på ett samtal', en: 'began a conversation' },
  'conversations.changeConversation': { sv: 'ändrade ett samtal', en: 'changed a conversation' },
  'conversations.removeDraft': {
    sv: 'tog bort ett utkast till samtal',
    en: 'removed a draft of a conversation',
  },
  'conversations.openConversation': { sv: 'öppnade ett samtal', en: 'opened a conversation' },
  'conversations.closeConversation': {
    sv: 'stängde ett samtal och förstörde dess nyckel',
    en: 'closed a conversation and destroyed its key',
  },
  'conversations.replyToConversation': {
    sv: 'återkopplade vad det blev av ett samtal',
    en: 'told what came of a conversation',
  },
  'conversations.closeEnded': {
    sv: 'stängde samtal vars sista dag hade passerat',
    en: 'closed conversations whose last day had passed',
  },
  'conversations.addStatements': {
    sv: 'lade påståenden i ett samtal',
    en: 'added statements to a conversation',
  },
  'conversations.changeStatement': { sv: 'ändrade ett påstående', en: 'changed a statement' },
  'conversations.publishStatement': { sv: 'släppte fram ett påstående', en: 'let a statement through' },
  'conversations.refuseStatement': { sv: 'nekade ett påstående', en: 'refused a statement' },
  'conversations.withdrawStatement': { sv: 'drog tillbaka ett påstående', en: 'withdrew a statement' },
  'conversations.makeLinks': { sv: 'gjorde länkar till ett samtal', en: 'made links to a conversation' },
  'conversations.mailLinks': { sv: 'mejlade länkar till ett samtal', en: 'mailed links to a conversation' },
  'conversations.withdrawLinks': {
    sv: 'återkallade länkar till ett samtal',
    en: 'withdrew links to a conversation',
  },
  'conversations.tellPresence': {
    sv: 'noterade att någon deltar i ett samtal',
    en: 'noted that somebody takes part in a conversation',
  },
  'conversations.castVote': {
    sv: 'noterade ett svar i ett samtal',
    en: 'noted an answer in a conversation',
  },
  'conversations.writeStatement': {
    sv: 'tog emot ett påstående i ett samtal',
    en: 'received a statement in a conversation',
  },
  'conversations.importConversation': { sv: 'hämtade in ett samtal', en: 'imported a conversation' },
  'conversations.makeOpportunity': {
    sv: 'gjorde en möjlighet av ett påstående',
    en: 'made an opportunity of a statement',
  },
  'conversations.speakForOpportunity': {
    sv: 'lät ett påstående tala för en möjlighet',
    en: 'let a statement speak for an opportunity',
  },
} as const satisfies AuditWords;

export const auditKinds = {
  conversation: {
    sv: 'samtal',
    en: 'conversation',
    href: id => `/samtal/${encodeURIComponent(id)}`,
  },
  statement: { sv: 'påstående', en: 'statement', href: null },
} as const satisfies AuditKinds;
