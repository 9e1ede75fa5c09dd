/** Words, in lower case, for total, women and men. An absent or empty gender is the total. */
export const genderWords: Readonly<Record<'T' | 'K' | 'M', readonly string[]>> = {
  T: ['', 't', 'totalt', 'total', 'samtliga', 'båda', 'alla'],
  K: ['k', 'kvinnor', 'kvinna', 'women', 'female', 'f'],
  M: ['m', 'män', 'man', 'men', 'male'],
};

/** Words, in lower case, of a status column; the first three rows are those of Kolada's API. Empty says nothing. */
export const statusWords: Readonly<Record<'bortfall' | 'not applicable' | 'suppressed', readonly string[]>> =
  {
    bortfall: ['missing', 'bortfall', 'uppgift saknas', 'saknas'],
    'not applicable': ['not applicable', 'ej tillämplig', 'ej tillämpligt', 'ej aktuellt'],
    suppressed: ['privacy', 'private', 'sekretess', 'sekretessbelagd', 'suppressed'],
  };

/**
 * Marks, in lower case, that stand in place of a value and tell why there is none. `-`, `.` and `..` are those of
 * Swedish official tables; an empty value without a status is non-response (bortfall).
 */
export const missingMarks: Readonly<Record<'bortfall' | 'not applicable' | 'suppressed', readonly string[]>> =
  {
    bortfall: ['', '-', '–', 'na', 'n/a', 'null', ...statusWords.bortfall],
    'not applicable': ['.', ...statusWords['not applicable']],
    suppressed: ['..', '…', 'x', ...statusWords.suppressed],
  };
