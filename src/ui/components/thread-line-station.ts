export type ThreadLineStation = {
  readonly key: string;
  readonly name: string;
  readonly state: 'here' | 'filled' | 'empty';
  /** What stands there; the object whose page this is has no address. */
  readonly objects: readonly { readonly key: string; readonly title: string; readonly href: string | null }[];
  /** That nothing stands there yet, or how much more does. */
  readonly note: string | null;
};

export type ThreadLineProps = {
  readonly label: string;
  readonly stations: readonly ThreadLineStation[];
  /** To the whole of it; null where there is nothing yet. */
  readonly whole: { readonly label: string; readonly href: string } | null;
};
