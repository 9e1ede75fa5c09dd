import type { z } from 'zod';
import { type Ask, onSameOrigin } from './ask.ts';
import { KoladaFault } from './fault.ts';
import { type Page, pageOf } from './shapes.ts';

/** More pages than any answer has: a source that leads in circles or without end. */
const mostPages = 10_000;

export type TooMuch = { readonly status: number };

/**
 * The pages of an answer one after the other, by `next_url`. `count` may be that of each page or of the whole answer: as
 * that of the whole it must stay the same and be met, else the answer changed while it was read.
 */
export async function* pagesOf<T>(
  ask: Ask,
  first: URL,
  item: z.ZodType<T>,
  signal: AbortSignal,
): AsyncGenerator<Page<T> | TooMuch, void> {
  const schema = pageOf(item);
  const asked = new Set<string>();
  const counted = counting(first);
  let address: URL | null = first;
  while (address !== null) {
    if (asked.has(address.href) || asked.size >= mostPages) {
      throw new KoladaFault('changing', address.href, 'the pages of the source lead in a circle');
    }
    asked.add(address.href);
    const page: Page<T> | TooMuch = await pageAt(ask, address, schema, signal);
    if ('status' in page) {
      yield page;
      return;
    }
    counted(page.values.length, page.count, page.next === null);
    yield page;
    address = page.next === null ? null : onSameOrigin(page.next, address);
  }
}

/** By itself, so that while the next page is waited for nothing holds what this one was parsed from. */
async function pageAt<T>(
  ask: Ask,
  address: URL,
  schema: ReturnType<typeof pageOf<T>>,
  signal: AbortSignal,
): Promise<Page<T> | TooMuch> {
  const heard = await ask(address, signal);
  if (heard.kind === 'too-much') return { status: heard.status };
  const parsed = schema.safeParse(heard.json);
  if (!parsed.success) throw wrongShape(address, parsed.error);
  const { values, count = null, next_url: next } = parsed.data;
  return { values, count, next: next == null || next === '' ? null : next };
}

function wrongShape(address: URL, error: z.ZodError): KoladaFault {
  const issue = error.issues[0];
  const where = issue?.path.join('.') ?? '';
  return new KoladaFault(
    'wrong-shape',
    address.href,
    `the answer has another shape than expected (${where === '' ? 'as a whole' : where}: ${issue?.message ?? 'wrong'})`,
  );
}

function counting(first: URL): (held: number, count: number | null, isLast: boolean) => void {
  const counts = new Set<number>();
  let sum = 0;
  let isOfEachPage = true;
  return (held, count, isLast) => {
    sum += held;
    if (count === null) return;
    counts.add(count);
    if (count !== held) isOfEachPage = false;
    if (isOfEachPage || (counts.size === 1 && (isLast ? sum === count : sum <= count))) return;
    throw new KoladaFault(
      'changing',
      first.href,
      `the answer changed while it was read: ${sum} rows came and ${count} were promised`,
    );
  };
}
