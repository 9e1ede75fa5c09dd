/**
 * Makes a checkout ready to run, and does only what is missing: packages, Node 24, the build.
 * Runs under whatever Node the machine has (20 or newer), so it is plain JavaScript without dependencies.
 * Everything it says goes to standard error: standard output belongs to the server's log and the commands' JSON.
 *
 *   node scripts/prepare.mjs start   packages, Node 24 and the build, each step told in a line
 *   node scripts/prepare.mjs test    packages with those for development, and Node 24
 *   node scripts/prepare.mjs build   the build alone
 *   node scripts/prepare.mjs quiet   packages and Node 24, silent when there is nothing to do
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const inRoot = (...parts) => path.join(root, ...parts);
const binFolder = inRoot('node_modules', '.bin');
const nodeBinary = path.join(binFolder, 'node');
const installStamp = inRoot('node_modules', '.rodret-installed');
const buildStamp = inRoot('build', '.stamp');
const lockFile = inRoot('.cache', 'prepare.lock');
const requiredMajor = 24;
const staleLockMilliseconds = 20 * 60 * 1000;

class Halt extends Error {}

const say = text => process.stderr.write(text);
const seconds = since => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const readIfThere = file => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const sha256 = text => createHash('sha256').update(text).digest('hex');

/** npm must not run on the Node inside node_modules, which `npm ci` removes under its feet. */
const outsidePath = () =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(folder => !folder.includes('node_modules'))
    .join(path.delimiter);

const insidePath = () => [binFolder, process.env.PATH ?? ''].join(path.delimiter);

/** Runs a command, keeps what it prints, and stops with that and the advice when it fails. */
const run = (command, parameters, environment, advice) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stopChild = () => child.kill();
    process.once('exit', stopChild);
    let output = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (output += chunk));
    const shown = `${command === 'npm' ? command : path.basename(command)} ${parameters.join(' ')}`;
    child.on('error', error => reject(new Halt(`could not run ${shown}: ${error.message}\n${advice}`)));
    child.on('close', (code, signal) => {
      process.off('exit', stopChild);
      if (code === 0) resolve();
      else
        reject(new Halt(`${output.trimEnd()}\n${shown} ended with ${signal ?? `code ${code}`}. ${advice}`));
    });
  });

const step = async (name, work) => {
  const started = performance.now();
  say(`${name} … `);
  try {
    await work();
  } catch (error) {
    say('failed\n');
    throw error;
  }
  say(`${seconds(started)}\n`);
};

/** npm's own list of what lies in node_modules: lets a folder filled by a plain `npm ci` count as installed. */
const agreesWithLock = (lockText, needsDevelopment) => {
  const installedText = readIfThere(inRoot('node_modules', '.package-lock.json'));
  if (installedText === '') return false;
  const wanted = JSON.parse(lockText).packages;
  const installed = JSON.parse(installedText).packages;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true;
    const found = installed[name];
    if (found === undefined) return entry.optional === true || (entry.dev === true && !needsDevelopment);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
};

const isInstalled = needsDevelopment => {
  const lockText = readFileSync(inRoot('package-lock.json'), 'utf8');
  const lockHash = sha256(lockText);
  const hasDevelopment = existsSync(path.join(binFolder, 'vitest'));
  if (needsDevelopment && !hasDevelopment) return false;
  if (readIfThere(installStamp) === lockHash) return true;
  return agreesWithLock(lockText, needsDevelopment);
};

const stampInstall = () => {
  try {
    writeFileSync(installStamp, sha256(readFileSync(inRoot('package-lock.json'), 'utf8')));
  } catch {
    // A read-only image: the next start compares the two lists again, a few milliseconds more.
  }
};

const install = async needsDevelopment => {
  await run(
    'npm',
    ['ci', '--no-audit', '--no-fund', ...(needsDevelopment ? ['--include=dev'] : [])],
    { PATH: outsidePath(), NODE_ENV: '' },
    'Packages could not be installed: is the package registry within reach (`npm ping`), and the disk not full? Then start again.',
  );
  stampInstall();
};

