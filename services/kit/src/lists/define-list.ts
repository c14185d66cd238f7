import type DataLoader from 'dataloader';
import { sql, type RawBuilder } from 'kysely';
import { PlatformError } from '../errors/platform-error.ts';
import { defineLoader, groupedByKey, inKeyOrder } from '../loading/define-loader.ts';
import type { RequestContext } from '../subgraph/request-context.ts';
import type { AskedFields } from './asked-fields.ts';
import { COUNT_LIMIT, type Connection } from './connection.ts';
import { compare, type Comparison } from './filters.ts';
import { makeCursor, SortDirection, windowOf, type PageArgs, type Window } from './page.ts';
import { rowColumns, type Columns, type FieldReads } from './row-columns.ts';

type Condition = RawBuilder<boolean>;

/**
 * A filter field is a column to compare, or SQL of its own for what no single column tells; it may look something up
 * first, so that PostgreSQL plans with what was found. Tables go by the alias `t`.
 */
export type FilterField =
  string | ((comparison: never, context: RequestContext) => Condition | Promise<Condition>);

export interface Order<Field extends string = string> {
  field: Field;
  direction: SortDirection;
}

export interface ListDefinition<Row, OrderField extends string> {
  /** The table, or a view that has row scope; it goes by the alias `t`. */
  from: string;
  /** Property of the row → SQL of its value, e.g. `{ floorArea: 't.floor_area' }`. `id` must be there. */
  columns: Columns<Row>;
  /** What a graph field's resolver uses of the row. With it, a list that knows what is asked reads only that. */
  reads?: FieldReads<Row>;
  /** Order field → the row's property that it sorts by. The property is never null and stands in an index. */
  orders: Record<OrderField, keyof Row & string>;
  defaultOrder: readonly Order<OrderField>[];
  /** Filter input field → what it compares. */
  filters: Record<string, FilterField>;
}

export interface ListArgs<OrderField extends string = string> {
  page: PageArgs;
  filter?: object | null | undefined;
  orderBy?: readonly Order<OrderField>[] | null | undefined;
  /** What is asked of the rows; everything when it is not told. */
  asked?: AskedFields | undefined;
}

interface ChildKey<OrderField extends string> extends ListArgs<OrderField> {
  parent: string;
}

export interface List<Row, OrderField extends string> {
  /** One page of the whole list that the caller may see; `where` narrows it further. */
  page(
    context: RequestContext,
    args: ListArgs<OrderField>,
    where?: RawBuilder<boolean>,
  ): Promise<Connection<Row>>;
  /**
   * Pages below many parents at once: one statement for each different set of arguments. Given is the column that names the
   * parent, or, where none does, SQL that ties `t` to `parent.id`.
   */
  under(
    parent: string | RawBuilder<boolean>,
  ): (context: RequestContext, parent: string, args: ListArgs<OrderField>) => Promise<Connection<Row>>;
  /** The row of an id, or null when it does not exist or lies outside the caller's division. */
  byId(context: RequestContext): DataLoader<string, Row | null, unknown>;
  /** The SQL condition of a filter, for figures that count what the list shows. */
  where(context: RequestContext, filter: object | null | undefined): Promise<RawBuilder<boolean>>;
}

const DEEPEST_FILTER = 6;

/**
 * The one way to list a table: paged by cursor, filtered, ordered, counted, below a parent, and by id.
 *
 * @example
 * export const areaList = defineList<AreaRow, 'NAME'>({
 *   from: 'area',
 *   columns: { id: 't.id', name: 't.name' },
 *   orders: { NAME: 'name' },
 *   defaultOrder: [{ field: 'NAME', direction: SortDirection.ASC }],
 *   filters: { id: 't.id', name: 't.name' },
 * });
 */
