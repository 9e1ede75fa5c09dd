import { type Known, titleOf } from '../known.ts';
import type { PatternValues, Repeated } from './values.ts';

/** A pattern as the action takes it, and which row of the form each of its repeated parts stands in. */
export type PatternInput = {
  readonly content: unknown;
  readonly rows: Readonly<Record<Repeated, readonly number[]>>;
  /** What the form alone can see, by field. */
  readonly faults: Readonly<Record<string, 'lines-differ'>>;
};

const numberIn = (text: string): number | null =>
  text.trim() === ''
    ? null
    : Number(
        text
          .trim()
          .replace(/\s|\u00a0/g, '')
          .replace(',', '.'),
      );

const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/** What is typed, as the action takes it; English that is left out says the same as the Swedish. */
export function patternInput({ fields, areas, rows }: PatternValues, known: Known): PatternInput {
  const at = (name: string) => (fields[name] ?? '').trim();
  const text = (name: string) => ({ sv: at(`${name}.sv`), en: at(`${name}.en`) || at(`${name}.sv`) });
  const listed = (name: string) => {
    const [sv, en] = [linesIn(at(`${name}.sv`)), linesIn(at(`${name}.en`))];
    return sv.map((line, position) => ({ sv: line, en: en[position] ?? line }));
  };
  const keyFigures = (name: string) =>
    at(name)
      .split(/[\s,;]+/)
      .filter(id => id !== '')
      .map(id => id.toUpperCase())
      .map(id => ({ id, title: titleOf(id, known) }));
  const written = (part: Repeated, names: readonly string[]) =>
    Array.from({ length: rows[part] }, (_, row) => row).filter(row =>
      names.some(name => at(`${part}.${row}.${name}`) !== ''),
    );
  const share = (name: string) => {
    const value = numberIn(at(name));
    return value === null ? null : value / 100;
  };
  const texts = ['text.sv', 'text.en'];
  const mechanisms = written('mechanisms', [...texts, 'keyFigures', 'low', 'high', 'basis.sv', 'basis.en']);
  const legal = written('legal', texts);
  const effects = written('effects', [...texts, 'source', 'year']);
  const content = {
    name: text('name'),
    summary: text('summary'),
    scope: at('scope'),
    areas,
    whatChanges: {
      residents: text('residents'),
      employees: text('employees'),
      organisation: text('organisation'),
    },
    mechanisms: mechanisms.map(row => ({
      text: text(`mechanisms.${row}.text`),
      keyFigures: keyFigures(`mechanisms.${row}.keyFigures`),
      moves: at(`mechanisms.${row}.moves`),
      reaches: {
        low: share(`mechanisms.${row}.low`),
        high: share(`mechanisms.${row}.high`),
        basis: text(`mechanisms.${row}.basis`),
      },
    })),
    preconditions: listed('preconditions'),
    legalConditions: legal.map(row => ({
      text: text(`legal.${row}.text`),
      fact: at(`legal.${row}.fact`) === '' ? null : at(`legal.${row}.fact`),
    })),
    effort: {
      size: at('effort.size'),
      months: { low: numberIn(at('effort.low')), high: numberIn(at('effort.high')) },
      text: text('effort.text'),
    },
    risks: listed('risks'),
    mayBeWorseOff: text('worse'),
    knownEffects:
      effects.length === 0
        ? { kind: 'unknown' }
        : {
            kind: 'known',
            effects: effects.map(row => ({
              text: text(`effects.${row}.text`),
              source: at(`effects.${row}.source`),
              year: numberIn(at(`effects.${row}.year`)),
            })),
          },
    adoptionKeyFigures: keyFigures('adoption'),
    questionsToAsk: listed('questions'),
    decisionsAboutIndividuals:
      at('decisions') === 'touched'
        ? { kind: 'touched', humanInTheLoop: text('human') }
        : { kind: 'untouched' },
  };
  const uneven = ['preconditions', 'risks', 'questions'].filter(name => {
    const english = linesIn(at(`${name}.en`)).length;
    return english > 0 && english !== linesIn(at(`${name}.sv`)).length;
  });
  return {
    content,
    rows: { mechanisms, legal, effects },
    faults: Object.fromEntries(uneven.map(name => [`${name}.en`, 'lines-differ' as const])),
  };
}
