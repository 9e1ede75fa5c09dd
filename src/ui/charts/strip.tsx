import { ChartFigure, type ChartText, type HeadingLevel } from '#ui/charts/chart-figure.tsx';
import { messages } from '#ui/charts/messages.ts';
import {
  areAllNamed,
  type StripPoint,
  type StripRow,
  stripChart,
  stripLimit,
} from '#ui/charts/strip-chart.ts';
import { Measured } from '#ui/components/measured.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatNumber, formatSigned } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

export type { StripRow };

type StripTableRow = StripPoint & { readonly area: string };

/** The strip chart as a figure: chart, note on what is drawn at the edge, table with every key figure. */
export function StripFigure(props: {
  readonly language: Language;
  readonly text: ChartText;
  readonly level?: HeadingLevel;
  readonly rows: readonly StripRow[];
  /** Where every key figure is listed. */
  readonly allHref: string;
}) {
  const { language } = props;
  const words = messages(language);
  const known = props.rows.map(row => ({
    area: row.area,
    points: row.points.filter(point => Number.isFinite(point.gap)),
  }));
  const tableRows: readonly StripTableRow[] = known.flatMap(row =>
    row.points.map(point => ({ ...point, area: row.area })),
  );
  const isNamed = areAllNamed(known);
  const shown = isNamed ? tableRows : tableRows.filter(({ level }) => level !== 'none');
  const hasNeutral = tableRows.some(row => row.level === 'clear' && row.meaning === 'neutral');
  const hasCheck = tableRows.some(row => row.level === 'check');
  const isAnyBeyond = tableRows.some(row => Math.abs(row.gap) > stripLimit);
  return (
    <ChartFigure<StripTableRow>
      language={language}
      text={props.text}
      {...(props.level === undefined ? {} : { level: props.level })}
      svg={stripChart(known, language, `${props.text.title}. ${props.text.subtitle}`)}
      note={
        <StripNote
          language={language}
          isAnyBeyond={isAnyBeyond}
          hasNeutral={hasNeutral}
          hasCheck={hasCheck}
          rest={isNamed ? null : { count: tableRows.length - shown.length, href: props.allHref }}
        />
      }
      table={{
        columns: [
          {
            key: 'title',
            header: words.keyFigure,
            align: 'text',
            cell: row =>
              row.href === undefined ? (
                <Swedish>{row.title}</Swedish>
              ) : (
                <a href={row.href} lang="sv">
                  {row.title}
                </a>
              ),
          },
          { key: 'area', header: words.area, align: 'text', cell: row => row.area },
          { key: 'value', header: words.value, align: 'number', cell: row => <Measured value={row.value} /> },
          { key: 'gap', header: words.gap, align: 'number', cell: row => formatSigned(row.gap, language, 1) },
          {
            key: 'real',
            header: words.finding,
            align: 'text',
            cell: row => words[findingOf(row)],
          },
        ],
        rows: shown,
        rowKey: row => `${row.area} ${row.id}`,
      }}
    />
  );
}

/** What the colour, shape and side of a dot say, in words. */
function findingOf(point: StripPoint) {
  if (point.level === 'none') return 'notReal';
  if (point.level === 'check') return 'toCheck';
  if (point.meaning === 'neutral') return point.gap < 0 ? 'clearlyHigherCost' : 'clearlyLowerCost';
  return point.gap < 0 ? 'clearlyWorse' : 'clearlyBetter';
}

function StripNote(props: {
  readonly language: Language;
  readonly isAnyBeyond: boolean;
  readonly hasNeutral: boolean;
  readonly hasCheck: boolean;
  readonly rest: { readonly count: number; readonly href: string } | null;
}) {
  const { isAnyBeyond, hasNeutral, hasCheck, rest } = props;
  const words = messages(props.language);
  return (
    <>
      <span className="key-entry">
        <span className="key-dot" data-kind="act" />
        <span className="key-dot" data-kind="good" />
        {words.stripKeyReal}
      </span>
      <span className="key-entry">
        <span className="key-dot" data-kind="faint" />
        {words.stripKeyOther}
      </span>
      {hasNeutral && (
        <span className="key-entry">
          <span className="key-dot" data-kind="neutral" />
          {words.stripKeyNeutral}
        </span>
      )}
      {hasCheck && (
        <span className="key-entry">
          <span className="key-dot" data-kind="check" />
          {words.toCheck}
        </span>
      )}
      {isAnyBeyond && <span>{words.beyond(`±${stripLimit}`)}</span>}
      {rest !== null && (
        <span>
          {words.stripRest(formatNumber(rest.count, props.language, 0))}{' '}
          <a href={rest.href}>{words.stripRestLink}</a>
        </span>
      )}
    </>
  );
}
