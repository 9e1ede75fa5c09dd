import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTitle, type UnitOfMeasure, unitOfMeasure } from '#core/panel/unit-of-measure.ts';

const starterTitles = (): readonly string[] => {
  const file = new URL('../../../data/starter/key-figures.json', import.meta.url);
  const read: readonly { readonly title: string }[] = JSON.parse(readFileSync(file, 'utf8'));
  return read.map(({ title }) => title);
};

const cases: readonly (readonly [string, UnitOfMeasure])[] = [
  ['Kostnad hemtjänst äldreomsorg, kr/inv 80+', { kind: 'kronor', factor: 1, per: 'inv 80+' }],
  ['Kostnad kommunal förskola, kr/inskrivet barn', { kind: 'kronor', factor: 1, per: 'inskrivet barn' }],
  [
    'Kostnad per producerad DRG-poäng i sluten somatisk sjukhusvård,  kr/DRG-poäng',
    { kind: 'kronor', factor: 1, per: 'DRG-poäng' },
  ],
  [
    'Kostnadsutjämningsnetto infrastruktur och skydd, kr/inv, 1 nov fg år',
    { kind: 'kronor', factor: 1, per: 'inv' },
  ],
  [
    'Genomsnittlig månadsutbetalning (enl SoS) till hushåll exkl. flyktinghushåll, kr (-2023)',
    { kind: 'kronor', factor: 1, per: null },
  ],
  ['Fastighetspris småhus, tkr', { kind: 'kronor', factor: 1e3, per: null }],
  ['Företagens ekonomiska omsättning, tkr/inv', { kind: 'kronor', factor: 1e3, per: 'inv' }],
  ['Bruttoregionprodukt, kommun (BRP), 1000 kr/invånare', { kind: 'kronor', factor: 1e3, per: 'invånare' }],
  ['Försäljning i dagligvaruhandel, mkr', { kind: 'kronor', factor: 1e6, per: null }],
  ['Nettokostnadsavvikelse LSS, miljoner kronor', { kind: 'kronor', factor: 1e6, per: null }],
  ['Nettokostnadsavvikelse grundskola F-9, (%)', { kind: 'percent' }],
  ['Invånare 80+, andel (%)', { kind: 'percent' }],
  ['Invånare 65+ och ensamboende, andel (%) av bef', { kind: 'percent' }],
  ['Befolkningsförändring i antal invånare sedan föregående år, procent', { kind: 'percent' }],
  [
    'Väntetid i antal dagar från ansökan vid nybesök till beslut inom försörjningsstöd, väntat längre än 14 dagar (%). (- 2024)',
    { kind: 'percent' },
  ],
  [
    'Gymnasieelever med examen inom 3 år, kommunala skolor, andel (%), avvikelse från modellberäknat värde (-2024)',
    { kind: 'percentage points' },
  ],
  [
    'Elever i åk 9 som är behöriga till yrkesprogram avvikelse från modellberäknat värde kommunala skolor, procentenheter (-2024)',
    { kind: 'percentage points' },
  ],
  ['Deltidsanställda (1-99 %) månadsavlönade, kommun, antal', { kind: 'count' }],
  ['Anmälda våldsbrott, antal/100 000 inv', { kind: 'count per', of: 'antal', size: 100_000, per: 'inv' }],
  ['Företagskonkurser, antal/1000 inv, 16-64 år', { kind: 'count per', of: 'antal', size: 1000, per: 'inv' }],
  ['Antibiotikaförsäljning, recept/1000 inv', { kind: 'count per', of: 'recept', size: 1000, per: 'inv' }],
  [
    'Fallskador bland personer 65+, 3-årsm, antal slutenvårdstillfällen /100 000 inv',
    { kind: 'rate', of: 'slutenvårdstillfällen', per: '100 000 inv' },
  ],
  ['Lån från kommunala bibliotek, antal/inv', { kind: 'rate', of: 'antal', per: 'inv' }],
  ['Energianvändning per gatubelysning, kWh/ljuspunkt', { kind: 'rate', of: 'kWh', per: 'ljuspunkt' }],
  [
    'Bensin- och dieselleverans till vägtransporter, liter/inv (-2023)',
    { kind: 'rate', of: 'liter', per: 'inv' },
  ],
  ['Insamlat kommunalt avfall totalt, kg/invånare (justerat)', { kind: 'rate', of: 'kg', per: 'invånare' }],
  [
    'Väntetid i antal dagar från ansökan vid nybesök till beslut inom försörjningsstöd, medelvärde',
    { kind: 'days', word: 'dagar', per: null },
  ],
  ['Handläggningstid bygglov, medelvärde (dagar)', { kind: 'days', word: 'dagar', per: null }],
  ['Medelvårdtid, dygn', { kind: 'days', word: 'dygn', per: null }],
  [
    'Sjukpenningtalet, 16–64 år, dagar/registrerad försäkrad',
    { kind: 'days', word: 'dagar', per: 'registrerad försäkrad' },
  ],
  [
    'Mediantid från planuppdrag till antagande under de senaste två åren, mediantid i månader',
    { kind: 'months' },
  ],
  ['Medelålder, år', { kind: 'years' }],
  [
    'Beviljade antal hemtjänsttimmar per brukare och månad, timmar/hemtjänsttagare',
    { kind: 'hours', per: 'hemtjänsttagare' },
  ],
  ['Total tillgänglighet alla återvinningscentraler, minuter/person', { kind: 'minutes', per: 'person' }],
  ['Företagsklimat Insikt - Bygglov - Index', { kind: 'index' }],
  ['Demografisk försörjningskvot', { kind: 'ratio' }],
  [
    'Revisionsberättelse utan anmärkning eller avstyrkt ansvarsfrihet kommun, (Ja=1, Nej=0)',
    { kind: 'coded answer' },
  ],
  ['Total betesmark, hektar', { kind: 'quantity', word: 'hektar' }],
  ['Utsläpp till luft av växthusgaser totalt, ton CO2-ekv', { kind: 'quantity', word: 'ton CO2-ekv' }],
  ['Solcellsanläggningar totalt, installerad effekt (MW)', { kind: 'quantity', word: 'MW' }],
  ['Elever i åk 9, meritvärde, hemkommun, genomsnitt (17 ämnen)', { kind: 'quantity', word: 'poäng' }],
  ['Invånare totalt, antal', { kind: 'count' }],
  ['Tätortsgrad (senaste mätning)', { kind: 'other', text: 'Tätortsgrad (senaste mätning)' }],
  ['', { kind: 'other', text: '' }],
];

