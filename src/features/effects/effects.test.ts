import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseArguments } from '#cli/command.ts';
import { effectCommand } from '#cli/commands/effect.ts';
import { effectMethods, evaluateSideBySide } from '#core/effects/side-by-side.ts';
import { contentHash, shownHash } from '#features/handovers/index.ts';
import { perform } from '#platform/action/perform.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Database } from '#platform/database/open.ts';
import type { Warehouse } from '#platform/warehouse/snapshot.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { madeSnapshot, ownUnit, warehouseWith } from '../../../tests/support/made-panel.ts';
import { makeOrganisation, makePerson, type TestPerson } from '../../../tests/support/people.ts';
import { addIntroduction } from './actions/introductions.ts';
import { evaluateAgain, evaluateQuestion, stopRun } from './actions/runs.ts';
import { effectLine, panelFileName } from './command-line.ts';
import { resultOf, taskOf } from './evaluating.ts';
import { formProblem } from './form.ts';
import { panelFileOf } from './reading.ts';
import { evaluateWaiting } from './runner.ts';
import { allEvaluations, type Evaluation, evaluationsOfRun, findEvaluation } from './store/evaluations.ts';
import { findRun } from './store/runs.ts';

const [old, newer] = [madeSnapshot('2024-01-02-aaaaaaaa'), madeSnapshot('2025-01-02-bbbbbbbb', 40)];
const usual = {
  unit: ownUnit,
  startYear: 2017,
  pattern: null,
  relevantEffect: null,
  without: [],
  breaks: [],
};

/** The words of the command as a shell would hand them over. */
const wordsOf = (line: string): readonly string[] =>
  (line.replace('npm run -s rodret -- ', '').match(/"[^"]*"|\S+/g) ?? []).map(word =>
    word.replaceAll('"', ''),
  );

