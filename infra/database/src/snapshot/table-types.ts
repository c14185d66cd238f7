import type { Catalogue, Column } from '../catalogue/catalogue.ts';

/**
 * How a value of a column comes out of a query, by PostgreSQL's type: days, moments and large numbers as text, see connect.ts.
 */
const TYPES: Readonly<Record<string, string>> = {
  bigint: 'string',
  boolean: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  'double precision': 'number',
  integer: 'number',
  jsonb: 'unknown',
  text: 'string',
  'timestamp with time zone': 'string',
  tsvector: 'string',
  uuid: 'string',
};

/**
 * TypeScript of the rows of tables and views: `CaseRecordTable` of `case_record`. Columns have the names that queries give them,
 * `divisionCode` for `division_code`.
 * @throws Error for a type of column that nobody has said how it comes out
 */
export function tableTypes({ tables, views }: Pick<Catalogue, 'tables' | 'views'>): string {
  const rows = [...tables, ...views].map(({ name, columns }) => rowType(name, columns));
  return `${['// Made by "npm run generate" from the database.', ...rows].join('\n\n')}\n`;
}

function rowType(table: string, columns: readonly Column[]): string {
  const name = camelCased(table);
  const fields = columns.map((column) => `  ${camelCased(column.name)}: ${valueType(table, column)};`);
  return `/** A row of \`${table}\`. */\nexport interface ${name[0]?.toUpperCase()}${name.slice(1)}Table {\n${fields.join('\n')}\n}`;
}

function valueType(table: string, { name, type, nullable }: Column): string {
  const [, element = type, array = ''] = /^(.*?)(\[\])?$/.exec(type) ?? [];
  const value = TYPES[element];
  if (!value)
    throw new Error(`${table}.${name} is of the type ${type}: say in table-types.ts how it comes out.`);
  return `${value}${array}${nullable ? ' | null' : ''}`;
}

function camelCased(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
