import { z } from 'zod';
import { lineOf, lineSchema } from '#features/organisations/index.ts';

export const voiceKinds = ['statement', 'idea'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** What employees said, by where it was said. */
export type VoiceRef = { readonly kind: VoiceKind; readonly id: string };

/** What employees said, with what the feature that heard it tells of it. */
export type EmployeeVoice = VoiceRef & {
  readonly words: string;
  /** Such as `84 % i alla grupper instämmer`. */
  readonly told: string;
  /** The same in English for the thread; worked out of the figures where it is not given. */
  readonly toldEnglish?: string | null | undefined;
  /** Its page. */
  readonly href: string;
  /** The least share that agrees in any opinion group, 0–1; null for an idea. */
  readonly agreeShare: number | null;
  /** Who voted on the statement – never fewer than six –, or supports the idea. */
  readonly people: number;
};

export type KeptVoice = EmployeeVoice & { readonly since: string };

/** A voice as it speaks for one opportunity. */
export type Support = KeptVoice & { readonly supportId: string; readonly opportunity: string };

/** `1440/home-care-planning`: an opportunity of open values. */
export type OpenOpportunity = { readonly kind: 'open'; readonly unit: string; readonly pattern: string };
export type OpportunityRef = OpenOpportunity | { readonly kind: 'own'; readonly id: string };

const isUuid = (text: string): boolean => z.uuid().safeParse(text).success;

/** The opportunity that a text names, `unit/pattern` or a uuid; null for another text. */
export function opportunityNamed(text: string): OpportunityRef | null {
  if (isUuid(text)) return { kind: 'own', id: text.toLowerCase() };
  const [unit = '', pattern = '', ...rest] = text.split('/');
  if (unit === '' || pattern === '' || rest.length > 0) return null;
  return { kind: 'open', unit, pattern };
}

export const opportunityText = (ref: OpportunityRef): string =>
  ref.kind === 'own' ? ref.id : `${ref.unit}/${ref.pattern}`;

export const opportunityAddress = (ref: OpportunityRef): string =>
  ref.kind === 'own' ? `/mojligheter/egna/${ref.id}` : `/mojligheter/${ref.unit}/${ref.pattern}`;

export const addSupportSchema = z.strictObject({
  opportunity: lineOf(1, 150).meta({
    description:
      'En egen möjlighets id, eller `enhet/mönster`. The id of an opportunity of the own, or `unit/pattern`.',
  }),
  source: z.strictObject({ kind: z.enum(voiceKinds), voice: z.uuid() }),
});

export const removeSupportSchema = z.strictObject({ support: z.uuid() });

export const voiceSchema = z.object({
  kind: z.enum(voiceKinds),
  id: z.uuid(),
  words: lineSchema,
  told: lineOf(0, 200),
  toldEnglish: lineOf(0, 200).nullish(),
  href: z.string().startsWith('/').max(300),
  agreeShare: z.number().min(0).max(1).nullable(),
  people: z.int().min(0),
});
