/** Fewer than this many are never told apart. */
export const leastShown = 6;

/**
 * What is shown of one participant's vote on one statement: `outside` before the participant is counted at all, `notShown` while they are
 * counted but not with a vote, else the choice in the group they then belonged to.
 */
export type ShownCell = number;
export const outside: ShownCell = -1;
export const notShown: ShownCell = 0;

/** The cell of a choice (−1, 0, 1) in a group; group 0 is no group. */
export const cellOf = (choice: -1 | 0 | 1, group: number): ShownCell => 2 + choice + 3 * group;
export const groupOfCell = (cell: ShownCell): number => Math.floor((cell - 1) / 3);
export const choiceOfCell = (cell: ShownCell): -1 | 0 | 1 => {
  const choice = ((cell - 1) % 3) - 1;
  return choice < 0 ? -1 : choice > 0 ? 1 : 0;
};

/** From this edition on, this cell. */
export type Step = readonly [edition: number, cell: ShownCell];

/** Participants of whom one statement has always shown the same: where they were in every edition. */
export type Cohort = { readonly path: readonly Step[]; readonly members: readonly number[] };

/** Participants counted since an edition. */
export type Batch = { readonly edition: number; readonly members: readonly number[] };

/** Where a path stood after an edition. */
export function cellAfter(path: readonly Step[], edition: number): ShownCell {
  let cell = outside;
  for (const [from, next] of path) {
    if (from > edition) break;
    cell = next;
  }
  return cell;
}

type Move = { readonly cohort: number; readonly to: ShownCell; members: readonly number[] };

type Piece = { count: number; readonly moves: Move[] };

/**
 * The next edition of what is shown of one statement, as cohorts of those whose vote is shown.
 *
 * The law: between any earlier edition and this one, as many as stood in one cell then and stand in another (or the same) now are none or at
 * least six – `outside` and `notShown` are cells too. So every cell, every union of cells, every complement, and every difference of two
 * editions counts none or at least six. Moves that would break it wait: first whole moves that are too few, then as many of the largest move
 * out of a cell as must stay behind.
 *
 * `wish` gives the cell of a counted participant's true vote, or undefined without one. Linear in cohorts × editions.
 * Reference: it is cell suppression with complementary suppression (Hundepool et al. 2012, Statistical Disclosure Control, ch. 4) over the
 * joint table of two editions.
 */
export function nextCohorts(
  cohorts: readonly Cohort[],
  batches: readonly Batch[],
  edition: number,
  wish: (participant: number) => ShownCell | undefined,
): readonly Cohort[] {
  const before = withThoseNotShown(cohorts, batches);
  const moves: Move[] = [];
  const staying: number[] = [];
  for (const [at, { path, members }] of before.entries()) {
    const own = path.at(-1)?.[1] ?? notShown;
    const byWish = new Map<ShownCell, number[]>();
    for (const member of members) {
      const to = wish(member);
      if (to === undefined || to === own) continue;
      const there = byWish.get(to);
      if (there === undefined) byWish.set(to, [member]);
      else there.push(member);
    }
    let moving = 0;
    for (const [to, those] of byWish) {
      moves.push({ cohort: at, to, members: those });
      moving += those.length;
    }
    staying.push(members.length - moving);
  }
  const kept = lawful(before, staying, moves, edition);
  return afterMoves(before, kept, edition);
}

function withThoseNotShown(cohorts: readonly Cohort[], batches: readonly Batch[]): readonly Cohort[] {
  const last = batches.reduce(
    (most, { members }) => members.reduce((one, other) => Math.max(one, other), most),
    0,
  );
  // Not a set: every statement asks this of every participant.
  const isShown = new Uint8Array(last + 1);
  for (const { members } of cohorts) for (const member of members) isShown[member] = 1;
  const waiting = batches.map(({ edition, members }) => ({
    path: [[edition, notShown] as const],
    members: members.filter(member => isShown[member] === 0),
  }));
  return [...cohorts, ...waiting.filter(({ members }) => members.length > 0)];
}

