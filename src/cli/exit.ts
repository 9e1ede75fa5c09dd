import { UsageError } from '#cli/command.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import { UnreadableAnchors } from '#platform/audit/anchors.ts';
import { ConfigError } from '#platform/config.ts';
import { DatabaseUnavailable } from '#platform/database/open.ts';
import { HandoverFailed } from '#platform/handover/hand-over.ts';
import { KoladaFault } from '#platform/kolada/fault.ts';
import { FolderHeld } from '#platform/lock.ts';
import { MigrationError } from '#platform/migrate.ts';
import { BadInput, DamagedSnapshot } from '#platform/warehouse/bad-input.ts';

/** 0 good, 1 a defect of ours, 2 something that whoever gave the command can mend. */
export type ExitCode = 0 | 1 | 2;

const mendable = [
  UsageError,
  BadInput,
  KoladaFault,
  ConfigError,
  FolderHeld,
  DatabaseUnavailable,
  MigrationError,
  HandoverFailed,
  UnreadableAnchors,
];

const fieldLines = ({ fields }: Refusal): readonly string[] =>
  fields.map(problem => `  ${problem.path}: ${fieldProblemText(problem, 'en')}`);

/** What to print of an error and how to end. */
export function failure(error: unknown): { readonly code: ExitCode; readonly text: string } {
  if (!(error instanceof Error)) return { code: 1, text: `${error}\n` };
  if (error instanceof DamagedSnapshot) return { code: 1, text: `${error.message}\n` };
  if (error instanceof Refusal)
    return { code: 2, text: [error.message, ...fieldLines(error)].map(line => `${line}\n`).join('') };
  if (mendable.some(kind => error instanceof kind)) return { code: 2, text: `${error.message}\n` };
  return { code: 1, text: `${error.stack ?? error.message}\n` };
}
