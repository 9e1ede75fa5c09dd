/**
 * Loaded before everything else (`node --import`), it lets a server live at another time: the file that
 * RODRET_TEST_CLOCK names holds how many milliseconds its clock is ahead, and may be written while the server runs.
 */
import { readFileSync } from 'node:fs';

const file = process.env.RODRET_TEST_CLOCK;
const RealDate = Date;
const readEveryMilliseconds = 20;
let ahead = 0;
let readAt = Number.NEGATIVE_INFINITY;

const now = () => {
  const real = RealDate.now();
  if (real - readAt >= readEveryMilliseconds) {
    readAt = real;
    ahead = Number(readFileSync(file, 'utf8'));
  }
  return real + ahead;
};

if (file !== undefined) {
  globalThis.Date = class MovedDate extends RealDate {
    constructor(...given) {
      super(...(given.length === 0 ? [now()] : given));
    }

    static now() {
      return now();
    }
  };
}
