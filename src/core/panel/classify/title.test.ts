import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainTitle, sameTitle } from './title.ts';

// Titles of one id in the registers of 2012 and April 2026.
const sameFigure = [
  ['Skattesats till landsting', 'Skattesats till region, (%)'],
  ['Årets resultat koncern, kr/inv', 'Årets resultat kommunkoncern, kr/inv'],
  [
    'Elever i åk. 9 som är behöriga till ett yrkesprogram, hemkommun,  andel (%)',
    'Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)',
  ],
  [
    'U. Medarbetarengagemang (HME) kommunen totalt - Totalindex',
    'Medarbetarengagemang (HME) totalt kommunen - Totalindex',
  ],
  ['Invånare 13-15 år, antal', 'Invånare 13-15 år, antal (-2023)'],
  ['Nettokostnad parker, kr/inv.', 'Nettokostnad parker, kr/inv'],
] as const;

const otherFigure = [
  [
    'U. Våldsbrott där offret är obekant med gärningsmannen, antal/1000 inv.',
    'Beläggningsunderhåll av kommunala cykelvägar, andel kvm (%)',
  ],
  [
    'U. Krisberedskap i kommunen, förmåga (2=Helt uppnådd, 1=Delvis uppnådd, 0=Inte uppnådd)',
    'Driftkostnad gatubelysning, kr/ljuspunkt',
  ],
  [
    'U. Gymnasieelever som går i landstingskommunal gymnasieskola, andel (%)',
    'Kommunen bedriver kommunal gymnasieskola, (Ja=1, Nej=0)',
  ],
  [
    'Anmälda stöld- och tillgreppsbrott, antal/1000 inv',
    'Anmälda stöld- och tillgreppsbrott, antal/100 000 inv',
  ],
  [
    'Gymnasieelever med examen inom 3 år, hemkommun, andel (%)',
    'Gymnasieelever med examen inom 4 år, hemkommun, andel (%)',
  ],
  ['Personer med boende enligt LSS, antal', 'Personer med boende enligt LSS, andel (%)'],
  ['Personalen bryr sig om brukaren, andel (%)', 'Personalen bryr sig inte om brukaren, andel (%)'],
  ['', ''],
] as const;

describe('sameTitle', () => {
  test.each(sameFigure)('takes "%s" and "%s" for the same figure', (one, other) => {
    expect(sameTitle(one, other)).toBe(true);
  });

  test.each(otherFigure)('keeps "%s" and "%s" apart', (one, other) => {
    expect(sameTitle(one, other)).toBe(false);
  });

  test('does not care which title comes first, and never about capitals, full stops or extra spaces', () => {
    const words = fc.array(fc.constantFrom('Kostnad', 'antal', 'äldre', '65+', 'inte', 'kr/inv', '3', 'år'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const a = one.join(' ');
        const b = other.join(' ');
        expect(sameTitle(a, b)).toBe(sameTitle(b, a));
        expect(sameTitle(a, `U. ${one.join('   ').toUpperCase()}. (- 2024)`)).toBe(true);
      }),
    );
  });
});

test('a plain title has small letters, single spaces and no mark of how long the figure is kept up', () => {
  expect(plainTitle('U. Brukarbedömning  hemtjänst – trygghet , andel (%) (- 2024)')).toBe(
    'brukarbedömning hemtjänst - trygghet, andel (%)',
  );
});
