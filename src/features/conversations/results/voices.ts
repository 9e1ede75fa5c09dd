import type { TrueVotes } from '#core/disclosure/editions.ts';
import type { Choice } from '../model/statement.ts';

/** The votes on one statement as they cross from the database to where editions are made: 32 bytes a pseudonym, and one a choice. */
export type StatementVotes = {
  readonly statement: string;
  readonly voters: Uint8Array;
  readonly choices: Int8Array;
};

const pseudonymBytes = 32;

/** Votes with voters by their number here. */
export type Votes = { readonly voters: Uint32Array; readonly choices: Int8Array };

/** Voters by number, the same as long as this is remembered; and the votes on each statement: five bytes a vote. */
export type Voices = {
  readonly pseudonyms: string[];
  readonly numbers: Map<string, number>;
  readonly votes: Map<string, Votes>;
};

export const noVoices = (): Voices => ({ pseudonyms: [], numbers: new Map(), votes: new Map() });

/** Takes the votes on a statement in the place of those it had. */
export function takeVotes({ pseudonyms, numbers, votes }: Voices, taken: StatementVotes): void {
  const bytes = Buffer.from(taken.voters.buffer, taken.voters.byteOffset, taken.voters.byteLength);
  const voters = new Uint32Array(taken.choices.length);
  for (let at = 0; at < voters.length; at++) {
    const pseudonym = bytes.toString('hex', at * pseudonymBytes, (at + 1) * pseudonymBytes);
    const known = numbers.get(pseudonym);
    voters[at] = known ?? pseudonyms.length;
    if (known !== undefined) continue;
    numbers.set(pseudonym, pseudonyms.length);
    pseudonyms.push(pseudonym);
  }
  votes.set(taken.statement, { voters, choices: taken.choices });
}

const asChoice = (value: number | undefined): Choice => (value === 1 ? 1 : value === -1 ? -1 : 0);

/** Each vote of some, by the voter's number. */
export function* eachOf({ voters, choices }: Votes): Generator<readonly [number, Choice]> {
  for (const [at, voter] of voters.entries()) yield [voter, asChoice(choices[at])];
}

const noVote = 2;

/** The votes by statement and place, as editions ask of them: statement after statement, laid out one at a time. */
export function votesByPlace(
  votes: ReadonlyMap<string, Votes>,
  placeOf: Uint32Array,
  places: number,
): ReadonlyMap<string, TrueVotes> {
  const laid = new Int8Array(places).fill(noVote);
  let laidOut: Votes | null = null;
  const layOut = (those: Votes) => {
    if (laidOut === those) return;
    for (const voter of laidOut?.voters ?? []) laid[placeOf[voter] ?? 0] = noVote;
    for (const [voter, choice] of eachOf(those)) laid[placeOf[voter] ?? 0] = choice;
    laidOut = those;
  };
  return new Map(
    [...votes].map(([statement, those]) => [
      statement,
      {
        get: (place: number) => {
          layOut(those);
          const value = laid[place];
          return value === noVote || value === undefined ? undefined : asChoice(value);
        },
        keys: function* () {
          for (const voter of those.voters) yield placeOf[voter] ?? 0;
        },
      },
    ]),
  );
}
