import { z } from 'zod';
import type { Json } from '#platform/database/json.ts';
import { type Measure, type MeasureFields, type MeasureKind, measureKinds } from './model/measure.ts';
import { type PeriodKind, periodKinds, periodTyped } from './model/period.ts';

/** What stands in the fields of a form, by name; rows of lists are numbered from 0. */
export type Values = Readonly<Record<string, string>>;

export type FormState = {
  readonly values: Values;
  /** What stands there now, where somebody else has changed it; null else. */
  readonly now: Values | null;
  readonly errors: Readonly<Record<string, string>>;
};

const lists = {
  terms: ['name', 'measure'],
  targets: ['onDay', 'value'],
  breaks: ['fromPeriod', 'note', 'baseline'],
} as const;
type List = keyof typeof lists;

/** How many rows of a list stand in the values. */
export function rowsOf(values: Values, list: List): number {
  const numbers = Object.keys(values).flatMap(name => {
    const row = new RegExp(`^${list}\\.(\\d+)\\.`).exec(name)?.[1];
    return row === undefined ? [] : [Number(row)];
  });
  return numbers.length === 0 ? 0 : Math.max(...numbers) + 1;
}

/** What was typed; rows left empty between others are kept out. */
export function typedOf(form: FormData): Values {
  const all = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
  const names = ['terms', 'targets', 'breaks'] as const satisfies readonly List[];
  const plain = Object.entries(all).filter(([name]) => !names.some(list => name.startsWith(`${list}.`)));
  const rows = names.flatMap(list =>
    Array.from({ length: Math.min(rowsOf(all, list), 30) }, (_, row) =>
      lists[list].map(field => [field, (all[`${list}.${row}.${field}`] ?? '').trim()] as const),
    )
      .filter(cells => cells.some(([, text]) => text !== ''))
      .flatMap((cells, row) => cells.map(([field, text]) => [`${list}.${row}.${field}`, text] as const)),
  );
  return Object.fromEntries([...plain, ...rows]);
}

/** A number as people write it: `1 234,5`. Not a number is refused by the schema; an empty field is null. */
export function numberTyped(text: string): number | null {
  const plain = text.replace(/\s/g, '').replace('\u2212', '-').replace(',', '.');
  return plain === '' ? null : Number(plain);
}

const chosen = (values: Values, list: 'goals' | 'initiatives'): readonly string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(`${list}.`) && value === 'ja' ? [name.slice(list.length + 1)] : [],
  );

/** What was typed, as an action takes it. */
export function measureInput(values: Values) {
  const text = (name: string): string => values[name] ?? '';
  const orNull = (name: string): string | null => (text(name).trim() === '' ? null : text(name).trim());
  const every = periodKinds.find(kind => kind === text('period')) ?? 'year';
  const rows = <Row>(list: List, row: (cell: (field: string) => string) => Row): readonly Row[] =>
    Array.from({ length: rowsOf(values, list) }, (_, index) =>
      row(field => text(`${list}.${index}.${field}`)),
    );
  const isCalculated = text('kind') === 'calculated';
  return {
    kind: text('kind'),
    keyFigure: text('kind') === 'panel' ? (orNull('keyFigure')?.toUpperCase() ?? null) : null,
    name: text('name'),
    unit: text('unit'),
    what: text('what'),
    definition: text('definition'),
    formula: text('formula'),
    expression: isCalculated ? text('expression') : null,
    terms: isCalculated ? rows('terms', cell => ({ name: cell('name'), measure: cell('measure') })) : [],
    source: text('source'),
    period: text('period'),
    reporter: orNull('reporter'),
    direction: text('direction'),
    decimals: numberTyped(text('decimals')),
    baseline:
      orNull('baseline.period') === null && orNull('baseline.value') === null
        ? null
        : {
            period: periodOrText(every, text('baseline.period')),
            value: numberTyped(text('baseline.value')),
          },
    targets: rows('targets', cell => ({ onDay: cell('onDay'), value: numberTyped(cell('value')) })),
    tolerance: numberTyped(text('tolerance')) ?? 0,
    breaks: rows('breaks', cell => ({
      fromPeriod: periodOrText(every, cell('fromPeriod')),
      note: cell('note'),
      baseline: numberTyped(cell('baseline')),
    })),
    goals: chosen(values, 'goals'),
    initiatives: chosen(values, 'initiatives'),
  };
}

/** The period meant; what is none is left for the schema to refuse. */
export const periodOrText = (kind: PeriodKind, text: string): string =>
  periodTyped(kind, text) ?? text.trim();

export const numberShown = (value: number | null): string =>
  value === null ? '' : String(value).replace('.', ',');

/** A measure as its form shows it. */
export function measureValues(fields: MeasureFields): Values {
  const row = (list: List, index: number, cells: Values) =>
    Object.entries(cells).map(([field, text]) => [`${list}.${index}.${field}`, text] as const);
  return {
    kind: fields.kind,
    keyFigure: fields.keyFigure ?? '',
    name: fields.name,
    unit: fields.unit,
    what: fields.what,
    definition: fields.definition,
    formula: fields.formula,
    expression: fields.expression ?? '',
    source: fields.source,
    period: fields.period,
    reporter: fields.reporter ?? '',
    direction: fields.direction,
    decimals: String(fields.decimals),
    'baseline.period': fields.baseline?.period ?? '',
    'baseline.value': numberShown(fields.baseline?.value ?? null),
    tolerance: numberShown(fields.tolerance),
    ...Object.fromEntries([
      ...fields.terms.flatMap(({ name, measure }, index) => row('terms', index, { name, measure })),
      ...fields.targets.flatMap(({ onDay, value }, index) =>
        row('targets', index, { onDay, value: numberShown(value) }),
      ),
      ...fields.breaks.flatMap(({ fromPeriod, note, baseline }, index) =>
        row('breaks', index, { fromPeriod, note, baseline: numberShown(baseline) }),
      ),
      ...fields.goals.map(id => [`goals.${id}`, 'ja'] as const),
      ...fields.initiatives.map(id => [`initiatives.${id}`, 'ja'] as const),
    ]),
  };
}

/** The form of a measure that is not there yet; of a key figure where the address names one. */
export function startingValues(asked: URLSearchParams): Values {
  const keyFigure = asked.get('nyckeltal') ?? '';
  const kind: MeasureKind =
    measureKinds.find(each => each === asked.get('slag')) ?? (keyFigure === '' ? 'reported' : 'panel');
  const goal = asked.get('mal') ?? '';
  const initiative = asked.get('initiativ') ?? '';
  return {
    kind,
    keyFigure,
    period: 'year',
    direction: 'higher',
    decimals: '1',
    tolerance: '',
    ...(goal === '' ? {} : { [`goals.${goal}`]: 'ja' }),
    ...(initiative === '' ? {} : { [`initiatives.${initiative}`]: 'ja' }),
  };
}

const currentMeasure = z.custom<Measure>(
  value => typeof value === 'object' && value !== null && 'targets' in value && 'version' in value,
);

/** The measure as it stands now, as its form shows it. */
export function measureNow(
  current: Json | null,
): { readonly version: number; readonly values: Values } | null {
  const parsed = currentMeasure.safeParse(current);
  return parsed.success ? { version: parsed.data.version, values: measureValues(parsed.data) } : null;
}
