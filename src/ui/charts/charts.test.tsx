import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { countyTiles, stepsOf } from '#ui/charts/county-tiles.ts';
import { fitText, spreadApart, swarm, textWidth } from '#ui/charts/layout.ts';
import { type RankedUnit, RankFigure } from '#ui/charts/rank.tsx';
import { SeriesFigure, type SeriesYear } from '#ui/charts/series.tsx';
import { SmallSeries } from '#ui/charts/small-series.tsx';
import { StripFigure, type StripRow } from '#ui/charts/strip.tsx';
import { TileMapFigure } from '#ui/charts/tile-map.tsx';

const text = { title: 'Fyndet', subtitle: 'kr/inv, 2015–2024', source: 'Kolada' };
const names = { own: 'Ale', peers: 'Liknande kommuner', nation: 'Riket' };

function render(element: ReactElement) {
  const html = renderToStaticMarkup(element);
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return { html, document };
}

/** What must hold of every chart whatever the data: no broken numbers, nothing the CSP or a screen reader stumbles on. */
function expectSound({ html, document }: ReturnType<typeof render>) {
  expect(html).not.toMatch(/NaN|Infinity|undefined|<style|<script/);
  expect(document.querySelectorAll('[style]')).toHaveLength(0);
  for (const svg of document.querySelectorAll('svg')) {
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).not.toBe('');
    expect(svg.querySelectorAll('[aria-label]')).toHaveLength(0);
  }
}

const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }));

const seriesYears: fc.Arbitrary<readonly SeriesYear[]> = fc.uniqueArray(
  fc.record({
    year: fc.integer({ min: 1995, max: 2026 }),
    own: value,
    peers: fc.option(
      fc
        .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(1000), fc.nat(1000))
        .map(([lower, one, two]) => ({ lower, median: lower + one, upper: lower + one + two })),
    ),
    nation: value,
  }),
  { selector: row => row.year, maxLength: 12 },
);

const stripRows: fc.Arbitrary<readonly StripRow[]> = fc.uniqueArray(
  fc.record({
    area: fc.string({ minLength: 1, maxLength: 40 }),
    points: fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 6 }),
        title: fc.string({ maxLength: 120 }),
        gap: fc.double({ min: -20, max: 20, noNaN: true }),
        level: fc.constantFrom('clear' as const, 'check' as const, 'none' as const),
        meaning: fc.constantFrom('good-or-bad' as const, 'neutral' as const),
        value: fc.constant('12,5 %'),
      }),
      { selector: point => point.id, maxLength: 10 },
    ),
  }),
  { selector: row => row.area, maxLength: 5 },
);

const units: fc.Arbitrary<readonly RankedUnit[]> = fc.uniqueArray(
  fc.record({
    name: fc.string({ minLength: 1, maxLength: 20 }),
    value: fc.double({ min: -1e6, max: 1e6 }),
    role: fc.constantFrom('own' as const, 'peer' as const, 'other' as const),
  }),
  { selector: unit => unit.name, maxLength: 40 },
);

describe('the series', () => {
  test('is sound for any years, and its table has a row for each', () => {
    fc.assert(
      fc.property(seriesYears, years => {
        const page = render(
          <SeriesFigure language="sv" text={text} series={{ years, names, unit: 'kr/inv', breaks: [] }} />,
        );
        expectSound(page);
        expect(page.document.querySelectorAll('tbody tr')).toHaveLength(years.length);
      }),
      { numRuns: 40 },
    );
  });

  test('breaks its line where a year is missing instead of drawing across', () => {
    const year = (number: number, own: number | null): SeriesYear => ({
      year: number,
      own,
      peers: null,
      nation: null,
    });
    const years = [year(2015, 1), year(2016, 2), year(2018, 4), year(2019, 3)];
    const { document } = render(
      <SeriesFigure language="sv" text={text} series={{ years, names, unit: '', breaks: [] }} />,
    );
    const path = document.querySelector('.chart-wide .own-line path')?.getAttribute('d') ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
  });

  test('gives the reason for a missing value in the table', () => {
    const years = [{ year: 2024, own: null, peers: null, nation: 3 }];
    const { document } = render(
      <SeriesFigure
        language="sv"
        text={text}
        series={{ years, names, unit: '', breaks: [] }}
        missingOwn={() => 'saknas (sekretess)'}
      />,
    );
    expect(document.querySelector('tbody td')?.textContent).toBe('saknas (sekretess)');
  });
});

