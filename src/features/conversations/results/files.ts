import type { Language } from '#ui/language/language.ts';
import type { Told } from '../model/findings.ts';
import type { Results } from '../reading/results.ts';

const cellOf = (text: string): string => {
  // What a spreadsheet would take for a formula is kept from being one.
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const lineOf = (cells: readonly string[], separator: string): string =>
  `${cells.map(cellOf).join(separator)}\r\n`;

const countText = (count: number | null): string => (count === null ? '' : String(count));

const sidesOf = ({ agree, disagree, pass }: Told): readonly string[] =>
  [agree, disagree, pass].map(countText);

/** The shown figures as a table for spreadsheets: a row per statement, three columns for all and for each group. Empty is fewer than six. */
export function figuresFile({ findings, texts }: Results, language: Language): string {
  const groups = findings?.groups ?? [];
  const [agree, disagree, pass] =
    language === 'sv' ? ['instämmer', 'tar avstånd', 'avstår'] : ['agree', 'disagree', 'pass'];
  const sides = (of: string) =>
    [agree, disagree, pass].map(side => (of === '' ? `${side}` : `${of}: ${side}`));
  const head = [
    language === 'sv' ? 'påstående' : 'statement',
    ...sides(''),
    ...groups.flatMap(({ letter }) => sides(letter)),
  ];
  const rows = (findings?.statements ?? []).map(({ id, all, groups: own }) =>
    lineOf([texts[id] ?? '', ...sidesOf(all), ...own.flatMap(sidesOf)], ';'),
  );
  return `\ufeff${lineOf(head, ';')}${rows.join('')}`;
}

/**
 * Statements in the format of Polis’s comments.csv: without authors and times, and with tallies of six and more. Votes and participants are not exported: a row
 * of votes is a fingerprint of one person.
 */
export function commentsFile({ findings, texts }: Results): string {
  const head = [
    'timestamp',
    'datetime',
    'comment-id',
    'author-id',
    'agrees',
    'disagrees',
    'moderated',
    'comment-body',
  ];
  const rows = (findings?.statements ?? []).map(({ id, all }, at) =>
    lineOf(
      ['', '', String(at), '', countText(all.agree), countText(all.disagree), '1', texts[id] ?? ''],
      ',',
    ),
  );
  return `${lineOf(head, ',')}${rows.join('')}`;
}
