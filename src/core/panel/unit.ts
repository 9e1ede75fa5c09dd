/** A municipality (kommun), a region, or the nation (Riket, code 0000). */
export type UnitKind = 'municipality' | 'region' | 'nation';

export type Unit = {
  /** Municipality code `0114`, region code `0013`, nation `0000`. */
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** County (län) code, two digits, and name; null for the nation. */
  readonly county: { readonly code: string; readonly name: string } | null;
  /** SKR's municipality group 2023, e.g. `Pendlingskommun nära storstad`; null where there is none. */
  readonly group: string | null;
  /** True for Exempelkommunen: nobody's peer, in no national figure. */
  readonly isMadeUp: boolean;
};

/** A published group of units, e.g. `Liknande kommuner äldreomsorg, Ale, 2024`. */
export type UnitGroup = {
  readonly id: string;
  readonly title: string;
  /** Unit codes. */
  readonly members: readonly string[];
};
