import { z } from 'zod';

/** Topics that a person chooses about; `platform/mail/topics.ts` has them all. */
export const chosenTopics = ['own-matters'] as const;
export const frequencies = ['at-once', 'daily', 'weekly', 'never'] as const;

const topicSchema = z.enum(chosenTopics);
const frequencySchema = z.enum(frequencies);

export const languages = ['sv', 'en'] as const;

/** Input of `messages.chooseLanguage`: the language somebody wants to be written to in. */
export const chooseLanguageSchema = z.strictObject({ language: z.enum(languages) });
export type ChooseLanguage = z.infer<typeof chooseLanguageSchema>;

/** Input of `messages.choosePreference`: how often somebody wants to hear of a topic. */
export const choosePreferenceSchema = z.strictObject({ topic: topicSchema, frequency: frequencySchema });
export type ChoosePreference = z.infer<typeof choosePreferenceSchema>;
