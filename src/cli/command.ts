import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import type { Context, Language } from '#platform/context.ts';
import type { Doors } from '#platform/doors.ts';
import type { Sinks } from '#platform/handover/protocol.ts';
import type { Warehouse } from '#platform/warehouse/snapshot.ts';

/** Where a command's texts go and where its paths count from. */
export type Io = Sinks & { readonly cwd: string; readonly language: Language };

export type Arguments = {
  readonly positionals: readonly string[];
  readonly text: (option: string) => string | null;
  readonly isSet: (option: string) => boolean;
};

type Common = {
  readonly usage: string;
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many words besides options it takes. */
  readonly takes: { readonly least: number; readonly most: number };
};

/** Reads snapshots only: needs neither database nor lock. */
export type ReadingCommand = Common & {
  readonly needs: 'snapshots';
  readonly run: (given: Arguments, warehouse: Warehouse, io: Io) => Promise<void>;
};

/** Changes something: runs where the data folder's lock is held, in the server where one runs. */
export type WritingCommand = Common & {
  readonly needs: 'database';
  readonly run: (given: Arguments, context: Context, io: Io, stopped: AbortSignal) => Promise<void>;
};

/** Works on the installation as a whole: its organisations, its chains of audit. */
export type OperatingCommand = Common & {
  readonly needs: 'installation';
  /** `asked` is what `--organisation` names. What is returned is how the command ends; nothing is 0. */
  readonly run: (
    given: Arguments,
    doors: Doors,
    io: Io,
    asked: string | null,
    stopped: AbortSignal,
  ) => Promise<0 | 1 | undefined>;
};

/** Works on files that its arguments name, and on nothing of the installation. */
export type FileCommand = Common & {
  readonly needs: 'files';
  readonly run: (given: Arguments, io: Io, stopped: AbortSignal) => Promise<void>;
};

export type Command = FileCommand | ReadingCommand | WritingCommand | OperatingCommand;

/** The command line cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Parses what stands after the command's name. */
export function parseArguments(command: Command, args: readonly string[]): Arguments {
  const { positionals, values } = ((): ReturnType<typeof parseArgs> => {
    try {
      return parseArgs({ args: [...args], options: command.options, allowPositionals: true, strict: true });
    } catch (error) {
      throw new UsageError(
        `${error instanceof Error ? error.message : error}\nUsage: rodret ${command.usage}`,
      );
    }
  })();
  if (positionals.length < command.takes.least || positionals.length > command.takes.most) {
    throw new UsageError(`Usage: rodret ${command.usage}`);
  }
  return {
    positionals,
    text: option => {
      const value = values[option];
      return typeof value === 'string' ? value : null;
    },
    isSet: option => values[option] === true,
  };
}
