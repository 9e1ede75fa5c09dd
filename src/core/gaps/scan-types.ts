import type { Panel } from '#core/panel/panel.ts';

/**
 * What the national scan takes: every unit against its peers and the nation, for every key figure.
 * Arrays are plain so that they can lie in a SharedArrayBuffer and be read by workers.
 */
export type ScanInput = {
  readonly panel: Panel;
  /** Per key figure: position of its service area in the peer table. */
  readonly areaOfKeyFigure: Uint16Array;
  /** Peer positions, `[area][unit][slot]` with `peersPerUnit` slots; −1 fills unused slots. */
  readonly peers: Int16Array;
  readonly peersPerUnit: number;
  /**
   * Per key figure: 0 = ranked only, 1 = tested, better when higher, 2 = tested, better when lower (costs too).
   */
  readonly testing: Uint8Array;
  /** Per unit: 0 = left out of everything national (made-up unit, nation), 1 = municipality, 2 = region. Rank and medians stay within the class. */
  readonly unitClass: Uint8Array;
  /** Per unit: 1 where the unit is to be tested although its class is 0 (Exempelkommunen, scored as a municipality without counting). */
  readonly scoredAs: Uint8Array;
  /** Per key figure: practical threshold in its own unit, NaN = use the ordinary spread. */
  readonly practicalThreshold: Float64Array;
  readonly options: ScanOptions;
};

export type ScanOptions = {
  /** Calendar years of gaps that count, ending with the unit's latest counted year; ten by default. */
  readonly window: number;
  /** Fewer own years than this: "saknar underlag". Three by default. */
  readonly minYears: number;
  /** Years with fewer peers than this do not count. Four by default. */
  readonly minPeers: number;
  /** False-discovery rate per unit, 0.10 by default. */
  readonly fdr: number;
};

export const defaultScanOptions: ScanOptions = { window: 10, minYears: 3, minPeers: 4, fdr: 0.1 };

/** What the scan gives, per key figure × unit, index `keyFigure * units + unit`; NaN or 0 where there is nothing to say. */
export type ScanResult = {
  /**
   * Latest own year with at least `minPeers` peers as year, and the values of that year; where no year has so many peers the latest own year
   * alone, with NaN for all that needs peers. 0 = no value at all.
   */
  readonly year: Uint16Array;
  readonly value: Float64Array;
  readonly peerMedian: Float64Array;
  /** Median of the unit's class (municipalities or regions) in that year. */
  readonly nationalMedian: Float64Array;
  /**
   * Own − peers' median, mean over the window's yearly gaps (each year weighing 0.8 of the counted year after it), in the key figure's unit, not
   * turned by direction.
   */
  readonly meanGap: Float64Array;
  readonly yearsCounted: Uint8Array;
  /** Robust z of the latest gap against peers, and of the latest value against the class. */
  readonly robustZPeers: Float64Array;
  readonly robustZNation: Float64Array;
  /** 1 = best where direction is known, else highest; among `of` units of the class with a value that year (a made-up unit as one more). */
  readonly rank: Uint16Array;
  readonly of: Uint16Array;
  /** Latest counted years in a row in which the gap stood beyond half the threshold on the same side. */
  readonly persistenceYears: Uint8Array;
  /** Theil–Sen slope per year over the window, own series; Mann–Kendall two-sided p. */
  readonly trendPerYear: Float64Array;
  readonly trendP: Float64Array;
  /** Against δ = the whole threshold (the ordinary spread, or the practical threshold where one is set), and against half of it. */
  readonly pValue: Float64Array;
  readonly qValue: Float64Array;
  readonly pHalf: Float64Array;
  readonly qHalf: Float64Array;
  /** 0 none, 1 avvikelse (half the spread), 2 tydlig avvikelse (the whole spread); meaningful where tested. */
  readonly level: Uint8Array;
  /**
   * Per key figure and class (index `keyFigure * 2 + (class − 1)`): ordinary spread δ of true gaps, in the key figure's unit; NaN where fewer
   * than ten units have enough years, or where half of them or more never move or all stand alike.
   */
  readonly spread: Float64Array;
};
