import type { Initiative } from '../model/initiative.ts';
import type { PlanningSetting } from '../model/setting.ts';
import { asTyped, type FormValues, isFilled, numberTyped, packed, rowsIn } from './values.ts';

/** One section of an initiative as a form: its fields, and the input of the action that they make. */
export type SectionForm = {
  readonly valuesOf: (initiative: Initiative, setting: PlanningSetting) => FormValues;
  /** Rows that say nothing taken out. */
  readonly pack: (values: FormValues) => FormValues;
  readonly inputOf: (values: FormValues) => object;
};

const flat = (list: string, rows: readonly FormValues[]): FormValues =>
  Object.fromEntries(
    rows.flatMap((own, row) => Object.entries(own).map(([name, value]) => [`${list}.${row}.${name}`, value])),
  );

const points = ['low', 'likely', 'high'] as const;
const yearsMost = 30;

/** What is typed of the years of a line: only the likeliest typed is all three; a year left out between others is nothing. */
function perYearOf(row: FormValues): readonly object[] {
  const typed = Array.from({ length: yearsMost }, (_, year) =>
    points.map(point => row[`perYear.${year}.${point}`] ?? ''),
  );
  const last = typed.findLastIndex(texts => texts.some(isFilled));
  return typed.slice(0, last + 1).map(([low, likely, high]) => {
    if (![low, likely, high].some(isFilled)) return { low: 0, likely: 0, high: 0 };
    if (!isFilled(low) && !isFilled(high)) {
      const only = numberTyped(likely);
      return { low: only, likely: only, high: only };
    }
    return { low: numberTyped(low), likely: numberTyped(likely), high: numberTyped(high) };
  });
}

export const linesForm: SectionForm = {
  valuesOf: ({ lines }) =>
    flat(
      'lines',
      lines.map(({ perYear, isOutside, ...line }) => ({
        ...line,
        isOutside: isOutside ? 'yes' : '',
        ...Object.fromEntries(
          perYear.flatMap((estimate, year) =>
            points.map(point => [`perYear.${year}.${point}`, asTyped(estimate[point])]),
          ),
        ),
      })),
    ),
  pack: values =>
    packed(
      values,
      'lines',
      row =>
        isFilled(row.what) ||
        isFilled(row.party) ||
        Object.entries(row).some(([name, value]) => name.startsWith('perYear.') && isFilled(value)),
    ),
  inputOf: values => ({
    lines: rowsIn(values, 'lines').map(({ values: row }) => ({
      side: row.side,
      kind: row.kind,
      aim: row.aim,
      what: row.what ?? '',
      party: row.party ?? '',
      isOutside: row.isOutside === 'yes',
      perYear: perYearOf(row),
    })),
  }),
};

const periodsMost = 120;

export const staffingForm: SectionForm = {
  valuesOf: ({ staffing }) =>
    flat(
      'staffing',
      staffing.map(({ role, part, perPeriod }) => ({
        role,
        part: part ?? '',
        ...Object.fromEntries(perPeriod.map((hands, period) => [`perPeriod.${period}`, asTyped(hands)])),
      })),
    ),
  pack: values =>
    packed(
      values,
      'staffing',
      row =>
        isFilled(row.role) ||
        Object.entries(row).some(([name, value]) => name.startsWith('perPeriod.') && isFilled(value)),
    ),
  inputOf: values => ({
    staffing: rowsIn(values, 'staffing').map(({ values: row }) => {
      const typed = Array.from({ length: periodsMost }, (_, period) => row[`perPeriod.${period}`] ?? '');
      const last = typed.findLastIndex(isFilled);
      return {
        role: row.role ?? '',
        part: isFilled(row.part) ? row.part : null,
        perPeriod: typed.slice(0, last + 1).map(text => (isFilled(text) ? numberTyped(text) : 0)),
      };
    }),
  }),
};

export const relationsForm: SectionForm = {
  valuesOf: ({ relations }) =>
    flat(
      'relations',
      relations.map(relation => ({ ...relation })),
    ),
  pack: values => packed(values, 'relations', row => isFilled(row.other)),
  inputOf: values => ({
    relations: rowsIn(values, 'relations').map(({ values: row }) => ({ other: row.other, kind: row.kind })),
  }),
};

/** Numbers of steps as they are typed, `2, 3`, counted from 1. */
const numbersIn = (text: string | undefined): readonly number[] =>
  (text ?? '')
    .split(/[\s,;]+/)
    .filter(isFilled)
    .map(numberTyped);

/** The chain with its rows packed and the numbers that lead to them counted anew; what leads to a removed step is dropped. */
function packChain(values: FormValues): FormValues {
  const rows = rowsIn(values, 'effectChain');
  const kept = rows.filter(({ values: row }) => row.remove === undefined && isFilled(row.text));
  const places = new Map(kept.map(({ row }, place) => [row + 1, place + 1]));
  const removed = new Set(rows.filter(row => !kept.includes(row)).map(({ row }) => row + 1));
  const counted = Object.entries(values).map(([name, value]) => {
    if (!/^effectChain\.\d+\.leadsTo$/.test(name)) return [name, value] as const;
    const numbers = numbersIn(value).filter(number => !removed.has(number));
    return [name, numbers.map(number => places.get(number) ?? number).join(', ')] as const;
  });
  return packed(Object.fromEntries(counted), 'effectChain', row => isFilled(row.text));
}

export const chainForm: SectionForm = {
  valuesOf: ({ effectChain }) =>
    flat(
      'effectChain',
      effectChain.map(({ kind, text, leadsTo }) => ({
        kind,
        text,
        leadsTo: leadsTo.map(step => step + 1).join(', '),
      })),
    ),
  pack: packChain,
  inputOf: values => ({
    effectChain: rowsIn(values, 'effectChain').map(({ values: row }) => ({
      kind: row.kind,
      text: row.text ?? '',
      leadsTo: numbersIn(row.leadsTo).map(number => number - 1),
    })),
  }),
};

/** Answers stand by the id of their question, `legalAnswers.who-decides.answer`; `fieldOfAnswer` finds the fields of a problem. */
export const legalForm: SectionForm = {
  valuesOf: ({ legalAnswers }) =>
    Object.fromEntries(
      legalAnswers.flatMap(({ question, answer, reason }) => [
        [`legalAnswers.${question}.answer`, answer],
        [`legalAnswers.${question}.reason`, reason],
      ]),
    ),
  pack: values => values,
  inputOf: values => ({
    legalAnswers: answeredIn(values).map(question => ({
      question,
      answer: values[`legalAnswers.${question}.answer`],
      reason: values[`legalAnswers.${question}.reason`] ?? '',
    })),
  }),
};

/** The questions that are answered, or begun to be, in the order the form holds them. */
const answeredIn = (values: FormValues): readonly string[] => [
  ...new Set(
    Object.entries(values).flatMap(([name, value]) => {
      const question = /^legalAnswers\.(.+)\.(answer|reason)$/.exec(name)?.[1];
      return question === undefined || !isFilled(value) ? [] : [question];
    }),
  ),
];

/** The field of the form that `legalAnswers.2.reason` of the input is. */
export function fieldOfAnswer(values: FormValues, path: string): string {
  const [, position = '', field = 'answer'] = path.split('.');
  const question = answeredIn(values)[Number(position)];
  return question === undefined
    ? path
    : `legalAnswers.${question}.${field === 'question' ? 'answer' : field}`;
}
