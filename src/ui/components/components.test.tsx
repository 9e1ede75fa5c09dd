import { parseHTML } from 'linkedom';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Filters } from '#ui/components/filters.tsx';
import { ErrorSummary, TextField } from '#ui/components/forms.tsx';
import { GapColumn, GapList } from '#ui/components/gap-list.tsx';
import { AdoptionMark, StatusMark } from '#ui/components/marks.tsx';
import { Pagination, pagesToShow } from '#ui/components/navigation.tsx';
import { PageLayout, type PageLayoutProps } from '#ui/components/page-layout.tsx';
import { Provenance } from '#ui/components/provenance.tsx';
import { ScoreParts } from '#ui/components/score-parts.tsx';
import { Table } from '#ui/components/table.tsx';

function render(element: ReactElement) {
  const { document } = parseHTML(`<!doctype html><html><body>${renderToStaticMarkup(element)}</body></html>`);
  return document;
}

const layout: PageLayoutProps = {
  language: 'sv',
  address: '/laget/1440?verksamhet=elder-care',
  unit: { name: 'Ale kommun', href: '/', isMadeUp: false },
  rooms: [
    { label: 'Läget', href: '/laget/1440', isCurrent: true },
    { label: 'Data', href: '/data', isCurrent: false },
  ],
  group: null,
  visitor: null,
  banner: null,
  search: { action: '/sok', query: 'Ale' },
  shortcuts: [{ label: 'API', href: '/api' }],
  footer: { sources: 'Kolada', links: [{ label: 'Metoder', href: '/metoder' }], version: '0.1.0' },
  children: <h1>Läget</h1>,
};

describe('the page around the content', () => {
  test('the skip link comes first and leads to the content', () => {
    const document = render(<PageLayout {...layout} />);
    const first = document.querySelector('a');
    expect(document.querySelector(first?.getAttribute('href') ?? 'none')?.tagName).toBe('MAIN');
  });

  test('the language switch keeps the address and says which language it leads to', () => {
    const link = render(<PageLayout {...layout} />).querySelector('a[lang]');
    expect(link?.getAttribute('href')).toBe('/laget/1440?verksamhet=elder-care&lang=en');
    expect(link?.getAttribute('lang')).toBe('en');
    expect(link?.textContent).toBe('English');
  });

  test('the room one is in is marked for everyone, in the column and behind the button', () => {
    const marked = [...render(<PageLayout {...layout} />).querySelectorAll('a[aria-current="page"]')];
    expect(marked.map(link => link.textContent)).toEqual(['Läget', 'Läget']);
  });

  test('only a made-up unit is announced as example data', () => {
    const madeUp = { name: 'Exempelkommunen', href: '/', isMadeUp: true };
    expect(render(<PageLayout {...layout} unit={madeUp} />).body.textContent).toContain('Exempeldata');
    expect(render(<PageLayout {...layout} />).body.textContent).not.toContain('Exempeldata');
  });

  test('no element has a style attribute or a script', () => {
    expect(render(<PageLayout {...layout} />).querySelectorAll('[style], style, script')).toHaveLength(0);
  });
});

