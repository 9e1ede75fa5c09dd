import { defineMessages } from '#ui/language/define-messages.ts';

/** Names of aims and kinds of goals, also for other features. */
export const directionLabels = defineMessages({
  aims: {
    operations: 'Verksamhetsutveckling',
    service: 'Servicenivå',
    'legal-certainty': 'Rättssäkerhet',
  },
  goalKinds: { council: 'Fullmäktigemål', board: 'Nämndmål', outcome: 'Effektmål' },
})({
  aims: {
    operations: 'Development of operations',
    service: 'Level of service',
    'legal-certainty': 'Legal certainty',
  },
  goalKinds: { council: 'Council goal', board: 'Board goal', outcome: 'Outcome goal' },
});
