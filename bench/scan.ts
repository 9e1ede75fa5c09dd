import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { scanReference } from '#core/gaps/scan-reference.ts';
import { scanInWorkers } from '#platform/parallel/scan-in-workers.ts';
import { makeScanPanel, national } from './scan/make-panel.ts';

/**
 * The promise of the national scan: 311 units × 6,000 key figures × 25 years, half missing, from loaded arrays to q-values, trend and rank.
 *
 * `node bench/scan.ts` prints one JSON array: the whole, a half and a quarter of the key figures, each in a process of its own. CPU time is the ratio's
 * measure, since it is less moved by what else the machine does. The plain reference is timed on 60 key figures and scaled by cells.
 */
const target = { seconds: 4, peakMemoryBytes: 1.2 * 2 ** 30 };
const workers = 2;
const referenceKeyFigures = 60;
const parts = [1, 2, 4] as const;

type Timing = { readonly seconds: number; readonly cpuSeconds: number };

async function timed(work: () => unknown): Promise<Timing> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}

async function measure(part: number) {
  const size = { ...national, keyFigures: national.keyFigures / part };
  const input = makeScanPanel(size);
  const cells = input.panel.values.length;
  const timing = await timed(() => scanInWorkers(input, { workers }));
  const peakMemoryBytes = process.resourceUsage().maxRSS * 1024;
  const small = makeScanPanel({ ...national, keyFigures: referenceKeyFigures });
  const reference = await timed(() => scanReference(small));
  const scale = cells / small.panel.values.length;
  return {
    name: part === 1 ? 'national scan' : `national scan, 1/${part} of the key figures`,
    cells,
    workers,
    ...timing,
    nanosecondsPerCell: (timing.seconds / cells) * 1e9,
    peakMemoryBytes,
    reference: {
      seconds: reference.seconds * scale,
      cpuSeconds: reference.cpuSeconds * scale,
      how: `plain reference on ${referenceKeyFigures} key figures, scaled by cells`,
    },
    ratio: (reference.cpuSeconds * scale) / timing.cpuSeconds,
    target,
    met: timing.seconds <= target.seconds / part && peakMemoryBytes <= target.peakMemoryBytes,
  };
}

function inOwnProcess(part: number): unknown {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(part)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`The scan of 1/${part} ended with status ${child.status}.`);
  return JSON.parse(child.stdout);
}

const [part] = process.argv.slice(2);
const answer = part === undefined ? parts.map(inOwnProcess) : await measure(Number(part));
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
