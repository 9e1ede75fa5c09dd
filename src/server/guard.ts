import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * Headers for every answer. No page of the product runs inline scripts or styles; `same-origin` as referrer policy,
 * because `no-referrer` makes the Origin of every form `null`.
 */
export const headers: MiddlewareHandler = secureHeaders({
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
  strictTransportSecurity: false,
});

const loopbackHost = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Until sign-in exists whoever reaches the server may act, so only this machine may: the Host must be a loopback name
 * (a foreign name that resolves here is DNS rebinding), and a change must come from our own pages or from a client
 * that is no browser (cross-site form posts carry a foreign Origin).
 */
export const onlyThisMachine: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!loopbackHost.test(host)) return context.text('Rodret answers only on this machine.', 421);
  const isChange = !['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
  const origin = context.req.header('origin');
  const isForeign = origin !== undefined && origin !== `http://${host}`;
  const isCrossSite = ['cross-site', 'same-site'].includes(context.req.header('sec-fetch-site') ?? '');
  if (isChange && (isForeign || isCrossSite)) return context.text('The request came from another site.', 403);
  await next();
};
