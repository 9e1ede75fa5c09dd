/** In what a key figure is counted, as its title says. `per` and `of` are as the title writes them, never inflected. */
export type UnitOfMeasure =
  /** `per` is what follows `kr/`: `inv`, `inv 80+`, `elev` …; null where kronor stand alone. `factor`: kronor per unit of the value. */
  | { readonly kind: 'kronor'; readonly factor: number; readonly per: string | null }
  | { readonly kind: 'percent' }
  | { readonly kind: 'percentage points' }
  /** `antal/1000 inv`: so many of `of` per `size` of `per`. */
  | { readonly kind: 'count per'; readonly of: string; readonly size: number; readonly per: string }
  /** Any other ratio of two things: `antal/inv`, `meter/inv`, `MWh/inv`. */
  | { readonly kind: 'rate'; readonly of: string; readonly per: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'days'; readonly word: 'dagar' | 'dygn'; readonly per: string | null }
  | { readonly kind: 'months' }
  | { readonly kind: 'years' }
  | { readonly kind: 'hours'; readonly per: string | null }
  | { readonly kind: 'minutes'; readonly per: string | null }
  | { readonly kind: 'index' }
  /** A pure number: balanstal, kvot. */
  | { readonly kind: 'ratio' }
  /** An answer written as a number: `(Ja=1, Nej=0)`. */
  | { readonly kind: 'coded answer' }
  /** So many of a measure: `hektar`, `kg`, `kWh`, `poäng`. */
  | { readonly kind: 'quantity'; readonly word: string }
  | { readonly kind: 'other'; readonly text: string };

/** A title taken apart: what the figure is about, and in what it is counted. */
type ReadTitle = { readonly name: string; readonly unit: UnitOfMeasure };

/**
 * Reads the unit of a key figure from its title, as Kolada writes titles: it mostly stands last, after a comma or in
 * parentheses; else words inside the title tell.
 *
 * Notes of years (`(-2023)`, `(2015-)`, `( - 2024).`) are passed over. A share written as its deviation from a modelled
 * value is in percentage points. What is not recognised, an empty title too, comes back as `other` with the title's last
 * part. Reference: the titles of Kolada's register (RKA), which has no field for the unit.
 */
export function unitOfMeasure(title: string): UnitOfMeasure {
  return readTitle(title).unit;
}

/**
 * Takes a title apart into name and unit (see `unitOfMeasure`).
 *
 * The name is the title without notes of years and without its closing words on the unit, with single spaces. It keeps
 * words that say more (`andel (%) av bef`, `index`) and all words where fewer than four letters would be left.
 */
export function readTitle(title: string): ReadTitle {
  const whole = title.replace(yearNotes, ' ').replace(/\s+/g, ' ').trim();
  const text = whole.replace(/\.$/, '');
  for (const ending of endings) {
    const found = ending.exec(text);
    const unit = found === null ? null : closingUnit(found[1]!.trim());
    if (found === null || unit === null) continue;
    const name = text.slice(0, found.index).replace(/[\s,]+$/, '');
    return { name: name.length < 4 ? whole : name, unit: ofDeviation(text, unit) };
  }
  return { name: whole, unit: ofDeviation(text, unitInside(text)) };
}

const yearNotes = /\(\s*(?:\d{4})?\s*[-–]\s*(?:\d{4})?\s*\)\.?/g;

/** Where the closing words of a title may begin. */
const endings: readonly RegExp[] = [
  /,\s*((?:[^,()]|\([^()]*\))+)$/,
  /(?<!genomsnittlig)\s(andel\s*\(?%\)?)$/i,
  /\.? ((?:kr|tkr|mkr|mnkr|kg)\/[^,()]+)$/i,
  /\(([^()]+)\)$/,
];

const factors: Readonly<Record<string, number>> = {
  kr: 1,
  kronor: 1,
  '1000 kr': 1e3,
  '1 000 kr': 1e3,
  tkr: 1e3,
  mkr: 1e6,
  mnkr: 1e6,
  'miljoner kronor': 1e6,
  mdkr: 1e9,
};

/** What follows a unit's slash, in a group of its own. */
const per = String.raw`(?:\s?\/\s?([^,()]+?))?`;
const kronor = `(1 ?000 kr|kr|kronor|tkr|mkr|mnkr|mdkr|miljoner kronor)${per}`;
const size = '(1 ?000|10 ?000|100 ?000)';
const measures =
  'meter|mil|km|kvadratkilometer|kvm(?: BRA)?|hektar|liter|kbm|gram|(?:kg|ton)(?: [^ /]+)?|kW|MW|kWh|MWh|GWh|Mbit|poäng|veckor|promille|recept|resor|inv';

