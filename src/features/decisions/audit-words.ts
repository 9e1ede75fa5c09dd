import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'decisions.addProposal': { sv: 'började ett förslag till beslut', en: 'began a proposal' },
  'decisions.changeProposal': { sv: 'ändrade ett förslag till beslut', en: 'changed a proposal' },
  'decisions.removeProposal': { sv: 'tog bort ett arbetsmaterial', en: 'removed working material' },
  'decisions.drawUpProposal': { sv: 'upprättade ett förslag till beslut', en: 'drew a proposal up' },
  'decisions.withdrawProposal': { sv: 'återtog ett förslag till beslut', en: 'withdrew a proposal' },
  'decisions.addMeeting': { sv: 'planerade ett möte', en: 'planned a meeting' },
  'decisions.changeMeeting': { sv: 'ändrade ett möte', en: 'changed a meeting' },
  'decisions.removeMeeting': { sv: 'ställde in ett möte', en: 'called a meeting off' },
  'decisions.setAgenda': { sv: 'ändrade en dagordning', en: 'changed an agenda' },
  'decisions.setPresence': { sv: 'förde in närvaro', en: 'entered who was present' },
  'decisions.holdMeeting': { sv: 'öppnade ett möte', en: 'opened a meeting' },
  'decisions.closeMeeting': { sv: 'stängde ett protokoll', en: 'closed the minutes' },
  'decisions.recordDecision': { sv: 'förde in ett beslut', en: 'recorded a decision' },
  'decisions.reportDecision': {
    sv: 'förde in att ett beslut anmälts till nämnd',
    en: 'recorded that a decision was reported',
  },
  'decisions.acceptCommitment': { sv: 'tog på sig ett åtagande', en: 'accepted a commitment' },
  'decisions.handOnCommitment': { sv: 'överförde ett åtagande', en: 'handed a commitment on' },
  'decisions.passCommitments': {
    sv: 'lät åtaganden utan ägare gå till gruppens ordförande',
    en: 'let commitments without an owner go to the chair',
  },
  'decisions.startInitiative': { sv: 'startade ett initiativ', en: 'started an initiative' },
  'decisions.endInitiative': { sv: 'avslutade ett initiativ', en: 'ended an initiative' },
} as const satisfies AuditWords;

export const auditKinds = {
  proposal: { sv: 'förslag', en: 'proposal', href: id => `/beslut/forslag/${encodeURIComponent(id)}` },
  meeting: { sv: 'möte', en: 'meeting', href: id => `/beslut/moten/${encodeURIComponent(id)}` },
  decision: { sv: 'beslut', en: 'decision', href: id => `/beslut/${encodeURIComponent(id)}` },
  commitment: { sv: 'åtagande', en: 'commitment', href: null },
} as const satisfies AuditKinds;
