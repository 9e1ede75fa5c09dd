import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#platform/action/refusal.ts';
import { patternInput } from './form/input.ts';
import { fieldOf } from './form/problem.ts';
import { patternValues } from './form/values.ts';
import { type Known, knownTo } from './known.ts';
import { linesOfJson } from './model/json-lines.ts';
import { contentOf } from './model/own.ts';
import { fileOf, patternsInFile } from './pattern-file.ts';
import { shippedPatterns } from './shipped.ts';

const known = (): Promise<Known> =>
  knownTo({
    organisation: { id: '' as never, name: '', unitCode: null },
    warehouse: { list: async () => [] } as never,
  });

const faultsIn = async (text: string) => {
  try {
    patternsInFile(text, await known());
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fields.map(({ code, values }) => [values.line, values.place, values.reason ?? code]);
  }
};

describe('A file of patterns', () => {
  const text = fileOf(
    shippedPatterns().filter(({ id }) => id === 'digital-locks' || id === 'home-monitoring'),
    true,
  );

  test('is taken whole, each under an id of the own', async () => {
    expect(patternsInFile(text, await known()).map(({ id }) => id)).toEqual([
      'own-digital-locks',
      'own-home-monitoring',
    ]);
  });

  test('is told what is unknown in it by line and path, all at once', async () => {
    const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
    const broken = text
      .replace('"U21475"', '"N99999"')
      .replace('"fact": null', '"fact": "no-such-fact"')
      .replace('"size": "small"', '"size": "tiny"');
    expect(await faultsIn(broken)).toEqual([[lineOf('"small"'), '0.effort.size', 'not-an-option']]);
    const unknown = text.replace('"U21475"', '"N99999"').replace('"fact": null', '"fact": "no-such-fact"');
    expect(await faultsIn(unknown)).toEqual([
      [lineOf('"U21475"'), '0.mechanisms.0.keyFigures.0.id', 'key-figure-unknown'],
      [lineOf('"fact": null'), '0.legalConditions.0.fact', 'law-fact-unknown'],
    ]);
  });

  test('that spells out what no database can hold is refused', async () => {
    const [first] = shippedPatterns();
    for (const unprintable of ['\u0000', '\ud800']) {
      const broken = { ...first, summary: { sv: `Ett${unprintable}två`, en: 'One two' } };
      expect(await faultsIn(JSON.stringify(broken))).toEqual([[1, 'summary.sv', 'unprintable']]);
    }
  });

  test('that is no JSON, holds nothing or holds one twice is refused', async () => {
    expect(await faultsIn('{\n"id": \n}')).toEqual([[3, '', 'no-json']]);
    expect(await faultsIn('[]')).toEqual([[1, '', 'no-patterns']]);
    const [first] = shippedPatterns();
    expect(await faultsIn(JSON.stringify([first, first]))).toEqual([[1, '1.id', 'twice']]);
    expect((await faultsIn('3')).length).toBe(1);
    expect((await faultsIn(`${'['.repeat(5000)}${']'.repeat(5000)}`)).length).toBe(1);
  });
});

describe('The lines of a JSON text', () => {
  test('are those on which its values begin', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.jsonValue(), { minKeys: 1 }), value => {
        const text = JSON.stringify(value, null, 2);
        const lines = linesOfJson(text);
        let line = 2;
        for (const [name, inner] of Object.entries(value)) {
          expect(lines.get(name)).toBe(line);
          line += JSON.stringify(inner, null, 2).split('\n').length;
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('The form of a pattern', () => {
  test('holds all that each shipped pattern says', async () => {
    const register = await known();
    for (const pattern of shippedPatterns()) {
      const { content, faults } = patternInput(patternValues(pattern), register);
      expect(faults).toEqual({});
      const titled = JSON.stringify(content).replace(/"title":"(?:[^"\\]|\\.)*"/g, '');
      expect(titled).toBe(JSON.stringify(contentOf(pattern)).replace(/"title":"(?:[^"\\]|\\.)*"/g, ''));
    }
  });

  test('shows what is wrong beside the field that it stands in', () => {
    const rows = { mechanisms: [0, 2], legal: [1], effects: [3] };
    const fields = {
      'content.name.sv': 'name.sv',
      'content.whatChanges.residents.en': 'residents.en',
      'content.mechanisms.1.keyFigures.0.id': 'mechanisms.2.keyFigures',
      'content.mechanisms.1.reaches.low': 'mechanisms.2.low',
      'content.mechanisms.0.reaches.basis.sv': 'mechanisms.0.basis.sv',
      'content.mechanisms': 'mechanisms.0.text.sv',
      'content.legalConditions.0.fact': 'legal.1.fact',
      'content.knownEffects.effects.0.year': 'effects.3.year',
      'content.effort.months.low': 'effort.low',
      'content.effort.text.sv': 'effort.text.sv',
      'content.questionsToAsk': 'questions.sv',
      'content.mayBeWorseOff.sv': 'worse.sv',
      'content.areas': 'areas',
      'content.decisionsAboutIndividuals.humanInTheLoop.sv': 'human.sv',
    };
    for (const [path, field] of Object.entries(fields)) expect(fieldOf(path, rows)).toBe(field);
  });
});
