import type { FaultKind } from '../kolada/fault.ts';
import type { SyncOrder, SyncProgress } from '../kolada/fetch-all.ts';
import type { koladaThrough } from '../kolada/kolada.ts';
import type { Plan } from '../kolada/plan.ts';

/** What a thread that fetches is started with: nothing but what can be copied to it. */
export type FetchTask = {
  readonly order: Omit<SyncOrder, 'address'> & { readonly address: string };
  readonly settings: Parameters<typeof koladaThrough>;
};

/** How a fetch ended; what it has fetched lies in the spool. */
export type FetchEnd =
  | { readonly kind: 'fetched' }
  | { readonly kind: 'nothing-new'; readonly plan: Plan }
  | {
      readonly kind: 'fault';
      readonly fault: FaultKind;
      readonly address: string;
      readonly reason: string;
      readonly status: number | null;
      readonly cause: unknown;
    };

export type FetchNews = FetchEnd | { readonly kind: 'progress'; readonly progress: SyncProgress };
