import type { Language } from '#ui/language/language.ts';

/** What a message may be: a text, a function that makes one of its parameters, or a group of messages. */
type MessageTree = {
  readonly [name: string]: MessageTree | string | ((...parameters: never[]) => string);
};

/** The same tree with every text widened to `string`; functions keep their parameters. */
export type Texts<Tree> = {
  readonly [Name in keyof Tree]: Tree[Name] extends string
    ? string
    : Tree[Name] extends (...parameters: infer Parameters) => string
      ? (...parameters: Parameters) => string
      : Texts<Tree[Name]>;
};

/**
 * Swedish texts first, then English ones of the same shape: a missing, extra or differently parameterised English
 * text does not compile.
 *
 *     const messages = defineMessages({
 *       title: 'Läget',
 *       gaps: (count: number) => (count === 1 ? '1 avvikelse' : `${count} avvikelser`),
 *     })({
 *       title: 'Situation',
 *       gaps: count => (count === 1 ? '1 gap' : `${count} gaps`),
 *     });
 *     messages('en').gaps(2); // '2 gaps'
 */
export function defineMessages<const Swedish extends MessageTree>(swedish: Swedish) {
  return (english: Texts<Swedish>): ((language: Language) => Texts<Swedish>) => {
    const texts: Readonly<Record<Language, Texts<Swedish>>> = { sv: widen(swedish), en: english };
    return language => texts[language];
  };
}

function widen<Tree>(tree: Tree): Texts<Tree>;
function widen(tree: unknown): unknown {
  return tree;
}
