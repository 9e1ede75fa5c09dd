import { Agent as HttpAgent, get as httpGet, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, get as httpsGet } from 'node:https';
import { createGunzip } from 'node:zlib';
import { KoladaFault } from './fault.ts';

/** One answer, whole. */
export type Answered = {
  readonly status: number;
  readonly type: string;
  /** Seconds or a date, as the source asks to be left alone for. */
  readonly retryAfter: string | null;
  readonly location: string | null;
  readonly text: string;
};

/** Gets an address; what does not come whole or in time is a fault. */
export type Transport = {
  readonly get: (address: URL, signal: AbortSignal) => Promise<Answered>;
  readonly close: () => void;
};

export type TransportSettings = {
  /** `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` in it are heeded. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly atATime: number;
  /** How long nothing may come. */
  readonly patienceMilliseconds: number;
};

/** A page of the source is about a megabyte, the register five: more than this is no page. */
const mostBytes = 16 * 1024 * 1024;

/** Connections to the source, kept from one call to the next, through a proxy where the environment names one. */
export function openTransport({ environment, atATime, patienceMilliseconds }: TransportSettings): Transport {
  const settings = { keepAlive: true, maxSockets: atATime, proxyEnv: { ...environment } };
  const agents = { 'http:': new HttpAgent(settings), 'https:': new HttpsAgent(settings) };
  const headers = { Accept: 'application/json', 'Accept-Encoding': 'gzip', 'User-Agent': 'Rodret' };
  return {
    get: (address, signal) =>
      new Promise((resolve, reject) => {
        const options = { headers, signal, timeout: patienceMilliseconds };
        const failed = (cause: unknown): void =>
          reject(signal.aborted ? signal.reason : faultOf(address, cause, patienceMilliseconds));
        const heard = (answer: IncomingMessage): void => {
          read(answer, address).then(resolve, failed);
        };
        const request =
          address.protocol === 'http:'
            ? httpGet(address, { ...options, agent: agents['http:'] }, heard)
            : httpsGet(address, { ...options, agent: agents['https:'] }, heard);
        request.on('timeout', () => request.destroy(new Error('timeout')));
        request.on('error', failed);
      }),
    close: () => {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

async function read(answer: IncomingMessage, address: URL): Promise<Answered> {
  const isPacked = answer.headers['content-encoding'] === 'gzip';
  const body = isPacked ? answer.pipe(createGunzip()) : answer;
  // What befalls the answer must reach whoever reads the unpacked body.
  if (isPacked)
    answer.on('error', error => body.destroy(error)).on('aborted', () => body.destroy(new Error('aborted')));
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.length;
    if (bytes > mostBytes) {
      answer.destroy();
      throw new KoladaFault('wrong-shape', address.href, 'the answer is larger than any page of the source');
    }
    pieces.push(piece);
  }
  return {
    status: answer.statusCode ?? 0,
    type: answer.headers['content-type'] ?? '',
    retryAfter: answer.headers['retry-after'] ?? null,
    location: answer.headers.location ?? null,
    text: Buffer.concat(pieces).toString('utf8'),
  };
}

function faultOf(address: URL, cause: unknown, patienceMilliseconds: number): KoladaFault {
  if (cause instanceof KoladaFault) return cause;
  const said = cause instanceof Error ? cause.message : String(cause);
  const isBroken = /aborted|premature|unexpected end|incorrect header|invalid|terminated/i.test(said);
  if (isBroken) return new KoladaFault('broken-off', address.href, 'the answer broke off', { cause });
  const reason =
    said === 'timeout'
      ? `nothing came for ${patienceMilliseconds / 1000} seconds`
      : `the source cannot be reached (${said || 'no connection'})`;
  return new KoladaFault('unreachable', address.href, reason, { cause });
}
