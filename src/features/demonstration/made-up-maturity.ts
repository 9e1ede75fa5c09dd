/** A self-assessment of Exempelkommunen: each area's answers in the order of its items. */
export type MadeUpRound = {
  readonly title: string;
  readonly openedAgo: number;
  readonly comparedAgo: number | null;
  readonly closedAgo: number | null;
  readonly answeredIn: number;
  /** By the person's name, an answer of one digit for each item of the nine areas, `?` for cannot tell; a space between areas. */
  readonly alone: Readonly<Record<string, string>>;
  /** The same for the group; an area left empty was not answered together. */
  readonly together: string;
  readonly notes: Readonly<Record<string, string>>;
};

export const madeUpRounds: readonly MadeUpRound[] = [
  {
    title: 'Första självskattningen',
    openedAgo: 400,
    comparedAgo: null,
    closedAgo: 380,
    answeredIn: 21,
    alone: {},
    together: '111 121 000 211 222 221 111 110 111',
    notes: {
      'follow-up': 'Vi följer upp ekonomin, inte nyttorna. Ingen kunde nämna en nytta som tagits hem.',
    },
  },
  {
    title: 'Andra självskattningen',
    openedAgo: 160,
    comparedAgo: 142,
    closedAgo: 135,
    answeredIn: 14,
    alone: {
      'Karin Hallgren': '433 434 322 332 333 332 443 222 222',
      'Amir Rahimi': '322 332 211 312 343 321 12? 111 221',
      'Mikael Sjöberg': '312 223 110 221 323 ??1 221 121 121',
      'Eva Nordström': '423 333 221 313 233 332 132 111 112',
    },
    together: '323 333 211 312 333  132 111 ',
    notes: {
      ownership: 'Ägare finns på papperet. Två av dem visste inte om det.',
      employees: 'Vi i ledningen tror att medarbetarna är med. De som leder dem närmast ser det inte.',
    },
  },
  {
    title: 'Tredje självskattningen',
    openedAgo: 5,
    comparedAgo: null,
    closedAgo: null,
    answeredIn: 14,
    alone: {
      'Karin Hallgren': '434',
      'Amir Rahimi': '323 333 222 322 343 332 22? 121 222',
      'Mikael Sjöberg': '323 233 211',
    },
    together: '',
    notes: {},
  },
];

/** Results of other models, made up. */
export const madeUpOtherResults = [
  {
    model: 'DiMiOS',
    year: 2025,
    index: 2.6,
    lowest: 1,
    highest: 5,
    source: 'Påhittat resultat för demonstrationen',
    dimensions: [
      { name: 'Digital förmåga', value: 2.8, area: 'people-process-technology' },
      { name: 'Digitalt arv', value: 2.3, area: null },
    ],
  },
  {
    model: 'LIKA för socialtjänsten',
    year: 2024,
    index: 54,
    lowest: 0,
    highest: 100,
    source: 'Påhittat resultat för demonstrationen',
    dimensions: [
      { name: 'Ledning', value: 61, area: 'engagement' },
      { name: 'Kompetens', value: 47, area: 'employees' },
    ],
  },
] as const;
