import { openAsk, type Patience, usualPatience } from './ask.ts';
import { callsAtATime, type Fetched, fetchAll, type SyncOrder, type SyncProgress } from './fetch-all.ts';
import { openTransport } from './transport.ts';

/** The door to Kolada, or to what stands in for it. */
export type Kolada = (
  order: SyncOrder,
  signal: AbortSignal,
  onProgress: (progress: SyncProgress) => void,
) => Promise<Fetched>;

/** Opens connections for each sync and closes them after it; a proxy is that of the environment. */
export const koladaThrough =
  (
    environment: Readonly<Record<string, string | undefined>>,
    patience: Patience = usualPatience,
    patienceMilliseconds = 60_000,
  ): Kolada =>
  async (order, signal, onProgress) => {
    const transport = openTransport({ environment, atATime: callsAtATime, patienceMilliseconds });
    try {
      return await fetchAll(order, openAsk(transport, patience), signal, onProgress);
    } finally {
      transport.close();
    }
  };
