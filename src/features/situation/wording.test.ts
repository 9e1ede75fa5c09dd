import { describe, expect, test } from 'vitest';
import { displayUnit, nameOf } from '#features/situation/wording.ts';
import { unitName } from '#ui/format/units.ts';

describe('nameOf', () => {
  test.each([
    [
      'Väntetid i antal dagar från ansökan vid nybesök till beslut inom försörjningsstöd, väntat längre än 14 dagar, andel (%). (- 2024)',
      'Väntetid i antal dagar från ansökan vid nybesök till beslut inom försörjningsstöd, väntat längre än 14 dagar',
    ],
    ['Kostnad äldreomsorg, kr/inv 80+', 'Kostnad äldreomsorg'],
    ['Invånare 16-19 år, antal', 'Invånare 16-19 år'],
    [
      'Framskrivning, förväntat antal invånare 0 år om 5 år',
      'Framskrivning, förväntat antal invånare 0 år om 5 år',
    ],
    ['Försäljning i dagligvaruhandel, mkr', 'Försäljning i dagligvaruhandel'],
    [
      'Lönesumma, arbetsställets belägenhet/dagbefolkning, mkr',
      'Lönesumma, arbetsställets belägenhet/dagbefolkning',
    ],
    [
      'Patienter med sjukhusförvärvade trycksår, andel (%) (-2023)',
      'Patienter med sjukhusförvärvade trycksår',
    ],
    [
      'Patienter med oplanerad återinskrivning inom 30 dagar, andel (%)',
      'Patienter med oplanerad återinskrivning inom 30 dagar',
    ],
    ['Nettokostnad infrastruktur, skydd m.m., kr/inv', 'Nettokostnad infrastruktur, skydd m.m.'],
    ['Nettokostnadsavvikelse LSS (%)', 'Nettokostnadsavvikelse LSS'],
    [
      'Bensin- och dieselleverans till vägtransporter, liter/inv (-2023)',
      'Bensin- och dieselleverans till vägtransporter',
    ],
    [
      'Utsläpp till luft av PM2.5 (partiklar <2.5 mikrom). kg/inv',
      'Utsläpp till luft av PM2.5 (partiklar <2.5 mikrom)',
    ],
    ['Invånare 65+ och ensamboende, andel (%) av bef', 'Invånare 65+ och ensamboende, andel (%) av bef'],
    [
      'Ginikoefficient – hushållens disponibla inkomster, index',
      'Ginikoefficient – hushållens disponibla inkomster, index',
    ],
    ['Döda, antal', 'Döda'],
  ])('«%s» is called «%s»', (title, name) => {
    expect(nameOf(title)).toBe(name);
  });
});

describe('displayUnit', () => {
  test.each([
    ['Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)', 'procent'],
    [
      'Gymnasieelever med examen inom 3 år, kommunala skolor, andel (%), avvikelse från modellberäknat värde (-2024)',
      'procentenheter',
    ],
    ['Kostnad äldreomsorg, kr/inv 80+', 'kr/inv\u00a080+'],
    ['Lönesumma, arbetsställets belägenhet/dagbefolkning, mkr', 'mnkr'],
    ['Nettokostnadsavvikelse LSS, miljoner kronor', 'mnkr'],
    ['Fastighetspris småhus, tkr', 'tkr'],
    ['Företagens ekonomiska omsättning, tkr/inv', 'tkr/inv'],
    ['Handläggningstid bygglov, medelvärde (dagar)', 'dagar'],
    ['Öppethållande huvudbiblioteket, timmar/vecka', 'timmar/vecka'],
    ['Nystartade företag, antal/1000 inv, 16-64 år', 'per\u00a01000 inv'],
    ['Anmälda våldsbrott, antal/100 000 inv', 'per\u00a0100 000 inv'],
    ['Antibiotikaförsäljning, recept/1000 inv', 'recept/1000 inv'],
    ['Lån från kommunala bibliotek, antal/inv', 'per\u00a0inv'],
    ['Medarbetarengagemang (HME) förskola - Motivationsindex', 'index'],
    ['Elever i åk 6, betygspoäng i matematik, kommunala skolor, genomsnitt', 'poäng'],
    ['Bilväg i kommunen, total, meter/inv', 'meter/inv'],
  ])('the values of "%s" are in %s', (title, unit) => {
    expect(unitName(displayUnit(title), 'sv')).toBe(unit);
  });

  test('a count, a coded answer and a title without a unit give a bare number', () => {
    const titles = [
      'Invånare totalt, antal',
      'Kommunen har ett råd, (Ja=1, Nej=0)',
      'Demografisk försörjningskvot',
    ];
    expect(titles.map(title => unitName(displayUnit(title), 'sv'))).toEqual([null, null, null]);
  });
});