describe('fields', () => {
  const field = (
    <TextField
      id="source"
      name="source"
      label="Källa"
      hint="Till exempel Kolada"
      error="Skriv en källa"
      value="x"
    />
  );

  test('label, hint and error belong to the control by id', () => {
    const document = render(field);
    const input = document.querySelector('input');
    expect(document.querySelector('label')?.getAttribute('for')).toBe(input?.getAttribute('id'));
    const described = (input?.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map(id => document.getElementById(id)?.textContent)).toEqual([
      'Till exempel Kolada',
      'Skriv en källa',
    ]);
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    expect(input?.getAttribute('value')).toBe('x');
  });

  test('a summary links each error to its field, and is absent where there are none', () => {
    const summary = (
      <ErrorSummary language="sv" errors={[{ fieldId: 'source', message: 'Skriv en källa' }]} />
    );
    expect(render(summary).querySelector('a')?.getAttribute('href')).toBe('#source');
    expect(renderToStaticMarkup(<ErrorSummary language="sv" errors={[]} />)).toBe('');
  });

  test('the summary takes the focus when the page loads, under a name of its own', () => {
    const document = render(<ErrorSummary language="sv" errors={[{ fieldId: 'source', message: 'x' }]} />);
    const box = document.querySelector('[role=alert]');
    expect(box?.hasAttribute('autofocus')).toBe(true);
    expect(box?.getAttribute('tabindex')).toBe('-1');
    expect(document.getElementById(box?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Det finns ett fel att rätta',
    );
  });

  test('filters keep the rest of the address and send themselves by GET', () => {
    const document = render(
      <Filters
        action="/nyckeltal"
        label="Urval"
        button="Visa"
        kept={[{ name: 'snapshot', value: '2024-08-15' }]}
        filters={[{ kind: 'checkbox', name: 'tydliga', label: 'Bara tydliga', isChecked: true }]}
      />,
    );
    expect(document.querySelector('form')?.getAttribute('method')).toBe('get');
    expect(document.querySelector('input[type=hidden]')?.getAttribute('value')).toBe('2024-08-15');
    expect(document.querySelector('input[type=checkbox]')?.hasAttribute('checked')).toBe(true);
  });
});

describe('marks', () => {
  test('a status is said in a word beside its shape', () => {
    const document = render(<StatusMark tone="act" label="Åtgärd krävs" />);
    expect(document.body.textContent).toBe('Åtgärd krävs');
    expect(document.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('an adoption mark without visible words still says them to a screen reader', () => {
    expect(render(<AdoptionMark state="trying" word="prövar" display="shape" />).body.textContent).toBe(
      'prövar',
    );
  });

  test('the parts of a score are drawn in proportion and never beyond the bar', () => {
    const parts = [
      { label: 'a', points: 80, display: '80' },
      { label: 'b', points: 40, display: '40' },
      { label: 'c', points: -5, display: '−5' },
    ];
    const bars = [
      ...render(<ScoreParts title="Poäng" parts={parts} of={100} />).querySelectorAll(
        '.score-bar .score-part',
      ),
    ];
    const widths = bars.map(bar => Number(bar.getAttribute('width')));
    expect(widths.map(width => Math.round(width))).toEqual([664, 330, 0]);
    const ends = bars.map(bar => Number(bar.getAttribute('x')) + Number(bar.getAttribute('width')));
    expect(Math.max(...ends)).toBeLessThanOrEqual(1000);
  });
});

describe('words in another language', () => {
  const row = { key: 'a', tone: 'act', toneWord: 'Worse' } as const;

  test('the Swedish title in a sentence is marked, the rest is not', () => {
    const sentence = 'Olämpliga läkemedel: 14.6% against 9.3% among peers';
    const document = render(<GapList rows={[{ ...row, sentence, swedish: 'Olämpliga läkemedel' }]} />);
    expect(document.querySelector('[lang=sv]')?.textContent).toBe('Olämpliga läkemedel');
    expect(document.querySelector('.gap-sentence')?.textContent).toBe(`Worse: ${sentence}`);
  });

  test('a sentence without the title stays as it is', () => {
    const document = render(<GapList rows={[{ ...row, sentence: 'Nothing', swedish: 'Kostnad' }]} />);
    expect(document.querySelector('[lang]')).toBe(null);
    expect(document.querySelector('.gap-sentence')?.textContent).toBe('Worse: Nothing');
  });

  test('the link to all rows says which column it is of', () => {
    const document = render(
      <GapColumn title="Sämre" rows={[]} empty="Inga" more={{ label: 'Visa alla 8', href: '/x' }} />,
    );
    expect(document.querySelector('a')?.textContent).toBe('Visa alla 8: Sämre');
  });
});

describe('tables and provenance', () => {
  test('a table has a caption, scopes and a frame reachable by keyboard', () => {
    const document = render(
      <Table
        caption="Värden"
        label="Värden"
        columns={[
          {
            key: 'name',
            header: 'Namn',
            align: 'text',
            cell: (row: { name: string; value: string }) => row.name,
          },
          { key: 'value', header: 'Värde', align: 'number', cell: row => row.value },
        ]}
        rows={[{ name: 'Ale', value: '12' }]}
        rowKey={row => row.name}
      />,
    );
    expect(document.querySelector('caption')?.textContent).toBe('Värden');
    expect([...document.querySelectorAll('th')].map(cell => cell.getAttribute('scope'))).toEqual([
      'col',
      'col',
      'row',
    ]);
    expect(document.querySelector('[tabindex="0"]')?.getAttribute('aria-label')).toBe('Värden');
  });

  test('the source of a number is one step away, its calculation and command two', () => {
    const document = render(
      <Provenance
        language="sv"
        facts={{
          definition: 'D',
          source: 'Kolada',
          fetched: '15 augusti 2024',
          calculation: 'C',
          command: 'rodret gaps Ale',
        }}
      />,
    );
    expect(document.querySelector('details > div > dl')?.textContent).toContain('Kolada');
    expect(document.querySelector('details details code')?.textContent).toBe('rodret gaps Ale');
  });
});

describe('pages of a long list', () => {
  test('first, last and neighbours are shown, gaps between', () => {
    const shown = pagesToShow(5, 24).map(entry => (entry.kind === 'page' ? entry.page : '…'));
    expect(shown).toEqual([1, '…', 4, 5, 6, '…', 24]);
    expect(pagesToShow(1, 3).map(entry => entry.kind)).toEqual(['page', 'page', 'page']);
  });

  test('one page needs no links', () => {
    expect(renderToStaticMarkup(<Pagination language="sv" page={1} pages={1} hrefOf={String} />)).toBe('');
  });
});
