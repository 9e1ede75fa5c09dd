import type { Kind } from '#core/panel/key-figure.ts';
import type { Rule } from './rule.ts';

/** Figures that say what they are in so many words. Order matters: the first that speaks decides. */
const marked: readonly Rule<Kind>[] = [
  {
    gives: 'uncertainty',
    where: /^osäkerhetstal/,
    reason: {
      sv: 'Felmarginalen till enkätfrågan med samma namn.',
      en: 'The margin of error of the survey question of the same name.',
    },
  },
  {
    gives: 'adoption',
    where:
      /breddinfört\s*=|infört eller som pilot|automatiserad beslutsfunktion|ledningssystem.*välfärdsteknik/,
    reason: {
      sv: 'Säger om ett digitalt arbetssätt är infört.',
      en: 'Tells whether a digital way of working has been introduced.',
    },
  },
  {
    gives: 'adoption',
    where: /automatiserade handläggnings.*ja\s*=\s*1/,
    reason: {
      sv: 'Säger om ett digitalt arbetssätt är infört.',
      en: 'Tells whether a digital way of working has been introduced.',
    },
  },
  {
    gives: 'coded',
    where: /[a-zåäö]\s*=\s*\d|\(\d\s*=|kodade svars/,
    reason: {
      sv: 'Ett kodat svar, inte en mängd.',
      en: 'A coded answer, not a quantity.',
    },
  },
];

/** Figures that explain: conditions, populations, choices of others. */
const contexts: readonly Rule<Kind>[] = [
  {
    gives: 'context',
    where:
      /framskrivning|standardkostnad|referenskostnad|modellberäknad nettokostnad|modellberäknat värde|^förväntat värde|uppräkning/,
    unless: /avvikelse från modellberäknat/,
    reason: {
      sv: 'En beräknad förutsättning, inte ett utfall.',
      en: 'A calculated condition, not an outcome.',
    },
  },
  {
    gives: 'context',
    where:
      /skattekraft|skatteintäkter|statsbidrag|utjämning|regleringsbidrag|pris(et)?\b.*(bostad|småhus|fritidshus)|fastighetspris/,
    unless: /resultat|andel (\(%\) )?av skatt|% av skatter|kostnad som andel/,
    reason: {
      sv: 'Intäkter och priser som kommer utifrån är förutsättningar.',
      en: 'Income and prices that come from outside are conditions.',
    },
  },
  {
    gives: 'context',
    where: /^röster på|valdeltagande|röstade i|röstande|förtroendevald|fullmäktige|^ntu -/,
    reason: {
      sv: 'Vad invånare och valda gör och tycker, inte verksamhetens resultat.',
      en: 'What residents and the elected do and think, not a result of operations.',
    },
  },
  {
    gives: 'context',
    where: /svarsfrekvens|själv svarat på frågorna/,
    reason: {
      sv: 'Säger hur enkäten besvarades, inte vad den visade.',
      en: 'Tells how the survey was answered, not what it showed.',
    },
  },
  {
    gives: 'context',
    where: /\bköp av\b|i enskild regi|enskild regi|fristående|i kommunal regi, andel|privat regi/,
    reason: {
      sv: 'Gäller vem som utför, eller andra huvudmäns verksamhet.',
      en: 'Concerns who provides, or operations run by others.',
    },
  },
  {
    gives: 'context',
    where:
      /anmälda |anmält våld|arbetslös|arbetslöshet|förvärvsarbetande|sysselsatta|etableringsuppdrag|inkomst(?!stöd)|flyttnetto|flyktingar\)|asylsökande|landareal|tätortsgrad/,
    unless: /^avvikelse från förväntat|arbetslösa som/,
    reason: {
      sv: 'Läget på orten, som organisationen inte råder över.',
      en: 'The situation in the area, which the organisation does not control.',
    },
  },
  {
    gives: 'context',
    where:
      /^(invånare|utrikes födda|hushåll|kvinnor i|befolkning|medelålder|medellivslängd|demografisk|födelse|bilar|bostäder|företag|nystartade|gästnätter)/,
    unless: /ekonomiskt bistånd|, antal( \(|$)|bostäder som|med tillgång till|som är nöjda|insikt - /,
    reason: {
      sv: 'Beskriver befolkningen eller orten.',
      en: 'Describes the population or the place.',
    },
  },
  {
    gives: 'context',
    where:
      /utländsk bakgrund|föräldrar har|^flickor|nyinvandrade|på studieväg|(yrkesprogram|högskoleförberedande program|introduktionsprogram) i |med boende enligt|enligt (lss|sfb), antal\/|av biståndsmottagare totalt|försörjningshinder|medelålder/,
    unless: /exkl\. nyinvandrade|examen|behörighet|behöriga|meritvärde/,
    reason: {
      sv: 'Beskriver vilka som får insatsen, inte hur den är.',
      en: 'Describes who receives the service, not how it is.',
    },
  },
  {
    gives: 'context',
    where:
      /^incidens|förekomst av|dödlighet|dödsfall|^självmord|självskattad|självskattat|16-84 år|ohälsotal|sjukpenningtal/,
    unless: /åtgärdbar/,
    reason: {
      sv: 'Hälsa och vanor i befolkningen, som vården påverkar bara till en del.',
      en: 'Health and habits in the population, which care affects only in part.',
    },
  },
  {
    gives: 'context',
    where: /(elever|lärare|heltidstjänster|barn|förskollärartäthet|gymnasieelever).*lägeskommun/,
    unless: /^brukarbedömning|anpassad|, antal( \(|$)|fritidshem/,
    reason: {
      sv: 'Räknar in andra huvudmäns skolor i kommunen.',
      en: 'Includes schools in the municipality run by others.',
    },
  },
  {
    gives: 'context',
    where:
      /^medborgarundersökningen - (viktigt|låg oro|få problem|trygg|förtroende för riksdagens|polisens|man kan generellt|internetupp|bra utbud av (livsm|paket|caf)|bra möjlighet för kommunens invånare|bra tillgång till hälso|möjlighet att vara|möjligheterna att enkelt|utbudet av bilpooler|kan rekommendera)/,
    reason: {
      sv: 'Invånarnas bild av orten, inte av organisationens arbete.',
      en: "Residents' picture of the place, not of the organisation's work.",
    },
  },
  {
    gives: 'context',
    where: /^brukarbedömning .*- (hälsotillstånd|svåra besvär av ängslan|rörlighet|lätta besvär)/,
    reason: {
      sv: 'Hälsan hos dem som har insatsen, inte kvaliteten på den.',
      en: 'The health of those who have the service, not its quality.',
    },
  },
];

/** Counts and totals, told by the unit that ends the title; a ratio is none. */
const volumes: readonly Rule<Kind>[] = [
  {
    gives: 'volume',
    where: /, antal( \([^)]*\))?$|^antal |antal svar$|, antal (i |verksamheter|heltidstjänster|nätter)/,
    unless:
      /antal\/|\S\/(lärare|plats|årsarbetare|elev|brukare|inv)| per (barngrupp|årsarbetare|anställd|lärare|förtroende|ställföre)|^antal (invånare|förtroendeuppdrag) per|antal dagar/,
    reason: {
      sv: 'Ett antal, som följer av storleken.',
      en: 'A count, which follows from size.',
    },
  },
  {
    gives: 'volume',
    where: /[ (](tkr|mkr|mnkr|miljoner kronor|mwh|gwh|mw|kg|hektar|ton|ton [a-z0-9-]+)\)?\.?$/,
    unless: /\/inv/,
    reason: {
      sv: 'En summa eller mängd, som följer av storleken.',
      en: 'A sum or amount, which follows from size.',
    },
  },
];

const measures: readonly Rule<Kind>[] = [
  {
    gives: 'measure',
    where: /kostnad|^avgift|avgift\b/,
    reason: {
      sv: 'En kostnad satt i förhållande till invånare, brukare eller struktur.',
      en: 'A cost related to inhabitants, users or structure.',
    },
  },
  {
    gives: 'measure',
    where:
      /^brukarbedömning|^deltagarbedömning|^patientupplevd|positivt helhetsintryck|nöjdhet|^medborgarundersökningen|^servicemätning|insikt - |^enhetsundersökning/,
    reason: {
      sv: 'Vad de som möter verksamheten, eller enheterna själva, svarar.',
      en: 'What those who meet the operations, or the units themselves, answer.',
    },
  },
  {
    gives: 'measure',
    where:
      /medarbetarengagemang|^hme |sjukfrånvaro|(heltids|deltids|visstids|tillsvidare)(anställda|arbetande)|^anställda 55|arbetad tid utförd/,
    reason: {
      sv: 'Gäller medarbetarna och hur de är anställda.',
      en: 'Concerns the employees and how they are employed.',
    },
  },
  {
    gives: 'measure',
    where:
      /väntetid|väntande|inom \d+ dagar|högst 90 dagar|utredningstid|handläggningstid|responstid|mediantid|besvarats samma dag/,
    reason: {
      sv: 'Tiden tills någon får hjälp eller besked.',
      en: 'The time until someone gets help or an answer.',
    },
  },
  {
    gives: 'measure',
    where: /(kvalitets|effektivitets|resurs)index/,
    reason: { sv: 'Ett sammanvägt index över en verksamhet.', en: 'A composite index of an operation.' },
  },
  {
    gives: 'measure',
    where:
      /betygskriterierna|meritvärde|betygspoäng|behöriga till|nationella proven|lägst betyget e|(med|inom) examen|examen (eller|inom)|grundläggande behörighet|legitimation|högskoleexamen|förskollärarexamen|slutfört kurs|klarat minst/,
    reason: {
      sv: 'Skolans resultat eller utbildade personal.',
      en: 'The results of schools or their trained staff.',
    },
  },
  {
    gives: 'measure',
    where:
      /^soliditet|årets resultat|balanskravsresultat|resultat (efter|före)|återaktualiserade|långvarigt ekonomiskt bistånd|personalkontinuitet|olämpliga läkemedel|fler läkemedel/,
    reason: {
      sv: 'Ett resultat eller en kvalitet i verksamheten.',
      en: 'A result or quality of the operations.',
    },
  },
  {
    gives: 'measure',
    where:
      /förtroende för (sjuk|vård)|trycksår|vårdskada|överbeläggning|utlokaliserade|återinskriv|hygienrutiner|utskrivningsklar|följsamhet|kontaktsjuksköterska|multidisciplinär/,
    reason: { sv: 'Kvalitet och säkerhet i vården.', en: 'Quality and safety of care.' },
  },
  {
    gives: 'measure',
    where: /^utsläpp .*\/inv|kwh\/|per (barngrupp|årsarbetare)|\S\/(lärare|plats|årsarbetare)/,
    reason: { sv: 'En mängd satt i förhållande till något.', en: 'An amount related to something.' },
  },
];

/** What a title says of the kind of figure; the first rule that speaks decides. */
export const kindRules: readonly Rule<Kind>[] = [...marked, ...contexts, ...volumes, ...measures];
