import type { MiddlewareHandler } from 'hono';
import { Refusal } from '#platform/action/refusal.ts';
import { type Counter, ofAddress } from '#platform/counter.ts';
import type { RestEnv } from '#platform/rest/rest.ts';
import type { Visit } from '#platform/session/visit.ts';
import { counted, type Limits } from './limits.ts';

/** How the API learns who asks. */
export type Asking = {
  readonly visitOf: (request: Request, bindings: unknown) => Promise<Visit>;
  /** The address a request came from, also where who asks is refused. */
  readonly addressOf: (request: Request, bindings: unknown) => string;
};

/**
 * Finds out who asks and counts their requests; every answer tells what is left of the minute. Whoever tries tokens
 * that do not hold is counted by address.
 */
export const whoAsks =
  ({ visitOf, addressOf }: Asking, limits: Limits, counter: Counter): MiddlewareHandler<RestEnv> =>
  async (context, next) => {
    const { raw } = context.req;
    const count = (who: string, limit: number) => {
      const taken = counter.take(who, limit);
      context.header('RateLimit-Limit', String(taken.limit));
      context.header('RateLimit-Remaining', String(taken.remaining));
      context.header('RateLimit-Reset', String(taken.resetSeconds));
      if (!taken.isOver) return;
      throw new Refusal({
        status: 429,
        code: 'too-many-requests',
        message: `At most ${taken.limit} requests a minute are answered. Wait ${taken.resetSeconds} seconds.`,
        values: { retryAfterSeconds: taken.resetSeconds },
      });
    };
    let visit: Visit;
    try {
      visit = await visitOf(raw, context.env);
    } catch (error) {
      if (error instanceof Refusal) count(ofAddress(addressOf(raw, context.env)), limits.address);
      throw error;
    }
    const { who, limit } = counted(visit, limits);
    count(who, limit);
    context.set('visit', visit);
    context.set('context', visit.open);
    await next();
  };
