import { median } from '#core/numerics/median.ts';
import { unitOfMeasure } from '#core/panel/unit-of-measure.ts';
import { comparabilityOf } from '#core/situations/comparability.ts';
import type { Gap, Standing } from '#core/situations/gap.ts';
import { byClarity, hasTurned, persistenceOf, severityOf, turned } from '#core/situations/gap.ts';
import { learnFrom } from '#core/situations/learn-from.ts';
import type { Kinship, Kinships } from '#core/situations/moving-together.ts';
import { prizeOf } from '#core/situations/prize.ts';
import type { Comparability, QualityBeside, Situation } from '#core/situations/situation.ts';
import type { SnapshotView } from '#core/situations/snapshot-view.ts';

export type GatherInput = {
  readonly view: SnapshotView;
  /** Position of the unit whose situations are asked for. */
  readonly unit: number;
  /** All its tested gaps (see `gapsOf`), also those at level none: they tell the quality beside a cost. */
  readonly gaps: readonly Gap[];
  readonly kinships: Kinships;
  /** Positions: its peers in a service area, and other units near in profile. */
  readonly peersOf: (area: string) => readonly number[];
  readonly nearOf: (area: string) => readonly number[];
  /** The median of all units of its class in every year of the panel, for a key figure (a position). */
  readonly levelsOf: (keyFigure: number) => Float64Array;
};

/** Fewer tested quality measures in an area than this and a cost stays higher or lower. */
const fewestQualityMeasures = 3;

/**
 * The situations of one unit: its gaps of level avvikelse or tydlig avvikelse, those that tell the same gathered in one row.
 *
 * The clearest comparable gap speaks; a gap joins the first situation whose lead it is kin to (see `kinshipSteps`) and agrees
 * with. Comparable situations that still stand come first, then those whose latest
 * gap is within half the threshold or on the other side, then those to check; within each the clearest first. Same input, same output.
 */
export function situationsOf(input: GatherInput): readonly Situation[] {
  const called = input.gaps
    .filter(gap => gap.level !== 'none')
    .map(gap => ({
      gap,
      comparability: comparabilityOf(input.view, gap, input.unit, input.peersOf(gap.keyFigure.area)),
    }))
    .sort((a, b) => rankOf(a) - rankOf(b) || byClarity(a.gap, b.gap));
  const rows: { lead: Gap; comparability: Comparability; gathered: Situation['gathered'][number][] }[] = [];
  for (const { gap, comparability } of called) {
    const kin = rows.flatMap(row => {
      const kinship =
        sameFigure(row.lead, gap) ?? input.kinships.get(row.lead.keyFigure.id)?.get(gap.keyFigure.id);
      return kinship !== undefined && isGood(row.lead.standing) === isGood(gap.standing)
        ? [{ row, kinship }]
        : [];
    })[0];
    if (kin === undefined) rows.push({ lead: gap, comparability, gathered: [] });
    else kin.row.gathered.push({ gap, kinship: kin.kinship });
  }
  return rows.map(({ lead, comparability, gathered }) => {
    const { area } = lead.keyFigure;
    const quality = lead.keyFigure.direction === 'cost' ? qualityBeside(area, input.gaps) : null;
    const peers = input.peersOf(area);
    return {
      area,
      lead,
      gathered,
      verdict: verdictOf(lead, quality),
      quality,
      comparability,
      hasTurned: hasTurned(lead),
      severity: severityOf(lead),
      persistence: persistenceOf(lead),
      prize: prizeOf(input.view, lead, input.unit, peers),
      learnFrom: isGood(lead.standing)
        ? []
        : learnFrom({
            panel: input.view.panel,
            gap: lead,
            unit: input.unit,
            peers,
            near: input.nearOf(area),
            levels: input.levelsOf(lead.keyFigure.position),
          }),
    };
  });
}

/**
 * Tested quality of a service area: how many measures with a good direction (costs left out), and their median gap turned so
 * that plus is good, in ordinary spreads. Null where fewer than three are tested.
 */
export function qualityBeside(area: string, gaps: readonly Gap[]): QualityBeside | null {
  const quality = gaps.filter(gap => gap.keyFigure.area === area && gap.keyFigure.direction !== 'cost');
  if (quality.length < fewestQualityMeasures) return null;
  return {
    keyFigures: quality.length,
    medianInSpreads: median(quality.map(gap => turned(gap.keyFigure.direction, gap.gapInSpreads))),
  };
}

/**
 * The standing of a gap, with a higher cost turned into `worse` beside quality that is not better (median at most 0).
 *
 * Only for costs per person served and deviations from the reference cost: a cost per inhabitant (of an age, too)
 * follows need and ambition and stays higher or lower. A lower cost is never praised for itself.
 */
export function verdictOf(gap: Gap, quality: QualityBeside | null): Standing {
  if (gap.standing !== 'higher cost' || quality === null || quality.medianInSpreads > 0) return gap.standing;
  const { title } = gap.keyFigure;
  const unit = unitOfMeasure(title);
  const isPerPersonServed =
    unit.kind === 'kronor' && unit.per !== null && !/^(?:inv|kvm|meter|hushåll|ljuspunkt)/i.test(unit.per);
  return isPerPersonServed || /^nettokostnadsavvikelse/i.test(title) ? 'worse' : 'higher cost';
}

/** One figure that the source publishes under two names. */
function sameFigure(a: Gap, b: Gap): Kinship | undefined {
  const isSame =
    a.keyFigure.area === b.keyFigure.area &&
    a.year === b.year &&
    a.value === b.value &&
    a.peerMedian === b.peerMedian &&
    a.nationalMedian === b.nationalMedian;
  return isSame ? { kind: 'same but for a detail' } : undefined;
}

const isGood = (standing: Standing): boolean => standing === 'better' || standing === 'lower cost';

/** First what stands, then what no longer does in the latest year, last what must be checked. */
const rankOf = ({
  gap,
  comparability,
}: {
  readonly gap: Gap;
  readonly comparability: Comparability;
}): number => (comparability.kind === 'check' ? 2 : gap.persistenceYears === 0 || hasTurned(gap) ? 1 : 0);
