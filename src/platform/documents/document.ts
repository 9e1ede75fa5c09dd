import type { Language } from '../context.ts';

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** How wide each column is beside the others; alike where nothing is said. */
      readonly widths?: readonly number[];
    }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly term: string; readonly text: string }[] }
  | { readonly kind: 'signatures'; readonly roles: readonly string[] };

/** A document as what it says, whichever file it becomes. */
export type DocumentContent = {
  readonly title: string;
  readonly organisation: string;
  readonly language: Language;
  /** Without its ending. */
  readonly fileName: string;
  readonly blocks: readonly Block[];
};

/** At the foot of each page. */
export const pageWords = (page: string, pages: string, language: Language): string =>
  language === 'sv' ? `Sida ${page} av ${pages}` : `Page ${page} of ${pages}`;
