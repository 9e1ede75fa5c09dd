import { textOf } from '#platform/page-form.ts';
import type { Language } from '#ui/language/language.ts';
import { numberTyped, numberWritten } from './form.ts';
import type { Frame } from './model/frame.ts';

type Plan = { readonly years: number; readonly periodsPerYear: number };
type Series = readonly string[];

/** The frame as its form shows it: money in thousand kronor, rows with room for more. */
export type FrameValues = {
  readonly investment: Series;
  readonly running: Series;
  readonly capacities: readonly {
    readonly role: string;
    readonly part: string;
    readonly perPeriod: string;
  }[];
  readonly atATime: readonly { readonly part: string; readonly atMost: string }[];
};

const spareRows = { capacities: 3, atATime: 2 } as const;
const mostRows = 500;

export function frameValues(frame: Frame, plan: Plan, language: Language): FrameValues {
  const told = (value: number) => numberWritten(value, language);
  const money = (amounts: readonly number[] | null) =>
    Array.from({ length: plan.years }, (_, year) => {
      const kronor = amounts?.[year];
      return kronor === undefined ? '' : told(kronor / 1000);
    });
  return {
    investment: money(frame.budgets.investment),
    running: money(frame.budgets.running),
    capacities: [
      ...frame.capacities.map(({ role, part, perPeriod }) => ({
        role,
        part: part ?? '',
        perPeriod: shortened(perPeriod, plan).map(told).join(' '),
      })),
      ...Array.from({ length: spareRows.capacities }, () => ({ role: '', part: '', perPeriod: '' })),
    ],
    atATime: [
      ...frame.atATime.map(({ part, atMost }) => ({ part, atMost: told(atMost) })),
      ...Array.from({ length: spareRows.atATime }, () => ({ part: '', atMost: '' })),
    ],
  };
}

/** One number where all are alike, one a year where those of each year are; else all. */
function shortened(perPeriod: readonly number[], { periodsPerYear }: Plan): readonly number[] {
  if (perPeriod.every(each => each === perPeriod[0])) return perPeriod.slice(0, 1);
  const firsts = perPeriod.filter((_, at) => at % periodsPerYear === 0);
  const isYearly = perPeriod.every((each, at) => each === firsts[Math.floor(at / periodsPerYear)]);
  return isYearly ? firsts : perPeriod;
}

export function frameTyped(form: FormData, { years }: Plan): FrameValues {
  const rows = (name: string) =>
    Array.from({ length: mostRows }, (_, at) => at).filter(at => form.has(`${name}.${at}`));
  const money = (name: string) => Array.from({ length: years }, (_, year) => textOf(form, `${name}.${year}`));
  return {
    investment: money('investment'),
    running: money('running'),
    capacities: rows('role').map(at => ({
      role: textOf(form, `role.${at}`),
      part: textOf(form, `part.${at}`),
      perPeriod: textOf(form, `perPeriod.${at}`),
    })),
    atATime: rows('atMost').map(at => ({
      part: textOf(form, `atPart.${at}`),
      atMost: textOf(form, `atMost.${at}`),
    })),
  };
}

const isEmpty = (text: string): boolean => text.trim() === '';

/** What was typed, as the action takes it. */
export function frameInput(values: FrameValues, version: number, plan: Plan) {
  const money = (amounts: Series) =>
    amounts.every(isEmpty) ? null : amounts.map(amount => Math.round(numberTyped(amount) * 1000));
  return {
    version,
    budgets: { investment: money(values.investment), running: money(values.running) },
    capacities: values.capacities.filter(isCapacity).map(({ role, part, perPeriod }) => ({
      role,
      part: part === '' ? null : part,
      perPeriod: lengthened(
        perPeriod
          .split(/[\s;]+/)
          .filter(text => text !== '')
          .map(numberTyped),
        plan,
      ),
    })),
    atATime: values.atATime.filter(isTurn).map(({ part, atMost }) => ({ part, atMost: numberTyped(atMost) })),
  };
}

const isCapacity = ({ role }: FrameValues['capacities'][number]): boolean => !isEmpty(role);
const isTurn = ({ atMost }: FrameValues['atATime'][number]): boolean => !isEmpty(atMost);

function lengthened(numbers: readonly number[], { years, periodsPerYear }: Plan): readonly number[] {
  const periods = years * periodsPerYear;
  const [first] = numbers;
  if (numbers.length === 1 && first !== undefined) return Array.from({ length: periods }, () => first);
  if (numbers.length !== years) return numbers;
  return numbers.flatMap(each => Array.from({ length: periodsPerYear }, () => each));
}

/** The field of the form that a path of the action is of: rows left empty are not in the action's input. */
export function fieldOfPath(path: string, values: FrameValues): string {
  const [group = '', second = '', third = ''] = path.split('.');
  if (group === 'budgets') return `${second}.${third === '' ? 0 : third}`;
  const rows = group === 'capacities' ? values.capacities.map(isCapacity) : values.atATime.map(isTurn);
  const kept = [...rows.keys()].filter(at => rows[at] === true);
  const row = kept[Number(second)] ?? 0;
  if (group === 'capacities') return `${third === '' ? 'role' : third}.${row}`;
  if (group === 'atATime') return `${third === 'atMost' ? 'atMost' : 'atPart'}.${row}`;
  return 'investment.0';
}
