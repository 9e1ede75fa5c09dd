import type { Text } from '#core/panel/key-figure.ts';

/** A rule on a plain title (`plainTitle`): where it speaks, what it gives, and why. */
export type Rule<Given> = {
  readonly gives: Given;
  readonly where: RegExp;
  readonly unless?: RegExp;
  readonly reason: Text;
};

/** The first of the rules that speaks of the title; null where all stay silent. */
export function firstThatSpeaks<Given>(
  rules: readonly Rule<Given>[],
  plainTitle: string,
): Rule<Given> | null {
  return rules.find(rule => rule.where.test(plainTitle) && !(rule.unless?.test(plainTitle) ?? false)) ?? null;
}
