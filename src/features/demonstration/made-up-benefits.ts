import { frees, saves, spares } from './initiative-parts.ts';
import type { MadeUpInitiative } from './model.ts';

/** What came home in the first, second … year after the decision. */
export type MadeUpBooking = {
  readonly what: string;
  readonly year: number;
  readonly realised:
    | { readonly form: 'money'; readonly how: 'budget-reduced' | 'cost-avoided'; readonly kronor: number }
    | { readonly form: 'hours'; readonly hours: number; readonly usedFor: string }
    | { readonly form: 'quality'; readonly told: string; readonly figure: number; readonly unit: string };
  readonly evidence: string;
  readonly reference: string;
};

/** An initiative that was decided years ago and has ended, so that its benefits have fallen due. */
export type MadeUpTakenHome = {
  readonly title: string;
  readonly summary: string;
  readonly kind: MadeUpInitiative['kind'];
  readonly department: string;
  readonly lines: MadeUpInitiative['lines'];
  readonly ask: string;
  readonly reasons: string;
  readonly part: string;
  readonly registrationNumber: string;
  readonly owner: string;
  readonly benefitOwner: string;
  readonly reviewer: string;
  readonly bookings: readonly MadeUpBooking[];
  readonly closing: { readonly reasons: readonly string[]; readonly lesson: string } | null;
};

/** How long ago they were decided: the first two years or more of each promise are over. */
export const decidedDaysAgo = 1_200;

export const madeUpTakenHome: readonly MadeUpTakenHome[] = [
  {
    title: 'Digitala möten i stället för resor',
    summary: 'Möten mellan kommunens orter hålls på distans när det går.',
    kind: 'way-of-working',
    department: 'Kommunledningsförvaltningen',
    lines: [
      saves(
        'Lägre kostnader för resor',
        'Alla förvaltningar',
        [300, 600, 900],
        [500, 900, 1300],
        [500, 900, 1300],
      ),
      spares('Mindre utsläpp från resor', 'Alla', [10, 30, 60], [20, 60, 100]),
    ],
    ask: 'Kommunstyrelsen beslutar att möten i första hand hålls digitalt.',
    reasons: 'Resorna tar tid och pengar som verksamheten behöver.',
    part: 'Kommunstyrelsen',
    registrationNumber: 'KS 2023/211',
    owner: 'Karin Hallgren',
    benefitOwner: 'Anna Bergström',
    reviewer: 'Amir Rahimi',
    bookings: [
      {
        what: 'Lägre kostnader för resor',
        year: 1,
        realised: { form: 'money', how: 'budget-reduced', kronor: 340_000 },
        evidence: 'Budgeten för resor sänktes i alla förvaltningar.',
        reference: 'Bokslut, not 6',
      },
      {
        what: 'Lägre kostnader för resor',
        year: 2,
        realised: { form: 'money', how: 'budget-reduced', kronor: 610_000 },
        evidence: 'Budgeten för resor sänktes en gång till.',
        reference: 'Bokslut, not 6',
      },
      {
        what: 'Mindre utsläpp från resor',
        year: 1,
        realised: { form: 'quality', told: 'Mindre utsläpp från tjänsteresor', figure: 14, unit: 'ton' },
        evidence: 'Körjournaler och biljetter, före och efter.',
        reference: 'Miljöredovisningen',
      },
    ],
    closing: null,
  },
  {
    title: 'Tidbok på nätet',
    summary: 'Den som söker hjälp bokar själv sin tid, dygnet runt.',
    kind: 'digital-service',
    department: 'Socialförvaltningen',
    lines: [
      saves('Lägre bemanning i växeln', 'Socialförvaltningen', [200, 400, 500], [300, 500, 700]),
      frees('Tid som inte går till ombokningssamtal', 'Handläggarna', [100, 250, 400], [150, 300, 500]),
    ],
    ask: 'Socialnämnden beslutar att tider bokas på nätet.',
    reasons: 'Telefonkön är lång, och var sjunde tid uteblir.',
    part: 'Socialnämnden',
    registrationNumber: 'SN 2023/96',
    owner: 'Mikael Sjöberg',
    benefitOwner: 'Anna Bergström',
    reviewer: 'Johan Eklund',
    bookings: [
      {
        what: 'Lägre bemanning i växeln',
        year: 1,
        realised: {
          form: 'quality',
          told: 'Ingen tjänst drogs in; väntan i telefon är kortare',
          figure: 6,
          unit: 'minuter kortare',
        },
        evidence: 'Växelns egen statistik, april före och efter.',
        reference: 'SN 2024/12',
      },
      {
        what: 'Tid som inte går till ombokningssamtal',
        year: 1,
        realised: { form: 'hours', hours: 620, usedFor: 'Fler första besök inom en vecka' },
        evidence: 'Mätning av telefontid under fyra veckor, uppräknad till ett år.',
        reference: '',
      },
      {
        what: 'Tid som inte går till ombokningssamtal',
        year: 2,
        realised: { form: 'hours', hours: 840, usedFor: 'Fler första besök inom en vecka' },
        evidence: 'Samma mätning ett år senare.',
        reference: '',
      },
    ],
    closing: null,
  },
  {
    title: 'Gemensam bokning av bilar',
    summary: 'Alla förvaltningars bilar bokas på ett ställe.',
    kind: 'technology',
    department: 'Samhällsbyggnadsförvaltningen',
    lines: [
      saves('Färre bilar i bilpoolen', 'Samhällsbyggnadsförvaltningen', [400, 800, 1100], [600, 1000, 1400]),
    ],
    ask: 'Kommunstyrelsen beslutar att bilarna bokas gemensamt.',
    reasons: 'Var tredje bil står stilla.',
    part: 'Kommunstyrelsen',
    registrationNumber: 'KS 2023/174',
    owner: 'Lena Wikander',
    benefitOwner: 'David Nyman',
    reviewer: 'Johan Eklund',
    bookings: [
      {
        what: 'Färre bilar i bilpoolen',
        year: 1,
        realised: { form: 'money', how: 'budget-reduced', kronor: 0 },
        evidence: 'Inget leasingavtal har sagts upp.',
        reference: 'Leasingregistret',
      },
      {
        what: 'Färre bilar i bilpoolen',
        year: 2,
        realised: { form: 'money', how: 'cost-avoided', kronor: 120_000 },
        evidence: 'Två bilar ersattes inte när avtalen gick ut.',
        reference: 'Leasingregistret',
      },
    ],
    closing: {
      reasons: ['not-taken-home', 'not-fully-introduced'],
      lesson:
        'Varje förvaltning behöll sin egen budget för bilar. Nästa gång bestäms före beslutet vilken budget som sänks, och när.',
    },
  },
];
