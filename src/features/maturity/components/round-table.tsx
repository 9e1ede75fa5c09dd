import { Section } from '#ui/components/finding.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import type { ListPage } from '../list-page.ts';
import { listMessages } from '../messages/list.ts';
import { maturityWords } from '../messages/words.ts';

/** Every round, the latest first. */
export function RoundTable(props: { readonly language: Language; readonly rounds: ListPage['rounds'] }) {
  const text = listMessages(props.language);
  const words = maturityWords(props.language);
  return (
    <Section id="alla" title={text.rounds} lede={text.roundsLede}>
      <Table
        caption={text.rounds}
        captionDisplay="hidden"
        label={text.rounds}
        columns={[
          {
            key: 'title',
            header: text.title,
            align: 'text',
            cell: ({ id, title }) => (
              <a href={`/mognad/${id}`}>
                <Swedish>{title}</Swedish>
              </a>
            ),
          },
          { key: 'phase', header: text.phase, align: 'text', cell: ({ phase }) => words.phases[phase] },
          { key: 'day', header: text.day, align: 'text', cell: ({ day }) => day },
          {
            key: 'level',
            header: text.result,
            align: 'number',
            cell: ({ phase, level }) => (phase === 'closed' ? level : ''),
          },
        ]}
        rows={props.rounds}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}
