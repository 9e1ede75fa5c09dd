import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import type { TypicalAutocorrelations } from '#core/gaps/typical-autocorrelation.ts';

/** What a scan worker is started with; all large arrays lie in shared memory. */
export type ScanTask = {
  readonly input: ScanInput;
  readonly result: ScanResult;
  /** Key figures and units already taken by some worker. */
  readonly taken: Int32Array;
};

/** All workers end a phase before any begins the next; each answers with the kind of phase it has ended. */
export type ScanPhase =
  | { readonly kind: 'scan'; readonly typical: TypicalAutocorrelations }
  | { readonly kind: 'finish' };
