import type { Tone } from '#ui/components/marks.tsx';
import type { Status } from './model/check-in.ts';

export const toneOf = {
  'on-target': 'good',
  watch: 'watch',
  'action-needed': 'act',
  'no-basis': 'unknown',
} as const satisfies Record<Status, Tone>;