const only = (pattern: string) => new RegExp(`^${pattern}(?: ?\\([^%()]*\\))?$`, 'i');
const onlyKronor = only(kronor);
const kronorLast = new RegExp(`(?:^|[\\s(])${kronor}\\)?$`, 'i');
const kronorInside = /[\s(](kr|tkr|mkr|mnkr)(?:\/| per )([^,()]+)/i;
const onlyCountPer = only(`(antal|recept|dagar)(?: ?\\/ ?| per )${size} ?([^,()]*?)`);
const countPerInside = new RegExp(`(antal|recept|dagar)(?: ?\\/ ?| per )${size} ?([^,]*)`, 'i');
const onlyRate = only(String.raw`antal(?: ([^,()/]+?))?(?: ?\/ ?| per )([^,()]+?)`);
const onlyTime = only(`(?:antal )?(dagar|dygn|timmar|minuter|min)${per}`);
const onlyMeasure = only(`(${measures})${per}`);

/** The unit that words say when they say nothing else; null when they say more or are none. */
function closingUnit(words: string): UnitOfMeasure | null {
  const inKronor = onlyKronor.exec(words);
  if (inKronor !== null) return kronorOf(inKronor);
  const countPer = onlyCountPer.exec(words);
  if (countPer !== null) return countPerOf(countPer);
  if (/^(?:andel ?)?(?:\( ?% ?\)|%)$|^andel$|^procent$/i.test(words)) return { kind: 'percent' };
  if (/^procentenheter$/i.test(words)) return { kind: 'percentage points' };
  const time = onlyTime.exec(words);
  if (time !== null) return timeOf(time[1]!.toLowerCase(), time[2] ?? null);
  const rate = onlyRate.exec(words);
  if (rate !== null) return { kind: 'rate', of: rate[1] ?? 'antal', per: rate[2]! };
  const measure = onlyMeasure.exec(words);
  if (measure !== null) {
    const [, word, of] = measure;
    return of === undefined ? { kind: 'quantity', word: word! } : { kind: 'rate', of: word!, per: of };
  }
  if (/^år$/i.test(words)) return { kind: 'years' };
  if (/^(?:totalt )?antal$/i.test(words)) return { kind: 'count' };
  return null;
}

/** The unit that a title tells by words among others. */
function unitInside(text: string): UnitOfMeasure {
  const last = (/,\s*((?:[^,()]|\([^()]*\))*)$/.exec(text)?.[1] ?? text.split(',').at(-1) ?? '').trim();
  const inKronor = kronorLast.exec(text) ?? kronorInside.exec(text);
  if (inKronor !== null) return kronorOf(inKronor);
  const countPer = countPerInside.exec(text);
  if (countPer !== null) return countPerOf(countPer);
  if (/%|\bandel\b|\bprocent\b/i.test(text)) return { kind: 'percent' };
  if (/\bprocentenheter\b/i.test(text)) return { kind: 'percentage points' };
  if (/index/i.test(text)) return { kind: 'index' };
  if (/\(.*\p{L} ?= ?\d|\d ?= ?\p{L}/u.test(text)) return { kind: 'coded answer' };
  const rate = /\bantal ([^,()/]+)\/([^,()]+)/i.exec(text);
  if (rate !== null) return { kind: 'rate', of: rate[1]!.trim(), per: rate[2]!.trim() };
  const hours = /timmar(?:\/([^,]+))?$/i.exec(text);
  if (hours !== null) return timeOf('timmar', hours[1]?.trim() ?? null);
  if (/\bminuter\b/i.test(last) || /, minuter/i.test(text)) return timeOf('minuter', null);
  if (/\bmånader\b/i.test(last)) return { kind: 'months' };
  if (/\bdygn\b/i.test(last)) return timeOf('dygn', null);
  if (/\bdagar\b/i.test(last) || /\bantal dagar\b/i.test(text)) return timeOf('dagar', null);
  if (/betygspoäng|meritvärde/i.test(text)) return { kind: 'quantity', word: 'poäng' };
  if (/\bpromille\b/i.test(last)) return { kind: 'quantity', word: 'promille' };
  if (/balanstal$|kvot\b/i.test(last)) return { kind: 'ratio' };
  if (/\bantal\b/i.test(last)) return { kind: 'count' };
  return { kind: 'other', text: last };
}

function kronorOf([, currency, of]: RegExpExecArray): UnitOfMeasure {
  return { kind: 'kronor', factor: factors[currency!.toLowerCase()] ?? 1, per: of?.trim() ?? null };
}

function countPerOf([, of, many, whom]: RegExpExecArray): UnitOfMeasure {
  return {
    kind: 'count per',
    of: of!.toLowerCase(),
    size: Number(many!.replaceAll(' ', '')),
    per: whom!.trim(),
  };
}

function timeOf(word: string, of: string | null): UnitOfMeasure {
  if (word === 'dagar' || word === 'dygn') return { kind: 'days', word, per: of };
  return { kind: word === 'timmar' ? 'hours' : 'minutes', per: of };
}

/** A deviation of a share from its modelled value is a difference of shares. */
function ofDeviation(text: string, unit: UnitOfMeasure): UnitOfMeasure {
  const isDeviation = unit.kind === 'percent' && /avvikelse från modellberäknat värde/i.test(text);
  return isDeviation ? { kind: 'percentage points' } : unit;
}
