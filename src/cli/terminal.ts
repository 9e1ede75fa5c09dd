import type { Writable } from 'node:stream';
import type { Sinks } from '#platform/handover/protocol.ts';

/** The terminal's standard output and error; progress overwrites itself on a terminal and is silent elsewhere. */
export function terminalSinks(): Sinks {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', forgiveClosedReader);
  let isProgressShown = false;
  const clear = () => {
    if (isProgressShown) process.stderr.write('\r\x1b[K');
    isProgressShown = false;
  };
  return {
    stdout: text => {
      clear();
      return written(process.stdout, text);
    },
    stderr: text => {
      clear();
      return written(process.stderr, text);
    },
    progress: async text => {
      if (!process.stderr.isTTY) return;
      clear();
      isProgressShown = true;
      await written(process.stderr, text);
    },
  };
}

/** A reader that has seen enough (`| head`) is no error: its write is answered, and the stream tells it once more. */
function forgiveClosedReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function written(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, error => {
      if (error === null || error === undefined || ('code' in error && error.code === 'EPIPE')) resolve();
      else reject(error);
    });
  });
}