describe('unitOfMeasure', () => {
  test.each(cases)('reads «%s»', (title, unit) => {
    expect(unitOfMeasure(title)).toEqual(unit);
  });

  test('of the titles of the starter data at most two in a hundred are read as other', () => {
    const titles = starterTitles();
    const others = titles.filter(title => unitOfMeasure(title).kind === 'other');
    expect(titles.length).toBeGreaterThan(1000);
    expect(
      others.length,
      `${others.length} of ${titles.length} titles read as other:\n${others.join('\n')}`,
    ).toBeLessThanOrEqual(titles.length / 50);
  });

  test('a note of years changes no unit', () => {
    for (const title of starterTitles()) {
      expect(unitOfMeasure(`${title} (2015-)`), title).toEqual(unitOfMeasure(title));
    }
  });
});

describe('readTitle', () => {
  test('any text without parentheses begins with its name, and only an empty one has none', () => {
    const words = fc.array(
      fc.constantFrom('andel', '%', ',', 'kr/inv', 'antal', '/', '1000', 'år', '.', 'dagar'),
    );
    const text = fc.oneof(
      fc.string(),
      words.map(each => each.join(' ')),
    );
    fc.assert(
      fc.property(text, given => {
        const title = given.replace(/[()]/g, '').replace(/\s+/g, ' ').trim();
        const { name } = readTitle(title);
        expect(title.startsWith(name)).toBe(true);
        expect(name === '').toBe(title === '');
      }),
    );
  });

  test('a name never ends inside a word of the title', () => {
    for (const title of starterTitles()) {
      const { name } = readTitle(title);
      const bare = title.replace(/\s+/g, ' ').trim();
      expect(bare.startsWith(name), title).toBe(true);
      expect(bare.slice(name.length), title).not.toMatch(/^[\p{L}\d]/u);
    }
  });
});
