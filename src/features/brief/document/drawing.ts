/** What a shape means; each file gives it the colour of its own theme. */
export const tones = ['own', 'peers', 'band', 'good', 'act', 'neutral', 'watch', 'faint', 'rule'] as const;
export type Tone = (typeof tones)[number];

export type Point = readonly [x: number, y: number];

export type Shape =
  | {
      readonly kind: 'line';
      readonly points: readonly Point[];
      readonly tone: Tone;
      readonly width: number;
      readonly isDashed?: boolean;
    }
  | { readonly kind: 'area'; readonly points: readonly Point[]; readonly tone: Tone }
  | {
      readonly kind: 'mark';
      readonly at: Point;
      readonly radius: number;
      readonly tone: Tone;
      /** Told by its shape too, not by colour alone (WCAG 1.4.1). */
      readonly form: 'circle' | 'diamond' | 'square' | 'ring';
    };

/**
 * A small picture without words, drawn alike in every file: y runs downwards, sizes in points. Words stand beside it as
 * text that can be read aloud, searched and changed.
 */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  /** What it shows, for whoever does not see it. */
  readonly label: string;
  readonly shapes: readonly Shape[];
};

/** The corners of a mark that has any. */
export function cornersOf({ at: [x, y], radius, form }: Extract<Shape, { kind: 'mark' }>): readonly Point[] {
  const side = radius * 0.9;
  return form === 'square'
    ? [
        [x - side, y - side],
        [x + side, y - side],
        [x + side, y + side],
        [x - side, y + side],
      ]
    : [
        [x, y - radius * 1.2],
        [x + radius * 1.2, y],
        [x, y + radius * 1.2],
        [x - radius * 1.2, y],
      ];
}