export function defineList<Row extends { id: string }, OrderField extends string>(
  definition: ListDefinition<Row, OrderField>,
): List<Row, OrderField> {
  const table = sql.raw(`${definition.from} as t`);
  const columnsFor = rowColumns(definition.columns, definition.reads);
  const { sql: columns } = columnsFor(undefined, []);

  const byId = defineLoader<string, Row | null>(async (ids, context) => {
    const rows = await context.rows<Row>(
      sql`select ${columns} from ${table} where ${sql.raw(definition.columns.id)} = any(${ids})`,
    );
    return inKeyOrder(ids, rows, (row) => row.id);
  });

  const where = (context: RequestContext, filter: object | null | undefined) =>
    filterCondition(definition.filters, filter, context, 0);

  const sorting = (args: ListArgs<OrderField>) =>
    args.orderBy && args.orderBy.length > 0 ? args.orderBy : definition.defaultOrder;

  /** Everything of the inner SELECT that depends on the arguments alone. */
  const select = async (
    context: RequestContext,
    args: ListArgs<OrderField>,
    narrowed: RawBuilder<boolean>,
  ) => {
    const order = orderColumns(definition, sorting(args));
    const window = windowOf(args.page, order.key);
    const condition = sql<boolean>`${narrowed} and ${await where(context, args.filter)}`;
    const read = columnsFor(
      args.asked,
      order.columns.map(({ property }) => property),
    );
    const query = sql<Row>`
      select ${read.sql} from ${table}
      where ${condition} and ${afterCursor(order, window)}
      order by ${orderSql(order, window.backwards)}
      limit ${sql.lit(window.size + 1)}`;
    return { order, window, condition, query, read };
  };

  const page: List<Row, OrderField>['page'] = async (context, args, narrowed = sql<boolean>`true`) => {
    const { order, window, condition, query, read } = await select(context, args, narrowed);
    const rows = args.asked === null ? [] : read.guard(await context.rows<Row>(query));
    const count = async () => {
      const [counted] = await context.rows<{ count: string }>(
        sql`select count(*) from (select 1 from ${table} where ${condition} limit ${sql.lit(COUNT_LIMIT + 1)}) c`,
      );
      return Number(counted?.count);
    };
    return connectionOf(rows, window, order, count);
  };

  const under: List<Row, OrderField>['under'] = (tie) => {
    const parentIs = typeof tie === 'string' ? sql<boolean>`${sql.raw(tie)} = parent.id` : tie;
    const pages = childLoader<OrderField, Row[]>(async (context, parents, args) => {
      const { query, order, window, read } = await select(context, args, parentIs);
      const rows = await context.rows<Row & { parentId: string }>(sql`
        select parent.id as "parentId", child.* from unnest(${parents}::text[]) as parent(id)
        cross join lateral (${query}) as child
        order by parent.id, ${outerOrder(order, window.backwards)}`);
      return groupedByKey(parents, read.guard(rows), (row) => row.parentId);
    });
    const counts = childLoader<OrderField, number>(async (context, parents, args) => {
      const { condition } = await select(context, args, parentIs);
      const rows = await context.rows<{ parentId: string; count: string }>(sql`
        select parent.id as "parentId", (select count(*) from (
          select 1 from ${table} where ${condition} limit ${sql.lit(COUNT_LIMIT + 1)}) c) as count
        from unnest(${parents}::text[]) as parent(id)`);
      const byParent = new Map(rows.map((row) => [row.parentId, Number(row.count)]));
      return parents.map((parent) => byParent.get(parent) ?? 0);
    });
    return async (context, parent, args) => {
      const order = orderColumns(definition, sorting(args));
      const window = windowOf(args.page, order.key);
      const rows = args.asked === null ? [] : await pages(context).load({ parent, ...args });
      return connectionOf(rows, window, order, () => counts(context).load({ parent, ...args }));
    };
  };

  return { page, under, byId, where };
}

/** Loads children of many parents: one call for each different set of arguments. */
function childLoader<OrderField extends string, Value>(
  load: (context: RequestContext, parents: readonly string[], args: ListArgs<OrderField>) => Promise<Value[]>,
) {
  return defineLoader<ChildKey<OrderField>, Value>(async (keys, context) => {
    const byArguments = new Map<
      string,
      { args: ListArgs<OrderField>; places: number[]; parents: string[] }
    >();
    keys.forEach(({ parent, ...args }, place) => {
      const key = JSON.stringify(args);
      let group = byArguments.get(key);
      if (!group) byArguments.set(key, (group = { args, places: [], parents: [] }));
      group.places.push(place);
      group.parents.push(parent);
    });
    const values = Array.from<Value>({ length: keys.length });
    await Promise.all(
      [...byArguments.values()].map(async ({ args, places, parents }) => {
        const loaded = await load(context, parents, args);
        places.forEach((place, index) => (values[place] = loaded[index] as Value));
      }),
    );
    return values;
  });
}

interface OrderColumns {
  /** Names the order in cursors. */
  key: string;
  columns: { property: string; expression: string; direction: SortDirection }[];
}

/** The asked order with the id behind it, so that no two rows are equal. */
function orderColumns<Row, OrderField extends string>(
  definition: ListDefinition<Row, OrderField>,
  orderBy: readonly Order<OrderField>[],
): OrderColumns {
  const asked = orderBy.map(({ field, direction }) => {
    const property = definition.orders[field];
    return { property: property as string, expression: definition.columns[property], direction };
  });
  const last = asked.at(-1)?.direction ?? SortDirection.ASC;
  const id = {
    property: 'id',
    expression: (definition.columns as Record<string, string>)['id'] as string,
    direction: last,
  };
  return {
    key: asked.map(({ property, direction }) => `${property}:${direction}`).join(','),
    columns: [...asked, id],
  };
}

