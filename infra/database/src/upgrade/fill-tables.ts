import { EVERYWHERE } from '@guanjia/kit';
import type pg from 'pg';
import type { Catalogue, Column, Table } from '../catalogue/catalogue.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';

/** What a row needs beside values of the right type: column → value. */
export type RowsOfTables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** One value for each type. */
const VALUES: Readonly<Record<string, unknown>> = {
  bigint: 1,
  boolean: false,
  bytea: Buffer.from([1]),
  date: '2018-10-29',
  integer: 1,
  jsonb: '{}',
  text: '1',
  'text[]': [],
  'timestamp with time zone': '2018-10-29T08:30:00+08:00',
};
const DIVISION = '150271010027';

/**
 * Puts a row into each table that has none, with the columns that have to be filled.
 * @param given what the rules of a table want besides
 * @throws Error with the name of a table whose rules refuse the row
 */
export async function fillTables(owner: pg.Client, given: RowsOfTables): Promise<void> {
  await reachAllRows(owner);
  const { tables } = await readCatalogue(owner);
  await owner.query('begin');
  for (const table of referencedFirst(tables)) {
    const { rowCount } = await owner.query(`select from ${table.name} limit 1`);
    if (rowCount === 0) await insertRow(owner, table, given[table.name] ?? {});
  }
  await owner.query('commit');
}

/** The policies hold for the owner, too: of every division, and of the person that a row is for. */
async function reachAllRows(owner: pg.Client): Promise<void> {
  const settings = {
    scope_from: EVERYWHERE.from,
    scope_to: EVERYWHERE.to,
    kind: 'SERVICE',
    person: VALUES['text'],
  };
  for (const [name, value] of Object.entries(settings)) {
    await owner.query(`select set_config($1, $2, false)`, [`guanjia.${name}`, value]);
  }
}

/** The tables that have no row. */
export async function emptyTables(owner: pg.Client): Promise<string[]> {
  await reachAllRows(owner);
  const { tables }: Catalogue = await readCatalogue(owner);
  const empty: string[] = [];
  for (const { name } of tables) {
    if ((await owner.query(`select from ${name} limit 1`)).rowCount === 0) empty.push(name);
  }
  return empty;
}

async function insertRow(
  owner: pg.Client,
  table: Table,
  given: Readonly<Record<string, unknown>>,
): Promise<void> {
  const row: Record<string, unknown> = {};
  for (const column of table.columns.filter(hasToBeFilled))
    row[column.name] = await valueOf(owner, table, column);
  Object.assign(row, given);
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  const statement = `insert into ${table.name} (${names.join(', ')}) values (${places.join(', ')})`;
  try {
    // What is checked at the end of the transaction is checked here, where the table is known.
    await owner.query('set constraints all immediate');
    await owner.query(statement, Object.values(row));
  } catch (cause) {
    const { message } = cause as Error;
    throw new Error(`No row was put into ${table.name}: ${message}. Say in rows.ts what its rules want.`, {
      cause,
    });
  }
}

function hasToBeFilled({ nullable, default: value, generated, identity }: Column): boolean {
  return !nullable && value === null && !generated && !identity;
}

/** Of what a rule lets choose the first; of what refers to another table its row; else the value of the type. */
async function valueOf(
  owner: pg.Client,
  { name: table, constraints }: Table,
  { name, type }: Column,
): Promise<unknown> {
  for (const { definition } of constraints) {
    const [, chosen, choice] = /^CHECK \((\w+) = ANY \(ARRAY\['([^']*)'/.exec(definition) ?? [];
    if (chosen === name) return choice;
    const [, column, target, key] = /^FOREIGN KEY \((\w+)\) REFERENCES (\w+)\((\w+)\)/.exec(definition) ?? [];
    if (column === name)
      return (await owner.query(`select ${key} as value from ${target} limit 1`)).rows[0]?.value;
  }
  if (/division(_code)?$/.test(name)) return DIVISION;
  if (!(type in VALUES))
    throw new Error(`${table}.${name} is of the type ${type}: give fill-tables.ts a value for it.`);
  return VALUES[type];
}

/** Tables after those that their rows refer to. */
function referencedFirst(tables: readonly Table[]): Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const sorted = new Set<Table>();
  const visit = (table: Table): void => {
    if (sorted.has(table)) return;
    for (const { definition } of table.constraints) {
      const target = byName.get(/REFERENCES (\w+)\(/.exec(definition)?.[1] ?? '');
      if (target && target !== table) visit(target);
    }
    sorted.add(table);
  };
  tables.forEach(visit);
  return [...sorted];
}
