import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problems } from './conforms.ts';
import { jsonOf, operationsOf } from './document.ts';
import { type ServedApi, serveApi } from './served-api.ts';
import { addressOf, makeWorld, type World } from './world.ts';

let api: ServedApi;
let world: World;
beforeAll(async () => {
  api = await serveApi();
  world = await makeWorld(api);
});
afterAll(() => api?.close());

const read = async (address: string) => {
  const answer = await api.ask(address);
  expect(answer.status, address).toBe(200);
  expect(answer.headers.get('content-type'), address).toContain('application/json');
  return answer.json();
};

/** What there is only when something has ended, as nothing has here. */
const notYet: Readonly<Record<string, number>> = { 'conversations.exportComments': 422 };

describe('Each operation that reads answers as it is described', () => {
  test.each([
    { name: 'Ale', unit: '1440', keyFigure: 'N15419' },
    { name: 'Stockholm', unit: '0180', keyFigure: 'N15419' },
    { name: 'Region Halland', unit: '0013', keyFigure: 'N79189' },
    { name: 'Exempelkommunen', unit: '9900', keyFigure: 'N15419' },
  ])('for $name', async ({ name, unit, keyFigure }) => {
    const values = { ...world.values, unit, keyFigure };
    // What does not tell of a unit answers all of them alike.
    const reading = operationsOf(api.document).filter(
      ({ method, path }) => method === 'get' && (name === 'Ale' || path.includes('{unit}')),
    );
    expect(reading.length).toBeGreaterThan(9);
    for (const operation of reading) {
      const address = addressOf(operation, { values });
      const answer = await api.askAs('by headers', address, { headers: { cookie: world.cookie } });
      const { [operation.operationId ?? '']: instead } = notYet;
      expect(answer.status, address).toBe(instead ?? 200);
      if (instead !== undefined) continue;
      const described = jsonOf(operation).find(({ at }) => at.endsWith(' 200'));
      if (described === undefined) continue;
      // Where a file may be asked for in several forms, it comes in the first unless another is named.
      const [first] = Object.keys(operation.responses['200']?.content ?? {});
      if (first !== undefined && first !== 'application/json') {
        expect(answer.headers.get('content-type'), address).toContain(first);
        continue;
      }
      expect(answer.headers.get('content-type'), address).toContain('application/json');
      const value = await answer.json();
      expect(problems(described.schema ?? {}, value, address, api.document).slice(0, 5)).toEqual([]);
    }
  });
});

test('The gaps are all tested key figures, the most severe first, those to check for comparability last', async () => {
  const { tested, gaps, fdr } = await read('/api/v1/units/1440/gaps');
  expect(fdr).toBe(0.1);
  expect(gaps).toHaveLength(tested);
  for (const gap of gaps) {
    expect(gap.threshold).toBeGreaterThan(0);
    expect(gap.isReal).toBe(gap.level === 'tydlig avvikelse');
    expect(gap.severity).toBeCloseTo(Math.abs(gap.meanGap) / gap.threshold, 6);
    if (gap.isReal) expect(gap.qValue).toBeLessThanOrEqual(fdr);
  }
  type Ordered = { comparability: string | null; level: string; severity: number };
  const levels = ['none', 'avvikelse', 'tydlig avvikelse'];
  const order = gaps.map(
    ({ comparability, level, severity }: Ordered) =>
      (comparability === null ? 1e6 : 0) + 1e3 * levels.indexOf(level) + severity,
  );
  expect(order).toEqual(order.toSorted((one: number, other: number) => other - one));
});

test('A key figure’s gap is the same alone and in the list', async () => {
  const { gaps } = await read('/api/v1/units/1440/gaps');
  const { gap } = await read(`/api/v1/units/1440/key-figures/${gaps[3].keyFigure}`);
  expect(gap).toEqual(gaps[3]);
});

test('A snapshot that is asked for is the one that answers', async () => {
  const { items } = await read('/api/v1/snapshots');
  const { snapshot } = await read(`/api/v1/units/1440/situation?snapshot=${items[0].id}`);
  expect(snapshot).toBe(items[0].id);
});

describe('A long list is given page by page', () => {
  test('All units come once each, in the same order', async () => {
    const { total } = await read('/api/v1/units?limit=1');
    expect(total).toBeGreaterThanOrEqual(290 + 21);
    const codes: string[] = [];
    for (let page = 1; codes.length < total; page++) {
      const { items, page: told, limit } = await read(`/api/v1/units?limit=100&page=${page}`);
      expect([told, limit]).toEqual([page, 100]);
      expect(items.length).toBe(Math.min(100, total - codes.length));
      codes.push(...items.map(({ code }: { code: string }) => code));
    }
    expect(new Set(codes).size).toBe(total);
    const whole = await read('/api/v1/units?limit=1000');
    expect(whole.items.map(({ code }: { code: string }) => code)).toEqual(codes);
  });

  test('Twenty a page where nothing is asked, and none past the end', async () => {
    const first = await read('/api/v1/units/1440/key-figures');
    expect(first).toMatchObject({ page: 1, limit: 20 });
    expect(first.items).toHaveLength(20);
    const past = await read('/api/v1/units/1440/key-figures?page=9999');
    expect(past).toMatchObject({ total: first.total, items: [] });
  });

  test('A misspelt name finds its place', async () => {
    const { items } = await read(`/api/v1/units?q=${encodeURIComponent('mamlö')}`);
    expect(items[0]).toMatchObject({ code: '1280', name: 'Malmö' });
  });

  test('A choice narrows the list to rows that fit it', async () => {
    const all = await read('/api/v1/units/1440/key-figures?limit=1');
    const chosen = await read('/api/v1/units/1440/key-figures?limit=1000&outcome=battre');
    expect(chosen.total).toBeLessThan(all.total);
    expect(chosen.total).toBeGreaterThan(0);
    for (const row of chosen.items) expect(row.level).toBe('tydlig avvikelse');
    const none = await read('/api/v1/units/1440/key-figures?words=xyzzy');
    expect(none).toMatchObject({ total: 0, items: [] });
  });
});