const nodeVersion = () => {
  const answer = spawnSync(nodeBinary, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : '';
};

const isRightNode = version => Number.parseInt(version.slice(1), 10) >= requiredMajor;

/** The package `node` fetches its binary by an install script, which `--ignore-scripts` leaves out. */
const repairNode = async () => {
  await run(
    'npm',
    ['rebuild', 'node', '--ignore-scripts=false'],
    { PATH: outsidePath() },
    'Run `npm rebuild node` and start again.',
  );
  const version = nodeVersion();
  if (!isRightNode(version)) {
    const found = version === '' ? 'does not run' : `is ${version}`;
    throw new Halt(
      `node_modules/.bin/node ${found}, and Node ${requiredMajor} or newer is needed. Its install script has to run: ` +
        'allow scripts in npm (`npm config get ignore-scripts` should say false), remove node_modules and start again.',
    );
  }
};

const filesBelow = folder =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(full) : [full];
    });

/** Everything the build reads: sources without tests, data that is bundled (JSON, CSV), configuration. */
const buildInputs = () => [
  ...filesBelow(inRoot('src')).filter(file => !/\.test\.tsx?$/.test(file)),
  ...(existsSync(inRoot('data'))
    ? filesBelow(inRoot('data')).filter(file => /\.(json|csv)$/.test(file))
    : []),
  ...[
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts',
    'react-router.config.ts',
    'scripts/prepare.mjs',
  ].map(name => inRoot(name)),
];

const buildHash = () => {
  const hash = createHash('sha256');
  for (const file of buildInputs())
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};

const isBuilt = () =>
  existsSync(inRoot('build', 'server', 'index.js')) && readIfThere(buildStamp) === buildHash();

/** Compressed here once, rather than for every reader. */
const compressAssets = () => {
  for (const file of filesBelow(inRoot('build', 'client')).filter(name => /\.(css|js|svg)$/.test(name))) {
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
};

const build = async () => {
  const hash = buildHash();
  rmSync(buildStamp, { force: true });
  await run(
    path.join(binFolder, 'react-router'),
    ['build'],
    { PATH: insidePath(), NODE_ENV: 'production' },
    'The build failed: what it said stands above.',
  );
  compressAssets();
  writeFileSync(buildStamp, hash);
};

const isAlive = pid => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const tryLock = () => {
  mkdirSync(path.dirname(lockFile), { recursive: true });
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
};

/** A process that was killed leaves its file: it is stale when nobody has that number, or after twenty minutes. */
const dropStaleLock = () => {
  const holder = Number.parseInt(readIfThere(lockFile), 10);
  const ageMilliseconds = Date.now() - (statSync(lockFile, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  const isBeingWritten = Number.isNaN(holder) && ageMilliseconds < 1000;
  if (isBeingWritten || (isAlive(holder) && ageMilliseconds < staleLockMilliseconds)) return false;
  rmSync(lockFile, { force: true });
  return true;
};

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** One process at a time installs or builds; the others wait, then find the work done. */
const alone = async work => {
  let told = false;
  while (!tryLock()) {
    if (dropStaleLock()) continue;
    if (!told) say('Waiting for another start to finish its preparations …\n');
    told = true;
    await pause(200 + Math.random() * 100);
  }
  const release = () => rmSync(lockFile, { force: true });
  const stop = () => process.exit(130);
  process.on('exit', release);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await work();
  } finally {
    release();
    process.off('exit', release);
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
};

const preparePackages = async needsDevelopment => {
  if (!isInstalled(needsDevelopment)) {
    await alone(async () => {
      if (!isInstalled(needsDevelopment)) await step('Installing packages', () => install(needsDevelopment));
    });
  } else if (!existsSync(installStamp)) stampInstall();
  if (!isRightNode(nodeVersion())) {
    await alone(async () => {
      if (!isRightNode(nodeVersion())) await step(`Fetching Node ${requiredMajor}`, repairNode);
    });
  }
};

const prepareBuild = async () => {
  if (isBuilt()) return;
  await alone(async () => {
    if (!isBuilt()) await step('Building', build);
  });
};

const modes = {
  start: async () => {
    await preparePackages(false);
    await prepareBuild();
  },
  test: () => preparePackages(true),
  build: prepareBuild,
  quiet: () => preparePackages(false),
};

const main = async () => {
  const mode = modes[process.argv[2] ?? ''];
  if (mode === undefined) throw new Halt(`say what to prepare: ${Object.keys(modes).join(', ')}`);
  if (Number.parseInt(process.versions.node, 10) < 20) {
    throw new Halt(
      `Node ${process.versions.node} is too old to begin with: install Node 20 or newer, and npm.`,
    );
  }
  await mode();
};

main().catch(error => {
  say(`rodret: ${error instanceof Halt ? error.message : error.stack}\n`);
  process.exitCode = 1;
});
