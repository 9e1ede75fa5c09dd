import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scope } from '#core/panel/key-figure.ts';
import { type Classifiable, classify, isTested } from './classify.ts';
import { type CuratedKeyFigure, indexCurated } from './curated.ts';

const nobodyJudged = { curated: indexCurated([]) };

const figure = (
  title: string,
  operatingArea: string | null = 'Kommunen, övergripande',
  scope: Scope = 'municipality',
): Classifiable => ({ id: 'N00001', title, operatingArea, scope });

const judged: CuratedKeyFigure = {
  id: 'U07457',
  titles: ['Beläggningsunderhåll av kommunala cykelvägar, andel kvm (%)'],
  kind: 'measure',
  direction: 'neither',
  area: 'planning-building',
  reason: { sv: 'Behovet avgör.', en: 'Need decides.' },
  practicalThreshold: null,
};

describe('a judgement', () => {
  test('holds for the id and title that were judged', () => {
    const found = classify(
      { ...figure('Beläggningsunderhåll av kommunala cykelvägar, andel kvm (%) (-2024)'), id: 'U07457' },
      { curated: indexCurated([judged]) },
    );
    expect(found).toMatchObject({ basis: 'curated', area: 'planning-building', direction: 'neither' });
    expect(found.directionReason).toEqual(judged.reason);
  });

  test('never follows an id to another meaning (U07457 counted violent crimes in 2012)', () => {
    const violence = 'U. Våldsbrott där offret är obekant med gärningsmannen, antal/1000 inv.';
    const found = classify(
      { ...figure(violence, 'Befolkning'), id: 'U07457' },
      { curated: indexCurated([judged]) },
    );
    expect(found.basis).toBe('rule');
    expect(found.area).toBe('population');
  });

  test('is chosen by title where an id has had several meanings', () => {
    const earlier = {
      ...judged,
      titles: ['Våldsbrott, antal/1000 inv'],
      kind: 'context',
      area: 'safety-rescue',
    } as const;
    const reference = { curated: indexCurated([judged, earlier]) };
    const found = classify({ ...figure('Våldsbrott, antal/1000 inv.'), id: 'U07457' }, reference);
    expect(found).toMatchObject({ basis: 'curated', kind: 'context', area: 'safety-rescue' });
  });
});

// Titles of the register of April 2026 that the curated file leaves out; the answers come from reading them.
const unjudged = [
  ['Osäkerhetstal - Skötsel av gator och vägar fungerar bra i kommunen, andel (%)', 'uncertainty', 'neither'],
  ['Standardkostnad kommunal vuxenutbildning, kr/inv', 'context', 'neither'],
  ['Framskrivning, förväntad andel invånare 80+ år om 10 år, andel (%)', 'context', 'neither'],
  [
    'Kommunens köp av egentlig verksamhet totalt från staten och statliga myndigheter, andel (%)',
    'context',
    'neither',
  ],
  [
    'Elever i åk 9 som förväntas uppnå betygskriterierna i alla ämnen, modellberäknat värde (SALSA), andel (%)',
    'context',
    'neither',
  ],
  [
    'Medborgarundersökningen - Låg oro för att bli utsatt för våldsbrott eller hot om våld, andel (%)',
    'context',
    'neither',
  ],
  ['Brukarbedömning servicebostad LSS, lägeskommun, svarsfrekvens (%)', 'context', 'neither'],
  ['Månadsavlönade inom gymnasieskola/komvux, kommun, antal', 'volume', 'neither'],
  [
    'Slutanvändning av energi inom offentlig verksamhet inom det geografiska området, MWh',
    'volume',
    'neither',
  ],
  ['Brukarbedömning särskilt boende äldreomsorg, färre än 30 svarande ( Ja=1, Nej=0)', 'coded', 'neither'],
  [
    'Tillsyn med digitalteknik finns tillgängligt, (Breddinfört=2, testverksamhet=1, Nej=0)',
    'adoption',
    'neither',
  ],
  ['Kostnad för undervisning i kommunal grundskola åk 1-9, kr/elev', 'measure', 'cost'],
  [
    'Kostnad per producerad DRG-poäng, sjukdomar i hud och underhud, länssjukhus, kr/DRG-poäng',
    'measure',
    'cost',
  ],
  ['Brukarbedömning HVB - Brukaren känner sig trygg i boendet, andel (%)', 'measure', 'higher'],
  ['Patientupplevd kvalitet avseende emotionellt stöd i primärvården, index (-2024)', 'measure', 'higher'],
  ['Medborgarundersökningen - Förskolan fungerar bra i kommunen, andel (%)', 'measure', 'higher'],
  ['HME gymnasieskola, index för påståendet Mitt arbete känns meningsfullt.', 'measure', 'higher'],
  ['Gymnasieelever med examen inom 4 år, yrkesprogram kommunala skolor, andel (%)', 'measure', 'higher'],
  ['Heltidsanställda månadsavlönade inom tandvård, andel (%)', 'measure', 'higher'],
  ['Sjukfrånvaro, 50 år eller äldre, region, andel (%)', 'measure', 'lower'],
  [
    'Handläggningstid (median) från inkommen ansökan till beslut för bygglov för nybyggnad av en- och tvåbostadshus, antal dagar',
    'measure',
    'lower',
  ],
  [
    'Personalkontinuitet, antal personal som en hemtjänsttagare med minst 2 besök dagligen möter under 14 dagar, median (- 2024)',
    'measure',
    'lower',
  ],
  [
    'Brukarbedömning Personlig assistans - Brukaren får ibland den hjälp hen vill ha av assistenterna, lägeskommun, andel (%) (-2024)',
    'measure',
    'neither',
  ],
  ['Elever/lärare (heltidstjänst) i anpassad grundskola, kommunal regi, antal', 'measure', 'neither'],
  ['Etanolleverans till vägtransporter, liter/inv (-2023)', 'context', 'unknown'],
] as const;

