import * as Plot from '@observablehq/plot';
import { ChartFigure } from '#ui/charts/chart-figure.tsx';
import { type ChartVariants, renderPlot } from '#ui/charts/render-plot.ts';
import type { Language } from '#ui/language/language.ts';
import { roundMessages } from '../messages/round.ts';
import { maturityWords } from '../messages/words.ts';
import { levelText, type ProfileRow, type ProfileShown, stepText } from '../view.ts';

/** The level of each area on the scale, with its items and where it stood before; the table twin has what other models gave. */
export function ProfileFigure(props: {
  readonly language: Language;
  readonly profile: ProfileShown;
  readonly title: string;
}) {
  const { language, profile } = props;
  const text = roundMessages(language);
  const words = maturityWords(language);
  const { lowest } = profile;
  const title = lowest === null ? text.profileEven : text.profileTitle(lowest.name, lowest.level);
  return (
    <ChartFigure<ProfileRow>
      language={language}
      level={2}
      text={{ title, subtitle: text.profileSubtitle, source: text.source(props.title) }}
      svg={draw(profile.rows, language, `${title}. ${text.profileSubtitle}`)}
      note={<Key language={language} before={profile.before} />}
      table={{
        columns: [
          { key: 'area', header: words.area, align: 'text', cell: ({ name }) => name },
          {
            key: 'level',
            header: text.level,
            align: 'number',
            cell: ({ level }) => levelText(level, language),
          },
          {
            key: 'lowest',
            header: text.lowest,
            align: 'text',
            cell: ({ steps }) => (steps.length === 0 ? '' : stepText(Math.min(...steps), language)),
          },
          {
            key: 'highest',
            header: text.highest,
            align: 'text',
            cell: ({ steps }) => (steps.length === 0 ? '' : stepText(Math.max(...steps), language)),
          },
          ...(profile.before === null
            ? []
            : ([
                {
                  key: 'before',
                  header: text.before(profile.before),
                  align: 'number',
                  cell: ({ before }: ProfileRow) => levelText(before, language),
                },
                {
                  key: 'change',
                  header: text.change,
                  align: 'number',
                  cell: ({ change }: ProfileRow) => change,
                },
              ] as const)),
          ...profile.others.map(({ id, model, year }) => ({
            key: id,
            header: text.otherColumn(model, year),
            align: 'text' as const,
            cell: ({ others }: ProfileRow) => others[id] ?? '',
          })),
        ],
        rows: profile.rows,
        rowKey: ({ area }) => area,
      }}
    />
  );
}

function Key(props: { readonly language: Language; readonly before: string | null }) {
  const text = roundMessages(props.language);
  return (
    <>
      <span className="key-entry">
        <span className="maturity-key" data-kind="now" />
        {text.now}
      </span>
      <span className="key-entry">
        <span className="maturity-key" data-kind="item" />
        {text.items}
      </span>
      {props.before !== null && (
        <span className="key-entry">
          <span className="maturity-key" data-kind="before" />
          {text.before(props.before)}
        </span>
      )}
    </>
  );
}

const sizes = {
  wide: { width: 760, names: 250, row: 40, nameAbove: 0, font: 14, isNarrow: false },
  narrow: { width: 360, names: 12, row: 60, nameAbove: 26, font: 13.5, isNarrow: true },
} as const;

function draw(rows: readonly ProfileRow[], language: Language, label: string): ChartVariants {
  return {
    wide: drawAt(rows, language, label, sizes.wide),
    narrow: drawAt(rows, language, label, sizes.narrow),
  };
}

function drawAt(
  rows: readonly ProfileRow[],
  language: Language,
  label: string,
  size: (typeof sizes)[keyof typeof sizes],
): string {
  const top = 10;
  const height = top + rows.length * size.row + 30;
  const placed = rows.map((row, at) => ({
    ...row,
    y: top + at * size.row + size.row / 2 + size.nameAbove / 2,
  }));
  const known = placed.filter(({ level }) => level !== null);
  const compared = known.filter(({ before }) => before !== null);
  const bottom = height - 26;
  const steps = [0, 1, 2, 3, 4, 5];
  return renderPlot(
    {
      width: size.width,
      height,
      marginLeft: size.names,
      marginRight: 16,
      marginTop: 0,
      marginBottom: 26,
      x: { domain: [0, 5], axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        Plot.link(steps, { x1: d => d, x2: d => d, y1: top, y2: bottom, className: 'grid' }),
        Plot.text(steps, {
          x: d => d,
          y: height - 8,
          text: d => String(d),
          fontSize: size.font - 1,
          className: 'axis-word',
        }),
        Plot.link(placed, { x1: 0, x2: 5, y1: 'y', y2: 'y', className: 'row-line' }),
        Plot.text(placed, {
          x: 0,
          y: row => row.y - size.nameAbove,
          dx: size.isNarrow ? 0 : 4 - size.names,
          text: 'name',
          textAnchor: 'start',
          fontSize: size.font,
          className: 'row-name',
        }),
        Plot.link(compared, { x1: 'before', x2: 'level', y1: 'y', y2: 'y', className: 'maturity-moved' }),
        Plot.dot(known.flatMap(itemsOf), { x: 'x', y: 'y', r: 2.5, className: 'maturity-item' }),
        Plot.dot(compared, {
          x: 'before',
          y: 'y',
          r: 5,
          title: row => levelText(row.before, language),
          className: 'maturity-before',
        }),
        Plot.dot(known, {
          x: 'level',
          y: 'y',
          r: 7,
          title: row => `${row.name}: ${levelText(row.level, language)}`,
          className: 'maturity-now',
        }),
      ],
    },
    label,
  );
}

/** Each item as a small dot above its row's line; those on the same step stand beside one another. */
function itemsOf({ steps, y }: ProfileRow & { readonly y: number }) {
  return steps.map((step, at) => {
    const same = steps.slice(0, at).filter(each => each === step).length;
    return { x: step + same * 0.07, y: y - 11 };
  });
}