describe('the strip', () => {
  test('of thousands draws those that do not stand out as one, and leads to the list of all', () => {
    const points = Array.from({ length: 700 }, (_, at) => ({
      ...{ id: `N${at}`, title: `N${at}`, gap: (at % 60) / 10 - 3, value: '1' },
      ...{ level: at === 0 ? 'clear' : 'none', meaning: 'good-or-bad' },
    })) satisfies StripRow['points'];
    const page = render(
      <StripFigure language="sv" text={text} rows={[{ area: 'Skola', points }]} allHref="/nyckeltal/1440" />,
    );
    expectSound(page);
    expect(page.document.querySelectorAll('.chart-wide .dot-faint > path')).toHaveLength(1);
    expect(page.document.querySelectorAll('tbody tr')).toHaveLength(1);
    expect(page.document.querySelector('.chart-note a')?.getAttribute('href')).toBe('/nyckeltal/1440');
  });

  test('is sound for any rows; a dot and a table row stand for each key figure', () => {
    fc.assert(
      fc.property(stripRows, rows => {
        const page = render(<StripFigure language="en" text={text} rows={rows} allHref="/nyckeltal/1440" />);
        expectSound(page);
        const points = rows.flatMap(row => row.points).length;
        expect(page.document.querySelectorAll('tbody tr')).toHaveLength(points);
        const dots = '[class^="dot-"] > :is(circle, path)';
        expect(page.document.querySelectorAll(`.chart-wide ${dots}`)).toHaveLength(points);
        expect(page.document.querySelectorAll(`.chart-narrow ${dots}`)).toHaveLength(points);
      }),
      { numRuns: 40 },
    );
  });

  test('a cost has a shape of its own, and the table says in words what colour, shape and side say', () => {
    const point = (
      id: string,
      gap: number,
      meaning: 'good-or-bad' | 'neutral',
      level: 'clear' | 'check' | 'none' = 'clear',
    ) => ({ id, title: id, gap, level, meaning, value: '1' }) as const;
    const points = [
      point('a', -3, 'good-or-bad'),
      point('b', 3, 'good-or-bad'),
      point('c', -3, 'neutral'),
      point('d', 3, 'neutral'),
      point('e', -1, 'good-or-bad', 'none'),
      point('f', -9, 'neutral', 'check'),
    ];
    const { document } = render(
      <StripFigure language="sv" text={text} rows={[{ area: 'Skola', points }]} allHref="/nyckeltal/1440" />,
    );
    expect([...document.querySelectorAll('tbody td:last-child')].map(cell => cell.textContent)).toEqual([
      'tydligt sämre',
      'tydligt bättre',
      'tydligt högre kostnad',
      'tydligt lägre kostnad',
      'ingen tydlig avvikelse',
      'kontrollera jämförbarheten',
    ]);
    expect(document.querySelectorAll('.chart-wide .dot-neutral path')).toHaveLength(2);
    expect(document.querySelectorAll('.chart-wide .dot-act circle')).toHaveLength(1);
    expect(document.querySelectorAll('.chart-wide .dot-check circle')).toHaveLength(0);
    expect(document.querySelectorAll('.chart-wide .dot-check path')).toHaveLength(1);
  });

  test('writes titles as text, never as markup', () => {
    const point = {
      id: 'N1',
      title: '<b>fett</b> & "citat"',
      gap: -3,
      level: 'clear',
      meaning: 'good-or-bad',
      value: '1',
    } as const;
    const page = render(
      <StripFigure
        language="sv"
        text={text}
        rows={[{ area: 'Skola', points: [point] }]}
        allHref="/nyckeltal/1440"
      />,
    );
    expect(page.document.querySelectorAll('b')).toHaveLength(0);
    expect(page.html).toContain('&lt;b');
  });
});

describe('the ranking', () => {
  test('is sound for any units; those without a value are in neither chart nor table', () => {
    fc.assert(
      fc.property(units, list => {
        const page = render(
          <RankFigure language="sv" text={text} ranking={{ units: list, better: 'lower', unit: 'kr/inv' }} />,
        );
        expectSound(page);
        const known = list.filter(unit => Number.isFinite(unit.value)).length;
        expect(page.document.querySelectorAll('tbody tr')).toHaveLength(known);
        expect(page.document.querySelectorAll('.chart-wide circle')).toHaveLength(known);
      }),
      { numRuns: 40 },
    );
  });
});

test('the small series is sound for any values, none included', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 20 }), own => {
      expectSound(render(<SmallSeries own={own} peers={own} label="2015–2024" />));
    }),
    { numRuns: 40 },
  );
});

describe('layout', () => {
  const positions = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 8 });

  test('labels spread apart keep their order and their distance', () => {
    fc.assert(
      fc.property(positions, list => {
        const placed = spreadApart(list, 15, 0, 300);
        const order = list.map((_, index) => index).sort((a, b) => (list[a] ?? 0) - (list[b] ?? 0));
        for (let index = 1; index < order.length; index++) {
          const [before = 0, after = 0] = [placed[order[index - 1] ?? 0], placed[order[index] ?? 0]];
          expect(after - before).toBeGreaterThanOrEqual(15 - 1e-9);
        }
      }),
    );
  });

  test('dots of a swarm lie within the room they have', () => {
    fc.assert(
      fc.property(positions, list => {
        for (const offset of swarm(list, 5, 10)) expect(Math.abs(offset)).toBeLessThanOrEqual(10);
      }),
    );
  });

  test('a fitted text is no wider than its room, or one character and an ellipsis', () => {
    fc.assert(
      fc.property(fc.string(), fc.double({ min: 0, max: 400, noNaN: true }), (words, room) => {
        const fitted = fitText(words, room, 13);
        expect(fitted.length <= 2 || textWidth(fitted, 13) <= room).toBe(true);
      }),
    );
  });
});

