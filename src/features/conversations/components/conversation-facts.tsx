import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { conversationMessages } from '../messages/conversation.ts';
import type { ReadConversation } from '../reading/conversation.ts';
import { Paragraphs } from './taking-start.tsx';

/** What is asked and why, what is promised, who is asked and how many have answered. */
export function ConversationFacts(props: {
  readonly language: Language;
  readonly conversation: ReadConversation;
}) {
  const { language, conversation } = props;
  const text = conversationMessages(language);
  const everyone = conversation.invited.find(({ kind }) => kind === 'everyone')?.people ?? 0;
  const number = (count: number) => formatNumber(count, language, 0);
  return (
    <>
      <Paragraphs text={conversation.background} lang={conversation.language} />
      <section className="section" aria-labelledby="promise-heading">
        <h2 id="promise-heading">{text.promise}</h2>
        <Paragraphs text={conversation.promise} lang={conversation.language} />
        <p className="hint">{text.promisedBy(formatDate(conversation.promisedOn, language))}</p>
        {conversation.repliedOn !== null && (
          <>
            <h3>{text.reply}</h3>
            <Paragraphs text={conversation.reply} lang={conversation.language} />
            <p className="hint">{text.replied(formatDate(conversation.repliedOn, language))}</p>
          </>
        )}
      </section>
      <section className="section" aria-labelledby="presence-heading">
        <h2 id="presence-heading">{text.presence}</h2>
        <p>
          {conversation.takenPart === null
            ? text.presenceFew(number(everyone))
            : text.presenceText(number(conversation.takenPart), number(everyone))}
        </p>
        {conversation.invited.length > 1 && (
          <Table
            caption={text.invited}
            label={text.invited}
            columns={[
              {
                key: 'group',
                header: text.invitedColumns.group,
                align: 'text',
                cell: row => (row.kind === 'everyone' ? text.everyone : row.name),
              },
              {
                key: 'people',
                header: text.invitedColumns.people,
                align: 'number',
                cell: row => number(row.people),
              },
            ]}
            rows={conversation.invited}
            rowKey={row => `${row.kind} ${row.name}`}
          />
        )}
      </section>
    </>
  );
}
