import type { Context } from '#platform/context.ts';
import type { Block, DocumentContent } from '#platform/documents/document.ts';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { deciderText } from '../decider-text.ts';
import { meetingName } from '../meeting-name.ts';
import { protocolMessages } from '../messages/protocol.ts';
import { decisionWords } from '../messages/words.ts';
import { type DecisionRead, readDecision } from '../reading/decisions.ts';
import { type AgendaRow, type MeetingRead, readMeeting } from '../reading/meetings.ts';

/** The protocol of a meeting, in the language of whoever asks; working material stands in none. */
export async function protocolOf(member: Context, meetingId: string): Promise<DocumentContent> {
  const { language, organisation } = member;
  const meeting = await readMeeting(member, meetingId);
  const text = protocolMessages(language);
  const title = text.title(meetingName(meeting, language));
  const items = meeting.agenda.filter(({ state }) => state !== 'working-material');
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: title },
    ...headOf(meeting, organisation.name, language),
    ...presenceOf(meeting, language),
  ];
  for (const [index, item] of items.entries()) {
    const decision = item.decision === null ? null : await readDecision(member, item.decision.id);
    blocks.push(...itemBlocks(item, decision, index + 1, language));
  }
  blocks.push(
    { kind: 'heading', level: 2, text: text.signatures },
    { kind: 'signatures', roles: [text.chair, text.secretary, text.adjuster] },
  );
  const fileName = `${text.file}-${meeting.heldOn}`;
  return { title, organisation: organisation.name, language, fileName, blocks };
}

function headOf(meeting: MeetingRead, organisation: string, language: Language): readonly Block[] {
  const text = protocolMessages(language);
  return [
    {
      kind: 'facts',
      facts: [
        { term: text.organisation, text: organisation },
        { term: text.day, text: formatDate(meeting.heldOn, language) },
        ...(meeting.place === '' ? [] : [{ term: text.place, text: meeting.place }]),
        { term: text.state, text: meeting.state === 'closed' ? text.closed : text.open },
      ],
    },
    ...(meeting.part === null ? [{ kind: 'text', text: text.group } as const] : []),
  ];
}

function presenceOf({ presence }: MeetingRead, language: Language): readonly Block[] {
  const text = protocolMessages(language);
  const words = decisionWords(language).presence;
  return [
    { kind: 'heading', level: 2, text: text.presence },
    presence.length === 0
      ? { kind: 'text', text: text.nobody }
      : {
          kind: 'table',
          head: [text.name, text.titleOf, text.how],
          rows: presence.map(each => [each.person.name, each.title ?? '', words[each.presence]]),
        },
  ];
}

function itemBlocks(
  item: AgendaRow,
  decision: DecisionRead | null,
  position: number,
  language: Language,
): readonly Block[] {
  const text = protocolMessages(language);
  const number = decision?.paragraph ?? text.number(formatNumber(position, language, 0));
  const part = (heading: string, said: string): readonly Block[] =>
    said === ''
      ? []
      : [
          { kind: 'heading', level: 3, text: heading },
          { kind: 'text', text: said },
        ];
  const head: readonly Block[] = [
    { kind: 'heading', level: 2, text: `${number} ${item.title}` },
    ...part(text.proposal, decision?.basis.proposal.ask ?? item.ask),
  ];
  if (decision === null) return [...head, ...part(text.decision, text.undecided)];
  return [
    ...head,
    ...part(text.decision, decisionWords(language).outcomeSentence[decision.outcome]),
    ...part(text.reasons, decision.reasons),
    ...part(text.dissent, decision.dissent),
    ...part(text.conditions, decision.conditions),
    ...part(
      text.points,
      decision.points.map(point => `${formatDate(point.dueOn, language)}: ${point.question}`).join('\n'),
    ),
    { kind: 'facts', facts: factsOf(decision, language) },
  ];
}

function factsOf(decision: DecisionRead, language: Language) {
  const text = protocolMessages(language);
  const { owner, ownerTitle, benefitOwner, reviewer } = decision;
  const fact = (term: string, said: string | null | undefined) =>
    said === null || said === undefined || said === '' ? [] : [{ term, text: said }];
  return [
    ...fact(text.decider, deciderText(decision, language)),
    ...fact(text.ground, decisionWords(language).ground[decision.ground]),
    ...fact(text.registrationNumber, decision.registrationNumber),
    ...fact(text.owner, owner === null ? null : [owner.name, ownerTitle].join(', ')),
    ...fact(text.benefitOwner, benefitOwner?.name),
    ...fact(text.reviewer, reviewer?.name),
    ...fact(text.hash, decision.hash),
  ];
}
