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

  const report = async (part: string | null, language: 'sv' | 'en' = 'sv') =>
    reportOf(await deciding.people.reader.context({ language }), { part, form: 'annual', year: 2025 });

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
