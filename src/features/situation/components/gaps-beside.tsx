import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { peerMessages } from '#features/situation/messages/peers.ts';
import { messages } from '#features/situation/messages/situation.ts';
import type { GapBeside } from '#features/situation/peers-of-area.ts';
import { displayUnit, nameOf } from '#features/situation/wording.ts';
import { Table } from '#ui/components/table.tsx';
import { formatYear } from '#ui/format/numbers.ts';
import { formatValue } from '#ui/format/units.ts';
import type { Language } from '#ui/language/language.ts';

/** Key figures of an area against RKA's group and against the nearest. */
export function GapsBeside(props: {
  readonly language: Language;
  readonly unitCode: string;
  readonly query: string;
  readonly label: string;
  readonly gaps: readonly GapBeside[];
  readonly hasOfficial: boolean;
}) {
  const { language, query } = props;
  const text = peerMessages(language).ofArea;
  const list = keyFigureMessages(language).list;
  const row = messages(language).row;
  const standings = {
    worse: row.worse,
    better: row.better,
    'higher cost': row.higherCost,
    'lower cost': row.lowerCost,
  } as const;
  const finding = (gap: NonNullable<GapBeside['near']>) => {
    if (gap.level === 'none') return list.within;
    const standing = standings[gap.standing];
    return gap.level === 'avvikelse' ? `${standing} (${messages(language).columns.smaller})` : standing;
  };
  const against = (of: (gap: GapBeside) => GapBeside['near']) => (gap: GapBeside) => {
    const found = of(gap);
    if (found === null) return text.cannotTell;
    return `${formatValue(found.peerMedian, displayUnit(gap.title), language)} · ${finding(found)}`;
  };
  return (
    <Table
      caption={props.label}
      captionDisplay="hidden"
      label={props.label}
      rows={props.gaps}
      rowKey={gap => gap.id}
      columns={[
        {
          key: 'name',
          header: text.keyFigure,
          align: 'text',
          cell: gap => (
            <a href={`/nyckeltal/${props.unitCode}/${gap.id}${query}`} lang="sv">
              {nameOf(gap.title)}
            </a>
          ),
        },
        {
          key: 'own',
          header: text.own,
          align: 'number',
          cell: gap =>
            `${formatValue(gap.value, displayUnit(gap.title), language)} (${formatYear(gap.year)})`,
        },
        ...(props.hasOfficial
          ? [
              {
                key: 'official',
                header: text.againstOfficial,
                align: 'text' as const,
                cell: against(gap => gap.official),
              },
            ]
          : []),
        { key: 'near', header: text.againstNear, align: 'text', cell: against(gap => gap.near) },
      ]}
    />
  );
}
