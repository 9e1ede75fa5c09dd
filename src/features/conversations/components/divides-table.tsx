import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { resultMessages } from '../messages/results.ts';
import type { Divides } from '../model/findings.ts';
import { intervalText, shareText } from '../results/wording.ts';
import { Said } from './said.tsx';

const shownAtOnce = 10;

type Props = {
  readonly language: Language;
  readonly found: readonly Divides[];
  readonly texts: Readonly<Record<string, string>>;
  /** The language they are in. */
  readonly lang: Language;
  readonly addressOf: (statement: string) => string;
};

/** What divides, with how far the groups stand apart and how sure that is; the surest at once. */
export function DividesTable({ found, ...props }: Props) {
  const text = resultMessages(props.language);
  const [first, rest] = [found.slice(0, shownAtOnce), found.slice(shownAtOnce)];
  const more = text.consensus.more(String(rest.length));
  return (
    <>
      <Rows {...props} found={first} caption={text.divisive.caption} />
      {rest.length > 0 && (
        <details className="disclosure printed-whole">
          <summary>{more}</summary>
          <Rows {...props} found={rest} caption={`${text.divisive.caption}: ${more}`} />
        </details>
      )}
    </>
  );
}

function Rows(props: Props & { readonly caption: string }) {
  const { language } = props;
  const text = resultMessages(language);
  const side = (found: Divides, which: 'share' | 'others') => {
    const share = shareText(found[which], language);
    const letter = found.between?.[which === 'share' ? 0 : 1];
    const words = text.side[found.side];
    if (letter !== undefined) return text.divisive.inGroup(letter, share, words);
    return which === 'share' ? `${share} ${words}` : share;
  };
  return (
    <Table
      caption={props.caption}
      captionDisplay="hidden"
      label={props.caption}
      rows={props.found}
      rowKey={({ statement }) => statement}
      columns={[
        {
          key: 'statement',
          header: text.divisive.statement,
          align: 'text',
          cell: ({ statement }) => (
            <a href={props.addressOf(statement)}>
              <Said lang={props.lang}>{props.texts[statement] ?? ''}</Said>
            </a>
          ),
        },
        { key: 'most', header: text.divisive.most, align: 'text', cell: found => side(found, 'share') },
        { key: 'least', header: text.divisive.least, align: 'text', cell: found => side(found, 'others') },
        {
          key: 'difference',
          header: text.divisive.difference,
          align: 'text',
          cell: found => intervalText(found, language),
        },
      ]}
    />
  );
}
