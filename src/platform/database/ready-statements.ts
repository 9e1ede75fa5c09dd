/** A column of what a statement gives: its name, and the number of its type. */
export type Column = { readonly name: string; readonly type: number };

/** Statements that the database keeps planned. Each costs it memory: the one that was asked longest ago gives way. */
const mostReady = 300;
/** Longer ones carry many rows, and come seldom twice. */
const longestReady = 20_000;
/** Statements that were asked once, of which those asked again are kept ready. */
const mostAskedOnce = 2000;

type Ready = { readonly name: string; readonly columns: readonly Column[] };

/** Which statements a database keeps ready, and under which names. */
export function readyStatements() {
  const ready = new Map<string, Ready>();
  const askedOnce = new Set<string>();
  let leaving: string[] = [];
  let given = 0;
  let next = '';

  const forget = () => {
    leaving.push(...[...ready.values()].map(({ name }) => name));
    ready.clear();
  };

  return {
    /** By which name to ask, the columns it gives where it is ready, and the names that are to be given up before it. */
    of: (text: string) => {
      const closed = leaving;
      leaving = [];
      const found = ready.get(text);
      if (found !== undefined) {
        ready.delete(text);
        ready.set(text, found);
        return { ...found, closed };
      }
      next = '';
      if (askedOnce.has(text)) {
        given += 1;
        next = `s${given}`;
      } else if (text.length <= longestReady) {
        if (askedOnce.size >= mostAskedOnce) askedOnce.clear();
        askedOnce.add(text);
      }
      return { name: next, columns: null, closed };
    },
    /** The statement that was asked just now, by the name it was given, gives such columns: it is ready if it has a name. */
    keep: (text: string, columns: readonly Column[]) => {
      if (next === '') return;
      ready.set(text, { name: next, columns });
      if (ready.size <= mostReady) return;
      const [oldest] = ready.entries();
      if (oldest === undefined) return;
      ready.delete(oldest[0]);
      leaving.push(oldest[1].name);
    },
    /** What was parsed under the name is of no use. */
    leave: (name: string) => {
      if (name !== '') leaving.push(name);
    },
    forget,
  };
}
