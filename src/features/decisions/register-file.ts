import type { Language } from '#ui/language/language.ts';
import { decisionWords } from './messages/words.ts';
import type { DecisionRow } from './reading/decisions.ts';

const cellOf = (text: string): string => {
  // What a spreadsheet would take for a formula is kept from being one.
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(';')}\r\n`;

/** The register as CSV with semicolons and the mark of byte order, as spreadsheets in Swedish read it. */
export function registerFile(rows: readonly DecisionRow[], language: Language): string {
  const text = decisionWords(language);
  const head = [
    text.columns.number,
    text.columns.decidedOn,
    text.columns.outcome,
    text.columns.title,
    text.columns.initiative,
    text.columns.paragraph,
    text.columns.registrationNumber,
    text.columns.ground,
    text.columns.decider,
    text.columns.delegationPoint,
    text.columns.owner,
    text.columns.ownerTitle,
    text.columns.acceptedAt,
    text.columns.reportedOn,
    text.columns.revised,
    text.columns.missing,
    text.columns.reasons,
  ];
  const lines = rows.map(row =>
    lineOf([
      String(row.number),
      row.decidedOn,
      text.outcome[row.outcome],
      row.title,
      row.initiative.title,
      row.paragraph,
      row.registrationNumber,
      text.ground[row.ground],
      [row.deciderPart?.name, row.deciderPerson?.name].filter(name => name !== undefined).join(', '),
      row.delegationPoint,
      row.commitment?.owner.name ?? row.owner?.name ?? '',
      row.ownerTitle ?? '',
      row.commitment?.acceptedAt?.slice(0, 10) ?? '',
      row.reportedOn ?? '',
      row.revisedBy === null ? text.stands : text.isRevised,
      row.missing.map(lack => text.missing[lack]).join(', '),
      row.reasons,
    ]),
  );
  return `\ufeff${lineOf(head)}${lines.join('')}`;
}
