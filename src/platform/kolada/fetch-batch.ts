import { KoladaFault } from './fault.ts';
import { yearGroups } from './questions.ts';
import type { BatchDone, BatchFile, Spool } from './spool.ts';
import { fetchValues, type Source } from './values.ts';

/** Where so many key figures are answered wrongly, it is the source that is wrong and not they. */
const mostLeftOut = 40;

/**
 * Fetches one batch of key figures whole into the spool. What goes wrong with one of them is found by asking for each by
 * itself: it is left out, with the reason, and keeps the values it had.
 */
export async function fetchBatch(
  spool: Spool,
  batch: number,
  source: Source,
  signal: AbortSignal,
  onValues: (values: number) => void,
): Promise<void> {
  const { firstYear, lastYear, fetch } = spool.task;
  const keyFigures = fetch[batch] ?? [];
  const years = yearGroups(firstYear, lastYear);
  const file = await spool.begin(batch);
  const told = telling(file, onValues);
  const ask = async (some: readonly string[]): Promise<void> => {
    for (const group of years)
      await fetchValues(source, { keyFigures: some, years: group, units: null }, told, signal);
  };
  try {
    const takeBack = told.mark();
    const leftOut: BatchDone['leftOut'] = [];
    try {
      await ask(keyFigures);
    } catch (error) {
      demandOfKeyFigure(error);
      await takeBack();
      for (const keyFigure of keyFigures) {
        const takeBackOne = told.mark();
        try {
          await ask([keyFigure]);
        } catch (fault) {
          const { kind, message } = demandOfKeyFigure(fault);
          await takeBackOne();
          leftOut.push({ keyFigure, kind, reason: message });
        }
      }
      const others = [...spool.done.values()].reduce((sum, done) => sum + done.leftOut.length, 0);
      if (others + leftOut.length > mostLeftOut || (others === 0 && isWhole(leftOut, spool))) throw error;
    }
    await file.end(leftOut);
  } catch (error) {
    await file.drop();
    throw error;
  }
}

/** Whether nothing at all could be fetched. */
const isWhole = (leftOut: BatchDone['leftOut'], { task }: Spool): boolean =>
  leftOut.length > 0 && leftOut.length === task.fetch.flat().length;

/** A fault that may lie with one key figure alone; every other goes on up. */
function demandOfKeyFigure(error: unknown): KoladaFault {
  if (error instanceof KoladaFault && error.kind !== 'unreachable') return error;
  throw error;
}

/** Tells how many values came, and less again where they are taken back. */
function telling(file: BatchFile, onValues: (values: number) => void): BatchFile {
  let sum = 0;
  return {
    ...file,
    take: async rows => {
      await file.take(rows);
      const values = rows.reduce((count, row) => count + row.values.length, 0);
      sum += values;
      onValues(values);
    },
    mark: () => {
      const takeBack = file.mark();
      const before = sum;
      return async () => {
        await takeBack();
        onValues(before - sum);
        sum = before;
      };
    },
  };
}
