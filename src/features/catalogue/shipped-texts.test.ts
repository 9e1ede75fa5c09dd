import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCatalogue, loadLawFacts } from '#features/catalogue/load.ts';
import { testDataPath, whenTestData } from '../../../tests/support/test-data.ts';
import { isOwnId } from './model/own.ts';

const data = new URL('../../../data/', import.meta.url);
const patterns = loadCatalogue(new URL('patterns/', data));
const facts = loadLawFacts(new URL('law-facts.json', data));

const json = (file: URL | string) => JSON.parse(readFileSync(file, 'utf8'));

type Sentence = { readonly where: string; readonly sv: string; readonly en: string };

const textsIn = (value: unknown, where: string): Sentence[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('sv' in value && 'en' in value) return [{ where, sv: String(value.sv), en: String(value.en) }];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${where}.${key}`));
};

const texts = [...patterns.flatMap(pattern => textsIn(pattern, pattern.id)), ...textsIn(facts, 'law-facts')];
const sentences = texts.filter(text => !text.where.endsWith('.name'));

const mechanisms = patterns.flatMap(pattern =>
  pattern.mechanisms.flatMap(mechanism =>
    mechanism.keyFigures.map(keyFigure => ({ pattern: pattern.id, moves: mechanism.moves, keyFigure })),
  ),
);

/** A line of a CSV file with quoted fields; the files of data/ have no line breaks inside fields. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    field => field[1]?.replaceAll('""', '"') ?? field[2] ?? '',
  );

describe('the key figures of the catalogue', () => {
  test('exist in the register under the very title', whenTestData('kolada-register-2026/kpi.json'), () => {
    const register = new Map<string, string>(
      json(testDataPath('kolada-register-2026/kpi.json')).map((row: { id: string; title: string }) => [
        row.id,
        row.title,
      ]),
    );
    const named = [
      ...mechanisms.map(row => row.keyFigure),
      ...patterns.flatMap(pattern => pattern.adoptionKeyFigures),
    ];
    expect(named.filter(keyFigure => register.get(keyFigure.id) !== keyFigure.title)).toEqual([]);
  });

  test('that tell who has it are adoption figures, each of which some pattern takes up', () => {
    const adoption: string[] = json(new URL('adoption.json', data)).map((row: { id: string }) => row.id);
    const used = patterns.flatMap(pattern => pattern.adoptionKeyFigures.map(keyFigure => keyFigure.id));
    expect(used.filter(id => !adoption.includes(id))).toEqual([]);
    expect(adoption.filter(id => !used.includes(id))).toEqual([]);
  });

  test('move in the direction that is curated as good, costs down', context => {
    const file = new URL('key-figures/curated.csv', data);
    if (!existsSync(file)) return context.skip('data/key-figures/curated.csv is not there yet');
    const [header = [], ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/).map(fieldsOf);
    const direction = new Map(rows.map(row => [row[header.indexOf('id')], row[header.indexOf('direction')]]));
    const improving = new Map([
      ['higher', 'up'],
      ['lower', 'down'],
      ['cost', 'down'],
    ]);
    const judged = mechanisms.filter(row => direction.has(row.keyFigure.id));
    expect(judged.length).toBeGreaterThan(100);
    expect(judged.filter(row => improving.get(direction.get(row.keyFigure.id) ?? '') !== row.moves)).toEqual(
      [],
    );
  });

  test('are never claimed to be closed wholly by a way of working nobody has measured', () => {
    const unmeasured = patterns.filter(pattern => pattern.knownEffects.kind === 'unknown');
    const bold = unmeasured.flatMap(pattern =>
      pattern.mechanisms.filter(({ reaches }) => reaches.high > 0.6 || reaches.low > 0.2),
    );
    expect(bold).toEqual([]);
  });

  test('carry their honesty: a reach without a source says that it is our own judgement', () => {
    const bases = patterns.flatMap(pattern => pattern.mechanisms.map(({ reaches }) => reaches.basis));
    expect(bases.filter(basis => !basis.sv.startsWith('Egen bedömning: '))).toEqual([]);
    expect(bases.filter(basis => !basis.en.startsWith('Our own judgement: '))).toEqual([]);
  });
});

describe('the areas of the catalogue', () => {
  const serviceAreas: { id: string; scope: string }[] = json(new URL('service-areas.json', data));

  test('are all service areas', () => {
    const known = serviceAreas.map(area => area.id);
    expect(patterns.flatMap(pattern => pattern.areas).filter(area => !known.includes(area))).toEqual([]);
  });

  test('agree with who leads the way of working', () => {
    const scopeOf = new Map(serviceAreas.map(area => [area.id, area.scope]));
    const reachable = patterns.filter(
      pattern =>
        pattern.scope === 'both' ||
        pattern.areas.some(area => ['both', pattern.scope].includes(scopeOf.get(area) ?? '')),
    );
    expect(reachable).toHaveLength(patterns.length);
  });

  test('leave no large service without a pattern', () => {
    const covered = new Set(patterns.flatMap(pattern => pattern.areas));
    const wanted =
      'elder-care disability-support municipal-health income-support social-services compulsory-school upper-secondary preschool after-school adult-education planning-building environment administration staff utilities labour-market primary-care hospital-care dental psychiatry public-transport safety-rescue culture-leisure overall region-overall';
    expect(wanted.split(' ').filter(area => !covered.has(area))).toEqual([]);
  });
});

describe('the law of the catalogue', () => {
  const factOf = new Map(facts.map(fact => [fact.key, fact]));
  const conditions = patterns.flatMap(pattern =>
    pattern.legalConditions.map(condition => ({ pattern: pattern.id, ...condition })),
  );

  test('is referred to by keys that exist', () => {
    expect(conditions.filter(({ fact }) => fact !== null && !factOf.has(fact))).toEqual([]);
  });

  test('asks the reader to check the statute wherever its wording has not been read', () => {
    const unread = conditions.filter(({ fact }) => fact === null || factOf.get(fact)?.certain === false);
    expect(unread.length).toBeGreaterThan(0);
    expect(unread.filter(({ text }) => !text.sv.endsWith('Kontrollera mot lagtexten.'))).toEqual([]);
    const uncertain = facts.filter(fact => !fact.certain);
    expect(uncertain.filter(({ text }) => !text.sv.endsWith('Kontrollera mot lagtexten.'))).toEqual([]);
  });

  test('says how a person stays responsible wherever a computer may decide', () => {
    const maybeDeciding = patterns.filter(pattern =>
      pattern.legalConditions.some(({ fact }) => fact === 'delegation-to-automated-function'),
    );
    expect(maybeDeciding.length).toBeGreaterThan(0);
    expect(maybeDeciding.filter(pattern => pattern.decisionsAboutIndividuals.kind === 'untouched')).toEqual(
      [],
    );
  });
});

describe('the language of the catalogue', () => {
  test('ends every sentence', () => {
    expect(sentences.filter(({ sv, en }) => !/[.?]$/.test(sv) || !/[.?]$/.test(en))).toEqual([]);
  });

  test('asks three to five questions in each pattern, and leaves ids of the own to organisations', () => {
    expect(patterns.filter(each => each.questionsToAsk.length < 3 || each.questionsToAsk.length > 5)).toEqual(
      [],
    );
    expect(patterns.filter(({ id }) => isOwnId(id))).toEqual([]);
  });

  test('asks its questions as questions', () => {
    const questions = sentences.filter(({ where }) => where.includes('.questionsToAsk.'));
    expect(questions.filter(({ sv, en }) => !sv.endsWith('?') || !en.endsWith('?'))).toEqual([]);
  });

  test('has no English left in the Swedish texts and no Swedish in the English ones', () => {
    const english =
      /\b(the|and|with|staff|which|case|workflow|dashboard|feedback|data-driven|governance|insights?|stakeholders?)\b/i;
    const swedish = /\b(och|inte|som|för|är|eller|med)\b/;
    expect(texts.filter(({ sv }) => english.test(sv))).toEqual([]);
    expect(texts.filter(({ en }) => swedish.test(en))).toEqual([]);
  });

  test('keeps clear of the words of salesmen', () => {
    const sales =
      /innovativ|sömlös|banbrytande|revolutioner|framtidssäkr|kraftfull|optimal|synerg|paradigm|möjliggör|effektiviser|skalbar/i;
    expect(sentences.filter(({ sv }) => sales.test(sv))).toEqual([]);
  });

  test('keeps Swedish sentences short enough to read aloud', () => {
    const long = sentences.flatMap(({ where, sv }) =>
      sv
        .split(/(?<=[.?:]) /)
        .filter(sentence => sentence.split(' ').length > 30)
        .map(sentence => `${where}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });
});