describeOnEachEngine('An evaluation of an effect', database => {
  let strategist: TestPerson;
  const context = (warehouse: Warehouse = warehouseWith([old])) => strategist.context({ warehouse });
  const work = (db: Database, warehouse: Warehouse) =>
    strategist
      .context()
      .then(({ log, now }) => evaluateWaiting({ owner: db.db, warehouseOf: () => warehouse, log, now }));

  beforeAll(async () => {
    const { id } = await makeOrganisation(database(), 'Aköping');
    strategist = await makePerson(database(), id, { name: 'Stina Strateg', roles: ['strategist'] });
  });

  const evaluated = async (member: Context, run: string): Promise<Evaluation> => {
    const [made] = await evaluationsOfRun(member.db, member.organisation.id, run);
    const found =
      made === undefined ? undefined : await findEvaluation(member.db, member.organisation.id, made.id);
    if (found === undefined) throw new Error('Nothing was evaluated.');
    return found;
  };

  test.each([
    ['one year before', { keyFigure: 'NLATE' }, 'startYear', /bara ett år före/],
    ['dates before the panel', { keyFigure: 'NPLAIN', startYear: 1999 }, 'startYear', /inga värden före/],
    [
      'dates after the panel',
      { keyFigure: 'NPLAIN', startYear: 2031 },
      'startYear',
      /inga värden från det året/,
    ],
    ['no unit with values', { keyFigure: 'NALONE' }, 'without', /Ingen jämförbar enhet har värden/],
    [
      'no donors left',
      { keyFigure: 'NPLAIN', without: old.units.map(({ code }) => code) },
      'without',
      /Ingen jämförbar enhet är kvar/,
    ],
    ['a stranger left out', { keyFigure: 'NPLAIN', without: ['9999'] }, 'without', /inte bland kommuner/],
    ['a break in the start year', { keyFigure: 'NPLAIN', breaks: [2017] }, 'breaks', /bryts samma år/],
    ['an unknown key figure', { keyFigure: 'N00000' }, 'keyFigure', /finns inte i öppna data/],
    ['an unknown unit', { keyFigure: 'NPLAIN', unit: '9999' }, 'unit', /Ingen ögonblicksbild/],
    ['no year', { keyFigure: 'NPLAIN', startYear: Number.NaN }, 'startYear', /årtal/],
  ])('with %s is refused beside its field, and nothing is asked for', async (_name, given, field, words) => {
    const member = await context();
    const refusal = await perform(evaluateQuestion, member, { ...usual, ...given }).catch(error => error);
    expect(refusal).toBeInstanceOf(Refusal);
    const { status, errors } = formProblem(refusal, 'sv');
    expect(status).toBe(422);
    expect(errors[field]).toMatch(words);
  });

  test('is kept as it is computed, with what it was made of, and the command line gives the same', async () => {
    const warehouse = warehouseWith([old]);
    const member = await context(warehouse);
    await perform(addIntroduction, member, {
      pattern: 'home-care-route-planning',
      unit: '2003',
      firstYear: 2018,
      source: 'Årsredovisningen',
    });
    const { id } = await perform(evaluateQuestion, member, {
      ...usual,
      keyFigure: 'NRAISED',
      pattern: 'home-care-route-planning',
      without: ['2004'],
      breaks: [2007],
      relevantEffect: 2,
    });
    await work(database(), warehouse);
    const kept = await evaluated(member, id);
    expect(kept.settings.without.map(({ name, why }) => [name, why])).toEqual([
      ['Ort 3', 'register'],
      ['Ort 4', 'chosen'],
    ]);
    expect(kept.isPlanned).toBe(false);
    expect(kept.result.methods['synthetic-control'].verdict).toBe('clear');
    expect(kept.result.years).toEqual({ first: 2007, last: 2020, before: 10, after: 4 });

    const asked = taskOf(old, kept.settings, kept.keyFigure);
    if ('fault' in asked) throw new Error(asked.fault);
    const again = evaluateSideBySide(asked.task.panel, asked.task.settings);
    if (again.kind !== 'evaluated') throw new Error(again.kind);
    const { keyFigure, settings, result } = kept;
    expect(JSON.parse(JSON.stringify(resultOf(asked, again, null)))).toEqual(result);
    expect(kept.contentHash).toBe(shownHash(contentHash({ keyFigure, settings, result })));

    const folder = await mkdtemp(path.join(tmpdir(), 'rodret-evaluation-'));
    try {
      const file = await panelFileOf(member, kept.id);
      expect(file.name).toBe(panelFileName(keyFigure, settings));
      await writeFile(path.join(folder, file.name), file.text);
      for (const method of effectMethods) {
        const [, ...words] = wordsOf(effectLine(kept, method, file.name));
        let told = '';
        const write = async (text: string) => {
          told += text;
        };
        const io = {
          cwd: folder,
          language: 'sv',
          stdout: write,
          stderr: write,
          progress: async () => {},
        } as const;
        await effectCommand.run(parseArguments(effectCommand, words), io, new AbortController().signal);
        const found = result.methods[method];
        expect(JSON.parse(told)).toMatchObject({
          averageEffect: found.averageEffect,
          preRmspe: found.preRmspe,
          interval: found.interval,
          placebo: found.placebo,
          leaveOneOut: found.leaveOneOut.map(({ unit, averageEffect }) => ({ without: unit, averageEffect })),
          minimumDetectableEffect: found.minimumDetectableEffect,
          weights: Object.fromEntries(found.weights.map(({ unit, weight }) => [unit, weight])),
        });
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('says that it cannot tell, and why, where a number would look like evidence', async () => {
    const warehouse = warehouseWith([old]);
    const member = await context(warehouse);
    const ask = (keyFigure: string, given = {}) =>
      perform(evaluateQuestion, member, { ...usual, keyFigure, ...given });
    const runs = {
      constant: await ask('NCONSTANT'),
      outruns: await ask('NOUTRUNS'),
      misses: await ask('NMISSES'),
      steps: await ask('NSTEPS', { breaks: [2013] }),
      few: await ask('NPLAIN', { without: old.units.slice(20).map(({ code }) => code) }),
    };
    await work(database(), warehouse);
    const found = async (run: { readonly id: string }) => {
      const { result } = await evaluated(member, run.id);
      return { ...result, ...result.methods['synthetic-control'] };
    };
    expect(await found(runs.constant)).toMatchObject({
      verdict: 'cannot-tell',
      reasons: expect.arrayContaining(['constant']),
    });
    expect(await found(runs.outruns)).toMatchObject({
      verdict: 'cannot-tell',
      reasons: expect.arrayContaining(['poor-fit']),
    });
    expect(await found(runs.misses)).toMatchObject({ donors: 78, missingYears: ['Ort 3'] });
    expect(await found(runs.steps)).toMatchObject({
      verdict: 'cannot-tell',
      years: { first: 2013, before: 4 },
      reasons: expect.arrayContaining(['few-pre-years']),
    });
    expect(await found(runs.few)).toMatchObject({
      verdict: 'cannot-tell',
      reasons: expect.arrayContaining(['few-placebos', 'few-donors']),
      placebo: { of: 20 },
    });
  });

  test('tells where nearly all values moved at once, so that a break can be looked up', async () => {
    const warehouse = warehouseWith([old]);
    const member = await context(warehouse);
    const { id } = await perform(evaluateQuestion, member, { ...usual, keyFigure: 'NSTEPS' });
    await work(database(), warehouse);
    expect((await evaluated(member, id)).result.suspectedBreaks).toEqual([2012]);
  });

  test('made anew of newer values tells what changed in them, and whether the verdict did', async () => {
    const member = await context(warehouseWith([old]));
    const first = await perform(evaluateQuestion, member, { ...usual, keyFigure: 'NPLAIN' });
    await work(database(), warehouseWith([old]));
    const before = await evaluated(member, first.id);
    const later = await context(warehouseWith([old, newer]));
    const second = await perform(evaluateAgain, later, { evaluation: before.id });
    await work(database(), warehouseWith([old, newer]));
    const after = await evaluated(later, second.id);
    expect(after.again).toBe(before.id);
    expect(after.settings).toEqual({ ...before.settings, snapshot: newer.manifest.id });
    expect(after.result.compared).toMatchObject({
      snapshot: old.manifest.id,
      verdict: before.result.methods['synthetic-control'].verdict,
      valuesChanged: 1,
      valuesAdded: 0,
      valuesGone: 0,
    });
    expect(after.result.methods['synthetic-control'].verdict).toBe('clear');
    expect(await findEvaluation(later.db, later.organisation.id, before.id)).toEqual(before);
  });

  test('that is stopped before it begins leaves nothing, and cannot be stopped twice', async () => {
    const member = await context();
    const { id } = await perform(evaluateQuestion, member, { ...usual, keyFigure: 'NPLAIN' });
    expect((await perform(stopRun, member, { evaluationRun: id })).state).toBe('stopped');
    await work(database(), warehouseWith([old]));
    expect(await evaluationsOfRun(member.db, member.organisation.id, id)).toEqual([]);
    await expect(perform(stopRun, member, { evaluationRun: id })).rejects.toThrow('has ended');
    expect(await findRun(member.db, member.organisation.id, id)).toMatchObject({ state: 'stopped', done: 0 });
  });

  test('is never changed, and belongs to its organisation alone', async () => {
    const member = await context();
    const [kept] = await allEvaluations(member.db, member.organisation.id);
    const change = database()
      .db.withTables<{ effect_evaluation: { id: string; key_figure: string } }>()
      .updateTable('effect_evaluation')
      .set({ key_figure: 'NPLAIN' })
      .where('id', '=', kept?.id ?? '');
    await expect(change.execute()).rejects.toThrow('append-only');
    const { person } = await makeOrganisation(database(), 'Bköping', ['strategist']);
    const other = await person.context();
    expect(await allEvaluations(other.db, other.organisation.id)).toEqual([]);
    await expect(perform(evaluateAgain, other, { evaluation: kept?.id })).rejects.toThrow('no such');
  });
});

describe('A command line', () => {
  test('quotes names that a shell would take apart', () => {
    const told = {
      settings: {
        snapshot: 'x',
        unit: ownUnit,
        startYear: 2017,
        method: 'did',
        relevantEffect: null,
        without: [{ unit: '1', name: 'Upplands Väsby', why: 'chosen', firstYear: null }],
        breaks: [2007, 2011],
        level: 0.9,
      },
      result: { unit: 'Region Jämtland Härjedalen' },
    } as const;
    expect(
      effectLine(
        {
          ...told,
          settings: { ...told.settings, without: [...told.settings.without], breaks: [2007, 2011] },
        },
        'did',
        'a.csv',
      ),
    ).toBe(
      'npm run -s rodret -- effect a.csv --unit "Region Jämtland Härjedalen" --from 2017 --without "Upplands Väsby" --breaks 2007,2011 --method did --json',
    );
  });
});
