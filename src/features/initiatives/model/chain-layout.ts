import type { StepKind } from './fields.ts';
import type { Step } from './initiative.ts';

/** A step as a box, and arrows between boxes, in the units of the drawing. */
export type ChainLayout = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly {
    readonly step: number;
    readonly kind: StepKind;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly lines: readonly { readonly at: number; readonly text: string }[];
  }[];
  readonly arrows: readonly { readonly key: string; readonly path: string; readonly isHindrance: boolean }[];
};

const columns: readonly StepKind[] = ['activity', 'effect', 'benefit', 'goal'];
const boxWidth = 184;
const between = 44;
const lineHeight = 18;
const gap = 20;
/** Room for the name of the column above, and of the kind within a box. */
const top = 28;
const padding = 12;

/** Words on lines of at most so many characters; a longer word has its own line. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Columns from activity to goal, obstacles below in the column of what they stand in the way of. */
export function chainLayout(steps: readonly Step[]): ChainLayout {
  const columnOf = ({ kind, leadsTo }: Step): number => {
    if (kind !== 'obstacle') return columns.indexOf(kind);
    return Math.max(0, columns.indexOf(steps[leadsTo[0] ?? -1]?.kind ?? 'activity'));
  };
  const nextY = columns.map(() => top);
  const placed = new Map<number, ChainLayout['boxes'][number]>();
  const place = (step: Step, position: number) => {
    const column = columnOf(step);
    const lines = wrapped(step.text, 24).map((text, at) => ({ at, text }));
    const height = lines.length * lineHeight + 2 * padding;
    const y = nextY[column] ?? top;
    nextY[column] = y + height + gap;
    const x = column * (boxWidth + between);
    placed.set(position, { step: position, kind: step.kind, x, y, width: boxWidth, height, lines });
  };
  steps.forEach((step, position) => {
    if (step.kind !== 'obstacle') place(step, position);
  });
  const below = Math.max(...nextY);
  nextY.fill(below + 8);
  steps.forEach((step, position) => {
    if (step.kind === 'obstacle') place(step, position);
  });
  const boxes = [...placed.values()];
  return {
    width: columns.length * boxWidth + (columns.length - 1) * between,
    height: Math.max(top, ...boxes.map(({ y, height }) => y + height)) + 4,
    boxes,
    arrows: steps.flatMap(({ leadsTo, kind }, from) =>
      leadsTo.flatMap(to => {
        const [one, other] = [placed.get(from), placed.get(to)];
        if (one === undefined || other === undefined) return [];
        return [{ key: `${from}-${to}`, path: pathBetween(one, other), isHindrance: kind === 'obstacle' }];
      }),
    ),
  };
}

type Box = ChainLayout['boxes'][number];

/** From side to side where the next stands to the right; from top to bottom edge where it stands above or below. */
function pathBetween(from: Box, to: Box): string {
  if (to.x > from.x) {
    const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
    const [x2, y2] = [to.x - 6, to.y + to.height / 2];
    const middle = (x1 + x2) / 2;
    return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
  }
  const [x1, x2] = [from.x + from.width / 2, to.x + to.width / 2];
  const isBelow = from.y > to.y;
  const [y1, y2] = isBelow ? [from.y, to.y + to.height + 6] : [from.y + from.height, to.y - 6];
  return `M${x1} ${y1}L${x2} ${y2}`;
}
