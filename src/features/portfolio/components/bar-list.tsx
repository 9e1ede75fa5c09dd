import * as Plot from '@observablehq/plot';
import { fitText } from '#ui/charts/layout.ts';
import { type ChartVariants, renderPlot } from '#ui/charts/render-plot.ts';

export type Bar = {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly told: string;
  /** Set back: one that is not part of what the chart is about. */
  readonly isFaint: boolean;
};

const font = 13;

/** Bars under one another, each with its name above it and its value behind. */
export function barList(bars: readonly Bar[], most: number, label: string): ChartVariants {
  const draw = (width: number) =>
    renderPlot(
      {
        width,
        height: 8 + bars.length * 44,
        marginLeft: 2,
        marginRight: 120,
        marginTop: 22,
        marginBottom: 2,
        x: { domain: [0, most <= 0 ? 1 : most], axis: null },
        y: { domain: bars.map(({ key }) => key), axis: null, padding: 0.62 },
        marks: [
          Plot.barX(
            bars.filter(({ isFaint }) => !isFaint),
            { y: 'key', x: 'value', className: 'bar-used' },
          ),
          Plot.barX(
            bars.filter(({ isFaint }) => isFaint),
            { y: 'key', x: 'value', className: 'bar-faint' },
          ),
          Plot.text(bars, {
            y: 'key',
            x: 0,
            dy: -17,
            text: d => fitText(d.name, width - 8, font),
            textAnchor: 'start',
            fontSize: font,
            className: 'row-name',
          }),
          Plot.text(bars, {
            y: 'key',
            x: 'value',
            dx: 8,
            text: 'told',
            textAnchor: 'start',
            fontSize: font,
            className: 'axis',
          }),
        ],
      },
      label,
    );
  return { wide: draw(720), narrow: draw(340) };
}
