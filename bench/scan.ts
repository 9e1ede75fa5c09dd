import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { scanReference } from '#core/gaps/scan-reference.ts';
import { scanInWorkers } from '#platform/parallel/scan-in-workers.ts';
import { makeScanPanel, national } from './scan/make-panel.ts';

/**
 * The promise of the national scan: 311 units × 6,000 key figures × 25 years, half missing, from loaded arrays to q-values, trend and rank.
 *
 * `npx node bench/scan.ts` prints one JSON array: the whole, a half and a quarter of the key figures, each in a process of its own; it ends with 1 where
 * the whole misses its target or costs clearly more per cell than the quarter. The ratio is of CPU time, less moved by what else the machine does. The plain reference is timed on 60 key figures and scaled by cells.
 */
const target = { seconds: 1.5, ratio: 40, peakMemoryBytes: 1.2e9, cpuPerCellBesideQuarter: 1.25 };
const workers = 2;
const referenceKeyFigures = 60;
const parts = [1, 2, 4] as const;

const measured = z.object({
  name: z.string(),
  cells: z.number(),
  workers: z.number(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  cpuNanosecondsPerCell: z.number(),
  peakMemoryBytes: z.number(),
  reference: z.object({ seconds: z.number(), cpuSeconds: z.number(), how: z.string() }),
  ratio: z.number(),
});
type Measured = z.infer<typeof measured>;

type Timing = { readonly seconds: number; readonly cpuSeconds: number };

async function timed(work: () => unknown): Promise<Timing> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}

async function measure(part: number): Promise<Measured> {
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
    cpuNanosecondsPerCell: (timing.cpuSeconds / cells) * 1e9,
    peakMemoryBytes,
    reference: {
      seconds: reference.seconds * scale,
      cpuSeconds: reference.cpuSeconds * scale,
      how: `plain reference on ${referenceKeyFigures} key figures, scaled by cells`,
    },
    ratio: (reference.cpuSeconds * scale) / timing.cpuSeconds,
  };
}

function inOwnProcess(part: number): Measured {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(part)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`The scan of 1/${part} ended with status ${child.status}.`);
  return measured.parse(JSON.parse(child.stdout));
}

const print = (answer: unknown) => process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);

const [part] = process.argv.slice(2);
if (part === undefined) {
  const [whole, ...smaller] = parts.map(inOwnProcess);
  const cpuPerCellBesideQuarter = whole!.cpuNanosecondsPerCell / smaller.at(-1)!.cpuNanosecondsPerCell;
  const met =
    whole!.seconds <= target.seconds &&
    whole!.ratio >= target.ratio &&
    whole!.peakMemoryBytes <= target.peakMemoryBytes &&
    cpuPerCellBesideQuarter <= target.cpuPerCellBesideQuarter;
  print([{ ...whole!, cpuPerCellBesideQuarter, target, met }, ...smaller]);
  if (!met) process.exitCode = 1;
} else print(await measure(Number(part)));
