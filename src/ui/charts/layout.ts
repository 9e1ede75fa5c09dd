/** Mean width of a character of Swedish prose in Inter, in font sizes; a little wide so that labels keep clear. */
const characterWidth = 0.51;
/** So much wider a bold text is. */
const boldWider = 1.12;

/** Width of a text in Inter, in pixels, about. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * characterWidth;
}

/** The text cut at a word so that it fits, with an ellipsis; the text itself where it fits. */
export function fitText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const most = Math.max(1, Math.floor(width / (fontSize * characterWidth)) - 1);
  const cut = text.slice(0, most);
  const atWord = cut.lastIndexOf(' ');
  return `${(atWord > most * 0.6 ? cut.slice(0, atWord) : cut).replace(/[\s,;:(–-]+$/, '')}…`;
}

/** The room that names beside a chart need so that no word of theirs is cut; at least `least`. */
export function roomFor(names: readonly string[], fontSize: number, least: number): number {
  const words = names.flatMap(name => name.split(' ')).map(word => textWidth(word, fontSize) * boldWider);
  return Math.max(least, Math.ceil(Math.max(0, ...words)) + 20);
}

/** Words broken into lines of at most `width` pixels; a longer word stands alone. */
export function wrapText(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, fontSize) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * Vertical offsets that keep dots on one line from hiding each other: each dot takes the free place nearest the
 * line, up to `most` pixels away; where none is free it lies over another.
 */
export function swarm(xs: readonly number[], spacing: number, most: number): readonly number[] {
  const order = xs.map((_, index) => index).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0));
  const offsets = new Array<number>(xs.length).fill(0);
  const steps: number[] = [0];
  for (let step = spacing; step <= most; step += spacing) steps.push(-step, step);
  const lastAt = new Map<number, number>();
  for (const index of order) {
    const x = xs[index] ?? 0;
    const free = steps.find(step => x - (lastAt.get(step) ?? Number.NEGATIVE_INFINITY) >= spacing);
    const step = free ?? steps[index % steps.length] ?? 0;
    offsets[index] = step;
    lastAt.set(step, x);
  }
  return offsets;
}

/** Positions moved apart so that neighbours are at least `gap` away, as little as needed, kept within the limits. */
export function spreadApart(
  positions: readonly number[],
  gap: number,
  from: number,
  to: number,
): readonly number[] {
  const order = positions.map((_, index) => index).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed = order.map(index => Math.min(to, Math.max(from, positions[index] ?? from)));
  for (let index = 1; index < placed.length; index++)
    placed[index] = Math.max(placed[index] ?? 0, (placed[index - 1] ?? 0) + gap);
  for (let index = placed.length - 1, limit = to; index >= 0; index--, limit -= gap)
    placed[index] = Math.min(placed[index] ?? 0, limit);
  for (let index = placed.length - 2; index >= 0; index--)
    placed[index] = Math.min(placed[index] ?? 0, (placed[index + 1] ?? 0) - gap);
  const result = new Array<number>(positions.length).fill(0);
  order.forEach((index, place) => {
    result[index] = placed[place] ?? 0;
  });
  return result;
}

/** Whether two ends of an axis lie far enough apart to divide what is between; ticks cannot be made otherwise. */
export function isSpread(low: number, high: number): boolean {
  return high - low > 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
}

/**
 * Round numbers of an axis between its ends, about `count` of them, steps of 1, 2 or 5 times a power of ten, with the
 * decimals that tell them apart. Ends that are not spread give none.
 */
export function axisTicks(
  low: number,
  high: number,
  count: number,
): { readonly values: readonly number[]; readonly decimals: number } {
  if (!isSpread(low, high)) return { values: [], decimals: 0 };
  const rough = (high - low) / count;
  const power = Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find(factor => factor * 10 ** power >= rough * 0.8) ?? 10) * 10 ** power;
  const first = Math.ceil(low / step);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const values = Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(decimals)),
  );
  return { values, decimals };
}
