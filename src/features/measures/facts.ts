import type { Language } from '#platform/context.ts';
import { formatDate } from '#ui/format/dates.ts';
import { measureMessages } from './messages/measure.ts';
import { messages } from './messages/measures.ts';
import type { Measure } from './model/measure.ts';
import { shownDistance, shownPeriod, shownValue } from './wording.ts';

export type Fact = {
  readonly term: string;
  readonly description: string;
  /** Whether somebody wrote it, in Swedish, rather than the product. */
  readonly isWritten?: boolean;
};

/** What a measure is, so that anyone can do it again: what is not stated says so. */
export function factsOf(
  measure: Measure,
  measures: readonly Measure[],
  people: ReadonlyMap<string, string>,
  panelSource: string | null,
  language: Language,
): readonly Fact[] {
  const text = measureMessages(language);
  const words = messages(language);
  const said = (told: string): string => (told === '' ? text.notSaid : told);
  const written = (term: string, description: string): Fact => ({
    term,
    description: said(description),
    isWritten: description !== '',
  });
  const shown = (value: number): string => shownValue(value, measure, language);
  const nameOf = (id: string): string => measures.find(each => each.id === id)?.name ?? text.gone;
  const { baseline, expression, terms, targets, breaks } = measure;
  return [
    written(text.what, measure.what),
    written(text.definition, measure.definition),
    written(text.formula, measure.formula),
    ...(expression === null
      ? []
      : [
          { term: text.expression, description: expression },
          {
            term: text.terms,
            description: terms.map(({ name, measure: of }) => `${name} = ${nameOf(of)}`).join('; '),
          },
        ]),
    written(text.source, panelSource ?? measure.source),
    { term: text.unit, description: measure.unit === '' ? text.noUnit : measure.unit },
    { term: text.every, description: words.periods[measure.period].toLowerCase() },
    ...(measure.kind === 'reported'
      ? [{ term: text.reporter, description: said(people.get(measure.reporter ?? '') ?? '') }]
      : []),
    { term: text.direction, description: words.directions[measure.direction] },
    {
      term: text.baseline,
      description:
        baseline === null
          ? text.notSaid
          : words.withPeriod(shown(baseline.value), shownPeriod(baseline.period, language)),
    },
    {
      term: text.targets,
      description: said(
        targets.map(({ onDay, value }) => words.by(shown(value), formatDate(onDay, language))).join('; '),
      ),
    },
    { term: text.tolerance, description: shownDistance(measure.tolerance, measure, language) },
    ...(breaks.length === 0
      ? []
      : [
          {
            term: text.breaks,
            description: breaks
              .map(({ fromPeriod, note, baseline: anew }) => {
                const told = text.breakText(shownPeriod(fromPeriod, language), note);
                return anew === null ? told : `${told}.${text.breakBaseline(shown(anew))}`.replace('..', '.');
              })
              .join(' '),
          },
        ]),
  ];
}
