import { isLanguage, type Language } from '#ui/language/language.ts';

/** Name of the cookie that remembers the reader's choice. */
const languageCookieName = 'language';

/** Name of the query parameter that makes a language part of an address. */
const languageParameter = 'lang';

/** Where the language of a page was found; only `address` is worth remembering in the cookie. */
export type NegotiatedLanguage = {
  readonly language: Language;
  readonly source: 'address' | 'cookie' | 'browser' | 'default';
};

/** Language of a request: `?lang=`, then the cookie, then `Accept-Language`, then Swedish. */
export function negotiateLanguage(request: {
  readonly url: string;
  readonly headers: Pick<Headers, 'get'>;
}): NegotiatedLanguage {
  const asked = new URL(request.url).searchParams.get(languageParameter);
  if (isLanguage(asked)) return { language: asked, source: 'address' };
  const remembered = cookieValue(request.headers.get('cookie') ?? '', languageCookieName);
  if (isLanguage(remembered)) return { language: remembered, source: 'cookie' };
  const preferred = preferredLanguage(request.headers.get('accept-language') ?? '');
  return preferred === null
    ? { language: 'sv', source: 'default' }
    : { language: preferred, source: 'browser' };
}

/** `Set-Cookie` value that remembers a language for a year. */
export function languageCookie(language: Language): string {
  return `${languageCookieName}=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;
}

/** The same address in another language, path and query kept: a link that can be shared. */
export function addressInLanguage(url: string, language: Language): string {
  const address = new URL(url, 'http://address.invalid');
  address.searchParams.set(languageParameter, language);
  return `${address.pathname}${address.search}`;
}

function cookieValue(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const [key, value] = part.split('=', 2);
    if (key?.trim() === name) return value?.trim() ?? null;
  }
  return null;
}

/** The supported language with the greatest weight (RFC 9110, 12.5.4), the first named on a tie; null where none is. */
function preferredLanguage(header: string): Language | null {
  let best: { readonly language: Language; readonly weight: number } | null = null;
  for (const part of header.split(',')) {
    const [range = '', ...parameters] = part.split(';').map(text => text.trim());
    const language = range.toLowerCase().split('-')[0];
    const quality = parameters.find(text => text.startsWith('q='))?.slice(2);
    const weight = quality === undefined ? 1 : Number(quality);
    if (isLanguage(language) && weight > 0 && (best === null || weight > best.weight))
      best = { language, weight };
  }
  return best?.language ?? null;
}
