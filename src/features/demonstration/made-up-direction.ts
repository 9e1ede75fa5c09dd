import type { MadeUpGoal, MadeUpTrend } from './model.ts';

const thisTerm = '2023-01-01';

const own = (measure: string, unit: string, baseline: number, year: number, target: number, byDate: string) =>
  ({ keyFigure: null, measure, unit, baseline, baselineYear: year, target, byDate }) as const;

const ofPanel = (keyFigure: string, baseline: number, year: number, target: number, byDate: string) =>
  ({ keyFigure, measure: '', unit: '', baseline, baselineYear: year, target, byDate }) as const;

const goal = (
  kind: MadeUpGoal['kind'],
  aim: MadeUpGoal['aim'],
  title: string,
  whose: string | null,
  serves: string | null,
  weight: number,
  targets: MadeUpGoal['targets'] = [],
  description = '',
): MadeUpGoal => ({
  kind,
  aim,
  title,
  part: whose,
  serves,
  weight,
  targets,
  description,
  validFrom: thisTerm,
});

/** How the leadership of Exempelkommunen weighs the three aims. */
export const madeUpWeights = { operations: 40, service: 35, 'legal-certainty': 25 } as const;

const independent = 'Fler klarar sig själva längre';
const soon = 'Den som vänder sig till kommunen får besked i tid';
const alike = 'Lika fall behandlas lika, och det går att se varför';

/** The goals of Exempelkommunen, each after the one it serves. Two boards have none, and one goal serves nothing. */
export const madeUpGoals: readonly MadeUpGoal[] = [
  goal(
    'council',
    'operations',
    independent,
    null,
    null,
    50,
    [],
    'Fullmäktige vill att skola, omsorg och försörjning ger människor det stöd som gör att de sedan behöver mindre av det.',
  ),
  goal('council', 'service', soon, null, null, 30, [
    own('Ärenden avgjorda inom utlovad tid', '%', 62, 2024, 90, '2028-12-31'),
  ]),
  goal('council', 'legal-certainty', alike, null, null, 20, [
    own('Beslut som ändras efter överklagande', '%', 11, 2024, 6, '2028-12-31'),
  ]),
  goal(
    'board',
    'operations',
    'Alla elever lämnar grundskolan med behörighet',
    'Barn- och utbildningsnämnden',
    independent,
    30,
    [ofPanel('N15436', 78.6, 2022, 88, '2028-06-30')],
  ),
  goal(
    'outcome',
    'operations',
    'Frånvaro upptäcks och möts samma vecka',
    'Grundskolan',
    'Alla elever lämnar grundskolan med behörighet',
    15,
    [
      own('Elever med mer än 15 procents frånvaro', '%', 14, 2024, 8, '2027-06-30'),
      ofPanel('N15419', 61.3, 2022, 72, '2028-06-30'),
    ],
  ),
  goal('board', 'operations', 'Äldre bor kvar hemma med trygg hjälp', 'Socialnämnden', independent, 30, [
    ofPanel('U21467', 46, 2022, 55, '2027-12-31'),
  ]),
  goal(
    'outcome',
    'operations',
    'Samma ansikten i hemtjänsten',
    'Hemtjänsten',
    'Äldre bor kvar hemma med trygg hjälp',
    20,
    [ofPanel('U21401', 25, 2022, 15, '2027-12-31')],
  ),
  goal('board', 'service', 'Bygglov på utlovad tid', 'Samhällsbyggnadsnämnden', soon, 20, [
    own('Från komplett ansökan till beslut', 'veckor', 9, 2024, 5, '2027-12-31'),
    ofPanel('U07447', 44.1, 2022, 65, '2028-12-31'),
  ]),
  goal(
    'outcome',
    'legal-certainty',
    'Likvärdiga beslut om ekonomiskt bistånd',
    'Individ- och familjeomsorgen',
    alike,
    15,
    [
      own('Beslut med skäl som går att följa', '%', 70, 2024, 95, '2027-12-31'),
      ofPanel('N31814', 45.6, 2022, 38, '2028-12-31'),
    ],
  ),
  goal('outcome', 'service', 'Biblioteken är öppna när folk är lediga', 'Biblioteken', null, 5, [
    own('Öppettimmar i veckan med och utan personal', 'timmar', 48, 2024, 90, '2027-06-30'),
  ]),
];

