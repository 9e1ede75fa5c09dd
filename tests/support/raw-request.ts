import { connect } from 'node:net';

/** What came back on a connection on which exactly this was sent, until the other side closed it or the time was over. */
export type Heard = { readonly text: string; readonly isClosed: boolean; readonly sentBytes: number };

/** Sends bytes as they are, past every client that would tidy them up; `more` is sent piece by piece for as long as it is taken. */
export function sendRaw(
  address: string,
  text: string,
  {
    more = () => null,
    everyMilliseconds = 0,
    withinMilliseconds = 5000,
  }: {
    readonly more?: () => string | null;
    readonly everyMilliseconds?: number;
    readonly withinMilliseconds?: number;
  } = {},
): Promise<Heard> {
  const { hostname, port } = new URL(address);
  return new Promise(done => {
    const socket = connect(Number(port), hostname);
    let heard = '';
    let isClosed = false;
    const end = () => {
      clearTimeout(patience);
      clearTimeout(next);
      const sentBytes = socket.bytesWritten;
      socket.destroy();
      done({ text: heard, isClosed, sentBytes });
    };
    const patience = setTimeout(end, withinMilliseconds);
    let next: NodeJS.Timeout | undefined;
    const goOn = () => {
      const piece = more();
      if (piece === null || socket.destroyed) return;
      const isTaken = socket.write(piece);
      const again = () => {
        next = setTimeout(goOn, everyMilliseconds);
      };
      if (isTaken) again();
      else socket.once('drain', again);
    };
    socket.setEncoding('latin1');
    socket.on('data', data => {
      heard += data;
    });
    // A connection that is cut while it is written to fails: that is what is looked for.
    socket.on('error', () => {});
    socket.on('close', () => {
      isClosed = true;
      end();
    });
    socket.write(text, 'latin1');
    goOn();
  });
}

export const statusOf = ({ text }: Pick<Heard, 'text'>): number =>
  Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0);
