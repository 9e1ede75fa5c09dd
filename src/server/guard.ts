import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '#platform/config.ts';

/**
 * Headers for every answer. No page of the product runs inline scripts or styles; `same-origin` as referrer policy,
 * because `no-referrer` makes the Origin of every form `null`.
 */
export const headers = ({ origin }: Pick<Config, 'origin'>): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
    strictTransportSecurity: origin.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
  });

const loopbackHost = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** Whether a request names a host that this installation is reached by; another name that resolves here is DNS rebinding. */
const isOurs = ({ origin }: Pick<Config, 'origin'>, host: string): boolean =>
  loopbackHost.test(host) || host.toLowerCase() === new URL(origin).host;

/**
 * Only requests to our own name are answered, and a change must come from our own pages or from a client that is no
 * browser (cross-site form posts carry a foreign Origin; cookies are `SameSite=Lax` besides).
 */
export const onlyOurs =
  (config: Pick<Config, 'origin'>): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!isOurs(config, host)) return context.text('Rodret is not reached by this name.', 421);
    const isChange = !['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
    const origin = context.req.header('origin');
    const isForeign = origin !== undefined && origin !== `http://${host}` && origin !== config.origin;
    const isCrossSite = ['cross-site', 'same-site'].includes(context.req.header('sec-fetch-site') ?? '');
    if (isChange && (isForeign || isCrossSite)) {
      return context.text('The request came from another site.', 403);
    }
    await next();
  };
