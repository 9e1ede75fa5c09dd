import { defaultScanOptions } from '#core/gaps/scan-types.ts';
import type { Gap as ClearGap } from '#core/situations/gap.ts';
import type { Gap, GapReport, PeersOfArea } from '#features/situation/model/gap.ts';
import type { Place } from '#features/situation/place.ts';
import { readingOf } from '#features/situation/place.ts';
import { checkText } from '#features/situation/rows.ts';

/** All tested gaps of a place as data, most severe first; those to be checked for comparability last. */
export function gapReport(place: Place): GapReport {
  const { analysis, unit } = place;
  const { gaps: tested, situations } = readingOf(place);
  const toldBy = new Map(
    situations.flatMap(({ lead, gathered }) =>
      gathered.map(({ gap }) => [gap.keyFigure.id, lead.keyFigure.id] as const),
    ),
  );
  const rows = tested.map(gap => gapRow(place, gap, toldBy.get(gap.keyFigure.id) ?? null));
  const gaps = [
    ...rows.filter(row => row.comparability === null),
    ...rows.filter(row => row.comparability !== null),
  ];
  return {
    unit: unit.code,
    name: unit.name,
    snapshot: analysis.snapshot.manifest.id,
    fdr: defaultScanOptions.fdr,
    tested: gaps.length,
    peers: peersReport(place, new Set(gaps.map(({ area }) => area))),
    gaps,
  };
}

/** Peers of a place in the service areas named (all where none are named). */
export function peersReport({ analysis, sets }: Place, areas?: ReadonlySet<string>): readonly PeersOfArea[] {
  const { units } = analysis.snapshot;
  return analysis.areas.flatMap(({ id }, row) => {
    const set = sets[row];
    if (set === undefined || (areas !== undefined && !areas.has(id))) return [];
    return [
      {
        area: id,
        basis: set.basis.kind,
        year: set.basis.kind === 'official' ? set.basis.year : null,
        units: set.peers.map(peer => ({
          unit: units[peer.unit]!.code,
          name: units[peer.unit]!.name,
          distance: peer.distance,
        })),
      },
    ];
  });
}

function gapRow(place: Place, gap: ClearGap, toldBy: string | null): Gap {
  const { keyFigure } = gap;
  const check = readingOf(place).checks.get(keyFigure.id);
  return {
    keyFigure: keyFigure.id,
    title: keyFigure.title,
    area: keyFigure.area,
    year: gap.year,
    value: gap.value,
    peerMedian: gap.peerMedian,
    nationalMedian: known(gap.nationalMedian),
    meanGap: gap.meanGap,
    threshold: gap.threshold,
    severity: Math.abs(gap.gapInSpreads),
    robustZ: known(gap.robustZ),
    rank: gap.rank,
    of: gap.of,
    yearsCounted: gap.yearsCounted,
    persistenceYears: gap.persistenceYears,
    trendPerYear: known(gap.trendPerYear),
    trendP: known(gap.trendP),
    pValue: gap.pValue,
    qValue: gap.qValue,
    qHalf: gap.qHalf,
    direction: keyFigure.direction,
    level: gap.level,
    isReal: gap.level === 'tydlig avvikelse',
    comparability: check === undefined ? null : checkText(check, 'sv'),
    toldBy,
  };
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
