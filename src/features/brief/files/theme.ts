import type { Sense } from '../document/document.ts';
import type { Tone } from '../document/drawing.ts';

/** The colours of the light theme on white paper, as `ui/styles/tokens.css` has them. */
export const ink = '#14213d';
export const softInk = '#4b566a';
export const accent = '#0b5c7a';
export const rule = '#dedbd2';
export const strongRule = '#86837b';

export const toneColours: Readonly<Record<Tone, string>> = {
  own: accent,
  peers: '#7c8593',
  band: '#d9dde2',
  good: '#3b6b35',
  act: '#9b2d1f',
  neutral: '#5d6675',
  watch: '#8a5a00',
  faint: '#868e9a',
  rule,
};

export const senseColours: Readonly<Record<Sense, string>> = {
  good: '#3b6b35',
  act: '#9b2d1f',
  neutral: ink,
  watch: '#8a5a00',
  unknown: '#5b6470',
};
