import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { json } from '#cli/columns.ts';
import { type Arguments, type Io, type OperatingCommand, UsageError } from '#cli/command.ts';
import { organisationToChange } from '#cli/organisation.ts';
import { type EntryFilter, exportEntries, exportFormats, faultText } from '#features/audit/index.ts';
import {
  type Anchor,
  anchorsFile,
  appendAnchors,
  currentHeads,
  readAnchors,
} from '#platform/audit/anchors.ts';
import { missingGuards, verifyChain } from '#platform/audit/verify.ts';
import type { OrganisationId } from '#platform/context.ts';
import { listOrganisations } from '#platform/database/organisations.ts';
import type { Doors } from '#platform/doors.ts';

export const auditCommand: OperatingCommand = {
  needs: 'installation',
  usage:
    'audit verify [--anchor FILE] [--organisation X] [--json] | audit anchor [--out FILE] | audit export [--organisation X] [--format csv|json] [--out FILE]',
  summary:
    'verify: checks every entry of every chain, also against anchors; ends with 1 when anything is wrong. anchor: the newest entry of every chain, to keep elsewhere. export: all entries of an organisation.',
  options: {
    anchor: { type: 'string' },
    out: { type: 'string' },
    format: { type: 'string' },
    json: { type: 'boolean' },
  },
  takes: { least: 1, most: 1 },
  run: async (given, doors, io, asked) => {
    switch (given.positionals[0]) {
      case 'verify':
        return verify(given, doors, io, asked);
      case 'anchor':
        return anchor(given, doors, io, asked);
      case 'export':
        return exportAll(given, doors, io, asked);
      default:
        throw new UsageError(`Usage: rodret ${auditCommand.usage}`);
    }
  },
};

const fileOf = (given: Arguments, option: string, io: Io): string | null => {
  const name = given.text(option);
  return name === null ? null : resolve(io.cwd, name);
};

/** Organisations to verify: those of the database, and those that only an anchor knows any more. */
async function organisationsOf(
  doors: Doors,
  asked: string | null,
  anchors: readonly Anchor[],
): Promise<readonly { readonly id: OrganisationId; readonly name: string | null }[]> {
  const known = await listOrganisations(doors.database);
  if (asked !== null) {
    const isGone =
      anchors.some(({ organisation }) => organisation === asked) && !known.some(({ id }) => id === asked);
    if (isGone) return [{ id: asked as OrganisationId, name: null }];
    const id = organisationToChange(asked, known);
    return known.filter(organisation => organisation.id === id);
  }
  const ids = new Set(known.map(({ id }) => id));
  const gone = [...new Set(anchors.map(({ organisation }) => organisation))].filter(id => !ids.has(id));
  return [...known, ...gone.map(id => ({ id, name: null }))];
}

async function verify(given: Arguments, doors: Doors, io: Io, asked: string | null): Promise<0 | 1> {
  const outside = fileOf(given, 'anchor', io);
  const anchors = [
    ...(await readAnchors(anchorsFile(doors.config.dataFolder))),
    ...(outside === null ? [] : await readAnchors(outside, 'must exist')),
  ];
  const guardsOff = await missingGuards(doors.database.db);
  const chains = [];
  for (const { id, name } of await organisationsOf(doors, asked, anchors)) {
    await io.progress(`Checking ${name ?? id} …`);
    const own = anchors.filter(({ organisation }) => organisation === id);
    chains.push({
      organisation: id,
      name,
      anchors: own.length,
      ...(await verifyChain(doors.database.db, id, own)),
    });
  }
  const isWhole = guardsOff.length === 0 && chains.every(({ faults }) => faults.length === 0);
  if (given.isSet('json')) {
    await io.stdout(json({ isWhole, guardsOff, chains }));
    return isWhole ? 0 : 1;
  }
  for (const guard of guardsOff) await io.stdout(`The guard ${guard} of the database is off or gone.\n`);
  for (const { organisation, name, entries, anchors: count, faults } of chains) {
    const checked = `${entries} entries, ${count} anchors`;
    const verdict = faults.length === 0 ? 'the chain is whole' : `FAULTS: ${faults.length}`;
    await io.stdout(`${name ?? organisation}: ${verdict} (${checked})\n`);
    for (const fault of faults) await io.stdout(`  ${faultText(fault, 'en')}\n`);
  }
  return isWhole ? 0 : 1;
}

async function anchor(given: Arguments, doors: Doors, io: Io, asked: string | null): Promise<0 | 1> {
  const known = await listOrganisations(doors.database);
  const only = asked === null ? null : organisationToChange(asked, known);
  const heads = await currentHeads(doors.database.db, new Date(), only);
  const file = fileOf(given, 'out', io);
  if (file === null) {
    await io.stdout(heads.map(head => `${JSON.stringify(head)}\n`).join(''));
  } else {
    await appendAnchors(file, heads);
    await io.stdout(`${heads.length} anchors appended to ${file}\n`);
  }
  return 0;
}

const everything: EntryFilter = {
  person: null,
  action: null,
  kind: null,
  object: null,
  from: null,
  to: null,
  via: null,
};

async function exportAll(given: Arguments, doors: Doors, io: Io, asked: string | null): Promise<0 | 1> {
  const name = given.text('format') ?? 'json';
  const format = exportFormats.find(candidate => candidate === name);
  if (format === undefined) throw new UsageError(`--format is csv or json, not ${name}.`);
  const organisation = organisationToChange(asked, await listOrganisations(doors.database));
  const request = { language: io.language, requestId: crypto.randomUUID() };
  const context = await doors.contextOfService(organisation, 'command', request);
  const pieces = exportEntries(context, everything, format);
  const file = fileOf(given, 'out', io);
  if (file === null) {
    for await (const piece of pieces) await io.stdout(piece);
  } else {
    await pipeline(pieces, createWriteStream(file, { mode: 0o600 }));
    await io.stdout(`Written to ${file}\n`);
  }
  return 0;
}
