/** Whom a digital way of working is for. */
export type AdoptionTargetGroup =
  | 'older'
  | 'disabled'
  | 'patients'
  | 'applicants'
  | 'children'
  | 'families'
  | 'addiction'
  | 'all';

/** A key figure that tells what has been introduced, as `data/adoption.json` holds it. */
export type AdoptionKeyFigure = {
  readonly id: string;
  /** The title it has to have (`sameTitle`): ids are reused over time. */
  readonly title: string;
  /** The way of working; the same id for the same way in several target groups. */
  readonly way: { readonly id: string; readonly sv: string; readonly en: string };
  /** Id in data/service-areas.json. */
  readonly area: string;
  readonly targetGroup: AdoptionTargetGroup;
  /** `0-1-2`: no, trial (or some), introduced broadly (or all); `0-1`: no, yes. */
  readonly scale: '0-1-2' | '0-1';
  /**
   * What a yes tells: that the way is introduced, that a decision function is among the automated ones (KL 6:37), or that
   * the management system governs it.
   */
  readonly tells: 'introduction' | 'decision-function' | 'governance';
};
