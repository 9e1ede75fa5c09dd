import { open } from 'node:fs/promises';

const pieceBytes = 1 << 20;

/**
 * A file from beginning to end, a megabyte at a time. Each piece lies where the one before it lay: a stream would leave a new
 * buffer behind for each, outside the heap, where nothing hurries to collect them.
 */
export async function* piecesOf(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r');
  try {
    const place = Buffer.allocUnsafe(pieceBytes);
    for (;;) {
      const { bytesRead } = await handle.read(place, 0, pieceBytes, null);
      if (bytesRead === 0) return;
      yield place.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
