import { csvRows } from './csv.ts';
import type { Choice } from './statement.ts';

export type PolisFile = 'comments' | 'votes' | 'participation';

export type PolisProblem = {
  readonly file: PolisFile;
  readonly line: number;
  readonly reason: (typeof polisReasons)[number];
  readonly value: string;
};

export const polisReasons = [
  'column-missing',
  'no-rows',
  'id-missing',
  'id-twice',
  'text-missing',
  'text-too-long',
  'vote-unknown',
  'statement-unknown',
  'participant-missing',
  'number-wrong',
  'kind-unknown',
  'more-than-invited',
  'too-many-statements',
  'too-many-votes',
] as const;

export type ImportedStatement = { readonly text: string; readonly sentOn: string | null };
export type ImportedGroup = {
  readonly line: number;
  readonly kind: 'part' | 'profession';
  readonly name: string;
  readonly invited: number;
  readonly people: number;
};

export type PolisContent = {
  readonly statements: readonly ImportedStatement[];
  /** Participants who have voted on at least one of the statements. */
  readonly participants: number;
  readonly votes: readonly {
    readonly participant: number;
    readonly statement: number;
    readonly choice: Choice;
  }[];
  readonly groups: readonly ImportedGroup[];
  /** Statements that had been moderated out: neither they nor votes on them come along. */
  readonly leftOut: number;
  readonly problems: readonly PolisProblem[];
};

const longest = 400;
const mostStatements = 5000;
const mostVotes = 1_000_000;

/**
 * Polis's export files: `comments.csv`; `votes.csv` (comment-id, voter-id, vote) or `participants-votes.csv` (a column for each comment); and who took part, as
 * `kind,name,invited,participants`. Nothing is guessed: whatever cannot be read is told with its line.
 */
export function readPolisFiles(files: Readonly<Record<PolisFile, string>>): PolisContent {
  const problems: PolisProblem[] = [];
  const { places, statements, leftOut } = readComments(files.comments, problems);
  const votes = readVotes(files.votes, places, problems);
  return {
    statements,
    ...votes,
    groups: files.participation.trim() === '' ? [] : readGroups(files.participation, problems),
    leftOut,
    problems,
  };
}

type Told = (line: number, reason: PolisProblem['reason'], value: string) => void;

const teller =
  (file: PolisFile, problems: PolisProblem[]): Told =>
  (line, reason, value) => {
    problems.push({ file, line, reason, value: value.slice(0, 60) });
  };

/** Rows by the names of their columns; told where one that is needed is missing. */
function named(text: string, needed: readonly string[], tell: Told) {
  const [head, ...rows] = csvRows(text);
  const columns = new Map((head?.cells ?? []).map((name, at) => [name.trim().toLowerCase(), at]));
  const missing = needed.filter(name => !columns.has(name));
  for (const name of missing) tell(1, 'column-missing', name);
  if (missing.length === 0 && rows.length === 0) tell(1, 'no-rows', '');
  const cell = (cells: readonly string[], name: string) => (cells[columns.get(name) ?? -1] ?? '').trim();
  return { rows: missing.length > 0 ? [] : rows, cell, columns };
}

function readComments(text: string, problems: PolisProblem[]) {
  const tell = teller('comments', problems);
  const { rows, cell } = named(text, ['comment-id', 'comment-body'], tell);
  const places = new Map<string, number | null>();
  const statements: ImportedStatement[] = [];
  let leftOut = 0;
  for (const { line, cells } of rows) {
    const id = cell(cells, 'comment-id');
    const body = cell(cells, 'comment-body').replaceAll(/\s+/g, ' ');
    if (id === '') tell(line, 'id-missing', body);
    else if (places.has(id)) tell(line, 'id-twice', id);
    else if (cell(cells, 'moderated') === '-1') {
      places.set(id, null);
      leftOut += 1;
    } else if (body === '') tell(line, 'text-missing', id);
    else if (body.length > longest) tell(line, 'text-too-long', body);
    else {
      places.set(id, statements.length);
      statements.push({ text: body, sentOn: dayOf(cell(cells, 'timestamp')) });
    }
  }
  if (statements.length > mostStatements) tell(1, 'too-many-statements', String(statements.length));
  return { places, statements, leftOut };
}

