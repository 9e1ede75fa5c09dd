import type { AuditKinds, AuditWords } from '#platform/audit/words.ts';

export const auditWords = {
  'portfolio.setFrame': { sv: 'satte portföljens ramar', en: 'set the limits of the portfolio' },
  'portfolio.addScenario': { sv: 'skapade ett scenario', en: 'created a scenario' },
  'portfolio.copyScenario': { sv: 'kopierade ett scenario', en: 'copied a scenario' },
  'portfolio.changeScenario': { sv: 'ändrade ett scenario', en: 'changed a scenario' },
  'portfolio.removeScenario': { sv: 'tog bort ett scenario', en: 'removed a scenario' },
  'portfolio.chooseInitiative': {
    sv: 'band eller släppte ett initiativ i ett scenario',
    en: 'held or let go an initiative in a scenario',
  },
  'portfolio.calculate': { sv: 'bad om en beräkning', en: 'asked for a calculation' },
  'portfolio.stopCalculation': { sv: 'avbröt en beräkning', en: 'stopped a calculation' },
} as const satisfies AuditWords;

export const auditKinds = {
  'portfolio-frame': {
    sv: 'portföljens ramar',
    en: 'limits of the portfolio',
    href: () => '/portfolj/ramar',
  },
  scenario: {
    sv: 'scenario',
    en: 'scenario',
    href: id => `/portfolj/scenarier/${encodeURIComponent(id)}`,
  },
  calculation: {
    sv: 'beräkning',
    en: 'calculation',
    href: id => `/portfolj/berakningar/${encodeURIComponent(id)}`,
  },
} as const satisfies AuditKinds;
