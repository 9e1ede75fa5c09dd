import type { Classification } from '#core/panel/key-figure.ts';

type Judged = Pick<Classification, 'kind' | 'direction'>;

/** How well rules find one answer: of those they give it, the share that people judged so, and the other way round; 0–1. */
export type RuleQuality = {
  readonly answer: string;
  readonly judged: number;
  readonly given: number;
  readonly precision: number;
  readonly recall: number;
};

/**
 * Precision and recall of rules against what people judged, per kind and, among what both call a measure, per direction.
 *
 * An answer that rules never give has precision NaN, one that nobody judged recall NaN.
 */
export function ruleQualities(
  pairs: readonly { readonly judged: Judged; readonly rule: Judged }[],
): readonly RuleQuality[] {
  const measures = pairs.filter(({ judged, rule }) => judged.kind === 'measure' && rule.kind === 'measure');
  const of = (all: typeof pairs, read: (judged: Judged) => string) =>
    [...new Set(all.flatMap(({ judged, rule }) => [read(judged), read(rule)]))].sort().map(answer => {
      const judged = all.filter(pair => read(pair.judged) === answer);
      const given = all.filter(pair => read(pair.rule) === answer);
      const both = judged.filter(pair => read(pair.rule) === answer).length;
      return {
        ...{ answer, judged: judged.length, given: given.length },
        ...{ precision: both / given.length, recall: both / judged.length },
      };
    });
  return [...of(pairs, ({ kind }) => kind), ...of(measures, ({ direction }) => direction)];
}
