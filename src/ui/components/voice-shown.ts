/** What employees said: their words, how many stand behind them, since when. */
export type VoiceShown = {
  readonly key: string;
  readonly words: string;
  readonly line: string;
  readonly href: string;
  readonly since: string;
};

export type VoicesShown = { readonly title: string; readonly voices: readonly VoiceShown[] };
