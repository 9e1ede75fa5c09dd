import type { Gap } from '#core/situations/gap.ts';
import { type Place, readingOf } from '#features/situation/index.ts';
import type { SnapshotDifference } from '#platform/warehouse/compare/snapshot-difference.ts';

/** How a gap that is real in one of two snapshots stands in the other. */
export const gapChangeKinds = ['appeared', 'vanished', 'changed-side', 'level'] as const;
export type GapChangeKind = (typeof gapChangeKinds)[number];

export type GapSide = Pick<Gap, 'level' | 'standing' | 'meanGap' | 'year'>;

export type GapChange = {
  readonly keyFigure: string;
  readonly title: string;
  readonly change: GapChangeKind;
  /** Null where it was not tested there. */
  readonly before: GapSide | null;
  readonly after: GapSide | null;
  /** What happened to its values in between: of what that follows, in the first place. */
  readonly because: 'held-out' | 'revised' | 'withdrawn' | 'new-years' | 'others';
};

/** The real gaps of a unit that are otherwise in the newer snapshot, those that appeared first; severest first within each. */
export function gapChanges(
  before: Place,
  after: Place,
  difference: SnapshotDifference,
): readonly GapChange[] {
  const [old, now] = [before, after].map(gapsByKeyFigure);
  const ids = new Set([...old!.keys(), ...now!.keys()]);
  const found = [...ids].flatMap((id): readonly GapChange[] => {
    const [was, is] = [old!.get(id), now!.get(id)];
    const change = changeOf(was, is);
    if (change === null) return [];
    const title = (is ?? was)!.keyFigure.title;
    const because = reasonOf(id, after, difference);
    return [{ keyFigure: id, title, change, before: sideOf(was), after: sideOf(is), because }];
  });
  return found.sort(
    (one, other) =>
      gapChangeKinds.indexOf(one.change) - gapChangeKinds.indexOf(other.change) ||
      one.title.localeCompare(other.title, 'sv'),
  );
}

const gapsByKeyFigure = (place: Place): ReadonlyMap<string, Gap> =>
  new Map(readingOf(place).gaps.map(gap => [gap.keyFigure.id, gap]));

const sideOf = (gap: Gap | undefined): GapSide | null =>
  gap === undefined
    ? null
    : { level: gap.level, standing: gap.standing, meanGap: gap.meanGap, year: gap.year };

/** Null where neither side is a real gap, or both are the same one. */
function changeOf(was: Gap | undefined, is: Gap | undefined): GapChangeKind | null {
  const [wasReal, isReal] = [was, is].map(gap => gap?.level === 'tydlig avvikelse');
  if (wasReal === true && isReal === true) return was!.standing === is!.standing ? null : 'changed-side';
  if (wasReal !== true && isReal !== true) return null;
  const other = wasReal === true ? is : was;
  if (other?.level === 'avvikelse')
    return other.standing === (was ?? is)!.standing ? 'level' : 'changed-side';
  return isReal === true ? 'appeared' : 'vanished';
}

function reasonOf(id: string, after: Place, difference: SnapshotDifference): GapChange['because'] {
  const isHeld = after.analysis.snapshot.adjustments.redefined.some(
    ({ keyFigure, kind }) => keyFigure === id && kind === 'held-out',
  );
  if (isHeld) return 'held-out';
  const values = difference.keyFigures.find(({ keyFigure }) => keyFigure === id);
  if (difference.isGone.some(({ keyFigure }) => keyFigure === id)) return 'withdrawn';
  if (values === undefined) return 'others';
  if (values.revised > 0) return 'revised';
  if (values.withdrawn > 0) return 'withdrawn';
  return values.added > 0 ? 'new-years' : 'others';
}
