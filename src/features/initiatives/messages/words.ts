import { defineMessages } from '#ui/language/define-messages.ts';

/** Words for what stands in an initiative, for this room and those after it. */
export const initiativeWords = defineMessages({
  kind: {
    'way-of-working': 'nytt arbetssätt',
    'digital-service': 'digital tjänst',
    technology: 'ny teknik',
    automation: 'automatisering',
  },
  state: {
    idea: 'idé',
    prepared: 'berett',
    decided: 'beslutat',
    running: 'pågår',
    ended: 'avslutat',
    dropped: 'nedlagt',
  },
  must: { law: 'lag', contract: 'avtal', 'end-of-life': 'dagens lösning upphör' },
  informationClass: {
    open: 'öppen',
    internal: 'intern',
    sensitive: 'känslig',
    secret: 'sekretess',
  },
  side: { benefit: 'nytta', investment: 'investering', running: 'löpande kostnad' },
  lineKind: {
    financial: 'finansiell',
    reallocation: 'omfördelning',
    quality: 'kvalitet',
    environment: 'miljö',
  },
  aim: {
    operations: 'verksamhetsutveckling',
    service: 'servicenivå',
    'legal-certainty': 'rättssäkerhet',
  },
  relation: { requires: 'kräver', excludes: 'utesluter' },
  step: {
    activity: 'aktivitet',
    effect: 'effekt',
    benefit: 'nytta',
    goal: 'mål',
    obstacle: 'hinder',
  },
  answer: {
    yes: 'ja',
    no: 'nej',
    'not-applicable': 'gäller inte',
    'needs-lawyer': 'behöver jurist',
  },
})({
  kind: {
    'way-of-working': 'new way of working',
    'digital-service': 'digital service',
    technology: 'new technology',
    automation: 'automation',
  },
  state: {
    idea: 'idea',
    prepared: 'prepared',
    decided: 'decided',
    running: 'running',
    ended: 'ended',
    dropped: 'dropped',
  },
  must: { law: 'law', contract: 'contract', 'end-of-life': 'the present solution ends' },
  informationClass: { open: 'open', internal: 'internal', sensitive: 'sensitive', secret: 'secret' },
  side: { benefit: 'benefit', investment: 'investment', running: 'running cost' },
  lineKind: {
    financial: 'financial',
    reallocation: 'reallocation',
    quality: 'quality',
    environment: 'environment',
  },
  aim: {
    operations: 'development of operations',
    service: 'level of service',
    'legal-certainty': 'legal certainty',
  },
  relation: { requires: 'needs', excludes: 'excludes' },
  step: {
    activity: 'activity',
    effect: 'effect',
    benefit: 'benefit',
    goal: 'goal',
    obstacle: 'obstacle',
  },
  answer: {
    yes: 'yes',
    no: 'no',
    'not-applicable': 'does not apply',
    'needs-lawyer': 'needs a lawyer',
  },
});
