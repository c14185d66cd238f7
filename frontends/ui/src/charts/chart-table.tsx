import classes from './charts.module.css';

export interface ChartTableData {
  columns: string[];
  rows: (string | number)[][];
}

/** A chart's data as a plain table. */
export function ChartTable({ label, columns, rows }: ChartTableData & { label: string }) {
  return (
    <div className={classes['tableBox']}>
      <table className={classes['table']} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, column) => (
                <td key={columns[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
