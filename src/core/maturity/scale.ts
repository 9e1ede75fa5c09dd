/** From nothing decided (0) to rolled out (5). The steps are an order: how far it is from one to the next is not said. */
export const steps = [0, 1, 2, 3, 4, 5] as const;
export type Step = (typeof steps)[number];

/** An answer: a step, or null for whoever cannot tell. */
export type Answer = Step | null;

/** Answers up to here are low: decided or begun at most, and nothing that works anywhere yet. */
export const lowUpTo = 2;

/** With fewer who chose a step nothing is said of persons: with two, each could tell what the other answered. */
export const fewestPersons = 3;

/** From so many steps between lowest and highest on a group does not agree. */
export const disagreementFrom = 2;

/** The step of a number; null for what is none. */
export const stepOf = (value: number): Step | null => steps.find(step => step === value) ?? null;
