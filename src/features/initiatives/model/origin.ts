import type { ThreadKind, ThreadRef } from '#features/thread/index.ts';
import { type Origin, originSchema } from './initiative.ts';

/** An origin that stands in the thread by a uuid of the organisation's own, as the thread names it. */
export type OwnOrigin = Extract<Origin, { kind: 'trend' | 'own-opportunity' | 'statement' | 'idea' }>;
export type OpenOrigin = Exclude<Origin, OwnOrigin>;

export const isOpen = (origin: Origin): origin is OpenOrigin =>
  origin.kind === 'opportunity' || origin.kind === 'gap';

/** Where the thread holds an origin. */
export function refOf(origin: Origin): ThreadRef {
  switch (origin.kind) {
    case 'opportunity':
      return { kind: 'opportunity', id: `${origin.unit}/${origin.pattern}` };
    case 'gap':
      return { kind: 'gap', id: `${origin.unit}/${origin.keyFigure}` };
    case 'trend':
      return { kind: 'trend', id: origin.trend };
    case 'own-opportunity':
      return { kind: 'opportunity', id: origin.opportunity };
    case 'statement':
    case 'idea':
      return { kind: origin.kind, id: origin.voice };
  }
}

const given = ({ kind, id }: ThreadRef): unknown => {
  const [unit = '', ...rest] = id.split('/');
  const name = rest.join('/');
  switch (kind) {
    case 'opportunity':
      return name === ''
        ? { kind: 'own-opportunity', opportunity: id }
        : { kind: 'opportunity', unit, pattern: name };
    case 'gap':
      return { kind, unit, keyFigure: name };
    case 'trend':
      return { kind, trend: id };
    case 'statement':
    case 'idea':
      return { kind, voice: id };
    default:
      return null;
  }
};

/** An object of the thread as an origin; null for what is none. */
export function originOf(ref: ThreadRef): Origin | null {
  const parsed = originSchema.safeParse(given(ref));
  return parsed.success ? parsed.data : null;
}

/** `opportunity:1440/home-care-planning`: an origin in an address or a form. */
export const originText = (origin: Origin): string => `${origin.kind}:${refOf(origin).id}`;

const kinds: Readonly<Record<Origin['kind'], ThreadKind>> = {
  opportunity: 'opportunity',
  gap: 'gap',
  trend: 'trend',
  'own-opportunity': 'opportunity',
  statement: 'statement',
  idea: 'idea',
};

/** The origin that such a text names; null for another text. */
export function originFrom(text: string): Origin | null {
  const [name = '', ...rest] = text.split(':');
  const found = Object.entries(kinds).find(([kind]) => kind === name);
  if (found === undefined) return null;
  const origin = originOf({ kind: found[1], id: rest.join(':') });
  return origin?.kind === name ? origin : null;
}
