/** In what a key figure is counted, as its title says. */
export type MeasureUnit =
  /** `per` is what follows `kr/`: `inv`, `inv 80+`, `elev`, `brukare` …; null where kronor stand alone. */
  | { readonly kind: 'kronor'; readonly factor: number; readonly per: string | null }
  | { readonly kind: 'percent' }
  /** `antal/1000 inv`: so many per `size` of `per`. */
  | { readonly kind: 'count per'; readonly size: number; readonly per: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'days' }
  | { readonly kind: 'months' }
  | { readonly kind: 'years' }
  /** `per` as for kronor. */
  | { readonly kind: 'hours'; readonly per: string | null }
  | { readonly kind: 'minutes' }
  | { readonly kind: 'index' }
  | { readonly kind: 'other'; readonly text: string };

const factors: Readonly<Record<string, number>> = {
  kr: 1,
  tkr: 1e3,
  mkr: 1e6,
  mnkr: 1e6,
  'miljoner kronor': 1e6,
  mdkr: 1e9,
};

/**
 * Reads the unit of a key figure from its title, as Kolada writes titles: the unit stands last, after a comma.
 *
 * Closing notes of years (`(-2023)`, `(2015-)`) are passed over. What is not recognised comes back as `other` with the last
 * part of the title.
 */
export function unitOfTitle(title: string): MeasureUnit {
  const text = title.replace(/\(\s*(?:\d{4})?\s*-\s*(?:\d{4})?\s*\)\.?/g, '').trim();
  const last = (text.split(',').at(-1) ?? '').trim();
  const kronor = /(?:^|[\s(])(kr|tkr|mkr|mnkr|mdkr|miljoner kronor)(?:\/([^,()]+))?\)?$/i.exec(text);
  if (kronor !== null) {
    return {
      kind: 'kronor',
      factor: factors[kronor[1]!.toLowerCase()] ?? 1,
      per: kronor[2]?.trim().toLowerCase() ?? null,
    };
  }
  const rate = /(?:antal|recept|dagar)\s*\/\s*(1\s?000|10\s?000|100\s?000)\s*([^,]*)/i.exec(text);
  if (rate !== null) {
    return {
      kind: 'count per',
      size: Number(rate[1]!.replace(/\s/g, '')),
      per: rate[2]!.trim().toLowerCase(),
    };
  }
  if (/%|\bandel\b|\bprocent(?:enheter)?\b/i.test(text)) return { kind: 'percent' };
  const hours = /timmar(?:\/([^,]+))?$/i.exec(text);
  if (hours !== null) return { kind: 'hours', per: hours[1]?.trim().toLowerCase() ?? null };
  if (/\bminuter\b/i.test(last) || /, minuter/i.test(text)) return { kind: 'minutes' };
  if (/mediantid i månader|\bmånader\b/i.test(last)) return { kind: 'months' };
  if (/\bdagar\b|\bdygn\b/i.test(last) || /\bantal dagar\b/i.test(text)) return { kind: 'days' };
  if (/index/i.test(text)) return { kind: 'index' };
  if (/^år$/i.test(last)) return { kind: 'years' };
  if (/^antal$/i.test(last)) return { kind: 'count' };
  return { kind: 'other', text: last };
}
