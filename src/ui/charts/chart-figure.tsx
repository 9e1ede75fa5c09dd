import { isValidElement, type ReactElement, type ReactNode } from 'react';
import { messages } from '#ui/charts/messages.ts';
import type { ChartVariants } from '#ui/charts/render-plot.ts';
import { Table, type TableProps } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';

export type ChartText = {
  /** The finding in a sentence. */
  readonly title: string;
  /** Unit and period. */
  readonly subtitle: string;
  readonly source: string;
};

export type HeadingLevel = 2 | 3 | 4;

/** A chart with its finding above, its source below and every point of it in a table. */
export function ChartFigure<Row>(props: {
  readonly language: Language;
  readonly text: ChartText;
  readonly level?: HeadingLevel;
  /** As it is drawn at the widths of a desk and a phone, or one that fits both. */
  readonly svg: ChartVariants | ReactElement;
  readonly table: Pick<TableProps<Row>, 'columns' | 'rows' | 'rowKey' | 'isOwn'>;
  /** What marks mean, where the chart does not say it itself. */
  readonly note?: ReactNode;
}) {
  const words = messages(props.language);
  const Heading = `h${props.level ?? 3}` as const;
  return (
    <figure className="chart-figure">
      <figcaption>
        <Heading>{props.text.title}</Heading>
        <p className="hint">{props.text.subtitle}</p>
      </figcaption>
      <div className="chart-frame">
        {isDrawn(props.svg) ? (
          props.svg
        ) : (
          <>
            <Svg className="chart-wide" svg={props.svg.wide} />
            <Svg className="chart-narrow" svg={props.svg.narrow} />
          </>
        )}
      </div>
      {props.note !== undefined && <p className="chart-note">{props.note}</p>}
      <p className="chart-note">{words.source(props.text.source)}</p>
      <details className="disclosure">
        <summary>{words.showTable}</summary>
        <Table
          {...props.table}
          caption={`${props.text.title}. ${props.text.subtitle}`}
          captionDisplay="hidden"
          label={props.text.title}
        />
      </details>
    </figure>
  );
}

const isDrawn = (svg: ChartVariants | ReactElement): svg is ReactElement => isValidElement(svg);

function Svg({ className, svg }: { readonly className: string; readonly svg: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: renderPlot serialises a document, texts are escaped there
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />;
}
