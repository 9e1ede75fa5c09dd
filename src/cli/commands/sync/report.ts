import type { Io } from '#cli/command.ts';
import type { SyncResult, SyncRun } from '#features/panel/index.ts';

/** What became of a fetch, in words. */
export async function tellSync({ state, result, failureText, failure }: SyncRun, io: Io): Promise<void> {
  if (state === 'failed') {
    const why =
      failure === 'interrupted' ? 'it was interrupted too often' : 'of a defect, which the log tells';
    return io.stderr(`${failureText ?? `The fetch failed: ${why}.`}\n`);
  }
  if (state === 'stopped' || result === null)
    return io.stderr('Stopped. What was fetched is kept: the next one goes on from there.\n');
  await tellLeftOut(result, io);
  if (result.snapshot === null) {
    return io.stdout(
      `Nothing new: ${result.unchanged} key figures are held, and none has been published since they were fetched.\n`,
    );
  }
  const withdrawn = result.withdrawn.length === 0 ? '' : `, ${result.withdrawn.length} withdrawn`;
  await io.stdout(
    `Fetched: snapshot ${result.snapshot}, ${result.values} values of ${result.fetched} key figures, ${result.unchanged} unchanged${withdrawn}\n`,
  );
}

async function tellLeftOut({ leftOut, unknown, setAside, withdrawn }: SyncResult, io: Io): Promise<void> {
  for (const { keyFigure, reason } of leftOut)
    await io.stderr(`${keyFigure} keeps the values it had: ${reason}\n`);
  if (unknown.length > 0) await io.stderr(`Not in the register: ${unknown.join(', ')}\n`);
  if (withdrawn.length > 0) await io.stderr(`No longer in the register: ${withdrawn.join(', ')}\n`);
  if (setAside > 0)
    await io.stderr(`${setAside} values were set aside, all in rejected.csv beside the snapshot\n`);
}
