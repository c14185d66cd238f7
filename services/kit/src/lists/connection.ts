import { Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { PageInfo } from './page.ts';

export interface Edge<Row> {
  node: Row;
  cursor: string;
}

/** One page of a list. Edges, page information and counts cost nothing until they are asked for. */
export interface Connection<Row> {
  readonly nodes: Row[];
  readonly edges: Edge<Row>[];
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has, counted up to COUNT_LIMIT. */
  count(): Promise<number>;
}

/** Lists are counted up to here: beyond it an exact number costs more than it tells. */
export const COUNT_LIMIT = 10_000;

export interface ConnectionOptions {
  /** Several services have this very type. */
  shared?: boolean;
}

/**
 * The Relay connection type of a node type: `connectionType('Case', () => Case)` is CaseConnection with CaseEdge.
 * The counts have resolvers of their own: see connectionResolvers.
 */
export function connectionType<Row>(
  name: string,
  node: () => ClassType<object>,
  { shared = false }: ConnectionOptions = {},
): ClassType<Connection<Row>> {
  @ObjectType(`${name}Edge`)
  class EdgeType {
    @Field(node) node!: object;
    @Field(() => String) cursor!: string;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionType {
    @Field(() => [node()]) nodes!: object[];
    @Field(() => [EdgeType]) edges!: EdgeType[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
    @Field(() => Int, { description: `Counted up to ${COUNT_LIMIT}.` }) totalCount!: number;
    @Field(() => Boolean, { description: `False when there are more than ${COUNT_LIMIT}.` })
    totalCountIsExact!: boolean;
  }
  if (shared) for (const type of [EdgeType, ConnectionType]) Directive('@shareable')(type);
  return ConnectionType as unknown as ClassType<Connection<Row>>;
}

/** Resolvers of the counts, the same for every connection. */
export const connectionResolvers = {
  totalCount: async (connection: Connection<unknown>) => Math.min(await connection.count(), COUNT_LIMIT),
  totalCountIsExact: async (connection: Connection<unknown>) => (await connection.count()) <= COUNT_LIMIT,
};
