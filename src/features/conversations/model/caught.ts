/** What must not be published: it points out a person. */
export type Caught = 'personal-number' | 'telephone' | 'e-mail' | 'person';

/** Sum of digits by Luhn, of which the last is the check digit: divisible by ten where it is right. */
function isRight(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/**
 * Whether ten digits are a Swedish personnummer or samordningsnummer (day of birth + 60): a month, a day and a check digit
 * that fit (SKV 704).
 */
function isPersonalNumber(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6));
  const born = day > 60 ? day - 60 : day;
  return month >= 1 && month <= 12 && born >= 1 && born <= 31 && isRight(digits);
}

const personalNumber = /(?<!\d)(?:1[89]|20)?(\d{6})[\s\u2010-\u2015+-]?(\d{4})(?!\d)/gu;
const eMail = /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/iu;
// A number of seven digits or more that begins as one that is called: 0… or +46.
const telephone = /(?<![\d\p{L}])(?:\+\d{1,3}|00\d{1,3}|0)[\s\d/()\u2010-\u2015-]{5,}\d(?!\d)/u;

const digitsIn = (text: string): number => text.replaceAll(/\D/g, '').length;

/** Digits of any script as 0–9, so that a number is found however it is written. */
const withPlainDigits = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });

/** Numbers and addresses of persons in a text; without knowing who there is. */
export function numbersCaught(given: string): readonly Exclude<Caught, 'person'>[] {
  const text = withPlainDigits(given);
  const hasPersonal = [...text.matchAll(personalNumber)].some(([, born, last]) =>
    isPersonalNumber(`${born}${last}`),
  );
  const called = telephone.exec(text);
  const found: Exclude<Caught, 'person'>[] = [];
  if (hasPersonal) found.push('personal-number');
  if (!hasPersonal && called !== null && digitsIn(called[0]) >= 7 && digitsIn(called[0]) <= 15)
    found.push('telephone');
  if (eMail.test(text)) found.push('e-mail');
  return found;
}

const wordsOf = (text: string): readonly string[] => text.normalize('NFC').match(/\p{L}[\p{L}'’-]*/gu) ?? [];

/** A name with the s of a genitive and without: `Karins` is Karin's. */
const isName = (word: string, name: string): boolean => word === name || word === `${name}s`;

/**
 * Which of the names stand in the text: a whole name in whatever case, or one part of it written with a capital that is no
 * word at the beginning. `Berg` and `Lind` are words too: whoever moderates decides.
 */
export function personsNamed(text: string, names: readonly string[]): readonly string[] {
  const words = wordsOf(text);
  const lower = words.map(word => word.toLowerCase());
  return names.filter(name => {
    const parts = wordsOf(name).filter(({ length }) => length >= 2);
    if (parts.length === 0) return false;
    const whole = parts.map(part => part.toLowerCase());
    const isWhole = parts.length > 1 && whole.every(part => lower.some(word => isName(word, part)));
    const isPart = words.some(
      (word, at) => at > 0 && parts.some(part => part.length >= 3 && isName(word, part)),
    );
    const isFirst = parts[0] !== undefined && parts[0].length >= 3 && isName(words[0] ?? '', parts[0]);
    return isWhole || isPart || isFirst;
  });
}

const sentenceEnd = /[.!?…;]\s+\p{Lu}/u;
const joins = /\s(?:och|samt|dessutom|men|and|also|but|besides)\s/giu;

/**
 * Whether a statement seems to hold two thoughts: two sentences, or a joining word with a clause on either side. A hint
 * only; it is often wrong, and the author decides.
 */
export function seemsTwoThoughts(text: string): boolean {
  if (sentenceEnd.test(text)) return true;
  return [...text.matchAll(joins)].some(({ 0: word, index }) => {
    const before = wordsOf(text.slice(0, index)).length;
    const after = wordsOf(text.slice(index + word.length)).length;
    return before >= 4 && after >= 4;
  });
}

/** Whether a text holds words, and is no picture or file in letters: those have no spaces where words would end. */
export const isInWords = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !/\bdata:[\w.+-]+\//i.test(text) && !/[\w+/=]{60}/.test(text);
