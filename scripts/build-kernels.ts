import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kernelsFolder, readKernelsSource } from './kernels-source.ts';

/**
 * Compiles the kernels of the national scan. The compiler is fetched for it, in this version, and is no dependency: what it
 * makes is committed with the digest of its source, which a test compares.
 */
const compiler = 'assemblyscript@0.28.20';

const working = mkdtempSync(path.join(tmpdir(), 'rodret-kernels-'));
try {
  const { files, digest } = readKernelsSource();
  // The compiler takes files of TypeScript's name alone, and TypeScript's own tools must not take these for theirs.
  for (const { name, text } of files) writeFileSync(path.join(working, name.replace(/\.as$/, '.ts')), text);
  execFileSync(
    'npm',
    ['exec', '--yes', `--package=${compiler}`, '--', 'asc', 'kernels.ts', '--outFile', 'kernels.wasm']
      .concat(['--runtime', 'stub', '--enable', 'simd', '--use', 'abort='])
      .concat(['--optimizeLevel', '3', '--noAssert']),
    { cwd: working, stdio: 'inherit' },
  );
  writeFileSync(
    path.join(kernelsFolder, 'kernels-wasm.ts'),
    [
      '// Compiled from the folder source by scripts/build-kernels.ts: change that, and build anew.',
      `export const kernelsSource = '${digest}';`,
      'export const kernelsWasm =',
      `  '${readFileSync(path.join(working, 'kernels.wasm')).toString('base64')}';`,
      '',
    ].join('\n'),
  );
} finally {
  rmSync(working, { recursive: true, force: true });
}
