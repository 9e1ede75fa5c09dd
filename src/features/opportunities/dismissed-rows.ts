import type { Pattern } from '#features/catalogue/index.ts';
import type { Language } from '#platform/context.ts';
import { formatDate } from '#ui/format/dates.ts';
import { ownMessages } from './messages/own.ts';
import type { Dismissed } from './model/dismissed.ts';
import type { OwnStep } from './model/own.ts';
import { opportunityAddress, opportunityNamed } from './model/voice.ts';

/** That an opportunity was dismissed or brought back, in words, with the reason as it was written. */
export const stepTold = ({ step, reason, by, at }: OwnStep, language: Language) => {
  const text = ownMessages(language);
  const told = step === 'dismissed' ? text.dismissedBy : text.broughtBackBy;
  return { key: at, told: told(by, formatDate(at, language)), reason };
};

export type StepTold = ReturnType<typeof stepTold>;

/** What is put aside, ready to be shown: what it is called, who dismissed it, when and why. */
export const dismissedRows = (
  dismissed: readonly Dismissed[],
  catalogue: readonly Pattern[],
  language: Language,
  query: string,
) =>
  dismissed.map(({ opportunity, title, reason, by, at }) => {
    const ref = opportunityNamed(opportunity);
    const name =
      ref?.kind === 'open' ? catalogue.find(({ id }) => id === ref.pattern)?.name[language] : title;
    return {
      ...stepTold({ step: 'dismissed', reason, by, at }, language),
      key: opportunity,
      name: name ?? opportunity,
      /** What people wrote is in their language. */
      isWritten: title !== null,
      href: ref === null ? '' : `${opportunityAddress(ref)}${ref.kind === 'open' ? query : ''}`,
    };
  });

export type DismissedRow = ReturnType<typeof dismissedRows>[number];
