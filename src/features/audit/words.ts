import { auditKinds as accountKinds, auditWords as accountWords } from '#features/accounts/index.ts';
import { auditKinds as benefitKinds, auditWords as benefitWords } from '#features/benefits/index.ts';
import { auditKinds as catalogueKinds, auditWords as catalogueWords } from '#features/catalogue/index.ts';
import {
  auditKinds as conversationKinds,
  auditWords as conversationWords,
} from '#features/conversations/index.ts';
import { auditKinds as decisionKinds, auditWords as decisionWords } from '#features/decisions/index.ts';
import { auditKinds as directionKinds, auditWords as directionWords } from '#features/direction/index.ts';

import { auditKinds as dutyKinds, auditWords as dutyWords } from '#features/duties/index.ts';
import { auditKinds as effectKinds, auditWords as effectWords } from '#features/effects/index.ts';

import { auditKinds as followUpKinds, auditWords as followUpWords } from '#features/follow-up/index.ts';

import { auditKinds as handoverKinds, auditWords as handoverWords } from '#features/handovers/index.ts';
import { auditKinds as ideaKinds, auditWords as ideaWords } from '#features/ideas/index.ts';
import { auditKinds as initiativeKinds, auditWords as initiativeWords } from '#features/initiatives/index.ts';
import { auditKinds as maturityKinds, auditWords as maturityWords } from '#features/maturity/index.ts';
import { auditKinds as measureKinds, auditWords as measureWords } from '#features/measures/index.ts';
import { auditKinds as messageKinds, auditWords as messageWords } from '#features/messages/index.ts';
import {
  auditKinds as opportunityKinds,
  auditWords as opportunityWords,
} from '#features/opportunities/index.ts';
import {
  auditKinds as organisationKinds,
  auditWords as organisationWords,
} from '#features/organisations/index.ts';
import { auditKinds as panelKinds, auditWords as panelWords } from '#features/panel/index.ts';
import { auditKinds as peopleKinds, auditWords as peopleWords } from '#features/people/index.ts';
import { auditKinds as portfolioKinds, auditWords as portfolioWords } from '#features/portfolio/index.ts';
import { auditKinds as revisionKinds, auditWords as revisionWords } from '#features/revisions/index.ts';
import { auditKinds as situationKinds, auditWords as situationWords } from '#features/situation/index.ts';
import { auditKinds as tokenKinds, auditWords as tokenWords } from '#features/tokens/index.ts';
import { auditKinds as visionKinds, auditWords as visionWords } from '#features/vision/index.ts';
import { auditKinds as welfareGapKinds, auditWords as welfareGapWords } from '#features/welfare-gap/index.ts';
import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';
import type { Language } from '#platform/context.ts';

const ownWords = {
  'installation.createOrganisation': { sv: 'lade upp organisationen', en: 'set up the organisation' },
  'installation.createAdministrator': {
    sv: 'lade upp den första administratören',
    en: 'set up the first administrator',
  },
  'installation.fillDemonstration': {
    sv: 'fyllde demonstrationen med påhittade personer',
    en: 'filled the demonstration with made-up people',
  },
  'audit.verifyChain': { sv: 'kontrollerade revisionens kedja', en: 'checked the chain of the audit' },
  'audit.readEntries': { sv: 'läste revisionen', en: 'read the audit' },
  'audit.exportEntries': { sv: 'exporterade revisionen', en: 'exported the audit' },
} as const satisfies AuditWords;

const ownKinds = {
  audit: { sv: 'revisionen', en: 'the audit', href: () => '/revision' },
  'audit-entry': { sv: 'post', en: 'entry', href: id => `/revision?fore=${Number(id) + 1}` },
  'audit-fault': { sv: 'fel i kedjan', en: 'fault in the chain', href: null },
} as const satisfies AuditKinds;

const words: AuditWords = {
  ...ownWords,
  ...catalogueWords,
  ...conversationWords,
  ...organisationWords,
  ...peopleWords,
  ...accountWords,
  ...handoverWords,
  ...ideaWords,
  ...initiativeWords,
  ...messageWords,
  ...tokenWords,
  ...panelWords,
  ...revisionWords,
  ...situationWords,
  ...opportunityWords,
  ...visionWords,
  ...welfareGapWords,
  ...directionWords,
  ...portfolioWords,
  ...decisionWords,
  ...benefitWords,
  ...maturityWords,
  ...measureWords,
  ...dutyWords,
  ...effectWords,
  ...followUpWords,
};
const kinds: AuditKinds = {
  ...ownKinds,
  ...catalogueKinds,
  ...conversationKinds,
  ...organisationKinds,
  ...peopleKinds,
  ...accountKinds,
  ...handoverKinds,
  ...ideaKinds,
  ...initiativeKinds,
  ...messageKinds,
  ...tokenKinds,
  ...panelKinds,
  ...revisionKinds,
  ...situationKinds,
  ...opportunityKinds,
  ...visionKinds,
  ...welfareGapKinds,
  ...directionKinds,
  ...portfolioKinds,
  ...decisionKinds,
  ...benefitKinds,
  ...maturityKinds,
  ...measureKinds,
  ...dutyKinds,
  ...effectKinds,
  ...followUpKinds,
};

/** Names of everything the audit tells of, for a reader to choose among. */
export const toldActions: readonly string[] = Object.keys(words);
export const toldKinds: readonly string[] = Object.keys(kinds);

/** What was done, in words; null for what this version does not know any more. */
export const actionWords = (action: string, language: Language): string | null =>
  words[action]?.[language] ?? null;

/** A kind of thing in words, and the page of one; its own name where this version does not know it any more. */
export function kindWords(
  kind: string,
  language: Language,
): { readonly label: string; readonly href: ((id: string) => string) | null } {
  const known = kinds[kind];
  return { label: known?.[language] ?? kind, href: known?.href ?? null };
}
