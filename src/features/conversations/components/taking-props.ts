import type { Language } from '#ui/language/language.ts';
import type { TakingAnswer, TakingView } from '../taking-form.ts';

/** What every screen of taking part is given. */
export type TakingProps = {
  readonly language: Language;
  readonly view: TakingView;
  readonly answer: TakingAnswer | null;
  /** The address of the page. */
  readonly base: string;
  /** By a personal link: whether it is used by more than one; null for somebody signed in. */
  readonly link: { readonly isShared: boolean } | null;
};
