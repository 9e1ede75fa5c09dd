import { seriesOf } from '#core/panel/panel.ts';
import type { Gap } from '#core/situations/gap.ts';
import { turned } from '#core/situations/gap.ts';
import type { Comparability, Situation } from '#core/situations/situation.ts';
import { whomIn } from '#features/situation/comparison-words.ts';
import { messages } from '#features/situation/messages/situation.ts';
import type { Place } from '#features/situation/place.ts';
import { trendBesideAll } from '#features/situation/summary.ts';
import { displayUnit, nameOf } from '#features/situation/wording.ts';
import type { Language } from '#platform/context.ts';
import { formatNumber, formatRank, formatYear } from '#ui/format/numbers.ts';
import { formatDifference, formatValue } from '#ui/format/units.ts';

/** A row of *Läget* as plain data: what the list component shows. */
export type SituationRow = {
  readonly key: string;
  readonly tone: 'good' | 'act' | 'more' | 'less' | 'moving';
  readonly toneWord: string;
  readonly sentence: string;
  /** Title in the sentence: the source's own, in Swedish. */
  readonly swedish: string;
  readonly evidence: string;
  readonly caution: string | null;
  readonly href: string;
  readonly line: { readonly own: readonly (number | null)[]; readonly label: string };
};

const yearsOfLine = 10;

/** A situation as a sentence with its evidence. */
export function situationRow(
  place: Place,
  situation: Situation,
  language: Language,
  query: string,
): SituationRow {
  const text = messages(language);
  const { lead, gathered, comparability } = situation;
  const unit = displayUnit(lead.keyFigure.title);
  const also = gathered.length === 0 ? '' : ` · ${text.row.gathered(gathered.length)}`;
  const caution =
    comparability.kind === 'check'
      ? checkText(comparability, language)
      : lead.standing === 'higher cost' && situation.verdict === 'worse'
        ? text.row.costBesideQuality
        : null;
  return {
    key: lead.keyFigure.id,
    ...toneOf(lead, language),
    swedish: nameOf(lead.keyFigure.title),
    sentence: text.row.against(
      nameOf(lead.keyFigure.title),
      formatValue(lead.value, unit, language),
      formatValue(lead.peerMedian, unit, language),
      whomIn(place, lead.keyFigure.area, language),
    ),
    evidence:
      (lead.level === 'avvikelse' ? `${text.columns.smaller} · ` : '') +
      text.row.evidence(
        formatYear(lead.year),
        formatRank(lead.rank, lead.of, language),
        lead.persistenceYears,
        lead.yearsCounted,
      ) +
      also,
    caution,
    href: keyFigureHref(place, lead, query),
    line: lineOf(place, lead, language),
  };
}

/** A moving key figure as a sentence. */
export function movingRow(place: Place, gap: Gap, language: Language, query: string): SituationRow {
  const text = messages(language).row;
  const unit = displayUnit(gap.keyFigure.title);
  const besideAll = trendBesideAll(place, gap);
  const isImproving = turned(gap.keyFigure.direction, besideAll) > 0;
  return {
    key: gap.keyFigure.id,
    tone: isImproving ? 'good' : 'act',
    toneWord: isImproving ? text.improving : text.worsening,
    swedish: nameOf(gap.keyFigure.title),
    sentence: text.moving(
      nameOf(gap.keyFigure.title),
      formatDifference(gap.trendPerYear, unit, language),
      formatDifference(gap.trendPerYear - besideAll, unit, language),
    ),
    evidence: `${isImproving ? text.improving : text.worsening} · ${text.movingEvidence(
      formatYear(gap.year),
      formatValue(gap.value, unit, language),
      formatValue(gap.peerMedian, unit, language),
      whomIn(place, gap.keyFigure.area, language),
    )}`,
    caution: null,
    href: keyFigureHref(place, gap, query),
    line: lineOf(place, gap, language),
  };
}

/** Why a gap should be looked at before it is believed. */
export function checkText(
  comparability: Extract<Comparability, { kind: 'check' }>,
  language: Language,
): string {
  const text = messages(language).check;
  const { reason } = comparability;
  switch (reason.kind) {
    case 'another organisation':
      return text.organisation(nameOf(reason.title));
    case 'tiny base':
      return text.tinyBase(formatNumber(Math.round(reason.persons), language));
    case 'hardly run here':
      return text.hardlyRun(
        formatNumber(Math.round(reason.persons), language),
        formatNumber(Math.round(reason.residents), language),
      );
    case 'cost on one side only':
      return text.oneSide;
    case 'far beyond':
      return text.far(formatNumber(reason.spreads, language, 1));
  }
}

function toneOf(gap: Gap, language: Language): Pick<SituationRow, 'tone' | 'toneWord'> {
  const text = messages(language).row;
  switch (gap.standing) {
    case 'worse':
      return { tone: 'act', toneWord: text.worse };
    case 'better':
      return { tone: 'good', toneWord: text.better };
    case 'higher cost':
      return { tone: 'more', toneWord: text.higherCost };
    case 'lower cost':
      return { tone: 'less', toneWord: text.lowerCost };
  }
}

export function keyFigureHref({ unit }: Place, gap: Gap, query: string): string {
  return `/nyckeltal/${unit.code}/${gap.keyFigure.id}${query}`;
}

/** The last ten years up to the gap's own year. */
function lineOf({ analysis, position }: Place, gap: Gap, language: Language): SituationRow['line'] {
  const { panel } = analysis.snapshot;
  const end = gap.year - panel.firstYear + 1;
  const start = Math.max(0, end - yearsOfLine);
  const own = Array.from(seriesOf(panel, gap.keyFigure.position, position).subarray(start, end), value =>
    Number.isNaN(value) ? null : value,
  );
  const unit = displayUnit(gap.keyFigure.title);
  const first = own.findIndex(value => value !== null);
  const firstValue = own[first] ?? gap.value;
  return {
    own,
    label: `${formatYear(panel.firstYear + start + Math.max(0, first))}: ${formatValue(firstValue, unit, language)}; ${formatYear(gap.year)}: ${formatValue(gap.value, unit, language)}`,
  };
}
