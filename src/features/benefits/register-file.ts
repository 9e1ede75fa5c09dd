import { numberName } from '#features/initiatives/index.ts';
import type { Language } from '#ui/language/language.ts';
import { benefitWords } from './messages/words.ts';
import type { BenefitRow } from './reading/register.ts';

const cellOf = (text: string): string => {
  // What a spreadsheet would take for a formula is kept from being one.
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(';')}\r\n`;

/**
 * The register as CSV, a row for each year of a benefit, with semicolons and the mark of byte order as spreadsheets in
 * Swedish read it. What is not booked is empty, never zero.
 */
export function registerFile(rows: readonly BenefitRow[], language: Language): string {
  const text = benefitWords(language);
  const { columns } = text;
  const head = Object.values(columns);
  const number = (value: number) => String(value).replace('.', language === 'sv' ? ',' : '.');
  const lines = rows.flatMap(row =>
    row.years.map(({ year, promised, home, isBooked }) =>
      lineOf([
        String(row.number),
        row.what,
        `${numberName(row.initiative.number)} ${row.initiative.title}`,
        text.kind[row.kind],
        row.owner?.name ?? '',
        row.party,
        String(year),
        ...(promised === null
          ? ['', '', '']
          : [promised.low, promised.likely, promised.high].map(amount => String(amount))),
        ...(home.bookings.money > 0 ? [String(home.budgetReduced), String(home.costAvoided)] : ['', '']),
        home.bookings.hours > 0 ? number(home.hours) : '',
        home.bookings.quality > 0 ? String(home.qualities) : '',
        isBooked ? text.yes : text.no,
        row.decision === null ? '' : String(row.decision.number),
      ]),
    ),
  );
  return `\ufeff${lineOf(head)}${lines.join('')}`;
}
