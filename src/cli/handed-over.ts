import { parseArguments } from '#cli/command.ts';
import { commandNamed } from '#cli/commands.ts';
import { failure } from '#cli/exit.ts';
import { takeOrganisation } from '#cli/organisation.ts';
import { organisationFor } from '#cli/organisation-for.ts';
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
        const isOpen = asked === null && (await listOrganisations(doors.database)).length === 0;
        const { shared, of } = doors.warehouses;
        await command.run(given, isOpen ? shared : of(await organisationFor(doors, asked)), io);
      } else if (command.needs === 'files') {
        await command.run(given, io, stopped);
      } else if (command.needs === 'installation') {
        return (await command.run(given, doors, io, asked, stopped)) ?? 0;
      } else {
        const organisation = await organisationFor(doors, asked);
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