describe('The map of counties', () => {
  /** Which counties border on which by land, or over Mälaren; Gotland on none. */
  const borders: Readonly<Record<string, string>> = {
    25: '24',
    24: '25 23 22',
    23: '24 22 21 20',
    22: '24 23 21',
    21: '22 23 20 19 03',
    20: '23 21 19 18 17',
    17: '20 18 14',
    18: '17 20 19 04 05 14',
    19: '21 20 18 04 03',
    '03': '21 19 01 04',
    '01': '03 04',
    '04': '01 03 19 18 05',
    '05': '04 18 14 06 08',
    14: '17 18 05 06 13',
    '06': '14 05 08 07 13',
    13: '14 06 07 12',
    '07': '06 08 10 12 13',
    '08': '05 06 07 10',
    10: '12 07 08',
    12: '13 07 10',
    '09': '',
  };
  const isBorder = (one: string, other: string) => (borders[one] ?? '').split(' ').includes(other);

  test('has every county once, and no two tiles lie over each other', () => {
    expect(countyTiles.map(({ county }) => county).toSorted()).toEqual(Object.keys(borders).toSorted());
    const overlaps = countyTiles.flatMap(one =>
      countyTiles.filter(
        other =>
          one !== other && Math.abs(one.column - other.column) < 1 && Math.abs(one.row - other.row) < 1,
      ),
    );
    expect(overlaps).toEqual([]);
  });

  test('lays neighbours beside each other: an edge in common is a border, but for one', () => {
    const edges = countyTiles.flatMap(one =>
      countyTiles
        .filter(
          other =>
            one.county < other.county &&
            Math.abs(one.column - other.column) + Math.abs(one.row - other.row) === 1,
        )
        .map(other => [one.county, other.county] as const),
    );
    expect(edges.filter(([one, other]) => !isBorder(one, other))).toEqual([['04', '08']]);
    const pairs = Object.keys(borders).flatMap(one =>
      Object.keys(borders)
        .filter(other => one < other && isBorder(one, other))
        .map(other => [one, other]),
    );
    const at = new Map(countyTiles.map(tile => [tile.county, tile]));
    const touching = pairs.filter(([one = '', other = '']) => {
      const [a, b] = [at.get(one), at.get(other)];
      return (
        a !== undefined &&
        b !== undefined &&
        Math.max(Math.abs(a.column - b.column), Math.abs(a.row - b.row)) === 1
      );
    });
    expect(touching.length / pairs.length).toBeGreaterThan(0.85);
  });

  test('has north at the top, and Gotland in the east', () => {
    const at = new Map(countyTiles.map(tile => [tile.county, tile]));
    const rows = ['25', '24', '22', '21', '03', '01'].map(county => at.get(county)?.row ?? -1);
    expect(rows).toEqual(rows.toSorted((one, other) => one - other));
    expect(Math.max(...countyTiles.map(({ column }) => column))).toBe(at.get('09')?.column);
    expect(at.get('12')?.row).toBe(Math.max(...countyTiles.map(({ row }) => row)));
  });

  test('shades the same values alike and never a higher one lighter, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 21 }), values => {
        const steps = stepsOf(values);
        for (const [one, value] of values.entries()) {
          expect(steps[one]).toBeGreaterThanOrEqual(0);
          expect(steps[one]).toBeLessThanOrEqual(4);
          for (const [other, beside] of values.entries()) {
            if (value < beside) expect(steps[one] ?? 0).toBeLessThanOrEqual(steps[other] ?? 0);
            if (value === beside) expect(steps[one]).toBe(steps[other]);
          }
        }
      }),
    );
  });

  test('writes the number in each tile and the counties with values in a table, our own marked', () => {
    const values = [
      { county: '14', value: 31.5, units: 49, lowest: 12, highest: 61 },
      { county: '25', value: 48, units: 14, lowest: 20, highest: 70 },
    ];
    const map = { values, own: '14', unit: 'procent' };
    const rendered = render(<TileMapFigure language="sv" text={text} map={map} />);
    expectSound(rendered);
    const { document } = rendered;
    expect(document.querySelectorAll('svg .tile')).toHaveLength(21);
    expect(document.querySelector('.tile[data-own]')?.textContent).toBe('V. Götaland31,5');
    expect(document.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(document.querySelector('tbody tr')?.textContent).toContain('Norrbotten48,0');
  });
});
