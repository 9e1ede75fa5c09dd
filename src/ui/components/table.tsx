import type { ReactNode } from 'react';

export type Column<Row> = {
  readonly key: string;
  readonly header: ReactNode;
  /** Numbers stand to the right in tabular figures. */
  readonly align: 'text' | 'number';
  readonly cell: (row: Row) => ReactNode;
};

export type TableProps<Row> = {
  readonly caption: ReactNode;
  /** `hidden` keeps the caption for screen readers where a heading above says the same. */
  readonly captionDisplay?: 'shown' | 'hidden';
  /** Name of the frame that scrolls sideways on its own; the caption in plain words. */
  readonly label: string;
  /** The first column names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Rows to set off, e.g. the own unit. */
  readonly isOwn?: (row: Row) => boolean;
};

/** A table in a frame of its own: wide ones scroll there, reachable by keyboard, never the page. */
export function Table<Row>(props: TableProps<Row>) {
  const [first, ...others] = props.columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-frame" aria-label={props.label} tabIndex={0}>
      <table className="ds-table table">
        <caption className={props.captionDisplay === 'hidden' ? 'ds-sr-only' : undefined}>
          {props.caption}
        </caption>
        <thead>
          <tr>
            {props.columns.map(column => (
              <th key={column.key} scope="col" data-align={column.align}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(row => (
            <tr key={props.rowKey(row)} data-own={props.isOwn?.(row) === true ? 'true' : undefined}>
              <th scope="row" data-align={first.align}>
                {first.cell(row)}
              </th>
              {others.map(column => (
                <td key={column.key} data-align={column.align}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
