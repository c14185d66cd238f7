import { createTestDatabase, type TestDatabase } from '@guanjia/postgres';
import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
  Directive,
} from 'type-graphql';
import { fieldChanges, PERSONAL } from '../audit/field-changes.ts';
import { connectionType, type Connection } from '../lists/connection.ts';
import { defineList } from '../lists/define-list.ts';
import { SafeIntFilter, StringFilter } from '../lists/filters.ts';
import { PageArgs, SortDirection } from '../lists/page.ts';
import { migrate } from '../database/migrate.ts';
import { platformPart } from '../database/shared-parts.ts';
import { newId } from '../ids/ids.ts';
import { Role, requireRole } from '../identity/caller.ts';
import { SafeIntScalar } from '../scalars/scalars.ts';
import { personOf, subgraphHarness, type Harness } from './harness.ts';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.ts';
import { Node } from '../subgraph/node.ts';
import type { RequestContext } from '../subgraph/request-context.ts';

/** A service as small as one can be: parks of two communities, with everything that the kit gives to lists and writes. */

export const WEST = '150271010001';
export const EAST = '150271020001';
export const DISTRICT = '150271000000';

enum ParkOrderField {
  NAME = 'NAME',
  TREES = 'TREES',
}
registerEnumType(ParkOrderField, { name: 'ParkOrderField' });

@InputType()
class ParkFilter {
  @Field(() => StringFilter, { nullable: true }) name?: StringFilter;
  @Field(() => SafeIntFilter, { nullable: true }) trees?: SafeIntFilter;
  @Field(() => [ParkFilter], { nullable: true }) and?: ParkFilter[];
  @Field(() => [ParkFilter], { nullable: true }) or?: ParkFilter[];
  @Field(() => ParkFilter, { nullable: true }) not?: ParkFilter;
}

@InputType()
class ParkOrder {
  @Field(() => ParkOrderField) field!: ParkOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node })
class Park extends Node {
  @Field(() => String) name!: string;
  @Field(() => SafeIntScalar) trees!: number;
}

interface ParkRow {
  id: string;
  name: string;
  trees: number;
}

const ParkEntity = defineEntity({
  name: 'ParkEntity',
  tableName: 'park',
  properties: {
    id: p.text().primary(),
    division_code: p.text(),
    name: p.text(),
    trees: p.bigint('number'),
    keeper: p.text().nullable().groups(PERSONAL),
    version: p.integer().version(),
  },
});

const parkList = defineList<ParkRow, ParkOrderField>({
  from: 'park',
  columns: { id: 't.id', name: 't.name', trees: 't.trees' },
  orders: { NAME: 'name', TREES: 'trees' },
  defaultOrder: [{ field: ParkOrderField.NAME, direction: SortDirection.ASC }],
  filters: { name: 't.name', trees: 't.trees' },
});
const parksOfDivision = parkList.under('t.division_code');

const ParkConnection = connectionType<Park>('Park', () => Park);

@ObjectType()
class Ward {
  @Field(() => ID) code!: string;
}

@InputType()
class PlantInput {
  @Field(() => String) name!: string;
  @Field(() => Int) trees!: number;
  @Field(() => String, { nullable: true }) idempotencyKey?: string;
}

@Resolver(() => Park)
class ParkResolver {
  @Query(() => ParkConnection, { nullable: true })
  parks(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ParkFilter, { nullable: true }) filter: ParkFilter | undefined,
    @Arg('orderBy', () => [ParkOrder], { nullable: true }) orderBy: ParkOrder[] | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ParkRow>> {
    return parkList.page(context, { page, filter, orderBy });
  }

