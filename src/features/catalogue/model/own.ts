import { z } from 'zod';
import { type Pattern, patternSchema } from '#features/catalogue/model/pattern.ts';

/** What a pattern says, without the id that it goes by. */
export const contentSchema = patternSchema.omit({ id: true });
export type PatternContent = z.infer<typeof contentSchema>;

export type OwnState = 'active' | 'withdrawn';

/** A pattern of the organisation's own. `id` names it in changes; `pattern.id` is what opportunities and files go by. */
export type OwnPattern = {
  readonly id: string;
  readonly version: number;
  readonly state: OwnState;
  readonly pattern: Pattern;
  readonly changedAt: string;
};

export const ownSteps = ['added', 'changed', 'withdrawn', 'brought-back'] as const;

/** What was done to it: a step for each version. */
export type OwnStep = {
  readonly version: number;
  readonly step: (typeof ownSteps)[number];
  readonly by: string;
  readonly at: string;
};

const seen = { ownPattern: z.uuid(), version: z.int().min(1) };

export const addSchema = z.strictObject({ content: contentSchema });
export const changeSchema = z.strictObject({ ...seen, content: contentSchema });
export const seenSchema = z.strictObject(seen);
export type Seen = z.infer<typeof seenSchema>;

/** Characters of a file that is taken in: some hundred patterns. */
export const mostFileCharacters = 2_000_000;
export const importSchema = z.strictObject({ text: z.string().min(1).max(mostFileCharacters) });

const prefix = 'own-';

/** Whether a pattern of this id is an organisation's own: no shipped one begins so. */
export const isOwnId = (id: string): boolean => id.startsWith(prefix);

/** The id under which the organisation keeps a pattern of a file, also a copy of a shipped one. */
export const ownIdOf = (id: string): string => (isOwnId(id) ? id : `${prefix}${id}`);

const letters: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u', æ: 'a', ø: 'o' };
const longestName = 60;

/** An id out of a name, other than those taken: `own-digitala-las`, `own-digitala-las-b`. */
export function idFromName(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z]/g, letter => letters[letter] ?? ' ')
    .trim()
    .replace(/\s+/g, '-')
    .slice(0, longestName)
    .replace(/-$/, '');
  const base = `${prefix}${words === '' ? 'arbetssatt' : words}`;
  const endings = ['', ...'bcdefghijklmnopqrstuvwxyz'].map(end => (end === '' ? base : `${base}-${end}`));
  const free = endings.find(id => !taken.has(id));
  return free ?? idFromName(`a ${name}`, taken);
}

/** The content with lists and pairs as new objects: what is kept as JSON. */
export const contentOf = ({ id: _, ...content }: Pattern): PatternContent => content;
