import type { Readable } from 'node:stream';
import { parseArguments } from '#cli/command.ts';
import { commandNamed, overview } from '#cli/commands.ts';
import { failure } from '#cli/exit.ts';
import { organisationToRead, takeOrganisation } from '#cli/organisation.ts';
import { spooled } from '#cli/spool.ts';
import { type Config, readConfig } from '#platform/config.ts';
import type { Sinks } from '#platform/handover/protocol.ts';
import type { LogTarget } from '#platform/log.ts';
import { root } from '#platform/root.ts';
import type { Warehouses } from '#platform/warehouse/organisations-warehouse.ts';

/** All that a command of the command line touches of the process it runs in. */
export type Surroundings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths count from. */
  readonly cwd: string;
  readonly input: Readable;
  readonly sinks: Sinks;
  /** Where warnings are logged. */
  readonly log: LogTarget['stream'];
  /** Asks the command to end with what it has. */
  readonly stopped: () => AbortSignal;
  readonly openWarehouses: (dataFolder: string) => Promise<Warehouses>;
};

/** Runs the command that the arguments name, says what went wrong, and tells how to end. */
export async function runCommand(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    return await run(args, around);
  } catch (error) {
    const { code, text } = failure(error);
    await around.sinks.stderr(text);
    return code;
  }
}

async function run(args: readonly string[], around: Surroundings): Promise<number> {
  const { sinks, cwd } = around;
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    await sinks.stdout(overview());
    return name === undefined ? 2 : 0;
  }
  const command = await commandNamed(name);
  if (command === undefined) {
    await sinks.stderr(`There is no command ${name}.\n\n${overview()}`);
    return 2;
  }
  if (rest.includes('--help')) {
    await sinks.stdout(`${command.summary}\n\nUsage: rodret ${command.usage}\n`);
    return 0;
  }
  const { asked, rest: own } = takeOrganisation(rest);
  const given = parseArguments(command, own);
  const io = { ...sinks, cwd, language: 'sv' as const };
  if (command.needs === 'files') {
    await command.run(given, io, around.stopped());
    return 0;
  }
  const config = readConfig(around.environment, root);
  if (command.needs !== 'snapshots') return runWriting(config, name, rest, around);
  const { organisationsWithSnapshots } = await import('#platform/warehouse/organisations-warehouse.ts');
  const warehouses = await around.openWarehouses(config.dataFolder);
  try {
    const organisation = organisationToRead(asked, organisationsWithSnapshots(config.dataFolder));
    const warehouse = organisation === null ? warehouses.shared : warehouses.of(organisation);
    await command.run(given, warehouse, io);
  } finally {
    await warehouses.close();
  }
  return 0;
}

/** Takes the data folder, or lets the server that holds it do the work. */
async function runWriting(
  config: Config,
  name: string,
  args: readonly string[],
  { sinks, cwd, input: given, log: stream }: Surroundings,
): Promise<number> {
  const [{ lockOrHandOver }, { openInstallation }, { createLog }, { handedOver }] = await Promise.all([
    import('#platform/handover/hand-over.ts'),
    import('#cli/installation.ts'),
    import('#platform/log.ts'),
    import('#cli/handed-over.ts'),
  ]);
  const io = { ...sinks, cwd, language: 'sv' as const };
  const input = await spooled(args, given, config.dataFolder);
  try {
    const request = { command: name, args: [...input.args], cwd, language: io.language };
    const entry = await lockOrHandOver(config.dataFolder, request, io, new Date());
    if (entry.kind === 'handed over') return entry.exitCode;
    const log = createLog({ level: 'warn', stream, now: () => new Date() });
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
