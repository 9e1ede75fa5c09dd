import type { HttpBindings } from '@hono/node-server';
import type { Config } from '#platform/config.ts';

const plain = (address: string): string => address.replace(/^::ffff:/, '');

/**
 * The address a request came from, and whether it came by https. What a client says of itself in `X-Forwarded-For` and
 * `X-Forwarded-Proto` counts only as far as proxies that are trusted passed it on.
 */
export function clientOf(
  { trustedProxies }: Pick<Config, 'trustedProxies'>,
  bindings: Partial<HttpBindings> | undefined,
  headers: Headers,
): { readonly address: string; readonly isSecure: boolean } {
  const peer = plain(bindings?.incoming?.socket.remoteAddress ?? '127.0.0.1');
  if (!trustedProxies.includes(peer)) return { address: peer, isSecure: false };
  const named = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map(part => plain(part.trim()))
    .filter(part => part !== '');
  // From the right: each proxy adds whom it heard; the first that is no proxy of ours is the client.
  const address = named.findLast(candidate => !trustedProxies.includes(candidate)) ?? peer;
  return { address, isSecure: headers.get('x-forwarded-proto') === 'https' };
}
