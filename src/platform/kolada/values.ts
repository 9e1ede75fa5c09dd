import type { Ask } from './ask.ts';
import { KoladaFault } from './fault.ts';
import { pagesOf } from './pages.ts';
import { divided, pathOf, type Question } from './questions.ts';
import { type DataRow, dataRow } from './shapes.ts';

/** Where the rows of a call go. */
export type Receiver = {
  readonly take: (rows: readonly DataRow[]) => Promise<void>;
  /** Remembers how far it has come; what is returned takes back all that came since. */
  readonly mark: () => () => Promise<void>;
};

export type Source = {
  readonly base: URL;
  readonly ask: Ask;
  /** The codes of all units that it has. */
  readonly units: readonly string[];
};

/** How often a call is made anew because its pages did not fit together. */
const mostRestarts = 3;

/** The address of a resource below the base, whether that ends with a slash or not. */
export const below = (base: URL, path: string): URL => new URL(`${base.href.replace(/\/+$/, '')}/${path}`);

/**
 * Fetches the values of a question, in as many calls as the source demands: what it finds too large is halved. Pages that
 * do not fit together – the source changed between them – are fetched anew, all of the call.
 */
export async function fetchValues(
  source: Source,
  question: Question,
  receiver: Receiver,
  signal: AbortSignal,
): Promise<void> {
  for (let restarts = 0; ; restarts += 1) {
    const takeBack = receiver.mark();
    try {
      const tooMuch = await oneCall(source, question, receiver, signal);
      if (tooMuch === null) return;
      const smaller = divided(question, source.units);
      if (smaller === null) {
        const { href } = below(source.base, pathOf(question));
        const reason = `the source finds a single value too much to answer (${tooMuch})`;
        throw new KoladaFault('refused', href, reason, { status: tooMuch });
      }
      await takeBack();
      for (const each of smaller) await fetchValues(source, each, receiver, signal);
      return;
    } catch (error) {
      const isChanging = error instanceof KoladaFault && error.kind === 'changing';
      if (!isChanging || restarts >= mostRestarts) throw error;
      await takeBack();
    }
  }
}

/** The status with which the source found it too much; null where all came. */
async function oneCall(
  { base, ask }: Source,
  question: Question,
  receiver: Receiver,
  signal: AbortSignal,
): Promise<number | null> {
  const address = below(base, pathOf(question));
  const unexpected = strangers(question);
  let seen: Set<string> | null = null;
  for await (const page of pagesOf(ask, address, dataRow, signal)) {
    if ('status' in page) return page.status;
    const stranger = page.values.find(unexpected);
    if (stranger !== undefined) {
      throw new KoladaFault(
        'other-values',
        address.href,
        `the source answers with ${stranger.kpi}, ${stranger.period}, which was not asked for`,
      );
    }
    // Pages that moved while they were read show a row twice; one page alone cannot.
    if (page.next !== null) seen ??= new Set();
    if (seen !== null) demandNew(seen, page.values, address);
    await receiver.take(page.values);
  }
  return null;
}

function strangers({ keyFigures, years, units }: Question): (row: DataRow) => boolean {
  const [ids, periods] = [new Set(keyFigures), new Set(years)];
  const codes = units === null ? null : new Set(units);
  return row =>
    !ids.has(row.kpi) || !periods.has(row.period) || (codes !== null && !codes.has(row.municipality));
}

function demandNew(seen: Set<string>, rows: readonly DataRow[], address: URL): void {
  for (const { kpi, municipality, period } of rows) {
    const key = `${kpi} ${municipality} ${period}`;
    if (seen.has(key)) {
      throw new KoladaFault(
        'changing',
        address.href,
        `the answer changed while it was read: ${kpi} of ${municipality} in ${period} came twice`,
      );
    }
    seen.add(key);
  }
}
