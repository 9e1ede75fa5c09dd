import type { ThreadRef } from '#features/thread/index.ts';
import { type Origin, originSchema } from './initiative.ts';

/** An object of the thread as an origin; null for what is none. */
export function originOf({ kind, id }: ThreadRef): Origin | null {
  const [unit = '', ...rest] = id.split('/');
  const name = rest.join('/');
  const given =
    kind === 'opportunity'
      ? { kind, unit, pattern: name }
      : kind === 'gap'
        ? { kind, unit, keyFigure: name }
        : { kind, trend: id };
  const parsed = originSchema.safeParse(given);
  return parsed.success ? parsed.data : null;
}

/** `opportunity:1440/home-care-planning`: an origin in an address or a form. */
export const originText = (origin: Origin): string => {
  switch (origin.kind) {
    case 'opportunity':
      return `opportunity:${origin.unit}/${origin.pattern}`;
    case 'gap':
      return `gap:${origin.unit}/${origin.keyFigure}`;
    case 'trend':
      return `trend:${origin.trend}`;
  }
};

/** The origin that such a text names; null for another text. */
export function originFrom(text: string): Origin | null {
  const [kind, ...rest] = text.split(':');
  if (kind !== 'opportunity' && kind !== 'gap' && kind !== 'trend') return null;
  return originOf({ kind, id: rest.join(':') });
}
