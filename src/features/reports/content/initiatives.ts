import { everything, readDecisions } from '#features/decisions/index.ts';
import { numberName } from '#features/initiatives/index.ts';
import type { Context } from '#platform/context.ts';
import type { Block } from '#platform/documents/document.ts';
import { messages } from '../messages.ts';
import type { Scope } from '../scope.ts';

/** Decided initiatives under way, with who answers for each. */
export async function initiativesReported(member: Context, scope: Scope): Promise<readonly Block[]> {
  const text = messages(member.language);
  const heading = { kind: 'heading', level: 2, text: text.initiatives } as const;
  const decided = (await readDecisions(member, everything)).filter(
    ({ outcome, revisedBy, initiative }) =>
      outcome === 'yes' && revisedBy === null && scope.hasInitiative(initiative.id),
  );
  const rows = decided.flatMap(({ initiative, commitment }) => {
    const { state, number, title } = initiative;
    if (state !== 'decided' && state !== 'running') return [];
    return [[`${numberName(number)} ${title}`, text.state[state], commitment?.owner.name ?? text.missing]];
  });
  return rows.length === 0
    ? [heading, { kind: 'text', text: text.noInitiatives }]
    : [
        heading,
        {
          kind: 'table',
          head: [text.initiative, text.where, text.owner],
          widths: [2.4, 1.4, 1.4],
          rows,
        },
      ];
}
