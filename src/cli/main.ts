import type { Io } from '#cli/command.ts';
import { parseArguments } from '#cli/command.ts';
import { commandNamed, overview } from '#cli/commands.ts';
import { failure } from '#cli/exit.ts';
import { organisationToRead, takeOrganisation } from '#cli/organisation.ts';
import { spooled } from '#cli/spool.ts';
import { terminalSinks } from '#cli/terminal.ts';
import { type Config, readConfig } from '#platform/config.ts';
import { root } from '#platform/root.ts';

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(overview());
    return name === undefined ? 2 : 0;
  }
  const command = await commandNamed(name);
  if (command === undefined) {
    process.stderr.write(`There is no command ${name}.\n\n${overview()}`);
    return 2;
  }
  if (rest.includes('--help')) {
    process.stdout.write(`${command.summary}\n\nUsage: rodret ${command.usage}\n`);
    return 0;
  }
  const { asked, rest: own } = takeOrganisation(rest);
  const given = parseArguments(command, own);
  // npm runs scripts in the project's folder: INIT_CWD is where the person stands.
  const io: Io = { ...terminalSinks(), cwd: process.env.INIT_CWD ?? process.cwd(), language: 'sv' };
  if (command.needs === 'files') {
    await command.run(given, io, stoppedByKey());
    return 0;
  }
  const config = readConfig(process.env, root);
  if (command.needs !== 'snapshots') return runWriting(config, name, rest, io);
  const { openWarehouses, organisationsWithSnapshots } = await import(
    '#platform/warehouse/organisations-warehouse.ts'
  );
  const warehouses = openWarehouses(config.dataFolder);
  try {
    const organisation = organisationToRead(asked, organisationsWithSnapshots(config.dataFolder));
    const warehouse = organisation === null ? warehouses.shared : warehouses.of(organisation);
    await command.run(given, warehouse, io);
  } finally {
    await warehouses.close();
  }
  return 0;
}

/** Ctrl+C asks the command to end with what it has; a second one ends the process. */
function stoppedByKey(): AbortSignal {
  const asked = new AbortController();
  process.once('SIGINT', () => asked.abort(new Error('stopped by Ctrl+C')));
  return asked.signal;
}

/** Takes the data folder, or lets the server that holds it do the work. */
async function runWriting(config: Config, name: string, args: readonly string[], io: Io): Promise<number> {
  const [{ lockOrHandOver }, { openInstallation }, { createLog }, { handedOver }] = await Promise.all([
    import('#platform/handover/hand-over.ts'),
    import('#cli/installation.ts'),
    import('#platform/log.ts'),
    import('#cli/handed-over.ts'),
  ]);
  const input = await spooled(args, config.dataFolder);
  try {
    const request = { command: name, args: [...input.args], cwd: io.cwd, language: io.language };
    const entry = await lockOrHandOver(config.dataFolder, request, io, new Date());
    if (entry.kind === 'handed over') return entry.exitCode;
    const log = createLog({ level: 'warn', stream: process.stderr, now: () => new Date() });
    // Ctrl+C ends the process at once: before the commit nothing lasts, and the next command clears up.
    const never = new AbortController().signal;
    try {
      const doors = await openInstallation(config, log);
      try {
        return await handedOver(doors)(request, io, never);
      } finally {
        await doors.close();
      }
    } finally {
      entry.lock.release();
    }
  } finally {
    await input.remove();
  }
}

run(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const { code, text } = failure(error);
    process.stderr.write(text);
    process.exitCode = code;
  },
);
