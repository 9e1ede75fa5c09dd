/** `mechanisms.0.keyFigures.1.id` → the line it begins on, from 1; `''` is the whole. */
export type LinesByPath = ReadonlyMap<string, number>;

/**
 * The line on which each value of a JSON text begins, by its path. The text must be JSON that `JSON.parse` takes; of other
 * text what was reached is given.
 */
export function linesOfJson(text: string): LinesByPath {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;

  const pass = (count: number) => {
    for (const end = at + count; at < end; at++) if (text[at] === '\n') line++;
  };
  const passBlanks = () => {
    while (/\s/.test(text[at] ?? '')) pass(1);
  };
  const passWord = (): string => {
    const [word = ''] = /^(?:"(?:[^"\\]|\\.)*"|[^\s,\]}:]+)/s.exec(text.slice(at, at + longestWord)) ?? [];
    pass(Math.max(1, word.length));
    return word;
  };
  const inside = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

  let depth = 0;
  const passValue = (path: string): void => {
    passBlanks();
    if (depth > deepest) at = text.length;
    lines.set(path, line);
    if (text[at] === '{' || text[at] === '[') passMembers(path, text[at] === '[');
    else passWord();
  };
  const passMembers = (path: string, isList: boolean): void => {
    pass(1);
    depth++;
    for (let position = 0; at < text.length; position++) {
      passBlanks();
      if (text[at] === '}' || text[at] === ']') break;
      if (text[at] === ',') {
        pass(1);
        passBlanks();
      }
      if (isList) passValue(inside(path, String(position)));
      else {
        const name = passWord();
        passBlanks();
        pass(1);
        passValue(inside(path, name.slice(1, -1)));
      }
      passBlanks();
    }
    depth--;
    pass(1);
  };

  passValue('');
  return lines;
}

/** Longer words are texts that no pattern may hold. */
const longestWord = 100_000;
/** No pattern is nested deeper. */
const deepest = 30;
