/**
 * The line, counted from 1, on which the value at a path stands in a valid JSON text; that of the nearest value above it where there is none such.
 */
export function lineOfPath(text: string, path: readonly (string | number)[]): number {
  let at = 0;
  const space = () => {
    while (/\s/.test(text[at] ?? '')) at += 1;
  };
  const string = (): string => {
    const from = at;
    at += 1;
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at += 1;
    return JSON.parse(text.slice(from, at));
  };
  /** Calls `inside` at each member's value; it must move past the value or say that the search is over. */
  const members = (inside: (key: string | number) => boolean): boolean => {
    const isObject = text[at] === '{';
    at += 1;
    for (let index = 0; ; index += 1) {
      space();
      if (text[at] === '}' || text[at] === ']') {
        at += 1;
        return false;
      }
      let key: string | number = index;
      if (isObject) {
        key = string();
        space();
        at += 1;
        space();
      }
      if (inside(key)) return true;
      space();
      if (text[at] === ',') at += 1;
    }
  };
  const skip = (): boolean => {
    if (text[at] === '"') string();
    else if (text[at] === '{' || text[at] === '[') members(skip);
    else while (at < text.length && !/[,\]}\s]/.test(text[at]!)) at += 1;
    return false;
  };
  space();
  for (const step of path) {
    const parent = at;
    const isFound = (text[at] === '{' || text[at] === '[') && members(key => (key === step ? true : skip()));
    if (!isFound) {
      at = parent;
      break;
    }
  }
  return text.slice(0, at).split('\n').length;
}
