import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/**
 * Runs the benchmarks one after the other and prints one JSON document; ends with 1 when a promise is not kept.
 * `npm run bench -- scan` runs those whose name begins so.
 *
 * A benchmark is a file of this folder that prints one JSON document and ends with 1 when it misses its target;
 * a file that prints nothing is material for the others.
 */
type Result = { benchmark: string; isMet: boolean; seconds: number; result: unknown };

const folder = import.meta.dirname;
const wanted = process.argv.slice(2);

const files = readdirSync(folder)
  .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'run.ts')
  .filter(name => wanted.length === 0 || wanted.some(start => name.startsWith(start)))
  .sort();

const outputOf = (file: string): Promise<{ code: number; output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--expose-gc', `${folder}/${file}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', chunk => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', code => resolve({ code: code ?? 1, output: output.trim() }));
  });

const parsed = (output: string): unknown => {
  try {
    return JSON.parse(output);
  } catch {
    return { unreadable: output };
  }
};

const results: Result[] = [];
for (const file of files) {
  const started = performance.now();
  const { code, output } = await outputOf(file);
  if (output === '' && code === 0) continue;
  const seconds = Math.round(performance.now() - started) / 1000;
  const isMet = code === 0;
  results.push({ benchmark: file.replace(/\.ts$/, ''), isMet, seconds, result: parsed(output) });
  process.stderr.write(`${isMet ? 'met' : 'MISSED'}  ${file} in ${seconds.toFixed(1)} s\n`);
}

const machine = {
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGigabytes: Math.round(totalmem() / 1e9),
  platform: `${process.platform} ${process.arch}`,
  node: process.versions.node,
  loadAverage: loadavg()[0],
};

console.log(JSON.stringify({ machine, results }, null, 2));
if (results.length === 0 || results.some(result => !result.isMet)) process.exitCode = 1;
