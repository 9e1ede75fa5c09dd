import { setImmediate as untilAllAreHeard } from 'node:timers/promises';

/**
 * Serves many at once: whoever comes while others are being served, or with what the server hears in the same turn, is served
 * in one go. The more wait, the less each of them costs, so that a crowd does not grow.
 */
export function gather<Asked, Given>(
  serve: (asked: readonly Asked[]) => Promise<readonly PromiseSettledResult<Given>[]>,
  most: number,
): (asked: Asked) => Promise<Given> {
  type Waiting = {
    readonly asked: Asked;
    readonly resolve: (given: Given) => void;
    readonly reject: (reason: unknown) => void;
  };
  const waiting: Waiting[] = [];
  let isServing = false;

  const serveAll = async () => {
    isServing = true;
    while (waiting.length > 0) {
      await untilAllAreHeard();
      const served = waiting.splice(0, most);
      try {
        const given = await serve(served.map(({ asked }) => asked));
        served.forEach(({ resolve, reject }, place) => {
          const settled = given[place];
          if (settled?.status === 'fulfilled') resolve(settled.value);
          else reject(settled?.reason ?? new Error('Nothing was given for one of those who asked.'));
        });
      } catch (error) {
        for (const { reject } of served) reject(error);
      }
    }
    isServing = false;
  };

  return asked =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (!isServing) void serveAll();
    });
}
