type Reply = { readonly by: string; readonly daysAgo: number; readonly words: string };

/** What somebody does to an idea, in the order it is done. */
export type MadeUpIdeaStep =
  | ({ readonly kind: 'reading' } & Omit<Reply, 'words'>)
  | ({ readonly kind: 'answered' | 'not-now' } & Reply)
  | ({ readonly kind: 'hand-on'; readonly to: string } & Reply)
  | ({ readonly kind: 'supports'; readonly pattern: string } & Reply)
  | ({ readonly kind: 'opportunity'; readonly title: string } & Reply)
  | ({ readonly kind: 'withdrawn' } & Reply);

export type MadeUpIdea = {
  readonly title: string;
  readonly why: string;
  readonly gains: string;
  readonly what?: string;
  readonly by: string;
  readonly part: string;
  readonly daysAgo: number;
  readonly isUnsigned?: boolean;
  readonly file?: { readonly name: string; readonly text: string };
  readonly supporters: readonly string[];
  readonly steps: readonly MadeUpIdeaStep[];
};

const strategists = ['Oskar Falk', 'Fatima Yilmaz'] as const;
const line = ['Anna Bergström', 'David Nyman', 'Hanna Ståhl'] as const;
const [anna, david, hanna] = line;

/** What people of Exempelkommunen have seen, and what has become of it; days are counted back from the first start. */
export const madeUpIdeas: readonly MadeUpIdea[] = [
  {
    title: 'Slippa väcka dem som sover',
    why: 'Nattpatrullen går in tre gånger per natt hos många som hellre vill sova ostört. De vaknar, och vi hinner inte dit där det behövs.',
    gains: 'De som har tillsyn på natten, och vi som kör.',
    by: anna,
    part: 'Hemtjänsten',
    daysAgo: 205,
    supporters: [...strategists, hanna, 'Maria Holm', 'Sara Lindqvist', david],
    steps: [
      {
        kind: 'supports',
        pattern: 'digital-night-supervision',
        by: 'Mikael Sjöberg',
        daysAgo: 198,
        words:
          'Tack, det här är rätt fråga. Andra kommuner har provat med samtycke från var och en. Vi tar in det i planen, och du får veta hur det går.',
      },
    ],
  },
  {
    title: 'Visa lediga tider för rådgivning om bygglov på nätet',
    why: 'Jag svarar i telefon på när nästa lediga tid är, tio gånger om dagen.',
    gains: 'De som ska bygga, och handläggarna.',
    by: david,
    part: 'Bygglovsenheten',
    daysAgo: 46,
    supporters: [anna, 'Oskar Falk', 'Maria Holm'],
    steps: [],
  },
  {
    title: 'Skriv inte in elevernas uppgifter i två system',
    why: 'Varje ny elev skrivs in för hand i både elevregistret och lärplattformen. Det tar en kvart per elev och blir fel.',
    gains: 'Skoladministratörer, lärare och elever som får rätt schema första dagen.',
    by: hanna,
    part: 'Grundskolan',
    daysAgo: 9,
    supporters: [...strategists, anna, 'Amir Rahimi'],
    steps: [{ kind: 'reading', by: 'Eva Nordström', daysAgo: 6 }],
  },
  {
    title: 'Mötesfria förmiddagar',
    why: 'Kalendern är full av möten, och det som kräver tanke blir gjort på kvällen.',
    gains: 'Alla som handlägger och skriver.',
    by: 'Fatima Yilmaz',
    part: 'Digitaliseringsenheten',
    daysAgo: 4,
    isUnsigned: true,
    supporters: [david],
    steps: [],
  },
  {
    title: 'En mall för tjänsteskrivelser som redan har underlaget',
    why: 'Vi letar upp samma siffror på nytt inför varje nämnd.',
    gains: 'Kansliet och nämnderna, som får samma underlag varje gång.',
    by: 'Maria Holm',
    part: 'Kansliet',
    daysAgo: 61,
    supporters: ['Fatima Yilmaz', 'Johan Eklund'],
    steps: [
      {
        kind: 'answered',
        by: 'Karin Hallgren',
        daysAgo: 54,
        words:
          'Bra. Kansliet tar fram mallen tillsammans med ekonomienheten; den är klar till nästa nämndomgång.',
      },
    ],
  },
  {
    title: 'Cyklar för korta turer i centrum',
    why: 'Det tar längre tid att hitta parkering än att köra.',
    gains: 'Hemtjänsten i centrum, och miljön.',
    by: anna,
    part: 'Hemtjänsten',
    daysAgo: 88,
    supporters: [david],
    steps: [
      {
        kind: 'not-now',
        by: 'Mikael Sjöberg',
        daysAgo: 60,
        words:
          'Förlåt att svaret dröjde. Vi har prövat det: utan låsbara skåp för nycklar och läkemedel går det inte i dag. Vi tar upp det när de digitala låsen finns.',
      },
    ],
  },
  {
    title: 'Skicka kompletteringar som en checklista',
    why: 'Hälften av ansökningarna saknar något, och brevet vi skickar går inte att förstå.',
    gains: 'De som söker bygglov, och handläggarna som slipper ringa.',
    what: 'Tre rutor att bocka av räcker: vad som saknas, varför det behövs och hur det ska se ut.',
    by: david,
    part: 'Bygglovsenheten',
    daysAgo: 96,
    supporters: [...strategists, hanna, anna],
    steps: [
      {
        kind: 'opportunity',
        title: 'Begripliga kompletteringar i alla ärenden',
        by: 'Lena Wikander',
        daysAgo: 90,
        words:
          'Det gäller inte bara bygglov. Jag har gjort en möjlighet av det, så att alla förvaltningar kan se den.',
      },
    ],
  },
  {
    title: 'Sjukanmälan med ett meddelande',
    why: 'Telefonkön på morgonen gör att vikarien kommer för sent.',
    gains: 'Personal som är sjuk, och de som ska hitta en vikarie.',
    by: hanna,
    part: 'Grundskolan',
    daysAgo: 33,
    supporters: [anna, 'Sara Lindqvist', 'Fatima Yilmaz'],
    steps: [
      {
        kind: 'hand-on',
        to: 'Sara Lindqvist',
        by: 'Eva Nordström',
        daysAgo: 31,
        words: 'Det gäller alla som arbetar hos oss, så HR svarar.',
      },
      {
        kind: 'answered',
        by: 'Sara Lindqvist',
        daysAgo: 24,
        words: 'Systemet vi har klarar det. Vi slår på det för skolan efter lovet och ser hur det går.',
      },
    ],
  },
  {
    title: 'Gemensam introduktion i digitala verktyg',
    why: 'Alla nyanställda lär sig av den som sitter bredvid.',
    gains: 'Nyanställda och deras kollegor.',
    by: 'Oskar Falk',
    part: 'Digitaliseringsenheten',
    daysAgo: 20,
    supporters: [],
    steps: [
      {
        kind: 'withdrawn',
        by: 'Oskar Falk',
        daysAgo: 18,
        words: 'Den finns redan, hos HR. Jag visste inte det.',
      },
    ],
  },
  {
    title: 'En lista över alla e-tjänster vi har',
    why: 'Ingen vet vilka som finns, så samma tjänst köps två gånger.',
    gains: 'Alla som ska bygga eller köpa något nytt.',
    by: 'Fatima Yilmaz',
    part: 'Digitaliseringsenheten',
    daysAgo: 3,
    file: {
      name: 'e-tjänster.csv',
      text: 'namn;förvaltning\nAnsök om bygglov;Samhällsbyggnad\nBoka tid;Kultur och fritid\nFelanmälan;Samhällsbyggnad\n',
    },
    supporters: ['Oskar Falk', david],
    steps: [],
  },
];
