import { UsageError } from '#cli/command.ts';
import type { Organisation, OrganisationId } from '#platform/context.ts';

/** `--organisation NAME` or `ID`, which every command takes, and the other arguments. */
export function takeOrganisation(args: readonly string[]): {
  readonly asked: string | null;
  readonly rest: readonly string[];
} {
  const at = args.findIndex(arg => arg === '--organisation' || arg.startsWith('--organisation='));
  const given = args[at];
  if (given === undefined) return { asked: null, rest: args };
  const isJoined = given.includes('=');
  const asked = isJoined ? given.slice(given.indexOf('=') + 1) : (args[at + 1] ?? '');
  if (asked === '') throw new UsageError('--organisation needs a name or an id.');
  return { asked, rest: args.toSpliced(at, isJoined ? 1 : 2) };
}

/** Whose snapshots a command reads that asks no database: the one that has any; null where nobody has. */
export function organisationToRead(
  asked: string | null,
  withSnapshots: readonly string[],
): OrganisationId | null {
  if (asked !== null) {
    if (withSnapshots.includes(asked)) return asked as OrganisationId;
    throw new UsageError(
      `No organisation with the id ${asked} has snapshots of its own here. ${withSnapshots.length === 0 ? 'Leave --organisation out.' : `These have: ${withSnapshots.join(', ')}.`}`,
    );
  }
  if (withSnapshots.length <= 1) return (withSnapshots[0] as OrganisationId | undefined) ?? null;
  throw new UsageError(
    `Several organisations have snapshots of their own: choose one with --organisation ID. ${withSnapshots.join(', ')}`,
  );
}

/** For whom a command changes something: the one named, or the only one. */
export function organisationToChange(asked: string | null, known: readonly Organisation[]): OrganisationId {
  const names = known.map(({ id, name }) => `${name} (${id})`).join(', ');
  if (asked !== null) {
    const found = known.filter(({ id, name }) => id === asked || name.toLowerCase() === asked.toLowerCase());
    if (found.length === 1 && found[0] !== undefined) return found[0].id;
    throw new UsageError(
      found.length > 1
        ? `Several organisations are called ${asked}: give the id. ${names}`
        : `There is no organisation ${asked}. There are: ${names}.`,
    );
  }
  if (known.length === 1 && known[0] !== undefined) return known[0].id;
  throw new UsageError(
    known.length === 0
      ? 'There is no organisation yet. Start the server and follow the link it prints, or add one with `rodret organisation add NAME`.'
      : `There are several organisations: choose one with --organisation. ${names}`,
  );
}
