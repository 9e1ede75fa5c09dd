import type { Direction } from '#core/panel/key-figure.ts';
import type { Rule } from './rule.ts';

/**
 * Costs that follow from something else than the operations: state compensation, bookkeeping, who has the task where, how
 * many have a right to it.
 */
const elsewhere =
  /flykting|affärsverksamhet|bostadsverksamhet|avfallshantering|särskilt riktade|näringslivs|per hushåll|månadsutbetalning|^verksamhetens|interna|bidrag|intäkt|övrigt, kr|nettokostnad färdtjänst,|buss, bil och spårbunden|tandvårdsstöd/;

/** Costs of an age group laid on all inhabitants: they follow from how many belong to the group. */
const agesOverAll =
  /(äldre|äldreomsorg|pedagogisk verksamhet|förskola|fritidshem|grundskola|gymnasie|allmäntandvård)[^/]*, kr\/inv$/;

/** Costs before what patients and passengers pay, and parts of a cost that is tested whole. */
const notTheWhole =
  /^kostnad (för tandvård|trafik och|färdtjänst)|^nettokostnad (tandvård \(exkl|för läkemedel inom läkemedelsförmånen, tandvård)/;

/** Costs: ranked lowest first, never good or bad by themselves. */
const costs: readonly Rule<Direction>[] = [
  {
    gives: 'cost',
    where: /nettokostnadsavvikelse/,
    reason: {
      sv: 'Kostnad jämförd med den som strukturen ger skäl till; högre är inte sämre i sig.',
      en: 'Cost compared with what the structure explains; higher is not worse in itself.',
    },
  },
  {
    gives: 'cost',
    where:
      /^(netto|brutto|personal|lokal|drift|total|strukturjusterad )?.{0,45}kostnad\b.*(kr\/|andel av total|promille)/,
    unless: new RegExp(`${elsewhere.source}|${agesOverAll.source}|${notTheWhole.source}`),
    reason: {
      sv: 'En högre kostnad är inte sämre i sig; den vägs mot kvalitet.',
      en: 'A higher cost is not worse in itself; it is weighed against quality.',
    },
  },
];

const surveys: readonly Rule<Direction>[] = [
  {
    gives: 'neither',
    where: /^(bruka|delta).*(\bibland\b|\bnågra (i personalen|av |sina )|några i boendepersonalen)/,
    reason: {
      sv: 'Mellansvaret kan växa både från det bättre och från det sämre svaret.',
      en: 'The middle answer can grow from both the better and the worse answer.',
    },
  },
  {
    gives: 'neither',
    where: /^bruka.*(\binte\b|\baldrig (får|viktig|den hjälp)|trivs aldrig|\bingen\b|ofta rädd)/,
    reason: {
      sv: 'Så få ger det sämsta svaret att ett enda flyttar andelen.',
      en: 'So few give the worst answer that a single one moves the share.',
    },
  },
  {
    gives: 'lower',
    where: /^bruka.*ensamhet/,
    reason: {
      sv: 'Ensamhet kan omsorgen bryta; färre är bättre.',
      en: 'Loneliness is something care can break; fewer is better.',
    },
  },
  {
    gives: 'higher',
    where:
      /^(brukarbedömning|deltagarbedömning|patientupplevd)|positivt helhetsintryck|nöjdhet|nöjda med|insikt - |^servicemätning/,
    unless: /välja utförare|fler(a)? svarande|svarande/,
    reason: {
      sv: 'Omdömet från dem som möter verksamheten; högre är bättre.',
      en: 'The rating by those who meet the operations; higher is better.',
    },
  },
  {
    gives: 'higher',
    where: /^medborgarundersökningen - .*(\bbra\b|förtroende för kommun|upplevs)/,
    reason: { sv: 'Invånarnas omdöme; högre är bättre.', en: "Residents' rating; higher is better." },
  },
  {
    gives: 'higher',
    where: /^enhetsundersökning.*(rutin|genomförandeplan|adekvat utbildning|kompetensutveckling|handledning)/,
    reason: {
      sv: 'Rutiner, planer och utbildning som ska finnas; högre är bättre.',
      en: 'Routines, plans and training that should be in place; higher is better.',
    },
  },
];

const staff: readonly Rule<Direction>[] = [
  {
    gives: 'higher',
    where: /medarbetarengagemang|^hme /,
    reason: {
      sv: 'Engagerade medarbetare är ett mål för varje arbetsgivare.',
      en: 'Engaged employees are a goal of every employer.',
    },
  },
  {
    gives: 'lower',
    where: /sjukfrånvaro/,
    unless: /andel av total sjukfrånvaro/,
    reason: { sv: 'Lägre sjukfrånvaro är bättre.', en: 'Lower sickness absence is better.' },
  },
  {
    gives: 'higher',
    where: /heltidsanställda|heltidsarbetande|^tillsvidareanställda|utförd av tillsvidareanställda/,
    reason: {
      sv: 'Heltid och fasta anställningar är målet.',
      en: 'Full time and permanent posts are the goal.',
    },
  },
  {
    gives: 'lower',
    where: /^visstidsanställda|utförd av visstids/,
    reason: {
      sv: 'Andra sidan av målet om fasta anställningar.',
      en: 'The other side of the goal of permanent posts.',
    },
  },
  {
    gives: 'neither',
    where: /deltidsanställda|deltidsarbetande/,
    reason: {
      sv: 'Andra sidan av andelen heltid, som redan prövas.',
      en: 'The other side of the share of full-time posts, which is tested already.',
    },
  },
  {
    gives: 'neither',
    where: /kvalitetsindex|effektivitetsindex/,
    reason: {
      sv: 'Sammanvägt av nyckeltal som prövas var för sig.',
      en: 'Composed of key figures that are tested one by one.',
    },
  },
  {
    gives: 'neither',
    where:
      /resursindex|^anställda 55|\/(lärare|plats|årsarbetare)|per (årsarbetare|lärare)|utsläpp|provbetyg/,
    reason: {
      sv: 'Varken högre eller lägre är bättre i sig.',
      en: 'Neither higher nor lower is better in itself.',
    },
  },
];

const results: readonly Rule<Direction>[] = [
  {
    gives: 'higher',
    where: /avvikelse från modellberäknat värde/,
    reason: {
      sv: 'Bättre än bakgrunden ger skäl att vänta.',
      en: 'Better than the background would suggest.',
    },
  },
  {
    gives: 'higher',
    where:
      /betygskriterierna|meritvärde|betygspoäng|behöriga till|nationella proven|lägst betyget e|examen (eller|inom)|grundläggande behörighet till|slutfört kurs|klarat minst/,
    unless: /svenska som andraspråk, kommunala|avbrutit/,
    reason: { sv: 'Fler som når målen är bättre.', en: 'More who reach the goals is better.' },
  },
  {
    gives: 'higher',
    where: /lärarlegitimation|förskollärarlegitimation|pedagogisk högskoleexamen|förskollärarexamen/,
    unless: /antal barn|pedagogisk omsorg/,
    reason: {
      sv: 'Utbildad personal är en förutsättning för kvalitet.',
      en: 'Trained staff is a condition of quality.',
    },
  },
  {
    gives: 'higher',
    where:
      /(väntande|genomförd|genomförda|startade).*(högst|inom) \d+ dagar|inom tre dagar|besvarats samma dag|inom den angivna ledtiden|inom \d+ dagar i /,
    unless: /återinskriv/,
    reason: { sv: 'Andelen i tid; högre är bättre.', en: 'The share in time; higher is better.' },
  },
  {
    gives: 'lower',
    where: /väntetid|utredningstid|handläggningstid|responstid|mediantid/,
    unless: /rimlig|inom \d|, andel/,
    reason: {
      sv: 'Kortare tid är bättre för den som väntar.',
      en: 'A shorter time is better for the one who waits.',
    },
  },
  {
    gives: 'lower',
    where:
      /trycksår|vårdskada|med skada,|överbeläggning|utlokaliserade|oplanerad återinskrivning|olämpliga läkemedel|fler läkemedel|långvarigt ekonomiskt bistånd|personalkontinuitet, antal|utskrivningsklar/,
    unless: /risk|förebygg|åtgärder mot/,
    reason: {
      sv: 'Något som bör undvikas; lägre är bättre.',
      en: 'Something to be avoided; lower is better.',
    },
  },
  {
    gives: 'higher',
    where:
      /^soliditet|förtroende för (sjuk|vård)|årets resultat|balanskravsresultat|resultat (efter|före) |^ej återaktualiserade/,
    unless: /negativt|återställa/,
    reason: {
      sv: 'Stark ekonomi och stöd som håller; högre är bättre.',
      en: 'Strong finances and support that lasts; higher is better.',
    },
  },
  {
    gives: 'higher',
    where: /hygienrutiner|följsamhet till|kontaktsjuksköterska|multidisciplinär konferens/,
    reason: {
      sv: 'Följsamhet till god vård; högre är bättre.',
      en: 'Adherence to good care; higher is better.',
    },
  },
];

/** What the title of a measure says of which way is good; silence is `unknown`. */
export const directionRules: readonly Rule<Direction>[] = [...costs, ...surveys, ...staff, ...results];
