import { careInitiatives } from './made-up-initiatives-care.ts';
import { commonInitiatives } from './made-up-initiatives-common.ts';
import { placeInitiatives } from './made-up-initiatives-place.ts';
import { schoolInitiatives } from './made-up-initiatives-school.ts';
import type { MadeUpInitiative } from './model.ts';

/** What Exempelkommunen thinks of doing, by number. */
export const madeUpInitiatives: readonly MadeUpInitiative[] = [
  ...careInitiatives,
  ...schoolInitiatives,
  ...placeInitiatives,
  ...commonInitiatives,
];

/** Answers to the questions of legal certainty where an initiative is prepared: yes, with these reasons. */
export const madeUpAnswers: Readonly<Record<string, readonly ['yes' | 'no' | 'not-applicable', string]>> = {
  'who-decides': [
    'yes',
    'Nämnden beslutar, eller styrelsen där reglementet ger den ansvar för alla. Kostnaden ryms i budgeten.',
  ],
  'automated-decisions': [
    'no',
    'Systemet föreslår och förbereder. Beslut om enskilda fattas av en befattningshavare.',
  ],
  delegation: ['not-applicable', 'Inget beslut fattas automatiserat.'],
  reasons: ['yes', 'Skälen skrivs av den som beslutar och följer med beslutet.'],
  'personal-data': ['yes', 'Grunden är uppgift av allmänt intresse. Konsekvensbedömning görs före start.'],
  'sensitive-data': ['yes', 'Uppgifterna stannar hos leverantör med biträdesavtal och tystnadsplikt.'],
  'public-access': ['yes', 'Handlingar registreras i ärendet, och ett utdrag kan tas ut ur systemet.'],
  'ai-act': ['not-applicable', 'Inget AI-system enligt förordningen används.'],
  accessibility: ['yes', 'Kravet på WCAG 2.1 AA står i upphandlingen och prövas före start.'],
  procurement: ['yes', 'Avrop på ramavtal.'],
  control: [
    'yes',
    'Tjugo ärenden i månaden granskas av en annan handläggare, och utfallet tas upp i nämnden två gånger om året.',
  ],
};