function orderSql({ columns }: OrderColumns, backwards: boolean): RawBuilder<unknown> {
  return sql.raw(
    columns.map(({ expression, direction }) => `${expression} ${turned(direction, backwards)}`).join(', '),
  );
}

function outerOrder({ columns }: OrderColumns, backwards: boolean): RawBuilder<unknown> {
  return sql.raw(
    columns
      .map(({ property, direction }) => `child."${property}" ${turned(direction, backwards)}`)
      .join(', '),
  );
}

function turned(direction: SortDirection, backwards: boolean): SortDirection {
  if (!backwards) return direction;
  return direction === SortDirection.ASC ? SortDirection.DESC : SortDirection.ASC;
}

/** Rows behind the cursor. A row comparison when all columns run the same way: that is what an index can seek. */
function afterCursor(order: OrderColumns, { from, backwards }: Window): RawBuilder<boolean> {
  if (!from) return sql`true`;
  const columns = order.columns.map((column, place) => ({
    expression: sql.raw(column.expression),
    value: from[place],
    sign: sql.raw(turned(column.direction, backwards) === SortDirection.ASC ? '>' : '<'),
  }));
  if (new Set(order.columns.map((column) => column.direction)).size === 1) {
    const left = sql.join(columns.map((column) => column.expression));
    const right = sql.join(columns.map((column) => sql`${column.value}`));
    return sql`(${left}) ${columns[0]?.sign} (${right})`;
  }
  const steps = columns.map((column, place) => {
    const equal = columns.slice(0, place).map((earlier) => sql`${earlier.expression} = ${earlier.value}`);
    return sql`(${sql.join([...equal, sql`${column.expression} ${column.sign} ${column.value}`], sql` and `)})`;
  });
  return sql`(${sql.join(steps, sql` or `)})`;
}

function connectionOf<Row extends { id: string }>(
  fetched: readonly Row[],
  { size, backwards, from }: Window,
  order: OrderColumns,
  count: () => Promise<number>,
): Connection<Row> {
  const more = fetched.length > size;
  const nodes = fetched.slice(0, size);
  if (backwards) nodes.reverse();
  const cursorOf = (row: Row) =>
    makeCursor(
      order.key,
      order.columns.map(({ property }) => (row as Record<string, unknown>)[property]),
    );
  const cursorAt = (row: Row | undefined) => (row ? cursorOf(row) : null);
  let counting: Promise<number> | undefined;
  return {
    nodes,
    get edges() {
      return nodes.map((node) => ({ node, cursor: cursorOf(node) }));
    },
    get pageInfo() {
      return {
        hasNextPage: backwards ? from !== null : more,
        hasPreviousPage: backwards ? more : from !== null,
        startCursor: cursorAt(nodes[0]),
        endCursor: cursorAt(nodes.at(-1)),
      };
    },
    count: () => (counting ??= count()),
  };
}

async function filterCondition(
  fields: Record<string, FilterField>,
  filter: object | null | undefined,
  context: RequestContext,
  depth: number,
): Promise<RawBuilder<boolean>> {
  if (depth > DEEPEST_FILTER) {
    throw new PlatformError('LIMIT_EXCEEDED', `A filter nests at most ${DEEPEST_FILTER} deep.`, {
      reason: 'filterTooDeep',
      field: 'filter',
      params: { most: DEEPEST_FILTER },
    });
  }
  const parts: RawBuilder<boolean>[] = [];
  for (const [name, value] of Object.entries(filter ?? {}) as [string, unknown][]) {
    if (value === undefined || value === null) continue;
    if (name === 'and' || name === 'or') {
      const inner = await Promise.all(
        (value as object[]).map((one) => filterCondition(fields, one, context, depth + 1)),
      );
      const none = name === 'and' ? sql<boolean>`true` : sql<boolean>`false`;
      parts.push(
        inner.length === 0 ? none : sql`(${sql.join(inner, name === 'and' ? sql` and ` : sql` or `)})`,
      );
    } else if (name === 'not') {
      // A null comparison is not a match, so its negation is one: `not` keeps every row that the inner filter leaves out.
      parts.push(sql`(${await filterCondition(fields, value as object, context, depth + 1)}) is not true`);
    } else {
      parts.push(...(await fieldCondition(fields[name], name, value as Comparison, context)));
    }
  }
  return parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`;
}

async function fieldCondition(
  field: FilterField | undefined,
  name: string,
  comparison: Comparison,
  context: RequestContext,
): Promise<RawBuilder<boolean>[]> {
  if (field === undefined)
    throw new Error(`The filter field ${name} has no column: name it in the list's definition.`);
  return typeof field === 'string' ? compare(field, comparison) : [await field(comparison as never, context)];
}
