import { createHash } from 'node:crypto';
import type {
  Catalogue,
  Column,
  DatabaseFunction,
  Policy,
  Privilege,
  Table,
  View,
} from '../catalogue/catalogue.ts';

const HEAD = `-- The schema after all steps and repeatable files, as PostgreSQL tells it. Made by "npm run generate": to read, not to run. Of
-- functions it has the head and a digest of the body, which stands in repeatable/.`;

/** The schema as SQL that people read: each table with what hangs on it, then views and functions. */
export function schemaSql({ sequences, tables, views, functions }: Catalogue): string {
  const parts = [
    HEAD,
    ...sequences.map((name) => `create sequence ${name};`),
    ...tables.map(tableSql),
    ...views.map(viewSql),
    ...functions.map(functionSql),
  ];
  return `${parts.join('\n\n')}\n`;
}

function tableSql(table: Table): string {
  const { name, constraints, indexes, triggers, policies, options } = table;
  const lines = [
    ...table.columns.map(columnSql),
    ...constraints.map((constraint) => `constraint ${constraint.name} ${constraint.definition}`),
  ];
  return [
    `create table ${name} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n)${withOptions(options)};`,
    ...indexes.map(({ definition }) => `${definition};`),
    ...triggers.map(({ definition }) => `${definition};`),
    ...rowSecuritySql(table),
    ...policies.map((policy) => policySql(name, policy)),
    ...privilegesSql(name, table.privileges),
  ].join('\n');
}

function columnSql({ name, type, nullable, default: value, generated, identity }: Column): string {
  return [
    name,
    type,
    ...(nullable ? [] : ['not null']),
    ...(identity ? ['generated always as identity'] : []),
    ...(generated ? [`generated always as (${value}) stored`] : []),
    ...(value !== null && !generated ? [`default ${value}`] : []),
  ].join(' ');
}

function rowSecuritySql({ name, rowSecurity }: Table): string[] {
  if (rowSecurity === 'NONE') return [`-- No row-level security.`];
  const enabled = `alter table ${name} enable row level security;`;
  return rowSecurity === 'ENABLED' ? [enabled] : [enabled, `alter table ${name} force row level security;`];
}

function policySql(table: string, { name, command, roles, using, check }: Policy): string {
  const to = roles.join() === 'public' ? '' : ` to ${roles.join(', ')}`;
  return [
    `create policy ${name} on ${table} for ${command}${to}`,
    ...(using === null ? [] : [`  using (${using})`]),
    ...(check === null ? [] : [`  with check (${check})`]),
  ]
    .join('\n')
    .concat(';');
}

function privilegesSql(on: string, privileges: readonly Privilege[]): string[] {
  const roles = [...new Set(privileges.map(({ role }) => role))];
  return roles.map((role) => {
    const granted = privileges.filter((privilege) => privilege.role === role);
    const list = granted.map(
      ({ privilege, columns }) => privilege + (columns ? ` (${columns.join(', ')})` : ''),
    );
    return `grant ${list.join(', ')} on ${on} to ${role};`;
  });
}

function viewSql({ name, columns, definition, options, privileges }: View): string {
  const told = columns.map((column) => `${column.name} ${column.type}`).join(', ');
  return [
    `-- ${name} (${told})`,
    `create view ${name}${withOptions(options)} as\n${definition}`,
    ...privilegesSql(name, privileges),
  ].join('\n');
}

function withOptions(options: readonly string[]): string {
  return options.length === 0 ? '' : ` with (${options.join(', ')})`;
}

function functionSql(of: DatabaseFunction): string {
  const attributes = [
    `language ${of.language}`,
    ...(of.volatility === 'VOLATILE' ? [] : [of.volatility.toLowerCase()]),
    ...(of.strict ? ['strict'] : []),
    ...(of.parallel === 'UNSAFE' ? [] : [`parallel ${of.parallel.toLowerCase()}`]),
    ...(of.definer ? ['security definer'] : []),
    ...of.settings.map((setting) => `set ${setting}`),
  ];
  const returns = of.returns === null ? '' : ` returns ${of.returns}`;
  return [
    `create ${of.kind.toLowerCase()} ${of.signature}${returns}`,
    `  ${attributes.join(' ')} as '${createHash('sha256').update(of.body).digest('hex').slice(0, 16)}';`,
    ...of.executors.map((role) => `grant execute on ${of.kind.toLowerCase()} ${of.signature} to ${role};`),
  ].join('\n');
}
