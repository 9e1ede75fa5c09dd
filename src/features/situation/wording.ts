import type { UnitOfMeasure } from '#core/panel/unit-of-measure.ts';
import { readTitle, unitOfMeasure } from '#core/panel/unit-of-measure.ts';
import { nbsp } from '#ui/format/numbers.ts';
import type { DisplayUnit } from '#ui/format/units.ts';

/** A title without its closing words on how it is counted: the unit stands at the value instead. */
export function nameOf(title: string): string {
  return readTitle(title).name;
}

/** The unit that stands at the values of a key figure with this title. */
export function displayUnit(title: string): DisplayUnit {
  const unit = unitOfMeasure(title);
  switch (unit.kind) {
    case 'percent':
      return { kind: 'percent' };
    case 'percentage points':
      return number('procentenheter');
    case 'kronor':
      return kronor(unit);
    case 'count per':
      return number(ratio(unit.of, `${sizeInWords(unit.size)} ${unit.per}`));
    case 'rate':
      return number(ratio(unit.of, unit.per));
    case 'days':
      return number(ratio(unit.word, unit.per));
    case 'hours':
      return number(ratio('timmar', unit.per));
    case 'minutes':
      return number(ratio('minuter', unit.per));
    case 'months':
      return number('månader');
    case 'years':
      return number('år');
    case 'index':
      return number('index');
    case 'quantity':
      return number(unit.word);
    case 'count':
    case 'ratio':
    case 'coded answer':
    case 'other':
      return number(null);
  }
}

const number = (word: string | null): DisplayUnit => ({ kind: 'number', word });

/** `per 1000 inv`: that it is a count needs no word. */
function ratio(of: string, per: string | null): string {
  if (per === null) return of;
  return of === 'antal' ? `per${nbsp}${per}` : `${of}/${per}`;
}

const sizeInWords = (size: number): string => String(size).replace(/^(\d{2,3})(\d{3})$/, '$1 $2');

function kronor({ factor, per }: Extract<UnitOfMeasure, { kind: 'kronor' }>): DisplayUnit {
  if (factor === 1) return { kind: 'kronor', per };
  if (per === null && factor === 1e3) return { kind: 'thousand kronor' };
  if (per === null && factor === 1e6) return { kind: 'million kronor' };
  return number(ratio(factor === 1e3 ? 'tkr' : factor === 1e6 ? 'mnkr' : 'mdkr', per));
}
