import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'organisations.chooseUnit': {
    sv: 'sade vilken kommun eller region organisationen är',
    en: 'said which municipality or region the organisation is',
  },
  'organisations.addPart': {
    sv: 'lade till en del av organisationen',
    en: 'added a part of the organisation',
  },
  'organisations.changePart': {
    sv: 'ändrade en del av organisationen',
    en: 'changed a part of the organisation',
  },
  'organisations.endPart': {
    sv: 'avslutade en del av organisationen',
    en: 'ended a part of the organisation',
  },
  'organisations.removePart': {
    sv: 'tog bort en del av organisationen',
    en: 'removed a part of the organisation',
  },
  'organisations.restoreParts': {
    sv: 'återställde delar av organisationen',
    en: 'restored parts of the organisation',
  },
  'organisations.importParts': {
    sv: 'läste in organisationens delar ur en fil',
    en: 'read the parts of the organisation from a file',
  },
  'organisations.addSeat': {
    sv: 'tog in någon i ledningsgruppen',
    en: 'took somebody into the leadership group',
  },
  'organisations.changeSeat': {
    sv: 'ändrade en plats i ledningsgruppen',
    en: 'changed a seat in the leadership group',
  },
  'organisations.endSeat': {
    sv: 'avslutade en plats i ledningsgruppen',
    en: 'ended a seat in the leadership group',
  },
  'organisations.removeSeat': {
    sv: 'tog bort en plats i ledningsgruppen',
    en: 'removed a seat in the leadership group',
  },
} as const satisfies AuditWords;

export const auditKinds = {
  organisation: { sv: 'organisationen', en: 'the organisation', href: () => '/organisation' },
  'organisation-part': {
    sv: 'del av organisationen',
    en: 'part of the organisation',
    href: id => `/organisation/del/${encodeURIComponent(id)}`,
  },
  'leadership-seat': {
    sv: 'plats i ledningsgruppen',
    en: 'seat in the leadership group',
    href: () => '/organisation/ledningsgrupp',
  },
} as const satisfies AuditKinds;
