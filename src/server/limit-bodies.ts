import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { problemOf } from '#platform/rest/problem.ts';

type Env = { readonly Bindings: HttpBindings };

export type BodyLimits = {
  /** What a form or a JSON body may bring. */
  readonly mostBytes: number;
  /** Where more may come, and how much; `streamed` is read bit by bit by whoever takes it, who counts for itself. */
  readonly more: readonly { readonly path: RegExp; readonly mostBytes: number | 'streamed' }[];
  /** How long a body that is not streamed may be on its way. */
  readonly patienceMilliseconds: number;
};

const megabyte = 1024 * 1024;

export const bodyLimits: BodyLimits = {
  mostBytes: megabyte,
  more: [
    { path: /^\/(data\/importera|api\/v1\/snapshots)(\.data)?$/, mostBytes: 'streamed' },
    // Documents that a proposal relies on: their checksum is taken here.
    { path: /^\/beslut\/forslag\/(nytt|[0-9a-f-]{36}\/andra)(\.data)?$/, mostBytes: 20 * megabyte },
    // Ideas with their files: as a form, and in base64.
    {
      path: /^\/(ideer\/(ny|[0-9a-f-]{36})|api\/v1\/ideas(\/[0-9a-f-]{36}\/files)?)(\.data)?$/,
      mostBytes: 20 * megabyte,
    },
    // A tree of a million characters, each of which may be sent as several bytes.
    {
      path: /^\/(organisation\/importera|api\/v1\/organisation\/(tree-file|parts\/restoration))(\.data)?$/,
      mostBytes: 8 * megabyte,
    },
    // Two million characters of values, each of which may be sent as several bytes.
    { path: /^\/(matt\/importera|api\/v1\/measure-values-file)(\.data)?$/, mostBytes: 8 * megabyte },
    // A workbook, and the same in base64 when it has been looked at.
    { path: /^\/(initiativ\/excel|api\/v1\/initiatives\/workbook)(\.data)?$/, mostBytes: 8 * megabyte },
    // Export files of a conversation that was held elsewhere.
    { path: /^\/(samtal\/hamta-in|api\/v1\/conversation-imports)(\.data)?$/, mostBytes: 24 * megabyte },
  ],
  patienceMilliseconds: 30_000,
};

const hasBody = ({ method, headers }: Request): boolean =>
  method !== 'GET' &&
  method !== 'HEAD' &&
  (headers.has('content-length') || headers.has('transfer-encoding'));

function tooLarge(context: Context<Env>, mostBytes: number): Response {
  const message = `No more than ${mostBytes.toLocaleString('en-GB')} bytes are taken here.`;
  const isApi = context.req.path.startsWith('/api/');
  // Nothing more of it is read: the connection cannot be used for another request.
  context.header('Connection', 'close');
  if (!isApi) return context.text(message, 413);
  const problem = problemOf(context.req.path, { status: 413, code: 'body-too-large', message });
  return context.body(JSON.stringify(problem), 413, { 'Content-Type': 'application/problem+json' });
}

/** Reads a body of unknown length; null where there is more of it than may be. */
async function readUpTo(body: ReadableStream<Uint8Array>, mostBytes: number): Promise<Blob | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return null;
    chunks.push(new Uint8Array(chunk));
  }
  return new Blob(chunks);
}

/**
 * Refuses bodies that are too large before they are read, or as soon as that shows, and lets go of clients that send
 * theirs too slowly. Pages and operations need not think of it.
 */
export const limitBodies =
  ({ mostBytes: usual, more, patienceMilliseconds }: BodyLimits): MiddlewareHandler<Env> =>
  async (context, next) => {
    const { raw } = context.req;
    const mostBytes = more.find(({ path }) => path.test(context.req.path))?.mostBytes ?? usual;
    if (mostBytes === 'streamed' || !hasBody(raw)) return next();
    if (Number(raw.headers.get('content-length') ?? 0) > mostBytes) return tooLarge(context, mostBytes);

    const incoming = context.env?.incoming;
    const cut = setTimeout(() => {
      if (incoming?.complete === false) incoming.destroy();
    }, patienceMilliseconds);
    try {
      if (raw.headers.has('transfer-encoding') && raw.body !== null) {
        const body = await readUpTo(raw.body, mostBytes);
        if (body === null) return tooLarge(context, mostBytes);
        context.req.raw = new Request(raw, { body });
      }
      await next();
    } finally {
      clearTimeout(cut);
    }
  };
