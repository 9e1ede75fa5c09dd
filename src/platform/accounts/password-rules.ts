import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { refused } from '../action/refusal.ts';
import { swedishNames, swedishPlaces, swedishWords } from './swedish-words.ts';

export const passwordLength = { least: 12, most: 200 } as const;

/** Of four; 3 takes about 10⁸ guesses or more. */
const leastStrength = 3;

/** A longer beginning takes seconds to judge, which whoever sends it could use to keep the server busy. */
const judgedCharacters = 40;

/** Why a password is not accepted: each has its words in both languages. */
export const passwordProblems = [
  'password-too-short',
  'password-too-long',
  'password-personal',
  'password-common',
  'password-pattern',
  'password-guessable',
] as const;
export type PasswordProblem = (typeof passwordProblems)[number];

/** What somebody who knows the person would try first. */
export type Personal = {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
};

let strength: Promise<ZxcvbnFactory> | null = null;

/** The dictionaries take a while to read: only who sets a password waits for them. */
async function openStrength(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new Factory({
    dictionary: {
      ...common.dictionary,
      ...english.dictionary,
      'words-sv': swedishWords,
      'firstnames-sv': swedishNames,
      'places-sv': swedishPlaces,
    },
    graphs: common.adjacencyGraphs,
    // More takes seconds for passwords made of nothing but such signs.
    l33tMaxSubstitutions: 10,
    maxLength: judgedCharacters,
  });
}

const partsOf = ({ name, email, organisation }: Personal): string[] => {
  const whole = [name, email, organisation, 'rodret'];
  const parts = whole.map(text => text.split(/[^\p{L}\p{N}]+/u));
  const joined = parts.map(words => words.join(''));
  return [...new Set([...whole, ...joined, ...parts.flat()].map(text => text.toLowerCase()))].filter(
    part => part.length >= 3,
  );
};

/** A password of one's own name is a bad one however often it is repeated or the words between it change places. */
function isPersonal(password: string, parts: readonly string[]): boolean {
  const plain = password.toLowerCase();
  const left = parts
    .toSorted((one, other) => other.length - one.length)
    .reduce((text, part) => text.replaceAll(part, ''), plain);
  return left !== plain && left.replaceAll(/[^\p{L}\p{N}]/gu, '').length < passwordLength.least / 2;
}

const asPatterns = [
  'straightRow',
  'keyPattern',
  'simpleRepeat',
  'extendedRepeat',
  'sequences',
  'dates',
  'recentYears',
];
const asCommon = [
  'topTen',
  'topHundred',
  'common',
  'similarToCommon',
  'wordByItself',
  'namesByThemselves',
  'commonNames',
];

function reasonOf(warning: string | null): PasswordProblem {
  if (warning === 'userInputs') return 'password-personal';
  if (warning !== null && asPatterns.includes(warning)) return 'password-pattern';
  if (warning !== null && asCommon.includes(warning)) return 'password-common';
  return 'password-guessable';
}

/**
 * What is wrong with a password, or null. Length and how many guesses it would take (zxcvbn), no rules on kinds of
 * characters (NIST SP 800-63B); nobody outside is asked.
 */
export async function passwordProblem(password: string, personal: Personal): Promise<PasswordProblem | null> {
  const length = [...password].length;
  if (length < passwordLength.least) return 'password-too-short';
  if (length > passwordLength.most || password.length > 2 * passwordLength.most) return 'password-too-long';
  strength ??= openStrength();
  const judged = password.normalize('NFC').slice(0, judgedCharacters);
  const parts = partsOf(personal);
  if (isPersonal(judged, parts)) return 'password-personal';
  const { score, feedback } = (await strength).check(judged, parts);
  return score >= leastStrength ? null : reasonOf(feedback.warning);
}

const inEnglish: Readonly<Record<PasswordProblem, string>> = {
  'password-too-short': `A password has at least ${passwordLength.least} characters.`,
  'password-too-long': `A password has at most ${passwordLength.most} characters.`,
  'password-personal': 'The password holds the own name, e-mail or organisation: easy to guess.',
  'password-common': 'The password is made of common words or names: easy to guess.',
  'password-pattern': 'The password follows a pattern (repeats, rows of keys, dates): easy to guess.',
  'password-guessable': 'The password is easy to guess. Take several words that do not belong together.',
};

/** Refuses a password that is easy to guess, with the reason for the field. */
export async function refuseWeakPassword(field: string, password: string, personal: Personal): Promise<void> {
  const problem = await passwordProblem(password, personal);
  if (problem !== null) throw refused(field, problem, inEnglish[problem]);
}
