import { type Choice, choices } from './agenda-note.ts';

/** The alternatives of a decision at follow-up, as they stand in its proposal: in Swedish, the language of the register. */
const told = {
  continue: { title: 'Fortsätt som beslutat', consequences: 'Det gällande beslutet står fast.' },
  change: { title: 'Ändra', consequences: 'Det gällande beslutet ersätts av ett med andra villkor.' },
  stop: { title: 'Stoppa', consequences: 'Initiativet avslutas, och nyttan uteblir.' },
  other: { title: 'Annat', consequences: '' },
} as const satisfies Record<Choice, { readonly title: string; readonly consequences: string }>;

export const alternativesOf = (chosen: Choice): readonly { title: string; consequences: string }[] =>
  choices.filter(choice => choice !== chosen && choice !== 'other').map(choice => told[choice]);

/** How the wording of a decision begins, to be completed. */
export const askOf = (choice: Choice, title: string): string =>
  ({
    continue: `${title} fortsätter som beslutat.`,
    change: `${title} fortsätter med följande ändring: `,
    stop: `${title} stoppas.`,
    other: '',
  })[choice];
