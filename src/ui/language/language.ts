export type Language = 'sv' | 'en';

/** The language's own name, written in that language. */
export const languageNames: Readonly<Record<Language, string>> = { sv: 'Svenska', en: 'English' };

/** Locale for `Intl`; British English because its dates and numbers read like Swedish ones. */
export const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

export function isLanguage(value: unknown): value is Language {
  return value === 'sv' || value === 'en';
}