  @Query(() => [ParkConnection], { nullable: true })
  async parksByWard(
    @Arg('codes', () => [String]) codes: string[],
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ParkRow>[]> {
    return Promise.all(codes.map((code) => parksOfDivision(context, code, { page })));
  }

  /** A field that not everybody may read. */
  @FieldResolver(() => String, { nullable: true })
  keeper(@Ctx() context: RequestContext): string | null {
    requireRole(context.caller, Role.AUDITOR);
    return null;
  }

  @Mutation(() => Park)
  async plant(
    @Arg('input', () => PlantInput) input: PlantInput,
    @Ctx() context: RequestContext,
  ): Promise<ParkRow | null> {
    requireRole(context.caller, Role.HANDLER);
    const { idempotencyKey, ...asked } = input;
    const id = await context.writeOnce(
      { operation: 'plant', idempotencyKey, input: asked },
      async (session) => {
        const made = newId('Park');
        session.em.create(ParkEntity, { id: made, division_code: context.caller.division, ...asked });
        session.emit({
          type: 'ParkPlanted',
          subjectId: made,
          divisionCode: context.caller.division,
          data: { ...asked },
        });
        return made;
      },
    );
    return parkList.byId(context).load(id);
  }

  /** Reads before, within and after its write, as a case's steps do. */
  @Mutation(() => Park, { nullable: true })
  async grow(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<ParkRow | null> {
    const before = await parkList.byId(context).load(id);
    await context.write('grow', async (session) => {
      await session.rows(sql`update park set trees = trees + 1 where id = ${id}`);
      const [now] = await context.rows<{ trees: number }>(sql`select trees from park where id = ${id}`);
      if (Number(now?.trees) <= Number(before?.trees)) throw new Error('a write sees what it wrote');
      const fields = fieldChanges({ trees: Number(before?.trees) }, { trees: Number(now?.trees) });
      session.changed({ type: 'Park', id, divisionCode: context.caller.division, fields });
    });
    return parkList.byId(context).load(id);
  }

  /** Changes two fields, one of them personal data, by the unit of work. */
  @Mutation(() => Boolean)
  async rename(
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String) name: string,
    @Arg('keeper', () => String) keeper: string,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return context.write('rename', async (session) => {
      const park = await session.em.findOneOrFail(ParkEntity, { id });
      Object.assign(park, { name, keeper });
      const { division_code: divisionCode } = park;
      session.emit({ type: 'ParkRenamed', subjectId: id, divisionCode, data: { name } });
      return true;
    });
  }

  /** Somebody else is quicker between finding the park and changing it. */
  @Mutation(() => Boolean)
  async fell(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<boolean> {
    return context.write('fell', async (session) => {
      const park = await session.em.findOneOrFail(ParkEntity, { id });
      await session.rows(sql`update park set version = version + 1 where id = ${id}`);
      park.trees = 0;
      return true;
    });
  }
}

export const parksDefinition: SubgraphDefinition = {
  name: 'parks',
  entities: [ParkEntity],
  databaseParts: [
    platformPart,
    {
      name: 'parks',
      steps: [
        {
          name: '0001-parks',
          sql: 'create table park (id text primary key, division_code text not null, name text not null, trees bigint not null, keeper text, version integer not null default 1)',
        },
      ],
      repeatables: [{ name: 'row-level-security', sql: `call scope_by_division('park')` }],
    },
  ],
  resolvers: [ParkResolver],
  orphanedTypes: [Ward],
  references: { Park: ({ id = '' }, context) => parkList.byId(context).load(id) },
  loadDemo: async () => false,
};

export interface Parks {
  readonly database: TestDatabase;
  readonly harness: Harness;
  stop(): Promise<void>;
}

/** The service with five parks in it. */
export async function startParks(): Promise<Parks> {
  const database = await createTestDatabase({
    name: 'kit-parks',
    prepare: (urls) => migrate(urls, parksDefinition.databaseParts),
  });
  const harness = await subgraphHarness(parksDefinition, { serviceUrl: database.serviceUrl });
  for (const [division, name, trees] of [
    [WEST, '东风公园', 12],
    [WEST, '槐荫园', 40],
    [EAST, '松林', 300],
    [EAST, '杨树广场', 40],
    [WEST, '小游园', 3],
  ] as const) {
    await harness.data(personOf(division), PLANT, { input: { name, trees } });
  }
  return {
    database,
    harness,
    async stop() {
      await harness.stop();
      await database.drop();
    },
  };
}

export const PLANT = `mutation($input: PlantInput!) { plant(input: $input) { id name trees } }`;

export const LIST = `query($first: Int, $after: String, $last: Int, $before: String, $filter: ParkFilter, $orderBy: [ParkOrder!]) {
  parks(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
    totalCount totalCountIsExact pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } nodes { id name trees }
  }
}`;
export type Page = {
  parks: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string };
    nodes: { id: string; name: string; trees: number }[];
  };
};
