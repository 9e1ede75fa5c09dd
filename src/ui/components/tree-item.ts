/** One line of a tree with what stands under it. */
export type TreeItem = {
  readonly key: string;
  readonly label: string;
  readonly href: string | null;
  readonly hint: string;
  /** What has ended, or not begun: set back, and its hint says so in words. */
  readonly isSetBack: boolean;
  readonly below: readonly TreeItem[];
};
