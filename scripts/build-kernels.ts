import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Compiles the kernels of the national scan. The compiler is fetched for it, in this version, and is no dependency: what it
 * makes is committed with the digest of its source, which a test compares.
 */
const compiler = 'assemblyscript@0.28.20';
const folder = path.resolve(import.meta.dirname, '../src/core/gaps/kernels');
const source = path.join(folder, 'kernels.as');
// The compiler takes files of TypeScript's name alone, and TypeScript's own tools must not take this for theirs.
const named = 'kernels.ts';

const working = mkdtempSync(path.join(tmpdir(), 'rodret-kernels-'));
try {
  copyFileSync(source, path.join(working, named));
  execFileSync(
    'npm',
    ['exec', '--yes', `--package=${compiler}`, '--', 'asc', named, '--outFile', 'kernels.wasm']
      .concat(['--runtime', 'stub', '--enable', 'simd', '--use', 'abort='])
      .concat(['--optimizeLevel', '3', '--noAssert']),
    { cwd: working, stdio: 'inherit' },
  );
  const digest = createHash('sha256').update(readFileSync(source)).digest('hex');
  writeFileSync(
    path.join(folder, 'kernels-wasm.ts'),
    [
      '// Compiled from kernels.as by scripts/build-kernels.ts: change that, and build anew.',
      `export const kernelsSource = '${digest}';`,
      'export const kernelsWasm =',
      `  '${readFileSync(path.join(working, 'kernels.wasm')).toString('base64')}';`,
      '',
    ].join('\n'),
  );
} finally {
  rmSync(working, { recursive: true, force: true });
}
