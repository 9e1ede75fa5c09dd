import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { root } from '#platform/root.ts';
import type { Language } from '#ui/language/language.ts';

// Whatever file holds messages, wherever it lies: none can be forgotten.
const cwd = fileURLToPath(root);
const files = globSync(['src/**/*messages.ts', 'src/**/messages/*.ts'], {
  cwd,
  // The feature of that name holds more than words.
  exclude: ['src/**/define-messages.ts', 'src/features/messages/{actions,api,index,model,store,*.test}.ts'],
});
const modules: readonly Readonly<Record<string, unknown>>[] = await Promise.all(
  files.map(file => import(new URL(file, root).href)),
);

const messagesOf = (language: Language): readonly unknown[] =>
  modules
    .flatMap(module => Object.values(module))
    .flatMap(exported => (typeof exported === 'function' ? [exported(language)] : []));

const gap = '\u0000';

/** The fixed words of a message; of one with parameters each piece between them. */
const wordsOf = (message: unknown): readonly string[] => {
  if (typeof message === 'string') return [message];
  if (typeof message === 'function') return wordsAround(message(...Array(message.length).fill(gap)));
  if (typeof message === 'object' && message !== null) return Object.values(message).flatMap(wordsOf);
  return [];
};

const wordsAround = (text: unknown): readonly string[] => String(text).split(gap);

const interfaceWords = (language: Language): readonly string[] =>
  messagesOf(language)
    .flatMap(wordsOf)
    .map(words => words.trim());

/** Every text of the interface that is in one language only: long enough to be told from a name or a number. */
export const wordsOnlyIn = (language: Language): readonly string[] => {
  const other = new Set(interfaceWords(language === 'sv' ? 'en' : 'sv'));
  return [...new Set(interfaceWords(language))].filter(words => words.length >= 3 && !other.has(words));
};

/** What a page shows or reads out, one text each: text, labels, titles and placeholders, but what is marked `lang`. */
export const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = [document.title];
    const attributes = ['aria-label', 'title', 'placeholder', 'alt'];
    const walker = document.createTreeWalker(
      document.body,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      node =>
        node instanceof Element && (node.hasAttribute('lang') || node.localName === 'code')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) texts.push(...attributes.map(name => node.getAttribute(name) ?? ''));
      else texts.push(node.nodeValue ?? '');
    }
    return texts.map(text => text.trim()).filter(text => text !== '');
  });

/**
 * Texts of a page that are in the other language. A short word counts where it stands alone or begins a label
 * (`Källa: …`), a phrase wherever it stands: titles of key figures are Swedish in both and hold short words.
 */
export const strangersIn = (texts: readonly string[], words: readonly string[]): readonly string[] => {
  const whole = new Set(words);
  const parts = words.filter(word => (word.includes(' ') && word.length >= 14) || /^\p{Lu}.*:$/u.test(word));
  return texts.filter(text => whole.has(text) || parts.some(part => text.includes(part)));
};
