import { Section } from '#ui/components/finding.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { initiativeMessages } from '../messages/initiative.ts';
import { initiativeWords } from '../messages/words.ts';
import type { InitiativeView } from '../view.ts';

/** The questions of legal certainty with their answers. */
export function LegalShown(props: {
  readonly language: Language;
  readonly view: Pick<InitiativeView, 'initiative' | 'questions'>;
  readonly mayEdit: boolean;
}) {
  const { language } = props;
  const { questions, initiative } = props.view;
  const text = initiativeMessages(language).legal;
  const words = initiativeWords(language).answer;
  const open = questions.filter(({ isOpen }) => isOpen).length;
  return (
    <Section id="rattssakerhet" title={open === 0 ? text.doneTitle : text.openTitle(open)}>
      <Table
        caption={text.caption}
        captionDisplay="hidden"
        label={text.caption}
        rows={questions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'question', header: text.question, align: 'text', cell: row => row.question[language] },
          {
            key: 'answer',
            header: text.answer,
            align: 'text',
            cell: row => (row.answer === null ? text.open : words[row.answer.answer]),
          },
          { key: 'reason', header: text.reason, align: 'text', cell: row => row.answer?.reason ?? '' },
        ]}
      />
      {props.mayEdit && (
        <p>
          <ButtonLink
            label={text.edit}
            href={`/initiativ/${initiative.id}/rattssakerhet`}
            variant="secondary"
          />
        </p>
      )}
    </Section>
  );
}
