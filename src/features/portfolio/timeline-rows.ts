import type { SelectionResult } from './model/result.ts';
import type { Listed } from './scenario-view.ts';

export type TimelineRow = {
  readonly id: string;
  readonly shown: string;
  readonly title: string;
  readonly start: number;
  readonly duration: number;
  readonly isLocked: boolean;
  /** Elsewhere than in the calculation. */
  readonly isMoved: boolean;
  /** The periods it may start in. */
  readonly first: number;
  readonly last: number;
};

/** When each initiative of a selection is under way, and where those stand that have been locked since. */
export function timelineRows(
  { chosen }: Pick<SelectionResult, 'chosen'>,
  initiatives: readonly Listed[],
): readonly TimelineRow[] {
  const starts = new Map(chosen.map(({ id, start }) => [id, start]));
  return initiatives
    .flatMap((initiative): TimelineRow[] => {
      const { id, shown, title, duration, choice, periods } = initiative;
      const calculated = starts.get(shown) ?? null;
      const locked = choice?.rule === 'locked' ? choice.startPeriod : null;
      const start = locked ?? (choice?.rule === 'out' ? null : calculated);
      if (start === null) return [];
      return [
        {
          id,
          shown,
          title,
          start,
          duration,
          isLocked: locked !== null,
          isMoved: start !== calculated,
          first: Number(periods[0]?.value ?? start),
          last: Number(periods.at(-1)?.value ?? start),
        },
      ];
    })
    .toSorted((a, b) => a.start - b.start || a.duration - b.duration || (a.shown < b.shown ? -1 : 1));
}
