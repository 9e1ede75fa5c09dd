import { leastShown } from '#core/disclosure/shown-votes.ts';
import { consensusStatements } from '#core/opinions/consensus.ts';
import { divisiveStatements } from '#core/opinions/divisive.ts';
import { representativeStatements } from '#core/opinions/representative.ts';
import type { Counts } from '#core/opinions/tallies.ts';
import type { Cells, Figures } from './figures.ts';

export type Side = 'agree' | 'disagree';

/** How many took each side, where six or more did; null for fewer. `shown` is the sum of what is shown, and at most `hidden` voted besides. */
export type Told = {
  readonly agree: number | null;
  readonly disagree: number | null;
  readonly pass: number | null;
  readonly shown: number;
  readonly hidden: number;
};

/** A share between two ends: what is not shown may stand on either side. */
export type Share = { readonly least: number; readonly most: number };

export type StatementTold = {
  readonly id: string;
  readonly all: Told;
  /** In the order of the groups. */
  readonly groups: readonly Told[];
};

export type GroupTold = {
  /** A, B, C … */
  readonly letter: string;
  readonly id: number;
  /** At least so many are in it: as many of it as are shown on the statement that most of it have seen. */
  readonly atLeast: number;
  readonly representative: readonly Found[];
};

export type Found = {
  readonly statement: string;
  readonly side: Side;
  /** The share on that side in the group, and among the others; in all groups for what is shared. */
  readonly share: Share;
  readonly others: Share;
  /** 90 % interval of the difference, 0–1. */
  readonly low: number;
  readonly high: number;
};

export type Divides = Found & {
  /** The letters of the groups that stand furthest apart; null where there is one group. */
  readonly between: readonly [string, string] | null;
};

export type Findings = {
  readonly participants: number;
  readonly edition: number;
  readonly groups: readonly GroupTold[];
  readonly statements: readonly StatementTold[];
  readonly consensus: readonly Found[];
  readonly divisive: readonly Divides[];
  /** Statements that too few have answered to be judged, in some group or in all. */
  readonly few: readonly string[];
  readonly silhouette: number | null;
  readonly warnings: readonly string[];
};

const mostHidden = leastShown - 1;
/** Fewer than six stand for three, the middle of what they may be. */
const standsFor = Math.ceil(mostHidden / 2);

/** `left` are those counted of whom nothing is shown here. */
function toldOf({ agree, disagree, pass }: Omit<Cells, 'group'>, left: number): Told {
  const fewer = [agree, disagree, pass].filter(each => each === 0).length;
  return {
    agree: agree === 0 ? null : agree,
    disagree: disagree === 0 ? null : disagree,
    pass: pass === 0 ? null : pass,
    shown: agree + disagree + pass,
    hidden: Math.min(mostHidden * fewer, left),
  };
}

const noCells = { agree: 0, disagree: 0, pass: 0 };

const sum = (all: readonly Omit<Cells, 'group'>[]): Omit<Cells, 'group'> =>
  all.reduce(
    (before, { agree, disagree, pass }) => ({
      agree: before.agree + agree,
      disagree: before.disagree + disagree,
      pass: before.pass + pass,
    }),
    noCells,
  );

/** The share on a side: at its least where all that is hidden stands on the others, at its most where it stands there. */
export function shareOf(told: Told, side: Side): Share {
  if (told.shown === 0) return { least: 0, most: 1 };
  const own = told[side];
  const there = Math.min(mostHidden, told.hidden);
  if (own === null) return { least: 0, most: there / (told.shown + there) };
  return { least: own / (told.shown + told.hidden), most: own / told.shown };
}

function sharesOf(tolds: readonly Told[], side: Side): Share {
  const shares = tolds.map(each => shareOf(each, side));
  return {
    least: Math.min(...shares.map(({ least }) => least)),
    most: Math.max(...shares.map(({ most }) => most)),
  };
}

function together(tolds: readonly Told[]): Told {
  const known = tolds.map(({ agree, disagree, pass }) => ({
    agree: agree ?? 0,
    disagree: disagree ?? 0,
    pass: pass ?? 0,
  }));
  return toldOf(
    sum(known),
    tolds.reduce((left, { hidden }) => left + hidden, 0),
  );
}

