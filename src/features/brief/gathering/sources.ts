import { nameOf, type Place } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import type { Brief, BriefSource } from '../model.ts';

type Quoting = Pick<Brief, 'situation' | 'moving' | 'opportunities'>;

/** Every key figure that the brief quotes, with where its values come from. */
export function sourcesOf(
  { analysis }: Place,
  { situation, moving, opportunities }: Quoting,
  language: Language,
): readonly BriefSource[] {
  const years = new Map<string, number>();
  for (const { keyFigure, year } of [
    ...situation.worse,
    ...situation.better,
    ...situation.costs,
    ...situation.more,
    ...situation.toAsk,
  ]) {
    years.set(keyFigure, year);
  }
  for (const { keyFigure, to } of moving.rows) years.set(keyFigure, to.year);
  const quoted = new Set([
    ...years.keys(),
    ...opportunities.rows.flatMap(({ keyFigures }) => keyFigures.slice(0, 1)),
  ]);
  const { keyFigures } = analysis.snapshot;
  return keyFigures.flatMap(({ id, title, source, fetchedOn, isOwnCalculation }, position) => {
    if (!quoted.has(id)) return [];
    const area = analysis.areas.find(each => each.id === analysis.classifications[position]?.area);
    return [
      {
        keyFigure: id,
        title,
        name: nameOf(title),
        area: area?.name[language] ?? '',
        year: years.get(id) ?? null,
        source,
        fetchedOn,
        isOwnCalculation,
      },
    ];
  });
}