describe('the rules', () => {
  test.each(unjudged)('say of "%s": %s, %s', (title, kind, direction) => {
    expect(classify(figure(title), nobodyJudged)).toMatchObject({ kind, direction, basis: 'rule' });
  });

  test.each([
    ['Kostnad ekonomiskt bistånd, kr/inv', 'Individ- och familjeomsorg', 'municipality', 'income-support'],
    [
      'Sjukfrånvaro totalt bland anställda, kommun, andel (%)',
      'Kommunen, övergripande',
      'municipality',
      'staff',
    ],
    [
      'Kostnad funktionsnedsättning LSS boende, kr/brukare',
      'Äldre och funktionshinder',
      'municipality',
      'disability-support',
    ],
    [
      'Kostnad särskilt boende äldreomsorg, kr/brukare',
      'Äldre och funktionshinder',
      'municipality',
      'elder-care',
    ],
    ['Kostnad fritidshem, kr/inskrivet barn', 'Förskoleverksamhet', 'municipality', 'after-school'],
    [
      'Företagsklimat Insikt - Bemötande - Index',
      'Infrastruktur, miljö- och hälsoskydd mm',
      'municipality',
      'administration',
    ],
    [
      'Kostnad räddningstjänst, kr/inv',
      'Infrastruktur, miljö- och hälsoskydd mm',
      'municipality',
      'safety-rescue',
    ],
    [
      'Patientupplevd kvalitet avseende tillgänglighet i primärvården, index',
      'Hälso- och sjukvård',
      'region',
      'primary-care',
    ],
    ['Nettokostnad vård och omsorg om äldre, kr/inv', null, 'municipality', 'elder-care'],
    ['Något som inget register har ett område för', null, 'region', 'region-overall'],
  ] as const)('place "%s" (%s, %s) in %s', (title, operatingArea, scope, area) => {
    expect(classify(figure(title, operatingArea, scope), nobodyJudged).area).toBe(area);
  });

  test('give every title a kind, a direction and reasons in both languages, and only measures a good way', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (title, operatingArea) => {
        const found = classify(figure(title, operatingArea), nobodyJudged);
        for (const { sv, en } of [found.kindReason, found.directionReason]) {
          expect(sv).not.toBe('');
          expect(en).not.toBe('');
        }
        if (found.kind !== 'measure') expect(['neither', 'unknown']).toContain(found.direction);
      }),
    );
  });
});

test('only measures with a known good way are tested, costs among them', () => {
  expect(isTested({ kind: 'measure', direction: 'cost' })).toBe(true);
  expect(isTested({ kind: 'measure', direction: 'lower' })).toBe(true);
  expect(isTested({ kind: 'measure', direction: 'unknown' })).toBe(false);
  expect(isTested({ kind: 'measure', direction: 'neither' })).toBe(false);
  expect(isTested({ kind: 'context', direction: 'higher' })).toBe(false);
});