/** Trends that Exempelkommunen has taken up, each with what it means there. */
export const madeUpTrends: readonly MadeUpTrend[] = [
  {
    title: 'Fler över 80 år och färre i arbetsför ålder',
    description:
      'Antalet invånare över 80 år ökar med omkring en tredjedel till 2033, medan de i arbetsför ålder blir färre.',
    meaning:
      'Vi kan inte anställa oss till samma hemtjänst som i dag. Med dagens arbetssätt saknas omkring 60 medarbetare 2030. Det som kan göras utan resor och dubbelarbete måste göras så, annars räcker händerna inte till dem som behöver dem mest.',
    source: 'SCB, befolkningsframskrivning; egen personalprognos',
    byDate: '2027-03-31',
    needsDecision: true,
    touches: [
      { kind: 'service-area', reference: 'elder-care' },
      { kind: 'service-area', reference: 'staff' },
      { kind: 'key-figure', reference: 'U21401' },
      { kind: 'opportunity', reference: 'home-care-route-planning' },
      { kind: 'opportunity', reference: 'digital-night-supervision' },
    ],
  },
  {
    title: 'Språkmodeller blir en del av vanliga verktyg',
    description: 'Stöd för att skriva, sammanfatta och söka byggs in i de system som redan används.',
    meaning:
      'Handläggare prövar redan på egen hand. Vi behöver säga vad som är tillåtet med vilka uppgifter, vem som granskar, och var tiden som sparas ska användas – innan vanorna sätter sig.',
    source: 'Egen enkät bland handläggare',
    byDate: '2026-12-31',
    needsDecision: true,
    touches: [
      { kind: 'service-area', reference: 'administration' },
      { kind: 'service-area', reference: 'social-services' },
      { kind: 'opportunity', reference: 'assisted-documentation' },
      { kind: 'opportunity', reference: 'assisted-answers' },
    ],
  },
  {
    title: 'Försörjningsstöd söks digitalt på de flesta håll',
    description: '',
    meaning:
      'Hos oss kommer ansökningarna ännu på papper, och hälften av handläggarnas tid går till att räkna. När andra räknar maskinellt blir skillnaden i väntetid svår att förklara. Beslutet är fortfarande en människas.',
    source: '',
    byDate: '2027-06-30',
    needsDecision: true,
    touches: [
      { kind: 'service-area', reference: 'income-support' },
      { kind: 'key-figure', reference: 'N31814' },
      { kind: 'opportunity', reference: 'income-support-preparation' },
    ],
  },
  {
    title: 'Barnkullarna minskar',
    description: 'Antalet sexåringar väntas bli omkring en femtedel färre till 2032.',
    meaning:
      'Lokaler och scheman är gjorda för fler barn. Platser och personal behöver planeras gemensamt för förskola och skola, och varje år vi väntar kostar tomma platser.',
    source: 'SCB, befolkningsframskrivning',
    byDate: '2028-12-31',
    needsDecision: false,
    touches: [
      { kind: 'service-area', reference: 'preschool' },
      { kind: 'service-area', reference: 'compulsory-school' },
      { kind: 'opportunity', reference: 'preschool-schedules-and-staffing' },
    ],
  },
  {
    title: 'Företag väljer kommun efter hur ärenden sköts',
    description: '',
    meaning:
      'Två etableringar har gått till grannkommuner där bygglov söks och följs på nätet. Vi följer hur företagen bedömer oss innan vi bestämmer mer än det som redan pågår.',
    source: 'Samtal med näringslivet',
    byDate: '2027-12-31',
    needsDecision: false,
    touches: [
      { kind: 'service-area', reference: 'planning-building' },
      { kind: 'key-figure', reference: 'U07447' },
      { kind: 'opportunity', reference: 'building-permit-e-service' },
    ],
  },
];
