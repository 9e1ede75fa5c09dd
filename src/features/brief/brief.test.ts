import { describe, expect, test } from 'vitest';
import { pdfText } from '../../../tests/support/pdf-text.ts';
import { unzip } from '../../../tests/support/unzip.ts';
import { documentOf } from './content/document.ts';
import { briefExample } from './example.ts';
import { briefFile } from './files/files.ts';
import { pdfOf } from './files/pdf/pdf.ts';
import { wordOf } from './files/word/word.ts';
import { suggestionsFrom } from './gathering/suggestions.ts';
import type { Brief } from './model.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const gap = {
  keyFigure: 'N15419',
  title: 'Elever i åk 9 med godkänt, andel (%)',
  name: 'Elever i åk 9 med godkänt',
  area: 'Grundskola',
  year: 2024,
  value: 61.5,
  peerMedian: 72,
  shown: { value: '61,5 %', peerMedian: '72 %' },
  rank: 250,
  of: 290,
  persistenceYears: 8,
  yearsCounted: 10,
  standing: 'worse',
  level: 'tydlig avvikelse',
  alsoTold: 1,
  caution: null,
  series: { firstYear: 2021, own: [64, null, 63, 61.5], peers: [70, 71, 71, 72] },
} as const;

const brief: Brief = {
  ...briefExample,
  situation: {
    ...briefExample.situation,
    counts: { ...briefExample.situation.counts, tested: 12, worse: 1 },
    worse: [gap],
    areas: [
      {
        area: 'Grundskola',
        tested: 12,
        worse: 1,
        better: 0,
        points: [{ keyFigure: 'N15419', gap: -2.4, level: 'clear', meaning: 'good-or-bad' }],
        clearest: { name: gap.name, gap: -2.4 },
      },
    ],
  },
};

const said = [
  'Ledningsbrief: Ale',
  'Av 12 prövade nyckeltal är ett tydligt sämre',
  gap.name,
  '61,5 %',
  'Ingen möjlighet i katalogen svarar mot läget',
  'Saknar underlag: det finns ingen framskrivning',
  'Att besluta nu',
  'Källor och metod',
];

describe('A brief', () => {
  test('as PDF is tagged, has bookmarks and text that can be selected, and is the same to the byte', async () => {
    const pdf = Buffer.from(await pdfOf(documentOf(brief)));
    const text = oneLine(pdfText(pdf));
    for (const words of said) expect(text).toContain(words);
    expect(text).toContain('Sida 1 av');
    expect(text).not.toContain('\ufffd');
    const raw = pdf.toString('latin1');
    for (const mark of ['/Marked true', '/S /H1', '/S /H2', '/S /TH', '/S /Figure', '/Outlines', 'sv-SE']) {
      expect(raw).toContain(mark);
    }
    expect(Buffer.from(await pdfOf(documentOf(brief))).equals(pdf)).toBe(true);
  });

  test('as Word has headings, a table with a head, and pictures told in words', async () => {
    const files = unzip(await wordOf(documentOf(brief)));
    const xml = files.get('word/document.xml') ?? '';
    const text = oneLine([...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(' '));
    for (const words of said) expect(text).toContain(oneLine(words));
    for (const mark of ['Heading1', 'Heading2', '<w:tblHeader/>', 'descr="12 prövade']) {
      expect(xml).toContain(mark);
    }
    expect(files.get('word/styles.xml')).toContain('w:val="sv-SE"');
  });

  test('as a web page needs no script and nothing beside it, and writes what it is given as text', async () => {
    const named = { ...brief, unit: { ...brief.unit, name: '<script>x</script>' } };
    const html = new TextDecoder().decode((await briefFile(named, 'html')).bytes);
    expect(html).not.toContain('<script');
    expect(html).not.toContain(' style=');
    expect(html).toContain('<html lang="sv">');
  });

  test('of a unit without values says what is missing, and is whole', async () => {
    const text = oneLine(pdfText(Buffer.from(await pdfOf(documentOf(briefExample)))));
    expect(text).toContain('Saknar underlag: inget nyckeltal kan prövas');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('of a unit whose needs nothing tells shows how many will live there, and asks for what little is known', () => {
    const people = {
      kind: 'people',
      base: 2021,
      horizon: 2031,
      ageInYears: 5,
      groups: [
        { ages: '0-19', base: 81_604, horizon: 82_421 },
        { ages: '80+', base: 20_457, horizon: 31_568 },
      ],
      healthCare: { year: 2021, kronorPerInhabitant: 26_813 },
      sources: 'Kolada',
    } as const;
    const toAsk = [
      {
        ...gap,
        keyFigure: 'N79176',
        name: 'Vårdplatser belagda av utskrivningsklara',
        rank: 19,
        of: 20,
        patterns: ['Samordning av vårdplatser'],
      },
    ];
    const situation = { ...brief.situation, toAsk, silentAreas: ['Tandvård', 'Kollektivtrafik'] };
    const text = oneLine(
      JSON.stringify(documentOf({ ...brief, challenge: people, situation }).blocks).replaceAll('\u00a0', ' '),
    );
    for (const words of [
      'Invånare 80 år och äldre väntas bli 11 100 fler till 2031 än 2021',
      '+54 %',
      'motsvarar enbart 11 900 fler invånare 320 mnkr per år',
      'Värt att fråga om',
      'Samordning av vårdplatser',
      'Inget nyckeltal kan prövas här i områdena Tandvård; Kollektivtrafik.',
    ]) {
      expect(text).toContain(words);
    }
    const suggested = suggestionsFrom({ ...brief, challenge: people, situation }, 'sv');
    expect(suggested.map(({ decide }) => decide)).toEqual([
      'Ge någon i uppdrag att föreslå hur behoven till 2031 ska mötas.',
      'Fråga varför ”Vårdplatser belagda av utskrivningsklara” ligger bland de sista i landet.',
    ]);
  });

  test('says from nothing as up to, and how little of the need the catalogue could cover', () => {
    const known = {
      kind: 'known',
      sentence: 'Till 2031 behövs 139 fler händer',
      base: 2021,
      horizon: 2031,
      ageInYears: 5,
      hands: 207,
      money: 211e6,
      areas: [],
      closed: { hands: { low: 0.2, likely: 8, high: 15 }, money: { low: 0, likely: 6.1e6, high: 12.2e6 } },
      sources: 'Kolada',
    } as const;
    const text = JSON.stringify(documentOf({ ...brief, challenge: known }).blocks).replaceAll('\u00a0', ' ');
    expect(text).toContain(
      'frigöra upp till 15 årsarbetare, troligast 8. Det är högst 7 % av vad som behövs till.',
    );
    expect(text).toContain('I pengar är det upp till 12,2 mnkr per år');
  });

  test('says that its figures are still being compared with earlier ones, as long as they are', () => {
    const { situation } = brief;
    const toldWhere = (isBeingCompared: boolean) => {
      const notKnown = { ...situation.notKnown, isBeingCompared };
      return JSON.stringify(documentOf({ ...brief, situation: { ...situation, notKnown } }).blocks);
    };
    expect(toldWhere(true)).toContain('jämförs just nu med tidigare hämtningar');
    expect(toldWhere(false)).not.toContain('jämförs just nu med tidigare hämtningar');
  });
});
