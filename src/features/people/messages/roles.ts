import { defineMessages } from '#ui/language/define-messages.ts';

/** What roles are called, and what each gives, in one sentence. */
export const roleMessages = defineMessages({
  administrator: 'Administratör',
  leader: 'Ledare',
  strategist: 'Strateg',
  contributor: 'Medarbetare',
  reader: 'Läsare',
  adviser: 'Rådgivare',
  gives: {
    administrator: 'Sköter organisationen: personer, ledningsgrupp, nycklar, import och revision.',
    leader: 'Sitter i ledningsgruppen, äger beslut och lämnar över underlag.',
    strategist: 'Håller ihop underlag: importerar värden, lämnar över och ser registret över personer.',
    contributor: 'Läser läget och organisationen, och bidrar från sin verksamhet.',
    reader:
      'Läser allt som ledningen ser och revisionen, men ändrar ingenting: förtroendevald eller revisor.',
    adviser: 'Kommer utifrån och ser bara det som har lämnats över till den.',
  },
})({
  administrator: 'Administrator',
  leader: 'Leader',
  strategist: 'Strategist',
  contributor: 'Employee',
  reader: 'Reader',
  adviser: 'Adviser',
  gives: {
    administrator: 'Runs the organisation: people, leadership group, keys, imports and audit.',
    leader: 'Sits in the leadership group, owns decisions and hands material over.',
    strategist: 'Keeps the material together: imports values, hands over and sees the register of people.',
    contributor: 'Reads the situation and the organisation, and contributes from their own operations.',
    reader: 'Reads all that the leadership sees and the audit, and changes nothing: elected or auditor.',
    adviser: 'Comes from outside and sees only what has been handed over to them.',
  },
});
