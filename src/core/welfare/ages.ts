/** Whole years of age, both ends counted; `to` null is open upwards (`80+`). */
export type Ages = { readonly from: number; readonly to: number | null };

/** Nobody counted here is older: only lengths of open ends are measured by it. */
const oldest = 99;

const endOf = ({ to }: Ages): number => to ?? oldest;

export const sameAges = (one: Ages, other: Ages): boolean => one.from === other.from && one.to === other.to;

export const contains = (outer: Ages, inner: Ages): boolean =>
  outer.from <= inner.from && (outer.to === null || (inner.to !== null && inner.to <= outer.to));

/** Number of years of age in a range; an open end is counted to 99. */
export const lengthOf = (ages: Ages): number => endOf(ages) - ages.from + 1;

/** Number of years of age that two ranges share. */
export const overlapOf = (one: Ages, other: Ages): number =>
  Math.max(0, Math.min(endOf(one), endOf(other)) - Math.max(one.from, other.from) + 1);

/** `0`, `1-5`, `80+`: the same in every language, and as a key. */
export function agesName({ from, to }: Ages): string {
  if (to === null) return `${from}+`;
  return from === to ? String(from) : `${from}-${to}`;
}

/** Reads `0-19 år`, `80+`, `85 och äldre`, `5 år`; null for what is no range of ages. */
export function agesIn(text: string): Ages | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s*(år|years?)\b\.?/g, '')
    .replace(/\s*(\+|och äldre|-w|and over|or older)$/, '+')
    .replace(/[–—−]/g, '-')
    .replace(/\s/g, '');
  const range = /^(\d{1,3})-(\d{1,3})$/.exec(plain);
  if (range !== null) {
    const ages = { from: Number(range[1]), to: Number(range[2]) };
    return ages.from <= ages.to ? ages : null;
  }
  const open = /^(\d{1,3})\+$/.exec(plain);
  if (open !== null) return { from: Number(open[1]), to: null };
  return /^\d{1,3}$/.test(plain) ? { from: Number(plain), to: Number(plain) } : null;
}

/**
 * The ranges that together make up `whole` exactly, in order and without overlap, as few as can be found by taking the
 * longest first; null where they leave a hole.
 */
export function tilesOf(whole: Ages, ranges: readonly Ages[]): readonly Ages[] | null {
  const within = ranges
    .filter(range => contains(whole, range))
    .sort((one, other) => lengthOf(other) - lengthOf(one));
  const from = (start: number): readonly Ages[] | null => {
    for (const range of within) {
      if (range.from !== start) continue;
      if (range.to === whole.to) return [range];
      if (range.to === null) continue;
      const rest = from(range.to + 1);
      if (rest !== null) return [range, ...rest];
    }
    return null;
  };
  return from(whole.from);
}
