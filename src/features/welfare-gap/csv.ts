import type { Reading } from './reading.ts';
import { serviceName } from './wording.ts';

const cell = (value: string): string => (/[";\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

const number = (value: number | undefined): string =>
  value === undefined ? '' : String(Math.round(value * 100) / 100).replace('.', ',');

/** Every service and year: needs, what they take and the gap. Swedish, semicolons and decimal commas, with a mark for spreadsheets. */
export function gapCsv(reading: Reading): string {
  const header = ['verksamhet', 'år', 'behov', 'händer', 'händer_gap', 'kronor', 'kronor_gap', 'prisår'];
  const rows = reading.gap.services.flatMap(service => {
    const { id } = reading.services.find(each => each.id === service.id)!;
    return reading.gap.years.map((year, at) => {
      const needs = service.needs.map(line => line.needs?.[at]);
      const all = needs.every(each => each !== undefined)
        ? needs.reduce((sum: number, each) => sum + (each ?? 0), 0)
        : undefined;
      return [
        serviceName(id, 'sv'),
        String(year),
        number(all),
        number(service.hands.needed?.[at]),
        number(service.hands.gap?.[at]),
        number(service.kronor.needed?.[at]),
        number(service.kronor.gap?.[at]),
        String(reading.basis.baseYear),
      ];
    });
  });
  return `\ufeff${[header, ...rows].map(row => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
