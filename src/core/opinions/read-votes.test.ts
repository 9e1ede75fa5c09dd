import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStatements } from '#core/opinions/read-statements.ts';
import { readVotes } from '#core/opinions/read-votes.ts';

/** Reads a text in pieces of that many signs. */
function read(text: string, piece = 1000) {
  const reader = readVotes();
  for (let at = 0; at < text.length; at += piece) reader.push(text.slice(at, at + piece));
  return reader.end();
}

/** What was read, as a row of choices per participant, null where there is no vote. */
function choices(text: string, piece?: number) {
  const file = read(text, piece);
  if (file.kind === 'fault') throw new Error(file.reason);
  const { votes, participants, statements } = file;
  return {
    statements,
    rows: participants.map((participant, row) => {
      const own = statements.map((): number | null => null);
      for (let at = votes.rowStart[row]!; at < votes.rowStart[row + 1]!; at += 1)
        own[votes.statement[at]!] = votes.choice[at]!;
      return [participant, ...own];
    }),
  };
}

describe('readVotes', () => {
  test('reads a matrix as Polis gives it, its other columns left aside', () => {
    const text =
      'participant,group-id,n-comments,n-votes,n-agree,n-disagree,3,7,9\n0,1,2,3,1,1,1,-1,0\n5,,0,1,0,0,,0,\n';
    const wanted = {
      statements: ['3', '7', '9'],
      rows: [
        ['0', 1, -1, 0],
        ['5', null, 0, null],
      ],
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length }), piece => {
        expect(choices(text, piece)).toEqual(wanted);
      }),
      { numRuns: 20 },
    );
    expect(choices(`\ufeff${text.replaceAll('\n', '\r\n').replaceAll(',', ';')}`)).toEqual(wanted);
  });

  test('reads long votes, in which the latest counts, and words in Swedish and English', () => {
    const long = 'timestamp,datetime,comment-id,voter-id,vote\n200,x,7,a,1\n100,x,7,a,-1\n150,x,8,b,0\n';
    expect(choices(long)).toEqual({
      statements: ['7', '8'],
      rows: [
        ['a', 1, null],
        ['b', null, 0],
      ],
    });
    const words =
      'Deltagare\tUtsaga\tRöst\nA\ts1\tInstämmer\nA\ts2\tTar avstånd\nB\ts1\tpass\nB\ts1\tagree\nC\ts2\t\n';
    expect(choices(words).rows).toEqual([
      ['A', 1, -1],
      ['B', 1, null],
      ['C', null, null],
    ]);
  });

  test('reads quoted cells with separators, quotes and line breaks in them', () => {
    const text = 'who,"Fewer meetings, more ""work""","two\nlines"\n"a, b",1,"-1"\n';
    expect(choices(text)).toEqual({
      statements: ['Fewer meetings, more "work"', 'two\nlines'],
      rows: [['a, b', 1, -1]],
    });
  });

  test.each([
    ['nothing', '', null, /empty/],
    ['one column', 'participant\n1\n', 1, /several columns/],
    ['a matrix without statements', 'participant,group-id\n1,0\n', 1, /no column of a statement/],
    ['a word that is no vote', 'participant,1,2\na,1,0\nb,1,maybe\n', 3, /maybe is not a vote/],
    ['a choice beyond one', 'participant,1,2\na,1,2\n', 2, /2 is not a vote/],
    ['a row too short', 'participant,1,2\na,1,0\n\nb,1\n', 4, /2 cells where the header has 3/],
    ['a row too long', 'participant,1,2\na,1,0,1\n', 2, /4 cells where the header has 3/],
    ['a participant twice', 'participant,1,2\na,1,0\na,1,0\n', 3, /a has a row already/],
    ['a participant without a name', 'participant,1,2\n,1,0\n', 2, /no participant/],
    ['a statement twice', 'participant,1,1\na,1,0\n', 1, /twice/],
    [
      'a quote that never ends',
      'participant,1,2\na,1,0\n"b,1,0\nc,1,1\n',
      3,
      /1 cells where the header has 3/,
    ],
    ['a long vote of nobody', 'participant,statement,vote\n,1,1\n', 2, /no participant/],
    ['a long vote on nothing', 'participant,statement,vote\na,,1\n', 2, /no statement/],
    ['a long vote that is none', 'participant,statement,vote\na,1,1\na,2,ok\n', 3, /ok is not a vote/],
    ['a time that is none', 'voter-id,comment-id,vote,timestamp\na,1,1,soon\n', 2, /soon is not a time/],
  ])('tells the line of %s', (_, text, line, reason) => {
    const file = read(text);
    if (file.kind === 'votes') throw new Error('was read');
    expect(file.line).toBe(line);
    expect(file.reason).toMatch(reason);
    expect(file.remedy).not.toBe('');
  });
});

describe('readStatements', () => {
  test('reads names, texts over several lines and what moderation took out', () => {
    const file = readStatements(
      'timestamp,comment-id,agrees,moderated,comment-body\n1,12,3,1,"Fewer, shorter\nmeetings"\n2,13,0,-1,Spam\n',
    );
    expect(file).toEqual({
      kind: 'statements',
      rows: [
        { name: '12', text: 'Fewer, shorter\nmeetings', isLeftOut: false },
        { name: '13', text: 'Spam', isLeftOut: true },
      ],
    });
  });

  test.each([
    ['nothing', '', null],
    ['no column of names', 'a,b\n1,2\n', 1],
    ['a row of another length', 'id,text\n1,x\n2\n', 3],
    ['a statement twice', 'id,text\n1,x\n1,y\n', 3],
  ])('tells the line of %s', (_, text, line) => {
    expect(readStatements(text)).toMatchObject({ kind: 'fault', line });
  });
});
