import { parseArguments } from '#cli/command.ts';
import { commandNamed } from '#cli/commands.ts';
import { failure } from '#cli/exit.ts';
import { organisationToChange, takeOrganisation } from '#cli/organisation.ts';
import { listOrganisations } from '#platform/database/organisations.ts';
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
      const { asked, rest } = takeOrganisation(args);
      const given = parseArguments(command, rest);
      const io = { ...sinks, cwd, language };
      if (command.needs === 'snapshots') {
        const known = await listOrganisations(doors.database);
        const only = asked === null && known.length !== 1 ? null : organisationToChange(asked, known);
        await command.run(given, only === null ? doors.warehouses.shared : doors.warehouses.of(only), io);
      } else if (command.needs === 'installation') {
        await command.run(given, doors, io);
      } else {
        const organisation = organisationToChange(asked, await listOrganisations(doors.database));
        const request = { language, requestId: crypto.randomUUID() };
        const context = await doors.contextOfService(organisation, 'command', request);
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
