import type { VoicePart } from '#core/opportunities/opportunity.ts';

/** What employees said for an opportunity: a statement that was voted on, or an idea that some support. */
export type Voice =
  | {
      readonly kind: 'statement';
      /** The least share that agrees in any opinion group, 0–1. */
      readonly agreeShare: number;
      /** Who voted on it. */
      readonly people: number;
    }
  | { readonly kind: 'idea' /** Who supports it. */; readonly people: number };

/** The voice gives at most this share of the scale of the score: 20 points of 100. */
export const voiceWeight = 0.2;
/** So many people give half of what any number of them could. */
const halfwayPeople = 50;
/** Fewer than this are not heard: what they said must not be read out of a rank. */
export const fewestPeople = 6;
/** Nobody is asked to disagree with an idea, so that support of one weighs as a statement that three in four agree with. */
const ideaWeight = 0.5;

const clamped = (share: number): number => Math.max(0, Math.min(1, share));

/** How much one voice says, 0–1. Not a number counts as nothing. */
export function strengthOf(voice: Voice): number {
  if (!(voice.people >= fewestPeople)) return 0;
  const heard = voice.people / (voice.people + halfwayPeople);
  if (voice.kind === 'idea') return ideaWeight * heard;
  return Number.isFinite(voice.agreeShare) ? clamped((voice.agreeShare - 0.5) / 0.5) * heard : 0;
}

/**
 * The part of a score that employees' voice is: that of the strongest voice alone, since those who back several may be the same
 * people. Null where nobody has said anything; 0 where less than half agree in some group, or fewer than six have been heard.
 * Reference: docs/methods/opportunities.md.
 */
export function voicePartOf(voices: readonly Voice[]): VoicePart | null {
  let strongest: { readonly voice: Voice; readonly strength: number } | null = null;
  for (const voice of voices) {
    const strength = strengthOf(voice);
    if (strongest === null || strength > strongest.strength) strongest = { voice, strength };
  }
  if (strongest === null) return null;
  const { voice, strength } = strongest;
  return {
    scaled: strength,
    raw: voice.kind === 'idea' ? voice.people : voice.agreeShare,
    unit: voice.kind === 'idea' ? 'supporters' : 'least share agreeing',
    people: voice.people,
  };
}
