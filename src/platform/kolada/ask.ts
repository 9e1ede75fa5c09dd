import { setTimeout as sleep } from 'node:timers/promises';
import { type FaultKind, KoladaFault } from './fault.ts';
import type { Answered, Transport } from './transport.ts';

/** JSON, or that the question was too large. */
export type Heard =
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'too-much'; readonly status: number };

/** Asks one address of the source, with patience. */
export type Ask = (address: URL, signal: AbortSignal) => Promise<Heard>;

export type Patience = {
  /** How often a question is asked before it is given up. */
  readonly tries: number;
  /** The pause before the second try; each later one is about twice as long. */
  readonly firstPauseMilliseconds: number;
  readonly longestPauseMilliseconds: number;
};

/** About four minutes in all before the source counts as gone. */
export const usualPatience: Patience = {
  tries: 8,
  firstPauseMilliseconds: 1000,
  longestPauseMilliseconds: 60_000,
};

const tooMuch = [400, 413, 414];
const passing = [408, 425, 429, 500, 502, 503, 504];
const moved = [301, 302, 307, 308];
/** Of these a second answer may be whole; a wrong shape stays wrong. */
const worthAnother: readonly FaultKind[] = ['unreachable', 'broken-off', 'not-json'];

/**
 * Asks and asks again: after 429, 5xx, time-outs and answers that break off, with pauses that grow and are not the same for
 * all, or as long as the source asks for; then everybody waits, not only whoever was told so.
 */
export function openAsk(transport: Transport, patience: Patience, random: () => number = Math.random): Ask {
  let quietUntil = 0;

  const once = async (address: URL, signal: AbortSignal, hops = 0): Promise<Heard> => {
    const wait = quietUntil - Date.now();
    if (wait > 0) await sleep(wait, undefined, { signal });
    const answer = await transport.get(address, signal);
    const { status, location } = answer;
    if (tooMuch.includes(status)) return { kind: 'too-much', status };
    if (moved.includes(status) && location !== null && hops < 3) {
      return once(onSameOrigin(location, address), signal, hops + 1);
    }
    if (passing.includes(status)) throw new Passing(answer, address);
    if (status !== 200) {
      throw new KoladaFault('refused', address.href, `the source answers ${status}`, { status });
    }
    return { kind: 'json', json: jsonOf(answer, address) };
  };

  return async (address, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(address, signal);
      } catch (error) {
        signal.throwIfAborted();
        const fault = error instanceof Passing ? error.fault : error;
        if (!(fault instanceof KoladaFault) || !worthAnother.includes(fault.kind)) throw fault;
        if (attempt >= patience.tries) throw fault;
        const asked = error instanceof Passing ? error.pauseMilliseconds : null;
        const pause = Math.min(
          asked ?? patience.firstPauseMilliseconds * 2 ** (attempt - 1) * (0.5 + random()),
          Math.max(
            patience.longestPauseMilliseconds,
            asked === null ? 0 : 10 * patience.longestPauseMilliseconds,
          ),
        );
        if (asked !== null) quietUntil = Math.max(quietUntil, Date.now() + pause);
        await sleep(pause, undefined, { signal });
      }
    }
  };
}

/** An answer that says to come back. */
class Passing extends Error {
  readonly fault: KoladaFault;
  readonly pauseMilliseconds: number | null;

  constructor({ status, retryAfter }: Answered, address: URL) {
    super(`${status}`);
    this.name = 'Passing';
    const reason = status === 429 ? 'the source asks to be asked less often' : `the source answers ${status}`;
    this.fault = new KoladaFault('unreachable', address.href, reason, { status });
    this.pauseMilliseconds = pauseOf(retryAfter);
  }
}

/** `Retry-After` as seconds or as a date; null where it says nothing. */
function pauseOf(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  const seconds = Number(retryAfter);
  const pause = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(pause) ? Math.max(0, pause) : null;
}

/** An address that the source gave, as long as it leads to the source and to nobody else. */
export function onSameOrigin(given: string, base: URL): URL {
  const next = URL.canParse(given, base) ? new URL(given, base) : null;
  if (next === null || next.origin !== base.origin || next.username !== '' || next.password !== '') {
    const shown = next === null ? 'an address that is none' : next.origin;
    throw new KoladaFault('elsewhere', base.href, `the source leads to ${shown}, which is not followed`);
  }
  return next;
}

function jsonOf({ text, type }: Answered, address: URL): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const isPage = type.includes('html') || /^\s*</.test(text);
    if (isPage) {
      throw new KoladaFault(
        'not-json',
        address.href,
        'the source answers with a web page (HTML) in place of values',
        {
          cause,
        },
      );
    }
    const isCut = /^\s*[[{]/.test(text);
    throw new KoladaFault(
      isCut ? 'broken-off' : 'not-json',
      address.href,
      isCut ? 'the answer broke off in the middle' : 'the source answers with something that is not JSON',
      { cause },
    );
  }
}