function dayOf(milliseconds: string): string | null {
  const time = Number(milliseconds);
  if (milliseconds === '' || !(time > 0 && time < 8e15)) return null;
  return new Date(time).toISOString().slice(0, 10);
}

const choiceIn = (text: string): Choice | null => {
  const vote = Number(text);
  return vote === 1 || vote === -1 || vote === 0 ? (vote === 0 ? 0 : vote) : null;
};

function readVotes(text: string, places: ReadonlyMap<string, number | null>, problems: PolisProblem[]) {
  const tell = teller('votes', problems);
  const [head] = csvRows(text.slice(0, text.indexOf('\n') + 1));
  const isLong = head?.cells.some(name => name.trim().toLowerCase() === 'voter-id') ?? false;
  const cast = new Map<string, Map<number, Choice>>();
  let count = 0;
  const add = (line: number, voter: string, id: string, vote: string) => {
    const place = places.get(id);
    const choice = choiceIn(vote);
    if (voter === '') tell(line, 'participant-missing', id);
    else if (place === undefined) tell(line, 'statement-unknown', id);
    else if (choice === null) tell(line, 'vote-unknown', vote);
    else if (place !== null) {
      const own = cast.get(voter) ?? new Map<number, Choice>();
      cast.set(voter, own.set(place, choice));
      count += 1;
    }
  };
  if (isLong) {
    const { rows, cell } = named(text, ['comment-id', 'voter-id', 'vote'], tell);
    for (const { line, cells } of rows) {
      add(line, cell(cells, 'voter-id'), cell(cells, 'comment-id'), cell(cells, 'vote'));
    }
  } else {
    const { rows, columns } = named(text, ['participant'], tell);
    const votes = [...columns].filter(([name]) => /^\d+$/.test(name));
    for (const { line, cells } of rows) {
      const voter = (cells[columns.get('participant') ?? 0] ?? '').trim();
      for (const [id, at] of votes) {
        const vote = (cells[at] ?? '').trim();
        if (vote !== '') add(line, voter, id, vote);
      }
    }
  }
  if (count > mostVotes) tell(1, 'too-many-votes', String(count));
  const votes = [...cast.values()].flatMap((own, participant) =>
    [...own].map(([statement, choice]) => ({ participant, statement, choice })),
  );
  return { participants: cast.size, votes };
}

const wholeNumber = (text: string): number | null => (/^\d{1,7}$/.test(text) ? Number(text) : null);

function readGroups(text: string, problems: PolisProblem[]): readonly ImportedGroup[] {
  const tell = teller('participation', problems);
  const { rows, cell } = named(text, ['kind', 'name', 'invited', 'participants'], tell);
  const groups: ImportedGroup[] = [];
  for (const { line, cells } of rows) {
    const [kind, name] = [cell(cells, 'kind'), cell(cells, 'name')];
    const invited = wholeNumber(cell(cells, 'invited'));
    const people = wholeNumber(cell(cells, 'participants'));
    if (kind !== 'part' && kind !== 'profession') tell(line, 'kind-unknown', kind);
    else if (name === '' || name.length > 100) tell(line, 'text-missing', name);
    else if (groups.some(each => each.kind === kind && each.name === name)) tell(line, 'id-twice', name);
    else if (invited === null || invited === 0) tell(line, 'number-wrong', cell(cells, 'invited'));
    else if (people === null) tell(line, 'number-wrong', cell(cells, 'participants'));
    else if (people > invited) tell(line, 'more-than-invited', name);
    else groups.push({ line, kind, name, invited, people });
  }
  return groups;
}
