import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';

const zip = promisify(gzip);

/** Below this the headers weigh more than what is saved. */
const leastBytes = 1024;

/** Up to this it takes less work to compress at once, in some tens of microseconds, than to hand it to another thread. */
const mostAtOnce = 32 * 1024;

const options = { level: 5 };

const takesGzip = /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))|,|$)/i;

/**
 * An answer of text in one piece, compressed beside the main thread where it is long. What is streamed is compressed as it goes by the
 * application's middleware, at several times the cost.
 */
export async function compressed(
  request: Pick<Request, 'headers'>,
  text: string,
  { status, headers }: { readonly status: number; readonly headers: Headers },
): Promise<Response> {
  const bytes = Buffer.from(text);
  headers.append('Vary', 'Accept-Encoding');
  if (bytes.length < leastBytes || !takesGzip.test(request.headers.get('Accept-Encoding') ?? ''))
    return new Response(bytes, { status, headers });
  headers.set('Content-Encoding', 'gzip');
  const shorter = bytes.length <= mostAtOnce ? gzipSync(bytes, options) : await zip(bytes, options);
  return new Response(shorter, { status, headers });
}
