/** An opportunity that Exempelkommunen saw itself. */
export type MadeUpOwnOpportunity = {
  readonly title: string;
  readonly what: string;
  readonly forWhom: string;
  readonly area: string | null;
  readonly whyNow: string;
  /** Why it was dismissed; null where it is open. */
  readonly dismissed: string | null;
};

export const madeUpOwnOpportunities: readonly MadeUpOwnOpportunity[] = [
  {
    title: 'Ett schema som planeras tillsammans',
    what: 'Den som arbetar i hemtjänsten lägger önskade pass i telefonen. Systemet jämnar ut mellan grupperna, och chefen ser bara det som inte går ihop.',
    forWhom: 'Medarbetare och chefer i hemtjänsten, och brukarna som möter färre',
    area: 'elder-care',
    whyNow: 'Avtalet om schemaverktyget går ut nästa år.',
    dismissed: null,
  },
  {
    title: 'Uppgifter skrivs en gång',
    what: 'Det som invånaren, skolan eller vården redan har lämnat hämtas i stället för att frågas efter igen.',
    forWhom: 'Invånare och handläggare',
    area: null,
    whyNow: '',
    dismissed: null,
  },
  {
    title: 'En egen app för varje enhet',
    what: 'Varje enhet får en app med sina nyheter och blanketter.',
    forWhom: 'Invånare',
    area: null,
    whyNow: '',
    dismissed: 'Det blir ännu ett ställe att leta på. Samla i stället på webbplatsen.',
  },
];

export type MadeUpSentence = {
  readonly words: string;
  /** How it was worded in the edition published first; null where it was not there. */
  readonly first: string | null;
  readonly goals: readonly string[];
  /** What employees said that it rests on: whatever of it holds one of these words. */
  readonly about: readonly string[];
};

export const madeUpVision = {
  title: 'Tid för människor',
  lede: 'Så vill vi att det ska vara att möta och arbeta i Exempelkommunen år 2030. Skriven av ledningsgruppen efter vårens samtal med medarbetarna.',
};

/** The vision in its order; the draft rewords two sentences and adds one. */
export const madeUpSentences: readonly MadeUpSentence[] = [
  {
    words: 'Vår tid går till människor. Det som en maskin gör lika bra gör den.',
    first: 'Vår tid går till människor, inte till att skriva in det en maskin kan läsa.',
    goals: ['Samma ansikten i hemtjänsten', 'Äldre bor kvar hemma med trygg hjälp'],
    about: ['dokument', 'dubbel', 'tid'],
  },
  {
    words: 'Den som behöver oss lämnar en uppgift en gång och får veta när svaret kommer.',
    first: 'Den som behöver oss lämnar en uppgift en gång och får veta när svaret kommer.',
    goals: ['Bygglov på utlovad tid'],
    about: ['en gång', 'blankett', 'formulär'],
  },
  {
    words: 'Vi ser tidigt när någon behöver stöd, och den som ser det får göra något åt det.',
    first: 'Vi ser tidigt när någon behöver stöd.',
    goals: ['Frånvaro upptäcks och möts samma vecka', 'Alla elever lämnar grundskolan med behörighet'],
    about: ['elev', 'stöd', 'frånvaro'],
  },
  {
    words: 'Varje beslut går att förstå för den som får det, också när en maskin har räknat.',
    first: 'Varje beslut går att förstå för den som får det, också när en maskin har räknat.',
    goals: ['Likvärdiga beslut om ekonomiskt bistånd'],
    about: ['beslut', 'förstå'],
  },
  {
    words: 'Den som gör arbetet är med och bestämmer hur det ska göras.',
    first: 'Den som gör arbetet är med och bestämmer hur det ska göras.',
    goals: [],
    about: ['schema', 'möte', 'påverka'],
  },
  {
    words: 'Vi provar i liten skala, mäter och slutar med det som inte hjälper.',
    first: null,
    goals: [],
    about: ['sluta', 'prova'],
  },
];
