/** An opportunity that Exempelkommunen saw itself. */
export type MadeUpOwnOpportunity = {
  readonly title: string;
  readonly what: string;
  readonly forWhom: string;
  readonly area: string | null;
  readonly whyNow: string;
  /** Why it was dismissed; null where it is open. */
  readonly dismissed: string | null;
  /** Statements of the conversation that speak for it. */
  readonly said: readonly string[];
};

const systemsTwice = 'Jag skriver samma uppgift i mer än ett system varje vecka.';
const knownAlready = 'Vi ska inte be invånare om uppgifter som kommunen redan har.';
const toldThrice = 'Den som ringer kommunen ska slippa berätta samma sak tre gånger.';
const timeToLearn = 'Det måste finnas tid i schemat för att lära sig nya arbetssätt.';
const oneTeam = 'Ny teknik ska införas i ett arbetslag i taget, och vi ska lära av det första.';
const tryFirst = 'Den som ska använda ett nytt system ska få prova det innan vi köper.';
const dareToStop = 'Vi borde våga sluta med saker innan vi börjar med nya.';

export const madeUpOwnOpportunities: readonly MadeUpOwnOpportunity[] = [
  {
    title: 'Ett schema som planeras tillsammans',
    what: 'Den som arbetar i hemtjänsten lägger önskade pass i telefonen. Systemet jämnar ut mellan grupperna, och chefen ser bara det som inte går ihop.',
    forWhom: 'Medarbetare och chefer i hemtjänsten, och brukarna som möter färre',
    area: 'elder-care',
    whyNow: 'Avtalet om schemaverktyget går ut nästa år.',
    dismissed: null,
    said: [timeToLearn],
  },
  {
    title: 'Uppgifter skrivs en gång',
    what: 'Det som invånaren, skolan eller vården redan har lämnat hämtas i stället för att frågas efter igen.',
    forWhom: 'Invånare och handläggare',
    area: null,
    whyNow: '',
    dismissed: null,
    said: [knownAlready, toldThrice, systemsTwice],
  },
  {
    title: 'Ny teknik provas i ett arbetslag först',
    what: 'Ett arbetslag provar, mäter och säger vad som ska ändras innan resten köps. Det som inte hjälper tas bort.',
    forWhom: 'Medarbetare i hela kommunen',
    area: null,
    whyNow: 'Flera avtal förnyas de närmaste två åren.',
    dismissed: null,
    said: [oneTeam, tryFirst, dareToStop],
  },
  {
    title: 'En egen app för varje enhet',
    what: 'Varje enhet får en app med sina nyheter och blanketter.',
    forWhom: 'Invånare',
    area: null,
    whyNow: '',
    dismissed: 'Det blir ännu ett ställe att leta på. Samla i stället på webbplatsen.',
    said: [],
  },
];

export type MadeUpSentence = {
  readonly words: string;
  /** How it was worded in the edition published first; null where it was not there. */
  readonly first: string | null;
  readonly goals: readonly string[];
  /** Statements and ideas that it rests on. */
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
    about: [systemsTwice, 'Slippa väcka dem som sover'],
  },
  {
    words: 'Den som behöver oss lämnar en uppgift en gång och får veta när svaret kommer.',
    first: 'Den som behöver oss lämnar en uppgift en gång och får veta när svaret kommer.',
    goals: ['Bygglov på utlovad tid'],
    about: [knownAlready, toldThrice],
  },
  {
    words: 'Vi ser tidigt när någon behöver stöd, och den som ser det får göra något åt det.',
    first: 'Vi ser tidigt när någon behöver stöd.',
    goals: ['Frånvaro upptäcks och möts samma vecka', 'Alla elever lämnar grundskolan med behörighet'],
    about: ['Sjukanmälan med ett meddelande'],
  },
  {
    words: 'Varje beslut går att förstå för den som får det, också när en maskin har räknat.',
    first: 'Varje beslut går att förstå för den som får det, också när en maskin har räknat.',
    goals: ['Likvärdiga beslut om ekonomiskt bistånd'],
    about: ['Skicka kompletteringar som en checklista'],
  },
  {
    words: 'Den som gör arbetet är med och bestämmer hur det ska göras.',
    first: 'Den som gör arbetet är med och bestämmer hur det ska göras.',
    goals: [],
    about: [tryFirst, timeToLearn],
  },
  {
    words: 'Vi provar i liten skala, mäter och slutar med det som inte hjälper.',
    first: null,
    goals: [],
    about: [oneTeam, dareToStop],
  },
];
