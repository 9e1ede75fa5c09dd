/** `a, b och c`. */
export function inList(words: readonly string[], and: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}

export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `Digital tillsyn` within a sentence; `GPS-larm` and `E-ansökan` stay. */
export const lowerFirst = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** The first of the items whose sizes together stay within the room. */
export function within<Item>(
  room: number,
  items: readonly Item[],
  sizeOf: (item: Item) => number,
): readonly Item[] {
  let taken = 0;
  const end = items.findIndex(item => {
    taken += sizeOf(item);
    return taken > room;
  });
  return end < 0 ? items : items.slice(0, end);
}
