import { followUpWords, readFollowedOn } from '#features/follow-up/index.ts';
import { numberName } from '#features/initiatives/index.ts';
import type { Context } from '#platform/context.ts';
import type { Block } from '#platform/documents/document.ts';
import { formatDate } from '#ui/format/dates.ts';
import { nbsp } from '#ui/format/numbers.ts';
import { messages } from '../messages.ts';
import type { Scope } from '../scope.ts';

/** Initiatives that were decided on the day with their latest check-in by then, what needed somebody most first. */
export async function initiativesReported(member: Context, scope: Scope, on: string) {
  const { language } = member;
  const text = messages(language);
  const words = followUpWords(language);
  const heading = { kind: 'heading', level: 2, text: text.initiatives } as const;
  const followed = (await readFollowedOn(member, on)).filter(
    ({ initiative, toDate }) =>
      scope.hasInitiative(initiative.id) &&
      (initiative.state === 'decided' || initiative.state === 'running' || toDate !== null),
  );
  const rows = followed.map(({ initiative, latest, owner }) => [
    `${numberName(initiative.number)} ${initiative.title}`,
    latest === null ? text.missing : words.status[latest.status],
    latest === null
      ? text.missing
      : text.toldOn(formatDate(latest.answeredAt, language).replaceAll(nbsp, ' '), latest.sinceLast),
    owner.name,
  ]);
  const blocks: readonly Block[] =
    rows.length === 0
      ? [heading, { kind: 'text', text: text.noInitiatives }]
      : [
          heading,
          {
            kind: 'table',
            head: [text.initiative, text.status, text.checkIn, text.owner],
            widths: [2, 1.2, 3, 1.4],
            rows,
          },
        ];
  const acting = followed
    .filter(({ latest }) => latest?.status === 'action-needed')
    .map(({ initiative }) => text.worstInitiative(initiative.title));
  return { blocks, acting };
}
