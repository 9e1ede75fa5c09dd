import { columns, json } from '#cli/columns.ts';
import { type Arguments, type Io, type OperatingCommand, UsageError } from '#cli/command.ts';
import { invite, inviteSchema } from '#features/people/index.ts';
import { perform } from '#platform/action/perform.ts';
import { createOrganisation, listOrganisations } from '#platform/database/organisations.ts';
import type { Doors } from '#platform/doors.ts';

const usage =
  'organisation add NAME [--unit CODE] --administrator EMAIL --name NAME\n       rodret organisation list [--json]';

/** Adds organisations to an installation, each with a link for its administrator, and lists them. */
export const organisationCommand: OperatingCommand = {
  needs: 'installation',
  usage,
  summary: 'Add an organisation, with a link for whoever is to administer it; or list those there are.',
  options: {
    unit: { type: 'string' },
    administrator: { type: 'string' },
    name: { type: 'string' },
    json: { type: 'boolean' },
  },
  takes: { least: 1, most: 2 },
  run: async (given, doors, io) => {
    const [verb, name] = given.positionals;
    if (verb === 'list' && name === undefined) await list(given, doors, io);
    else if (verb === 'add' && name !== undefined) await add(name.trim(), given, doors, io);
    else throw new UsageError(`Usage: rodret ${usage}`);
    return undefined;
  },
};

async function list(given: Arguments, { database }: Doors, io: Io): Promise<void> {
  const organisations = await listOrganisations(database);
  if (given.isSet('json')) return io.stdout(json({ organisations }));
  await io.stdout(
    columns([
      ['id', 'unit', 'name'],
      ...organisations.map(({ id, unitCode, name }) => [id, unitCode ?? '–', name]),
    ]),
  );
}

async function add(name: string, given: Arguments, doors: Doors, io: Io): Promise<void> {
  if (doors.config.mode === 'demonstration') {
    throw new UsageError(
      'A demonstration has its one organisation. Set RODRET_ORIGIN for a real installation.',
    );
  }
  const administrator = inviteSchema.safeParse({
    name: given.text('name'),
    email: given.text('administrator'),
    roles: ['administrator'],
  });
  if (name === '' || !administrator.success) {
    throw new UsageError(
      `Say who is to administer ${name === '' ? 'it' : name}, by e-mail and name.\nUsage: rodret ${usage}`,
    );
  }
  const unitCode = given.text('unit');
  const units = await doors.warehouses.shared.units();
  if (unitCode !== null && !units.some(({ code, kind }) => code === unitCode && kind !== 'nation')) {
    throw new UsageError(`No snapshot holds a municipality or region with the code ${unitCode}.`);
  }
  const known = await listOrganisations(doors.database);
  if (known.some(organisation => organisation.name.toLowerCase() === name.toLowerCase())) {
    throw new UsageError(`There is an organisation ${name} already.`);
  }
  const organisation = await createOrganisation(doors.database, { name, unitCode }, new Date());
  const request = { language: io.language, requestId: crypto.randomUUID() };
  const context = await doors.contextOfService(organisation, 'command', request);
  const { link, expiresAt } = await perform(invite, context, administrator.data);
  if (given.isSet('json')) return io.stdout(json({ organisation, link, expiresAt }));
  await io.stdout(
    `Added ${name} (${organisation}).\nGive ${administrator.data.name} this link; it holds until ${expiresAt.slice(0, 10)} and is not shown again:\n\n  ${link}\n\n`,
  );
}
