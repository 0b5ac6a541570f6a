import type { Key, ReactNode } from 'react';
import { T } from '@/words/Words';
import { Button } from './Button';
import css from './DataTable.module.css';

export interface Column<Row> {
  name: string;
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  end?: boolean;
  width?: string;
  /** Words for the label on a phone, where the heading is not seen. */
  phone?: string;
}

interface Props<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** Opens a row with a click; the cell's own link or button serves the keyboard. */
  onOpen?: (row: Row) => void;
  current?: (row: Row) => boolean;
  more?: { has: boolean; busy: boolean; load: () => void };
}

/** A table when people compare; on a phone each row becomes a small list and keeps its roles. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  onOpen,
  current,
  more,
}: Props<Row>): ReactNode {
  return (
    <>
      <div className={css.scroll}>
        <table className={`${css.table} ${css.list}`} aria-label={label} role="table">
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <th
                  key={column.name}
                  scope="col"
                  role="columnheader"
                  className={`${css.th} ${column.end ? css.end : ''}`}
                  style={column.width ? { width: column.width } : undefined}
                >
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr
                key={rowKey(row)}
                role="row"
                className={css.row}
                data-opens={onOpen ? '' : undefined}
                data-current={current?.(row) ? '' : undefined}
                onClick={
                  onOpen &&
                  ((event) => {
                    if (!(event.target as HTMLElement).closest('a,button,input,label')) onOpen(row);
                  })
                }
              >
                {columns.map((column, at) => (
                  <td
                    key={column.name}
                    role="cell"
                    className={`${css.td} ${column.end ? css.end : ''}`}
                    data-label={
                      column.phone ?? (typeof column.label === 'string' ? column.label : undefined)
                    }
                    data-lead={at === 0 ? '' : undefined}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more?.has && (
        <div className={css.more}>
          <Button look="text" busy={more.busy} onClick={more.load}>
            <T id="do.more" />
          </Button>
        </div>
      )}
    </>
  );
}

/** Two lines in one cell: what it is, and what is worth knowing about it. */
export function Two({ first, second }: { first: ReactNode; second?: ReactNode }): ReactNode {
  return (
    <span>
      {first}
      {second && <span className={css.two}>{second}</span>}
    </span>
  );
}
