/**
 * Details by which titles of one and the same matter differ: whose school, which sex, which age, how many years, which regi, how
 * averaged, per what, full time by contract or in fact. Each is struck out; longer phrases stand before shorter ones.
 * (`\b` knows only ASCII letters: å, ä and ö at the edge of a word need a lookbehind.)
 */
const details: readonly RegExp[] = [
  /\([^)]*\)/g,
  /\b(?:inom|efter) (?:3|4|5|tre|fyra|fem) år\b/g,
  /\b\d{2}\+(?: år)?/g,
  /\bavvikelse från modellberäknat värde\b|\bmodellberäknat värde\b/g,
  /\b(?:i|på) (?:kommunal|kommunala|fristående)\b/g,
  /\bkommunal(?:a)? (?:skolor|skola|regi|huvudman)\b|\begen regi\b|\b(?:enskild|fristående|privat) regi\b|\bsamtliga (?:regi|skolor|huvudmän)\b|\balla huvudmän\b/g,
  /\bkommunala?\b|\bkommunens?\b|\bkommun\b|\bregion(?:en)?\b/g,
  /\bhemkommun\b|\blägeskommun\b|\bfolkbokförda?(?: i kommunen)?\b|\bbelägen i kommunen\b|\bi kommunen\b/g,
  /\bkvinnor\b|\bmän\b|\bkvinnors\b|\bmäns\b|\bflickor\b|\bpojkar\b|\bkvinna\b|\bman\b/g,
  /\bexkl\. vinterväghållning\b/g,
  /\b(?:inkl|exkl|exklusive|inklusive)\.? [^,]*/g,
  /\bnämnd(?:er)?\b|\bstyrelse(?:n)?\b|\bnämndens\b/g,
  /\btotalt?\b|\btotala\b|\bgenomsnitt(?:lig|ligt|liga)?\b|\bmedelvärde\b|\bmedian(?:tid|värde)?\b/g,
  /\b(?:\d+:?e )?(?:decil|percentil|kvartil)(?:en)?\b|\bp\d{2}\b/g,
  /\bvardag(?:ar)?\b|\bhelg(?:dag)?(?:ar)?\b|\bdagtid\b|\bnattetid\b/g,
  /\bkostnad personal\b/g,
  /\b(?:netto|brutto)?kostnad(?:er|savvikelse)?\b/g,
  /\beller studiebevis\b/g,
  /\bheltids(?:anställda|arbetande)\b/g,
  /\bi (?:glesbebyggt|tätbebyggt) område\b/g,
  /\b(?:f-9|f-6|1-9|0-9)\b|(?<![a-zåäö])åk\b\.?/g,
  /\bför\b|\bmycket (?=långvarigt)|\boch\b|\bo\.|\bm\.? ?m\b\.?/g,
];

/** What a title is about, with details struck out; two titles with the same core tell the same thing. */
export function titleCore(title: string): string {
  const isCost = /kostnad/i.test(title);
  const withoutUnit = title
    .toLowerCase()
    .replace(/(?:,\s*)?(?:(?:t|m|mn)?kr|miljoner kronor)(?:\/[^,]*)?$/g, '')
    .replace(/(?:,\s*)?andel(?: av [^,]*)?\s*(?:\(?%\)?)?[^,]*$/g, '');
  const struck = details.reduce((text, detail) => text.replace(detail, ' '), withoutUnit);
  const words = struck
    .replace(/[^a-zåäöé0-9+<>-]+/g, ' ')
    .split(' ')
    .filter(word => word !== '' && word !== '-');
  return `${isCost ? 'kostnad ' : ''}${words.join(' ')}`.trim();
}

const batteries: readonly RegExp[] = [
  /^((?:brukarbedömning|medborgarundersökning|företagsklimat|enhetsundersökning|medarbetarengagemang|patientupplevd)[^-–]*?)\s+[-–]\s/i,
  /^(elever i åk\.? ?\d)\b/i,
  /^(arbetad tid utförd) av\b/i,
  /^(barn per barngrupp)\b/i,
  /^(?:vuxna|invånare)\b.*\b(ekonomiskt bistånd), andel \(%\) av bef/i,
  /^(?:genomförd|väntande)\b.*\b(första kontakt|operation)\b/i,
  /^(nöjdhet avfallshantering)\b/i,
];

/**
 * Whom a title's question is asked of, or whose results it gives: the survey (`Brukarbedömning hemtjänst äldreomsorg - trygghet,
 * andel (%)`) or the year of pupils (`Elever i åk 9 …`); null for other titles.
 */
export function peopleOf(title: string): string | null {
  for (const battery of batteries) {
    const match = battery.exec(title);
    if (match !== null) return match[1]!.trim().toLowerCase().replace('.', '');
  }
  return null;
}
