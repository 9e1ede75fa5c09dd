import { describe, expect, test } from 'vitest';
import { peopleOf, titleCore } from '#core/situations/same-but-for-a-detail.ts';

describe('titleCore', () => {
  test.each([
    [
      'Gymnasieelever med examen inom 3 år, kommunala skolor, andel (%)',
      'Gymnasieelever med examen inom 4 år, hemkommun, andel (%)',
    ],
    ['Kostnad för kommunal grundskola åk 1-9, kr/elev', 'Nettokostnadsavvikelse grundskola F-9, (%)'],
    ['Kostnad infrastruktur, skydd mm, kr/inv', 'Nettokostnad infrastruktur, skydd m.m., kr/inv'],
    [
      'Gymnasieelever med examen inom 3 år, hemkommun, andel (%)',
      'Gymnasieelever med examen eller studiebevis inom 4 år, kommunala skolor, andel (%)',
    ],
    [
      'Driftkostnad kommunala bil- och cykelvägar, kr/meter',
      'Driftkostnad exkl. vinterväghållning kommunala bil- och cykelvägar, kr/meter',
    ],
    ['Kostnad äldreomsorg, kr/inv 65+', 'Kostnad äldreomsorg, kr/inv 80+'],
    [
      'Fallskador bland personer 65+, 3-årsm, antal slutenvårdstillfällen /100 000 inv',
      'Fallskador bland personer 80+, 3-årsm, antal slutenvårdstillfällen/100 000 inv',
    ],
    ['Sjukfrånvaro kommunalt anställda kvinnor, (%)', 'Sjukfrånvaro kommunalt anställda män, (%)'],
    [
      'Genomsnittlig betygspoäng, gymnasieelever med examen, kommunala skolor',
      'Genomsnittlig betygspoäng, gymnasieelever med examen, kommunala skolor, avvikelse från modellberäknat värde (-2024)',
    ],
    [
      'Heltidsanställda månadsavlönade, kommun, andel (%)',
      'Heltidsarbetande månadsavlönade, kommun, andel (%)',
    ],
    [
      'Kostnad kommunalt fritidshem, kr/inskrivet barn',
      'Kostnad personal kommunalt fritidshem, kr/inskrivet barn',
    ],
    [
      'Hushåll med tillgång till eller möjlighet att ansluta till bredband om minst 1 Gbit/s, andel (%)',
      'Hushåll i glesbebyggt område med tillgång till eller möjlighet att ansluta till bredband om minst 1 Gbit/s, andel (%)',
    ],
  ])('«%s» and «%s» tell the same', (one, other) => {
    expect(titleCore(one)).toBe(titleCore(other));
    expect(titleCore(one)).not.toBe('');
  });

  test.each([
    ['Kostnad äldreomsorg, kr/inv 65+', 'Kostnad hemtjänst äldreomsorg, kr/inv 65+'],
    [
      'Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)',
      'Elever i åk 6 med lägst betyget E i svenska, kommunala skolor, andel (%)',
    ],
    ['Kostnad grundskola F-9, hemkommun, kr/elev', 'Elever i grundskola åk 1-9, hemkommun, antal'],
    [
      'Heltidsanställda månadsavlönade, kommun, andel (%)',
      'Visstidsanställda månadsavlönade, kommun, andel (%)',
    ],
    [
      'Kostnad personal kommunalt fritidshem, kr/inskrivet barn',
      'Nettokostnad lokaler kommunalt fritidshem, kr/inskrivet barn',
    ],
    [
      'Nöjdhet avfallshantering lägenhet, andel (%)',
      'Nöjdhet avfallshantering en- och tvåfamiljshus, andel (%)',
    ],
  ])('«%s» and «%s» do not', (one, other) => {
    expect(titleCore(one)).not.toBe(titleCore(other));
  });
});

describe('peopleOf', () => {
  test('names the survey or the year of pupils', () => {
    expect(peopleOf('Brukarbedömning hemtjänst äldreomsorg - trygghet, andel (%)')).toBe(
      'brukarbedömning hemtjänst äldreomsorg',
    );
    expect(peopleOf('Elever i åk. 9, meritvärde kommunala skolor, genomsnitt (17 ämnen)')).toBe(
      'elever i åk 9',
    );
    expect(
      peopleOf('Invånare som någon gång under året erhållit ekonomiskt bistånd, andel (%) av bef.'),
    ).toBe('ekonomiskt bistånd');
    expect(
      peopleOf(
        'Vuxna biståndsmottagare (18+ år) med långvarigt ekonomiskt bistånd, andel (%) av biståndsmottagare 18+ år',
      ),
    ).toBeNull();
    expect(peopleOf('Barn per barngrupp 4-5 år i förskola, kommunal regi')).toBe('barn per barngrupp');
    expect(peopleOf('Genomförd första kontakt inom högst 90 dagar i specialiserad vård, andel (%)')).toBe(
      peopleOf('Väntande högst 90 dagar till första kontakt i specialiserad vård, andel (%)'),
    );
    expect(peopleOf('Kostnad äldreomsorg, kr/inv 65+')).toBeNull();
  });
});
