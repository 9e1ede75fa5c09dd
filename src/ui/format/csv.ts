import type { Language } from '#ui/language/language.ts';

function cellOf(value: string | number, language: Language): string {
  if (typeof value === 'number') return String(value).replace('.', language === 'sv' ? ',' : '.');
  // What a spreadsheet would take for a formula is kept from being one.
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * A file of rows with semicolons and the mark of byte order, as spreadsheets in Swedish read it; numbers with the reader's decimal
 * mark and nothing else.
 */
export const csvFile = (rows: readonly (readonly (string | number)[])[], language: Language): string =>
  `\ufeff${rows.map(row => `${row.map(cell => cellOf(cell, language)).join(';')}\r\n`).join('')}`;
