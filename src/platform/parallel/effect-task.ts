import type { NoQuestion } from '#core/effects/effect-question.ts';
import type { UnitYears } from '#core/effects/effect-window.ts';
import type { EffectSettings, SideBySide } from '#core/effects/side-by-side.ts';

/** One question of effect for the thread. */
export type EffectTask = { readonly panel: UnitYears; readonly settings: EffectSettings };

export type EffectAnswer = SideBySide | NoQuestion;
