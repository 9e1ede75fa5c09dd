import { runCommand } from '#cli/run.ts';
import { terminalSinks } from '#cli/terminal.ts';

/** Ctrl+C asks the command to end with what it has; a second one ends the process. */
function stoppedByKey(): AbortSignal {
  const asked = new AbortController();
  process.once('SIGINT', () => asked.abort(new Error('stopped by Ctrl+C')));
  return asked.signal;
}

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  // npm runs scripts in the project's folder: INIT_CWD is where the person stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  input: process.stdin,
  sinks: terminalSinks(),
  log: process.stderr,
  stopped: stoppedByKey,
  openWarehouses: async dataFolder => {
    const { openWarehouses } = await import('#platform/warehouse/organisations-warehouse.ts');
    return openWarehouses(dataFolder);
  },
});
