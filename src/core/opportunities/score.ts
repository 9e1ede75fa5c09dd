import type { Evidence, Score, ScorePart, VoicePart } from '#core/opportunities/opportunity.ts';
import { voiceWeight } from '#core/opportunities/voice.ts';

/** A gap this many ordinary spreads beyond the threshold is as severe as the scale goes. */
const severestSpreads = 3;
/** A prize of this share of its base is as large as the scale goes. */
const largestPrizeShare = 0.25;
/** No part weighs below this: a product must not vanish because one part is uncertain. */
const leastPart = 0.05;

const scaled = (share: number): number => Math.max(leastPart, Math.min(1, share));

/**
 * Score of an opportunity from its clearest evidence: severity, persistence, prize, addressability, each scaled to 0.05–1.
 *
 * Severity: (|mean gap| − half the threshold) in ordinary spreads over 3, so that an *avvikelse* counts too; persistence: share of
 * the years counted; prize: share of the base over 0.25; addressability: middle of the mechanisms' range, summed over the evidence's
 * mechanisms for the same gap and cut at 1. The total is the geometric mean of the parts that are known: without a prize it
 * is ranked by the rest. All parts null without evidence: the total is 0.
 */
export function scoreOf(evidence: readonly Evidence[]): Score {
  const first = evidence[0];
  if (first === undefined) {
    return { total: 0, severity: null, persistence: null, prize: null, addressability: null };
  }
  const { situation, gap } = first;
  const beyondHalf = Math.max(0, Math.abs(gap.gapInSpreads) - 0.5);
  const severity: ScorePart = {
    scaled: scaled(beyondHalf / severestSpreads),
    raw: beyondHalf,
    unit: 'ordinary spreads',
  };
  const persistence: ScorePart = {
    scaled: scaled(situation.persistence),
    raw: situation.persistence,
    unit: 'share of years',
  };
  const prize: ScorePart | null =
    situation.prize.kind === 'known'
      ? {
          scaled: scaled(situation.prize.share / largestPrizeShare),
          raw: situation.prize.share,
          unit: 'share of the base',
        }
      : null;
  const mechanisms = evidence.filter(each => each.situation === situation).map(each => each.mechanism);
  const distinct = [...new Set(mechanisms)];
  const reach = (end: 'low' | 'high') =>
    Math.min(
      1,
      distinct.reduce((sum, mechanism) => sum + mechanism.reaches[end], 0),
    );
  const low = reach('low');
  const high = reach('high');
  const middle = (low + high) / 2;
  const addressability = {
    scaled: scaled(middle),
    raw: middle,
    unit: 'share of the gap' as const,
    low,
    high,
  };
  const parts = [severity, persistence, ...(prize === null ? [] : [prize]), addressability];
  const total = Math.exp(parts.reduce((sum, part) => sum + Math.log(part.scaled), 0) / parts.length);
  return { total, severity, persistence, prize, addressability };
}

/**
 * The total of a score, 0–1, with the employees' voice in it: what is measured, and a fifth of what is left up to the top of the
 * scale times how much the voice says. So the voice adds at most 0.2, never takes anything away, changes nothing where nobody has
 * been heard, and is all there is where nothing is measured (`measured` 0). Reference: docs/methods/opportunities.md.
 */
export const totalWithVoice = (measured: number, voice: VoicePart | null): number =>
  voice === null ? measured : measured + voiceWeight * voice.scaled * (1 - measured);
