import type { VoicePart } from '#core/opportunities/opportunity.ts';
import { totalWithVoice } from '#core/opportunities/score.ts';
import { type Voice, voicePartOf } from '#core/opportunities/voice.ts';

/** What the ranking with voice needs to know of an opportunity. */
export type Rankable<Item> = {
  readonly item: Item;
  /** The total of its measured score, 0–1; 0 where nothing is measured. */
  readonly measured: number;
  /** It is introduced already: it stands after all others. */
  readonly isAlreadyHere: boolean;
  readonly voices: readonly Voice[];
};

export type Ranked<Item> = {
  readonly item: Item;
  readonly total: number;
  readonly voice: VoicePart | null;
};

/**
 * Opportunities by their score with the employees' voice in it, those already introduced last. Alike, they keep the order they were
 * given in: without a voice anywhere nothing moves. Reference: docs/methods/opportunities.md.
 */
export function rankWithVoice<Item>(given: readonly Rankable<Item>[]): readonly Ranked<Item>[] {
  return given
    .map(({ item, measured, isAlreadyHere, voices }, index) => {
      const voice = voicePartOf(voices);
      return { item, index, isAlreadyHere, voice, total: totalWithVoice(measured, voice) };
    })
    .sort(
      (one, other) =>
        Number(one.isAlreadyHere) - Number(other.isAlreadyHere) ||
        other.total - one.total ||
        one.index - other.index,
    )
    .map(({ item, total, voice }) => ({ item, total, voice }));
}