/** The moves that may be shown: those that break the law are taken back until none does. */
function lawful(
  before: readonly Cohort[],
  stayingFirst: readonly number[],
  asked: readonly Move[],
  edition: number,
): readonly Move[] {
  const staying = [...stayingFirst];
  const editions = [...new Set([0, ...before.flatMap(({ path }) => path.map(([from]) => from))])].filter(
    each => each < edition,
  );
  const then = editions.map(each => before.map(({ path }) => cellAfter(path, each)));
  const now = before.map(({ path }) => path.at(-1)?.[1] ?? notShown);
  let moves = [...asked];
  const takeBack = (move: Move, count: number) => {
    staying[move.cohort] = (staying[move.cohort] ?? 0) + count;
    move.members = move.members.slice(count);
    if (move.members.length === 0) moves = moves.filter(each => each !== move);
  };
  for (let at = 0; at < then.length && moves.length > 0; ) {
    const cells = then[at] ?? [];
    const broken = brokenPiece(cells, now, staying, moves);
    if (broken === undefined) {
      at += 1;
      continue;
    }
    if (broken.moves.length > 0) {
      for (const move of broken.moves) takeBack(move, move.members.length);
    } else {
      const missing = leastShown - broken.count;
      const leaving = moves
        .filter(({ cohort }) => cells[cohort] === broken.stood && now[cohort] === broken.stands)
        .sort((one, other) => other.members.length - one.members.length);
      const [largest] = leaving;
      const smallest = leaving.at(-1);
      if (largest === undefined || smallest === undefined) return [];
      if (largest.members.length - missing >= leastShown) takeBack(largest, missing);
      else takeBack(smallest, smallest.members.length);
    }
    at = 0;
  }
  return moves;
}

/** One piece of the table of an earlier edition by this one that counts from one to five. */
function brokenPiece(
  then: readonly ShownCell[],
  now: readonly ShownCell[],
  staying: readonly number[],
  moves: readonly Move[],
): (Piece & { readonly stood: ShownCell; readonly stands: ShownCell }) | undefined {
  const pieces = new Map<string, Piece>();
  const add = (from: ShownCell, to: ShownCell, count: number, move?: Move) => {
    const key = `${from} ${to}`;
    const piece = pieces.get(key) ?? { count: 0, moves: [] };
    piece.count += count;
    if (move !== undefined) piece.moves.push(move);
    pieces.set(key, piece);
  };
  for (const [at, count] of staying.entries()) add(then[at] ?? outside, now[at] ?? notShown, count);
  for (const move of moves) add(then[move.cohort] ?? outside, move.to, move.members.length, move);
  for (const [key, piece] of pieces) {
    if (piece.count === 0 || piece.count >= leastShown) continue;
    const [from = outside, to = notShown] = key.split(' ').map(Number);
    return { ...piece, stood: from, stands: to };
  }
  return undefined;
}

function afterMoves(before: readonly Cohort[], moves: readonly Move[], edition: number): readonly Cohort[] {
  const moved = new Set(moves.flatMap(({ members }) => members));
  const after = new Map<string, { readonly path: readonly Step[]; readonly members: number[] }>();
  const add = (path: readonly Step[], members: readonly number[]) => {
    if (members.length === 0) return;
    const key = path.join(';');
    const there = after.get(key);
    if (there === undefined) after.set(key, { path, members: [...members] });
    else there.members.push(...members);
  };
  const isNeverShown = ({ path }: Cohort) => path.every(([, cell]) => cell === notShown);
  for (const cohort of before) {
    if (isNeverShown(cohort)) continue;
    const { path, members } = cohort;
    add(
      path,
      members.filter(member => !moved.has(member)),
    );
  }
  for (const { cohort, to, members } of moves) {
    const path = before[cohort]?.path ?? [];
    add([...path.filter(([from]) => from < edition), [edition, to]], members);
  }
  return [...after.values()];
}

/** How many each cell shows. */
export function cellCounts(cohorts: readonly Cohort[]): ReadonlyMap<ShownCell, number> {
  const counts = new Map<ShownCell, number>();
  for (const { path, members } of cohorts) {
    const cell = path.at(-1)?.[1] ?? notShown;
    if (cell !== notShown) counts.set(cell, (counts.get(cell) ?? 0) + members.length);
  }
  return counts;
}
