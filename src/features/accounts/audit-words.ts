import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'accounts.signIn': { sv: 'loggade in', en: 'signed in' },
  'accounts.signInWithPasskey': { sv: 'loggade in med passnyckel', en: 'signed in with a passkey' },
  'accounts.enterOrganisation': {
    sv: 'kom in i organisationen från en annan',
    en: 'came into the organisation from another',
  },
  'accounts.signOut': { sv: 'loggade ut', en: 'signed out' },
  'accounts.signOutEverywhere': { sv: 'loggade ut överallt', en: 'signed out everywhere' },
  'accounts.addPasskey': { sv: 'lade till en passnyckel', en: 'added a passkey' },
  'accounts.renamePasskey': { sv: 'bytte namn på en passnyckel', en: 'renamed a passkey' },
  'accounts.removePasskey': { sv: 'tog bort en passnyckel', en: 'removed a passkey' },
  'accounts.changePassword': { sv: 'bytte lösenord', en: 'changed their password' },
  'accounts.acceptInvitation': { sv: 'tackade ja till sin inbjudan', en: 'accepted their invitation' },
} as const satisfies AuditWords;

export const auditKinds = {
  account: { sv: 'konto', en: 'account', href: null },
  session: { sv: 'inloggning', en: 'session', href: null },
  passkey: { sv: 'passnyckel', en: 'passkey', href: null },
} as const satisfies AuditKinds;
