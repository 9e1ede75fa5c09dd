import { parseArguments } from '#cli/command.ts';
import { commandNamed } from '#cli/commands.ts';
import { failure } from '#cli/exit.ts';
import type { Doors } from '#platform/doors.ts';
import type { HandoverHandler } from '#platform/handover/serve.ts';

/** Runs a command that another process handed over to the server, with the server's own doors. */
export function handedOver(doors: Doors): HandoverHandler {
  return async ({ command: name, args, cwd, language }, sinks, stopped) => {
    try {
      const command = await commandNamed(name);
      if (command === undefined) {
        await sinks.stderr(`There is no command ${name}.\n`);
        return 2;
      }
      const given = parseArguments(command, args);
      const io = { ...sinks, cwd, language };
      if (command.needs === 'snapshots') {
        await command.run(given, doors.warehouse, io);
      } else {
        const context = await doors.contextFor({ language, requestId: crypto.randomUUID() });
        await command.run(given, context, io, stopped);
      }
      return 0;
    } catch (error) {
      const { code, text } = failure(error);
      if (code === 1)
        doors.log.error('command failed', { command: name, error: error instanceof Error ? error : null });
      await sinks.stderr(text);
      return code;
    }
  };
}
