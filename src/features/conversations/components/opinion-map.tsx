import { mapLevels } from '#core/disclosure/shown-map.ts';
import { Table } from '#ui/components/table.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { resultMessages } from '../messages/results.ts';
import type { Figures } from '../model/figures.ts';
import type { GroupTold } from '../model/findings.ts';
import { numeralOf, peopleText } from '../results/wording.ts';

type OpinionMap = NonNullable<Figures['map']>;
type Hexagon = OpinionMap['hexagons'][number];

const step = 40;
const rowHeight = step * Math.sqrt(0.75);
const largest = step / Math.sqrt(3);
/** How large a hexagon is drawn at each level. */
const sizes = [0.5, 0.68, 0.84, 1] as const;

const middleOf = ({ column, row }: Hexagon) => ({
  x: step * (column + (row % 2 === 0 ? 0.5 : 1)),
  y: rowHeight * row + largest,
});

function corners(hexagon: Hexagon): string {
  const { x, y } = middleOf(hexagon);
  const size = largest * (sizes[hexagon.level] ?? 1) - 1;
  return Array.from({ length: 6 }, (_, corner) => {
    const angle = (Math.PI / 3) * corner + Math.PI / 6;
    return `${(x + size * Math.cos(angle)).toFixed(1)},${(y + size * Math.sin(angle)).toFixed(1)}`;
  }).join(' ');
}

/** Participants in two dimensions, as hexagons of at least six; the letter of the group stands in each. */
export function OpinionMapFigure(props: {
  readonly language: Language;
  readonly map: OpinionMap;
  readonly groups: readonly GroupTold[];
}) {
  const { language, map, groups } = props;
  const text = resultMessages(language).map;
  const placeOf = (id: number) => groups.findIndex(group => group.id === id);
  const letterOf = ({ group }: Hexagon) => groups[placeOf(group)]?.letter;
  const [width, height] = [step * (map.columns + 1), rowHeight * (map.rows - 1) + 2 * largest];
  return (
    <figure className="chart-figure">
      <figcaption>
        <h3>{groups.length > 1 ? text.finding(numeralOf(groups.length, language)) : text.findingOne}</h3>
        <p className="hint">{text.subtitle}</p>
      </figcaption>
      <svg
        className="opinion-map"
        viewBox={`0 0 ${width.toFixed(1)} ${height.toFixed(1)}`}
        role="img"
        aria-label={text.label(formatCount(map.hexagons.length, text.hexagonOne, text.hexagonMany, language))}
      >
        {map.hexagons.map(hexagon => {
          const { x, y } = middleOf(hexagon);
          return (
            <g key={`${hexagon.column} ${hexagon.row}`} data-group={placeOf(hexagon.group)}>
              <polygon points={corners(hexagon)} />
              <text x={x.toFixed(1)} y={(y + 4).toFixed(1)}>
                {letterOf(hexagon) ?? ''}
              </text>
            </g>
          );
        })}
      </svg>
      <p className="chart-note">{text.drawn(peopleText(map.participants, language))}</p>
      <details className="disclosure">
        <summary>{text.table}</summary>
        <Table
          caption={text.caption}
          captionDisplay="hidden"
          label={text.caption}
          rows={map.hexagons}
          rowKey={({ column, row }) => `${column} ${row}`}
          columns={[
            {
              key: 'place',
              header: text.place,
              align: 'text',
              cell: ({ column, row }) => text.at(String(row + 1), String(column + 1)),
            },
            { key: 'group', header: text.group, align: 'text', cell: each => letterOf(each) ?? text.noGroup },
            {
              key: 'people',
              header: text.people,
              align: 'number',
              cell: ({ level }) => text.from(formatNumber(mapLevels[level] ?? mapLevels[0], language, 0)),
            },
          ]}
        />
      </details>
    </figure>
  );
}
