import * as Plot from '@observablehq/plot';
import { ChartFigure, type ChartText, type HeadingLevel } from '#ui/charts/chart-figure.tsx';
import type { EventStudyData, EventYear } from '#ui/charts/event-years.ts';
import { axisTicks } from '#ui/charts/layout.ts';
import { messages } from '#ui/charts/messages.ts';
import { type ChartVariants, renderPlot } from '#ui/charts/render-plot.ts';
import { decimalsOfColumn, formatNumber, formatSigned } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

const sizes = {
  wide: { width: 760, height: 300, font: 13 },
  narrow: { width: 360, height: 260, font: 12.5 },
} as const;

type Size = (typeof sizes)[keyof typeof sizes];

function eventStudyChart(data: EventStudyData, language: Language, label: string): ChartVariants {
  return {
    wide: draw(data, language, label, sizes.wide),
    narrow: draw(data, language, label, sizes.narrow),
  };
}

/** A dot and its band per year, nothing as a line, and where it began as a rule. */
function draw({ years, unit }: EventStudyData, language: Language, label: string, size: Size): string {
  const words = messages(language);
  const times = years.map(({ time }) => time);
  const ends = years.flatMap(({ low, high }) => [low, high]);
  const room = 0.06 * (Math.max(0, ...ends) - Math.min(0, ...ends) || 1);
  const [low, high] = [Math.min(0, ...ends) - room, Math.max(0, ...ends) + room];
  const ticks = axisTicks(low, high, 4);
  const longest = Math.max(
    ...ticks.values.map(value => formatSigned(value, language, ticks.decimals).length),
    1,
  );
  const left = Math.round(longest * size.font * 0.62) + 10;
  const [first, last] = [Math.min(-1, ...times), Math.max(0, ...times)];
  return renderPlot(
    {
      width: size.width,
      height: size.height,
      marginLeft: left,
      marginRight: 12,
      marginTop: 38,
      marginBottom: 46,
      x: { domain: [first - 0.5, last + 0.5], axis: null },
      y: { domain: [low, high], axis: null },
      marks: [
        Plot.gridY(ticks.values, { className: 'grid' }),
        Plot.axisY(ticks.values, {
          tickSize: 0,
          tickFormat: (value: number) => formatSigned(value, language, ticks.decimals),
          fontSize: size.font,
          label: null,
          className: 'axis',
        }),
        Plot.axisX(
          Array.from({ length: last - first + 1 }, (_, at) => first + at),
          {
            tickSize: 0,
            tickFormat: (time: number) => formatTime(time, language),
            fontSize: size.font,
            label: null,
            className: 'axis',
          },
        ),
        Plot.text([words.yearsSince], {
          frameAnchor: 'bottom',
          dy: 38,
          text: word => word,
          fontSize: size.font,
          className: 'axis',
        }),
        Plot.text([unit], {
          frameAnchor: 'top-left',
          dx: -left,
          dy: -32,
          text: word => word,
          textAnchor: 'start',
          fontSize: size.font,
          className: 'axis',
        }),
        Plot.ruleY([0], { className: 'nation-line' }),
        Plot.ruleX([-0.5], { className: 'break-line' }),
        Plot.text([-0.5], {
          x: time => time,
          frameAnchor: 'top',
          dy: -12,
          text: () => words.introduced,
          fontSize: size.font - 1,
          className: 'break-word',
        }),
        Plot.ruleX(years, { x: 'time', y1: 'low', y2: 'high', className: 'event-band' }),
        Plot.dot([...years, { time: -1, effect: 0 }], {
          x: 'time',
          y: 'effect',
          r: 4,
          className: 'own-dot',
        }),
      ],
    },
    label,
  );
}

/** Years since the introduction, with a sign before it: `−2`, `0`, `2`. */
const formatTime = (time: number, language: Language): string => formatNumber(time, language, 0);

/** An event study as a figure with a table of every year. */
export function EventStudyFigure(props: {
  readonly language: Language;
  readonly text: ChartText;
  readonly level?: HeadingLevel;
  readonly data: EventStudyData;
}) {
  const { language, data } = props;
  const words = messages(language);
  const decimals = decimalsOfColumn(data.years.flatMap(({ effect, low, high }) => [effect, low, high]));
  const write = (value: number) => formatSigned(value, language, decimals);
  return (
    <ChartFigure<EventYear>
      language={language}
      text={props.text}
      {...(props.level === undefined ? {} : { level: props.level })}
      svg={eventStudyChart(data, language, `${props.text.title}. ${props.text.subtitle}`)}
      note={words.eventKey}
      table={{
        columns: [
          {
            key: 'time',
            header: words.yearsSince,
            align: 'text',
            cell: ({ time }) => formatTime(time, language),
          },
          {
            key: 'effect',
            header: words.difference,
            align: 'number',
            cell: ({ effect }) => write(effect),
          },
          { key: 'low', header: words.bandLow, align: 'number', cell: ({ low }) => write(low) },
          { key: 'high', header: words.bandHigh, align: 'number', cell: ({ high }) => write(high) },
          {
            key: 'treated',
            header: words.adopters,
            align: 'number',
            cell: ({ treated }) => formatNumber(treated, language, 0),
          },
        ],
        rows: data.years,
        rowKey: ({ time }) => String(time),
      }}
    />
  );
}
