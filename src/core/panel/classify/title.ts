/** Words that editions of the register add and drop without changing what is counted. */
const noise = new Set(['andel', 'procent', 'index', 'en', 'ett', 'i', 'av', 'på', 'för', 'den', 'det', 'u']);

/** Words of an older edition and what they are called now. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['landsting', 'region'],
  ['landstinget', 'region'],
  ['landstingets', 'region'],
  ['landstingskommunal', 'region'],
  ['regionen', 'region'],
  ['regionens', 'region'],
  ['landstingsanställda', 'regionanställda'],
  ['landstingskoncern', 'regionkoncern'],
  ['koncernen', 'koncern'],
  ['kommunkoncern', 'koncern'],
  ['kommunkoncernen', 'koncern'],
  ['kommunen', 'kommun'],
  ['kommunens', 'kommun'],
  ['invånare', 'inv'],
  ['kronor', 'kr'],
  ['årskurs', 'åk'],
  ['särskola', 'anpassad'],
  ['samhällsvetarprogrammet', 'samhällsvetenskapsprogrammen'],
]);

/** A title in small letters with single spaces, without the mark of how long it is kept up (`(- 2024)`): what the rules read. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2012-\u2015\u2212]/g, '-')
    .replace(/^u\. /, '')
    .replace(/\(\s*-\s*\d{4}\s*\)/g, ' ')
    .replace(/\bkälla: .*$/, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .trim();
}

/** The words that carry the meaning of a title, in alphabetical order and each as often as it stands. */
export function titleWords(title: string): readonly string[] {
  return plainTitle(title)
    .replace(/(\d) (?=\d{3}\b)/g, '$1')
    .replace(/([<>]) (?=\d)/g, '$1')
    .split(/[^\p{L}\p{N}+<>=]+/u)
    .map(word => renamed.get(word) ?? word)
    .filter(word => word !== '' && !noise.has(word))
    .sort();
}

/**
 * Whether two titles name the same figure, so that what was judged of one holds for the other.
 *
 * Forgives capitals, spaces, punctuation, order of words, words renamed between editions and the mark of how long a figure
 * is kept up; every other word has to agree, numbers and negations as well. Ids are reused over time (U07457 counted
 * violent crimes in 2012 and cycle paths in 2026), and a judgement must never follow an id to another meaning.
 */
export function sameTitle(one: string, other: string): boolean {
  const words = titleWords(one);
  const others = titleWords(other);
  return words.length > 0 && words.length === others.length && words.every((word, n) => word === others[n]);
}
