import type { Language } from '#platform/context.ts';
import type { Drawing } from './drawing.ts';

/** How a word is meant; always said in words too. */
export type Sense = 'good' | 'act' | 'neutral' | 'watch' | 'unknown';

/** A piece of a line: plain, strong, soft, or in Swedish whatever the language of the document. */
export type Piece = {
  readonly text: string;
  readonly isStrong?: boolean;
  readonly isSoft?: boolean;
  readonly isSwedish?: boolean;
  readonly sense?: Sense;
};

export type Line = readonly Piece[];

export type Column = {
  readonly head: string;
  /** `spread`: the words between middle dots stand at the start, the middle and the end, above a drawing. */
  readonly align: 'start' | 'end' | 'spread';
  /** How wide beside the others. */
  readonly share: number;
};

export type Cell =
  | { readonly kind: 'line'; readonly line: Line; readonly sense?: Sense }
  | { readonly kind: 'drawing'; readonly drawing: Drawing };

export type TableBlock = {
  readonly kind: 'table';
  /** What the table is of, for whoever hears it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly Cell[])[];
  readonly isDense?: boolean;
};

export type BriefBlock =
  | { readonly kind: 'title'; readonly topic: string; readonly title: string; readonly facts: string }
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      /** `2`, or `2.1`; null where it has none. */
      readonly text: string;
      readonly onNewPage?: boolean;
    }
  | { readonly kind: 'lead'; readonly line: Line }
  | { readonly kind: 'text'; readonly line: Line; readonly isNote?: boolean }
  | { readonly kind: 'list'; readonly items: readonly Line[]; readonly isNumbered: boolean }
  /** Large numbers in a row, each with its words. */
  | {
      readonly kind: 'numbers';
      readonly numbers: readonly {
        readonly number: string;
        readonly words: string;
        readonly sense: Sense;
      }[];
    }
  /** Facts by their name, one under the other. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly term: string; readonly line: Line }[] }
  | TableBlock;

/** A brief as what it says, whichever file it becomes. */
export type BriefDocument = {
  readonly title: string;
  /** Whose brief it is; stands at the foot of each page. */
  readonly foot: string;
  readonly author: string;
  readonly language: Language;
  /** ISO date: the files of one day are the same to the byte. */
  readonly madeOn: string;
  /** Without its ending. */
  readonly fileName: string;
  readonly blocks: readonly BriefBlock[];
};

/** The words of a head that is spread. */
export const spreadOf = (head: string): readonly string[] => head.split(' · ');

export const plain = (text: string): Line => [{ text }];

/** A value in a narrow column may be parted from its unit, never within its number. */
export const inCell = (shown: string): Line => plain(shown.replace(/(\d)\u00a0(?=\p{L})/gu, '$1 '));

export const textOf = (line: Line): string => line.map(({ text }) => text).join('');

/** A sentence in which a title of the source's stands in Swedish. */
export function lineWith(sentence: string, swedish: string): Line {
  const at = swedish === '' ? -1 : sentence.indexOf(swedish);
  if (at < 0) return plain(sentence);
  return [
    { text: sentence.slice(0, at) },
    { text: swedish, isSwedish: true },
    { text: sentence.slice(at + swedish.length) },
  ].filter(({ text }) => text !== '');
}

export const languageTag = (language: Language): string => (language === 'sv' ? 'sv-SE' : 'en-GB');