/**
 * What may be said of a conversation, found in what is shown of it and in nothing else: it can tell no more than the figures do. The rules are those of the analysis itself
 * (docs/methods/opinions.md).
 */
export function findingsOf(figures: Figures): Findings {
  const statements = figures.statements.map(({ id, cells }) => {
    const all = sum(cells);
    const left = figures.participants - all.agree - all.disagree - all.pass;
    const of = (group: number) => cells.find(each => each.group === group) ?? noCells;
    return { id, all: toldOf(all, left), groups: figures.groups.map(group => toldOf(of(group), left)) };
  });
  const sizes = figures.groups.map((_, at) =>
    Math.max(0, ...statements.map(({ groups }) => groups[at]?.shown ?? 0)),
  );
  const isGrouped = sizes.length > 1 && sizes.every(size => size >= leastShown);
  const rows = isGrouped ? statements : statements.map(each => ({ ...each, groups: [each.all] }));
  const counts = countsOf(rows);
  const columns = Uint32Array.from(rows.keys());
  const at = (place: number) => rows[place] ?? { id: '', all: toldOf(noCells, 0), groups: [] };
  const letters = figures.groups.map((_, place) => String.fromCodePoint(65 + place));
  const consensus = consensusStatements(counts, columns, leastShown).map(found => {
    const share = sharesOf(at(found.statement).groups, found.side);
    return {
      statement: at(found.statement).id,
      side: found.side,
      share,
      others: share,
      low: found.low,
      high: 1,
    };
  });
  const divisive = divisiveStatements(counts, columns, leastShown).map(found => {
    const { id, groups } = at(found.statement);
    const [most = 0, least = 0] = found.between ?? [];
    const other: Side = found.side === 'agree' ? 'disagree' : 'agree';
    const [one, two] = [groups[most], groups[least]];
    return {
      statement: id,
      side: found.side,
      share: one === undefined ? { least: 0, most: 1 } : shareOf(one, found.side),
      others:
        two === undefined ? { least: 0, most: 1 } : shareOf(two, found.between === null ? other : found.side),
      low: found.low,
      high: found.high,
      between: found.between === null ? null : ([letters[most] ?? '', letters[least] ?? ''] as const),
    };
  });
  const representative = isGrouped ? representativeStatements(counts, columns, leastShown) : [];
  return {
    participants: figures.participants,
    edition: figures.edition,
    groups: isGrouped
      ? figures.groups.map((id, place) => ({
          letter: letters[place] ?? '',
          id,
          atLeast: sizes[place] ?? 0,
          representative: (representative[place] ?? []).map(({ statement, side, low, high }) => {
            const { id: own, groups } = at(statement);
            const inside = groups[place];
            const outside = together(groups.filter((_, each) => each !== place));
            return {
              statement: own,
              side,
              share: inside === undefined ? { least: 0, most: 1 } : shareOf(inside, side),
              others: shareOf(outside, side),
              low,
              high,
            };
          }),
        }))
      : [],
    statements: isGrouped ? statements : statements.map(each => ({ ...each, groups: [] })),
    consensus,
    divisive: divisive.filter(({ statement }) => !consensus.some(each => each.statement === statement)),
    few: rows.filter(({ groups }) => groups.some(({ shown }) => shown < 2 * leastShown)).map(({ id }) => id),
    silhouette: figures.silhouette,
    warnings: figures.warnings,
  };
}

/** Counts as the rules take them: disagree, pass, agree. What is hidden beside what is shown stands for three. */
function countsOf(rows: readonly { readonly groups: readonly Told[] }[]): Counts {
  const groups = rows[0]?.groups.length ?? 1;
  const counts = new Uint32Array(groups * rows.length * 3);
  for (const [column, row] of rows.entries()) {
    for (const [group, { agree, disagree, pass, shown, hidden }] of row.groups.entries()) {
      if (shown === 0) continue;
      const fewer = Math.min(standsFor, hidden);
      counts.set([disagree ?? fewer, pass ?? fewer, agree ?? fewer], 3 * (group * rows.length + column));
    }
  }
  return { groups, columns: rows.length, counts };
}
