import { Table } from '#ui/components/table.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { resultMessages } from '../messages/results.ts';
import { type Findings, type StatementTold, shareOf, type Told } from '../model/findings.ts';
import { shareText } from '../results/wording.ts';
import { Said } from './said.tsx';

/** Every statement with all that may be shown of it. */
export function AllStatements(props: {
  readonly language: Language;
  readonly findings: Findings;
  readonly texts: Readonly<Record<string, string>>;
  /** The language they are in. */
  readonly lang: Language;
  readonly addressOf: (statement: string) => string;
}) {
  const { language, findings } = props;
  const text = resultMessages(language);
  const number = (count: number) => formatNumber(count, language, 0);
  const share = (told: Told | undefined, side: 'agree' | 'disagree') =>
    told === undefined || told.shown === 0
      ? text.all.fewerThanSix
      : told[side] === null
        ? text.all.fewerThanSix
        : shareText(shareOf(told, side), language);
  return (
    <Table
      caption={text.all.caption}
      captionDisplay="hidden"
      label={text.all.caption}
      rows={findings.statements}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'statement',
          header: text.all.statement,
          align: 'text',
          cell: ({ id }) => (
            <a href={props.addressOf(id)}>
              <Said lang={props.lang}>{props.texts[id] ?? ''}</Said>
            </a>
          ),
        },
        {
          key: 'answers',
          header: text.all.answers,
          align: 'number',
          cell: ({ all }) => (all.shown === 0 ? text.all.fewerThanSix : number(all.shown)),
        },
        ...(['agree', 'disagree'] as const).map(side => ({
          key: side,
          header: text.sides[side],
          align: 'number' as const,
          cell: ({ all }: StatementTold) => share(all, side),
        })),
        {
          key: 'pass',
          header: text.sides.pass,
          align: 'number',
          cell: ({ all }) => (all.pass === null ? text.all.fewerThanSix : number(all.pass)),
        },
        ...findings.groups.map(({ letter }, at) => ({
          key: letter,
          header: text.all.group(letter),
          align: 'number' as const,
          cell: ({ groups }: StatementTold) => share(groups[at], 'agree'),
        })),
      ]}
    />
  );
}
