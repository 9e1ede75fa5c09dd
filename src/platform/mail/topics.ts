/** How often somebody wants to hear of a topic. */
export type Frequency = 'at-once' | 'daily' | 'weekly' | 'never';

/** The page where a person chooses; mail links to it. */
export const preferencesPath = '/konto/utskick';

/**
 * What mail is sent about: the one table. `isChosen` topics follow what each person has chosen, and `usually` holds
 * where they have chosen nothing; the others always come, at once, since an account is in danger without them.
 */
export const topics = {
  invitation: { isChosen: false, usually: 'at-once' },
  security: { isChosen: false, usually: 'at-once' },
  'own-matters': { isChosen: true, usually: 'daily' },
} as const satisfies Readonly<Record<string, { readonly isChosen: boolean; readonly usually: Frequency }>>;

export type Topic = keyof typeof topics;

/** How often a message comes: what was chosen counts only where it may be chosen. */
export const frequencyOf = (topic: Topic, chosen: Frequency | null): Frequency =>
  topics[topic].isChosen && chosen !== null ? chosen : topics[topic].usually;
