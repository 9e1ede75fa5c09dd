import { beforeAll, expect, test } from 'vitest';
import { bookBenefit, readRegister, wholeRegister } from '#features/benefits/index.ts';
import { perform } from '#platform/action/perform.ts';
import { pdfOf } from '#platform/documents/pdf.ts';
import { wordOf } from '#platform/documents/word.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import {
  type Deciding,
  decide,
  decisionOf,
  makeDeciding,
  makeDrawnUp,
  makeInitiative,
} from '../../../tests/support/deciding.ts';
import { act } from '../../../tests/support/inhabited.ts';
import { pdfText } from '../../../tests/support/pdf-text.ts';
import { unzip } from '../../../tests/support/unzip.ts';
import { reportOf } from './content.ts';
import { usualAsked } from './model.ts';

test('The usual report is of the last period that is over', () => {
  expect(usualAsked('2026-04-30')).toMatchObject({ form: 'annual', year: 2025 });
  expect(usualAsked('2026-05-01')).toMatchObject({ form: 'tertial', year: 2026 });
  expect(usualAsked('2026-12-31')).toMatchObject({ form: 'interim', year: 2026 });
});

describeOnEachEngine('A report', database => {
  let deciding: Deciding;
  beforeAll(async () => {
    deciding = await makeDeciding(database(), 'Åköping');
    const { people, parts } = deciding;
    const line = (what: string, kind: string) => ({
      ...{ side: 'benefit', kind, aim: 'operations', what, party: '', isOutside: false },
      perYear: [{ low: 1_000_000, likely: 2_000_000, high: 3_000_000 }],
    });
    const own = await makeInitiative(people.strategist, {
      title: 'Tillsyn på Åsgården',
      departments: [parts.department],
      lines: [line('Färre resor', 'financial'), line('Lugnare nätter', 'quality')],
    });
    const other = await makeInitiative(people.strategist, {
      title: 'E-arkiv',
      lines: [line('Gamla system', 'financial')],
    });
    for (const initiative of [own, other]) {
      const { proposal } = await makeDrawnUp(deciding, { initiative });
      const given = { decidedOn: '2024-03-01' };
      await decide(people.administrator, 'recordDecision', decisionOf(deciding, proposal, given));
    }
    await act(await people.strategist.context(), 'direction.addGoal', {
      ...{ kind: 'board', part: parts.board, serves: null, title: 'Trygga nätter', description: '' },
      ...{ aim: 'service', weight: 1, validFrom: '2020-01-01', validTo: null, targets: [] },
    });
    const leader = await people.leader.context();
    const { rows } = await readRegister(leader, wholeRegister);
    await perform(bookBenefit, leader, {
      ...{ benefit: rows.find(({ what }) => what === 'Färre resor')?.id, year: 2025 },
      realised: { form: 'money', how: 'budget-reduced', kronor: 500_000 },
      ...{ evidence: 'Bokslut', realisedOn: '2025-12-31' },
    });
  });

  const report = async (part: string | null, language: 'sv' | 'en' = 'sv', year = 2025) =>
    reportOf(await deciding.people.reader.context({ language }), { part, form: 'annual', year });

  test('to a nämnd holds what is under it and nothing else, worst first, and says where nothing was reported', async () => {
    const text = JSON.stringify(await report(deciding.parts.board));
    for (const said of [
      'Årsuppföljning 2025: Socialnämnden',
      'Trygga nätter',
      'uppgift saknas',
      'Lugnare nätter: 1\u00a0år utan',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toContain('Av 2,0\u00a0mnkr utlovat i pengar hittills är 500\u00a0tkr bokfört.');
    expect(text.indexOf('Lugnare nätter: 1')).toBeLessThan(text.indexOf('Färre resor: 25'));
    expect(text).not.toContain('E-arkiv');
    expect(JSON.stringify(await report(null, 'en'))).toContain('Basis of the annual report 2025: Åköping');
    await expect(report('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ status: 404 });
  });

  test('tells how it stood when its period ended, as far as it is known now', async () => {
    const strategist = await deciding.people.strategist.context();
    const { id: measure } = await act(strategist, 'measures.addMeasure', {
      ...{
        kind: 'reported',
        keyFigure: null,
        name: 'Störda nätter',
        unit: 'st',
        what: '',
        definition: 'Nätter.',
      },
      ...{ formula: '', expression: null, terms: [], source: 'Journalen', period: 'year', reporter: null },
      ...{ direction: 'lower', decimals: 0, baseline: { period: '2022', value: 90 }, tolerance: 0 },
      ...{ targets: [{ onDay: '2026-12-31', value: 50 }], breaks: [], goals: [], initiatives: [] },
    }).then(Object);
    for (const [period, value] of [
      ['2023', 71],
      ['2025', 62],
    ] as const) {
      const row = { period, value, missing: null, note: '' };
      await act(strategist, 'measures.recordValues', { measure, values: [row] });
    }
    const [then, now] = await Promise.all(
      [2023, 2025].map(async year => JSON.stringify(await report(null, 'sv', year))),
    );
    expect(then).toContain('71 st (2023)');
    expect(then).not.toContain('62 st');
    expect(then).toMatch(/Läget den","text":"31.december.2023/);
    expect(then).toContain('Inga beslutade initiativ pågick här då.');
    expect(now).toContain('62 st (2025)');
    expect(now).not.toContain('Inga beslutade initiativ pågick här då.');
  });

  test('says the same as data, in Word and in a tagged PDF of its language', async () => {
    const content = await report(deciding.parts.board);
    const xml = unzip(await wordOf(content)).get('word/document.xml') ?? '';
    const pdf = Buffer.from(await pdfOf(content));
    const plain = (text: string) => text.replaceAll('\n', ' ').replace(/\s+/g, ' ');
    const printed = plain(pdfText(pdf));
    for (const block of content.blocks) {
      const said =
        block.kind === 'table'
          ? [block.head, ...block.rows].flat()
          : block.kind === 'facts'
            ? block.facts.map(({ text }) => text)
            : 'text' in block
              ? block.text.split('\n')
              : [];
      for (const text of said.filter(each => each !== '')) {
        expect(xml).toContain(text.replaceAll('&', '&amp;'));
        for (const word of plain(text).split(' ')) expect(printed).toContain(word);
      }
    }
    expect(pdf.toString('latin1')).toContain('/Marked true');
    expect(pdf.toString('latin1')).toContain('sv-SE');
    expect(xml).toContain('<w:tblHeader/>');
  });
});
