import type { ScanResult } from '#core/gaps/scan-types.ts';
import type { Direction } from '#core/panel/key-figure.ts';

/** A key figure that is tested, as the register and the classification of the snapshot describe it. */
export type TestedKeyFigure = {
  /** Position in `panel.keyFigures`. */
  readonly position: number;
  readonly id: string;
  readonly title: string;
  readonly area: string;
  readonly direction: Extract<Direction, 'higher' | 'lower' | 'cost'>;
};

/** How a gap stands once turned by its direction; a cost is only higher or lower until quality is laid beside it. */
export type Standing = 'better' | 'worse' | 'higher cost' | 'lower cost';

export type GapLevel = 'none' | 'avvikelse' | 'tydlig avvikelse';

/** One unit's gap in one key figure; figures in the key figure's own unit, gaps own − peers, not turned by direction. */
export type Gap = {
  readonly keyFigure: TestedKeyFigure;
  readonly year: number;
  readonly value: number;
  readonly peerMedian: number;
  readonly nationalMedian: number;
  readonly meanGap: number;
  /** δ of the whole spread: what an ordinary unit of the class can differ from its peers. */
  readonly threshold: number;
  /** meanGap / threshold. */
  readonly gapInSpreads: number;
  readonly robustZ: number;
  readonly rank: number;
  readonly of: number;
  readonly yearsCounted: number;
  readonly persistenceYears: number;
  readonly trendPerYear: number;
  readonly trendP: number;
  readonly pValue: number;
  /** Against the whole threshold: *tydlig avvikelse*. */
  readonly qValue: number;
  /** Against half of it: *avvikelse*. */
  readonly qHalf: number;
  readonly level: GapLevel;
  readonly standing: Standing;
};

const levels: readonly GapLevel[] = ['none', 'avvikelse', 'tydlig avvikelse'];

/** Own − peers turned so that plus is good; for costs plus is cheap. */
export function turned(direction: TestedKeyFigure['direction'], difference: number): number {
  return direction === 'higher' ? difference : -difference;
}

export function standingOf(direction: TestedKeyFigure['direction'], gap: number): Standing {
  if (direction === 'cost') return gap > 0 ? 'higher cost' : 'lower cost';
  return turned(direction, gap) > 0 ? 'better' : 'worse';
}

/**
 * All gaps of one unit that could be tested, clearest first: level, then size in ordinary spreads, then id.
 *
 * `unitCount` is the panel's number of units, `unit` a position in it, `scoredClass` 1 for a municipality and 2 for a region (made-up
 * units are scored as one of them), `practicalThreshold` per key-figure position, NaN where the ordinary spread is used.
 * Key figures without a tested gap (too few years, no spread) are left out.
 */
export function gapsOf(
  scan: ScanResult,
  keyFigures: readonly TestedKeyFigure[],
  unitCount: number,
  unit: number,
  scoredClass: 1 | 2,
  practicalThreshold?: Float64Array,
): readonly Gap[] {
  const gaps = keyFigures.flatMap(keyFigure => {
    const at = keyFigure.position * unitCount + unit;
    const practical = practicalThreshold?.[keyFigure.position] ?? Number.NaN;
    const threshold = Number.isNaN(practical)
      ? scan.spread[keyFigure.position * 2 + scoredClass - 1]!
      : practical;
    const meanGap = scan.meanGap[at]!;
    if (scan.year[at] === 0 || Number.isNaN(scan.pValue[at]) || Number.isNaN(meanGap) || !(threshold > 0)) {
      return [];
    }
    return [
      {
        keyFigure,
        year: scan.year[at]!,
        value: scan.value[at]!,
        peerMedian: scan.peerMedian[at]!,
        nationalMedian: scan.nationalMedian[at]!,
        meanGap,
        threshold,
        gapInSpreads: meanGap / threshold,
        robustZ: scan.robustZPeers[at]!,
        rank: scan.rank[at]!,
        of: scan.of[at]!,
        yearsCounted: scan.yearsCounted[at]!,
        persistenceYears: scan.persistenceYears[at]!,
        trendPerYear: scan.trendPerYear[at]!,
        trendP: scan.trendP[at]!,
        pValue: scan.pValue[at]!,
        qValue: scan.qValue[at]!,
        qHalf: scan.qHalf[at]!,
        level: levels[scan.level[at]!] ?? 'none',
        standing: standingOf(keyFigure.direction, meanGap),
      },
    ];
  });
  return gaps.sort(byClarity);
}

/** Clearest first: level, then size in ordinary spreads, then id. */
export function byClarity(a: Gap, b: Gap): number {
  return (
    levels.indexOf(b.level) - levels.indexOf(a.level) ||
    Math.abs(b.gapInSpreads) - Math.abs(a.gapInSpreads) ||
    (a.keyFigure.id < b.keyFigure.id ? -1 : 1)
  );
}

/** By how many ordinary spreads the mean gap stands beyond the threshold; 0 within it. */
export function severityOf(gap: Gap): number {
  return Math.max(0, Math.abs(gap.gapInSpreads) - 1);
}

/** Whether the latest year's gap lies on the other side of the peers than the mean gap. */
export function hasTurned(gap: Gap): boolean {
  return (gap.value - gap.peerMedian) * gap.meanGap < 0;
}

/** Share of the years counted in which the gap stood in a row up to now, 0–1; 0 where it has turned. */
export function persistenceOf(gap: Gap): number {
  return gap.yearsCounted === 0 || hasTurned(gap) ? 0 : Math.min(1, gap.persistenceYears / gap.yearsCounted);
}
