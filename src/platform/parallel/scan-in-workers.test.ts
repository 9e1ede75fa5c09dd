import { describe, expect, test } from 'vitest';
import { scan } from '#core/gaps/scan.ts';
import { makeScanPanel } from '../../../bench/scan/make-panel.ts';
import { scanInWorkers } from './scan-in-workers.ts';

const large = makeScanPanel({ units: 311, keyFigures: 270, years: 25 });

describe('scanInWorkers', () => {
  test('gives on two threads the very figures that one thread gives', async () => {
    const [parallel, alone] = [await scanInWorkers(large, { workers: 2 }), scan(large)];
    expect(parallel.qValue.some(q => q <= 0.1)).toBe(true);
    for (const [field, values] of Object.entries(alone)) {
      expect(Object.entries(parallel).find(([name]) => name === field)?.[1], field).toEqual(values);
    }
  });

  test('copies a panel that does not lie in shared memory and leaves it as it was', async () => {
    const values = Float64Array.from(large.panel.values);
    const input = { ...large, panel: { ...large.panel, values } };
    const { pValue } = await scanInWorkers(input, { workers: 2 });
    expect(pValue).toEqual(scan(input).pValue);
    expect(input.panel.values).toBe(values);
  });

  test('scans a small panel in its own thread', async () => {
    const small = makeScanPanel({ units: 40, keyFigures: 10, years: 12 });
    expect((await scanInWorkers(small, { workers: 2 })).level).toEqual(scan(small).level);
  });

  test('stops its threads and rejects when it is called off', async () => {
    const abort = new AbortController();
    const running = scanInWorkers(large, { workers: 2, signal: abort.signal });
    abort.abort(new Error('called off'));
    await expect(running).rejects.toThrow('called off');
    await expect(scanInWorkers(large, { workers: 2, signal: abort.signal })).rejects.toThrow('called off');
  });
});
