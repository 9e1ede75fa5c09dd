import { beforeAll, expect, test } from 'vitest';
import { pdfOf } from '#platform/documents/pdf.ts';
import { wordOf } from '#platform/documents/word.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import {
  type Deciding,
  decide,
  decisionOf,
  makeDeciding,
  makeDrawnUp,
} from '../../../tests/support/deciding.ts';
import { pdfText } from '../../../tests/support/pdf-text.ts';
import { unzip } from '../../../tests/support/unzip.ts';
import { protocolOf } from './protocol/content.ts';

const title = 'Ärendet om nattlig tillsyn på Åsgården';
const dissent = 'Östen Ek reserverar sig: för dyrt.\nYvonne Öberg likaså.';

describeOnEachEngine('A protocol', database => {
  let deciding: Deciding;
  let meeting: string;
  beforeAll(async () => {
    deciding = await makeDeciding(database(), 'Åköping');
    const { people, parts } = deciding;
    const { proposal } = await makeDrawnUp(deciding, { title });
    const put = await makeDrawnUp(deciding, { title: 'Ett annat ärende' });
    meeting = (
      await decide(people.strategist, 'addMeeting', { part: null, heldOn: '2026-03-02', place: 'Rådhuset' })
    ).id;
    const items = [{ proposal }, { proposal: put.proposal }];
    await decide(people.strategist, 'setAgenda', { meeting, version: 1, items });
    await decide(people.strategist, 'setPresence', {
      meeting,
      version: 2,
      people: [
        { person: people.chair.id, presence: 'present' },
        { person: people.leader.id, presence: 'absent' },
      ],
    });
    await decide(people.strategist, 'holdMeeting', { meeting, version: 3 });
    await decide(
      people.administrator,
      'recordDecision',
      decisionOf(deciding, proposal, {
        meeting,
        paragraph: '§ 14',
        dissent,
        ground: 'delegation',
        deciderPart: parts.board,
        deciderPerson: people.chair.id,
        delegationPoint: '4.2',
        points: [{ dueOn: '2026-09-01', question: 'Ska det fortsätta?' }],
      }),
    );
  });

  const inSwedish = [
    'Protokoll: Ledningsgruppen 2\u00a0mars\u00a02026',
    `§ 14 ${title}`,
    'Ja: förslaget bifalls.',
    'Tryggare nätter och färre resor.',
    'Östen Ek reserverar sig: för dyrt.',
    'Karin Chef, på delegation av Socialnämnden, punkt 4.2',
    'SN 2026/12',
    'Lena Leder, Förvaltningschef',
    'Ärende 2 Ett annat ärende',
    'Inget beslut är infört.',
    'Ordförande',
    'Justerare',
  ];

  const documentOf = async (language: 'sv' | 'en') => {
    const member = await deciding.people.reader.context({ language });
    return protocolOf(member, meeting);
  };

  test('as Word has headings by their level, a table of who was there, and each § with all that it holds', async () => {
    const files = unzip(await wordOf(await documentOf('sv')));
    const xml = files.get('word/document.xml') ?? '';
    const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/g)].map(([paragraph]) => ({
      style: /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? null,
      text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    }));
    const texts = paragraphs.map(({ text }) => text).join('\n');
    for (const said of inSwedish) expect(texts).toContain(said);
    const headings = paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text);
    expect(headings).toEqual(['Närvaro', `§ 14 ${title}`, 'Ärende 2 Ett annat ärende', 'Underskrifter']);
    expect(paragraphs.filter(({ style }) => style === 'Heading1')).toHaveLength(1);
    expect(xml).toContain('<w:tblHeader/>');
    expect(files.get('word/styles.xml')).toContain('w:val="sv-SE"');
  });

  test('as PDF says the same in text that can be selected, tagged and in its language', async () => {
    const pdf = Buffer.from(await pdfOf(await documentOf('sv')));
    const text = pdfText(pdf).replaceAll('\n', ' ').replace(/ +/g, ' ');
    for (const said of inSwedish) expect(text).toContain(said.replaceAll('\n', ' '));
    expect(text).not.toContain('\ufffd');
    const raw = pdf.toString('latin1');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/S /H2');
    expect(raw).toContain('/S /TH');
    expect(raw).toContain('sv-SE');
  });

  test('is in the language of whoever asks, and what people wrote stays as they wrote it', async () => {
    const text = JSON.stringify(await documentOf('en'));
    expect(text).toContain('Minutes: The leadership group 2\u00a0March\u00a02026');
    expect(text).toContain('Karin Chef, by delegation of Socialnämnden, point 4.2');
    expect(text).toContain(title);
  });
});
