import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';

type Tokens = ReadonlyMap<string, string>;

let schemes: { readonly light: Tokens; readonly dark: Tokens; readonly darkByPreference: Tokens };

beforeAll(async () => {
  const css = await readFile(new URL('./tokens.css', import.meta.url), 'utf8');
  const blocks = [...css.matchAll(/\{([^{}]*--ink:[^{}]*)\}/g)].map(match => tokensOf(match[1] ?? ''));
  const [light, dark, darkByPreference] = blocks;
  if (light === undefined || dark === undefined || darkByPreference === undefined || blocks.length !== 3)
    throw new Error(`tokens.css should hold three blocks of tokens, found ${blocks.length}`);
  schemes = { light, dark, darkByPreference };
});

function tokensOf(block: string): Tokens {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(match => [match[1] ?? '', match[2] ?? '']),
  );
}

/** Relative luminance, WCAG 2.2 definition. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(from => Number.parseInt(hex.slice(from, from + 2), 16) / 255)
    .map(channel => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const papers = ['paper', 'paper-raised', 'paper-tinted'];
const inks = ['ink', 'ink-soft', 'fjard', 'fjard-strong', 'mossa', 'ockra', 'falu', 'skiffer'];

const textPairs: readonly (readonly [string, string])[] = [
  ...papers.flatMap(paper => inks.map(ink => [ink, paper] as const)),
  ...['fjard', 'mossa', 'ockra', 'falu', 'skiffer'].flatMap(tone => [
    [tone, `${tone}-wash`] as const,
    ['ink', `${tone}-wash`] as const,
  ]),
  ['on-fjard', 'fjard'],
  ['on-fjard', 'fjard-strong'],
];

const markPairs: readonly (readonly [string, string])[] = [
  ['peer', 'paper'],
  ['faint', 'paper'],
  ['nation', 'paper'],
  ['nation', 'peer-band'],
  ['fjard', 'peer-band'],
  ['rule-strong', 'paper'],
  ['rule-strong', 'paper-raised'],
];

describe.each(['light', 'dark'] as const)('in the %s scheme', scheme => {
  test.each(textPairs)('text in %s on %s reaches 4.5:1', (text, ground) => {
    expect(contrast(colour(scheme, text), colour(scheme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(markPairs)('marks in %s on %s reach 3:1', (mark, ground) => {
    expect(contrast(colour(scheme, mark), colour(scheme, ground))).toBeGreaterThanOrEqual(3);
  });
});

function colour(scheme: 'light' | 'dark', name: string): string {
  const value = schemes[scheme].get(name);
  if (value === undefined) throw new Error(`no token --${name} in the ${scheme} scheme`);
  return value;
}

test('dark by choice and dark by the system are the same colours, and have every token the light ones have', () => {
  expect([...schemes.dark]).toEqual([...schemes.darkByPreference]);
  expect([...schemes.dark.keys()]).toEqual([...schemes.light.keys()]);
});

test('the measure itself agrees with WCAG: black on white is 21:1, #767676 on white 4.54:1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
