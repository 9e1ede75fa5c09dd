import type { Language } from '../context.ts';

/**
 * What is done, as the audit tells it after the name of whoever did it: `Anna Berg` + `bjöd in en person`. By the name of
 * the action, or of the reading that is recorded. Each feature exports its own as `auditWords` from its index.ts.
 */
export type AuditWords = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** A kind of thing that entries name as affected, in words, and the page that shows one; null where none does. */
export type AuditKinds = Readonly<
  Record<string, Readonly<Record<Language, string>> & { readonly href: ((id: string) => string) | null }>
>;
