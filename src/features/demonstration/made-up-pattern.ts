/**
 * A way of working that Exempelkommunen described itself. The names of key figures are those of the starter data; it reaches
 * little, so that the catalogue's own stay first among its opportunities.
 */
export const madeUpPattern = {
  name: { sv: 'Gemensam morgontavla i hemtjänsten', en: 'A shared morning board in home care' },
  summary: {
    sv: 'Grupperna i hemtjänsten ser dagens frånvaro och lediga pass på en gemensam digital tavla klockan sju, och byter personal inom kontaktpersonens grupp först.',
    en: 'The home care teams see the absences and free shifts of the day on a shared digital board at seven, and change staff within the team of the named contact first.',
  },
  scope: 'municipality',
  areas: ['elder-care'],
  whatChanges: {
    residents: {
      sv: 'Brukaren möter oftare någon ur den egna gruppen, också när kontaktpersonen är borta.',
      en: 'The user more often meets somebody of the own team, also when the named contact is away.',
    },
    employees: {
      sv: 'Ingen blir uppringd på en ledig dag förrän tavlan är prövad.',
      en: 'Nobody is phoned on a day off until the board has been tried.',
    },
    organisation: {
      sv: 'Enhetscheferna i de tre områdena lånar personal av varandra efter samma regler.',
      en: 'The unit managers of the three districts borrow staff from each other by the same rules.',
    },
  },
  mechanisms: [
    {
      text: {
        sv: 'Frånvaro täcks inom gruppen först, så att färre personer går till samma hem.',
        en: 'Absence is covered within the team first, so that fewer people go to the same home.',
      },
      keyFigures: [
        {
          id: 'U21401',
          title:
            'Personalkontinuitet, antal personal som en hemtjänsttagare med minst 2 besök dagligen möter under 14 dagar, medelvärde (- 2024)',
        },
      ],
      moves: 'down',
      reaches: {
        low: 0,
        high: 0.02,
        basis: {
          sv: 'Egen bedömning efter ett försök i Norrängsgruppen: tavlan hjälper vid kort frånvaro, inte vid vakanser.',
          en: 'Our own judgement after a trial in the Norräng team: the board helps with short absence, not with vacancies.',
        },
      },
    },
  ],
  preconditions: [
    {
      sv: 'En planerare på plats klockan sju i varje område.',
      en: 'A planner at work at seven in each district.',
    },
    {
      sv: 'Regler för lån mellan områden som facken har tagit del av.',
      en: 'Rules for borrowing between districts that the unions have seen.',
    },
  ],
  legalConditions: [
    {
      text: {
        sv: 'Tavlan visar pass, inte orsaken till frånvaro. Uppgifter om hälsa får inte stå där. Kontrollera mot lagtexten.',
        en: 'The board shows shifts, not the cause of absence. Data on health must not stand there. Check against the statute.',
      },
      fact: null,
    },
    {
      text: {
        sv: 'Arbetsgivaren ska förhandla eller samverka med de fackliga organisationerna före beslut om viktigare förändringar. Kontrollera mot lagtexten.',
        en: 'The employer must negotiate or consult with the trade unions before deciding on major changes. Check against the statute.',
      },
      fact: 'negotiation-with-unions',
    },
  ],
  effort: {
    size: 'small',
    months: { low: 2, high: 4 },
    text: {
      sv: 'Kräver de tre enhetscheferna, planerarna och it. Skärmarna finns redan i lokalerna.',
      en: 'Needs the three unit managers, the planners and IT. The screens are in the premises already.',
    },
  },
  risks: [
    {
      sv: 'Tavlan blir ännu ett ställe att titta på, och planeraren ringer runt ändå.',
      en: 'The board becomes one more place to look, and the planner phones around all the same.',
    },
  ],
  mayBeWorseOff: {
    sv: 'Medarbetare i det område som oftast lånar ut.',
    en: 'Employees of the district that lends most often.',
  },
  knownEffects: { kind: 'unknown' },
  adoptionKeyFigures: [],
  questionsToAsk: [
    {
      sv: 'Hur många morgnar i veckan saknas någon klockan sju?',
      en: 'How many mornings a week is somebody missing at seven?',
    },
    {
      sv: 'Vem lånar ut oftast, och vad får de tillbaka?',
      en: 'Who lends most often, and what do they get back?',
    },
    {
      sv: 'Har brukarna märkt någon skillnad i Norrängsgruppen?',
      en: 'Have users noticed any difference in the Norräng team?',
    },
  ],
  decisionsAboutIndividuals: { kind: 'untouched' },
} as const;
