import { createTestDatabase, withClient, type TestDatabase } from '@guanjia/postgres';
import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import {
  Arg,
  Args,
  Ctx,
  Field,
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
import { auditChainTables } from '../audit/audit-chain.tables.ts';
import { connectionType, type Connection } from '../lists/connection.ts';
import { defineList } from '../lists/define-list.ts';
import { SafeIntFilter, StringFilter } from '../lists/filters.ts';
import { PageArgs, SortDirection } from '../lists/page.ts';
import { migrate } from '../database/migrations.ts';
import { divisionScope, platformTables } from '../database/platform-tables.ts';
import { newId } from '../ids/ids.ts';
import { Role, requireRole } from '../identity/caller.ts';
import { SafeIntScalar } from '../scalars/scalars.ts';
import { personOf, subgraphHarness, type Harness } from '../testing/harness.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';
import { Node } from './node.ts';
import type { RequestContext } from './request-context.ts';

const WEST = '150271010001';
const EAST = '150271020001';
const DISTRICT = '150271000000';

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
  @Query(() => ParkConnection)
  parks(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ParkFilter, { nullable: true }) filter: ParkFilter | undefined,
    @Arg('orderBy', () => [ParkOrder], { nullable: true }) orderBy: ParkOrder[] | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ParkRow>> {
    return parkList.page(context, { page, filter, orderBy });
  }

  @Query(() => [ParkConnection])
  async parksByWard(
    @Arg('codes', () => [String]) codes: string[],
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ParkRow>[]> {
    return Promise.all(codes.map((code) => parksOfDivision(context, code, { page })));
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
    });
    return parkList.byId(context).load(id);
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

const definition: SubgraphDefinition = {
  name: 'parks',
  entities: [ParkEntity],
  steps: [
    { name: '0001-platform', sql: platformTables() },
    { name: '0003-audit-chain', sql: auditChainTables() },
    {
      name: '0002-parks',
      sql: [
        'create table park (id text primary key, division_code text not null, name text not null, trees bigint not null, version integer not null default 1)',
        ...divisionScope('park'),
      ],
    },
  ],
  resolvers: [ParkResolver],
  orphanedTypes: [Ward],
  references: { Park: ({ id = '' }, context) => parkList.byId(context).load(id) },
  loadDemo: async () => false,
};

let database: TestDatabase;
let harness: Harness;

beforeAll(async () => {
  database = await createTestDatabase({
    name: 'kit-parks',
    prepare: ({ ownerUrl }) => migrate(ownerUrl, definition.steps),
  });
  harness = await subgraphHarness(definition, { serviceUrl: database.serviceUrl });
  for (const [division, name, trees] of [
    [WEST, '东风公园', 12],
    [WEST, '槐荫园', 40],
    [EAST, '松林', 300],
    [EAST, '杨树广场', 40],
    [WEST, '小游园', 3],
  ] as const) {
    await harness.data(personOf(division), `mutation($input: PlantInput!) { plant(input: $input) { id } }`, {
      input: { name, trees },
    });
  }
}, 60_000);

afterAll(async () => {
  await harness?.stop();
  await database?.drop();
});

const LIST = `query($first: Int, $after: String, $last: Int, $before: String, $filter: ParkFilter, $orderBy: [ParkOrder!]) {
  parks(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
    totalCount totalCountIsExact pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } nodes { id name trees }
  }
}`;
type Page = {
  parks: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string };
    nodes: { id: string; name: string; trees: number }[];
  };
};

describe('lists', () => {
  test('page forwards and backwards through every row once, in a mixed order too', async () => {
    for (const orderBy of [
      [{ field: 'TREES', direction: 'DESC' }],
      [
        { field: 'TREES', direction: 'DESC' },
        { field: 'NAME', direction: 'ASC' },
      ],
    ]) {
      const seen: string[] = [];
      let after: string | undefined;
      for (let page = 0; page < 3; page += 1) {
        const { parks } = await harness.data<Page>(personOf(DISTRICT), LIST, { first: 2, after, orderBy });
        seen.push(...parks.nodes.map((park) => park.id));
        expect(parks.totalCount).toBe(5);
        expect(parks.pageInfo.hasNextPage).toBe(page < 2);
        after = parks.pageInfo.endCursor;
      }
      expect(new Set(seen).size).toBe(5);
      const back = await harness.data<Page>(personOf(DISTRICT), LIST, { last: 4, before: after, orderBy });
      expect(back.parks.nodes.map((park) => park.id)).toEqual(seen.slice(0, 4));
    }
  });

  test('filter with and, or, not', async () => {
    const filter = {
      or: [{ trees: { gte: 300 } }, { name: { contains: '园' }, not: { trees: { lt: 10 } } }],
    };
    const { parks } = await harness.data<Page>(personOf(DISTRICT), LIST, {
      filter,
      orderBy: [{ field: 'TREES' }],
    });
    expect(parks.nodes.map((park) => park.name)).toEqual(['东风公园', '槐荫园', '松林']);
  });

  test('below many parents with one statement', async () => {
    const query = `query($codes: [String!]!) { parksByWard(codes: $codes, first: 2) { nodes { name } pageInfo { hasNextPage } } }`;
    const answer = await harness.data(personOf(DISTRICT), query, { codes: [WEST, EAST, '150271020009'] });
    expect(answer).toEqual({
      parksByWard: [
        { nodes: [{ name: '东风公园' }, { name: '小游园' }], pageInfo: { hasNextPage: true } },
        { nodes: [{ name: '杨树广场' }, { name: '松林' }], pageInfo: { hasNextPage: false } },
        { nodes: [], pageInfo: { hasNextPage: false } },
      ],
    });
    expect(harness.subgraph.lastStatements).toBe(1);
  });

  test('refuse a page that is too large and a cursor of another order', async () => {
    expect((await harness.ask(personOf(WEST), LIST, { first: 101 })).errors?.[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      reason: 'pageSize',
    });
    const { parks } = await harness.data<Page>(personOf(WEST), LIST, { first: 1 });
    const other = await harness.ask(personOf(WEST), LIST, {
      after: parks.pageInfo.endCursor,
      orderBy: [{ field: 'TREES' }],
    });
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', reason: 'cursorInvalid' });
  });

  test('refuse what the database cannot take as the asker’s mistake', async () => {
    const forged = Buffer.from(JSON.stringify(['trees:ASC', 'many', 'Park_1'])).toString('base64url');
    for (const asked of [
      { after: forged, orderBy: [{ field: 'TREES' }] },
      { filter: { name: { eq: 'a\0b' } } },
    ]) {
      const { errors } = await harness.ask(personOf(WEST), LIST, asked);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', reason: 'valueUnusable' });
    }
  });
});

describe('row scope', () => {
  test('shows a community its own rows alone, in lists, by reference and in the feed', async () => {
    const all = await harness.data<Page>(personOf(DISTRICT), LIST, {});
    const west = await harness.data<Page>(personOf(WEST), LIST, {});
    expect(west.parks.nodes.map((park) => park.name).sort()).toEqual(['东风公园', '小游园', '槐荫园']);
    const foreign = all.parks.nodes.filter((park) => !west.parks.nodes.some((own) => own.id === park.id));
    const entities = await harness.data(
      personOf(WEST),
      `query($of: [_Any!]!) { _entities(representations: $of) { ... on Park { name } } }`,
      { of: foreign.map(({ id }) => ({ __typename: 'Park', id })) },
    );
    expect(entities).toEqual({ _entities: [null, null] });
    const feed = await harness.data<{ parksEvents: { events: { divisionCode: string }[] } }>(
      personOf(WEST),
      '{ parksEvents { events { divisionCode } lastPosition } }',
    );
    expect(new Set(feed.parksEvents.events.map((event) => event.divisionCode))).toEqual(new Set([WEST]));
  });

  test('SQL under the service’s role sees nothing without a scope and cannot write outside it', async () => {
    await withClient(database.serviceUrl, async (client) => {
      expect((await client.query('select * from park')).rows).toEqual([]);
      expect((await client.query('select * from outbox_event')).rows).toEqual([]);
      expect((await client.query('select * from audit_entry')).rows).toEqual([]);
      await client.query(
        `select set_config('guanjia.scope_from', $1, false), set_config('guanjia.scope_to', $2, false)`,
        [WEST, '150271010002'],
      );
      expect((await client.query('select * from park')).rows).toHaveLength(3);
      await expect(client.query(`insert into park values ('x', $1, 'x', 1)`, [EAST])).rejects.toThrow(
        /row-level security/,
      );
    });
  });

  test('the audit log and the feed cannot be changed by the service', async () => {
    await withClient(database.serviceUrl, async (client) => {
      await client.query(
        `select set_config('guanjia.scope_from', '000000000000', false), set_config('guanjia.scope_to', '999999999999', false)`,
      );
      expect((await client.query(`update audit_entry set actor_name = 'x'`)).rowCount).toBe(0);
      await expect(client.query('delete from outbox_event')).rejects.toThrow(/append-only/);
      await expect(client.query('select * from audit_head')).rejects.toThrow(/permission denied/);
    });
  });
});

describe('writes', () => {
  const PLANT = `mutation($input: PlantInput!) { plant(input: $input) { id name trees } }`;

  test('the same idempotency key makes one row, sent twice at once too; with other input it is refused', async () => {
    const input = { name: '一次园', trees: 1, idempotencyKey: 'k-1' };
    const answers = await Promise.all([1, 2, 3].map(() => harness.data(personOf(EAST), PLANT, { input })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const other = await harness.ask(personOf(EAST), PLANT, { input: { ...input, trees: 2 } });
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  test('requests that read and write at once do not wait for each other’s connections for good', async () => {
    const few = await subgraphHarness(definition, { serviceUrl: database.serviceUrl, poolSize: 2 });
    try {
      const { plant } = await few.data<{ plant: { id: string } }>(personOf(EAST), PLANT, {
        input: { name: '密园', trees: 5 },
      });
      const grown = await Promise.all(
        Array.from({ length: 8 }, () =>
          few.data<{ grow: { trees: number } }>(
            personOf(EAST),
            'mutation($id: ID!) { grow(id: $id) { trees } }',
            plant,
          ),
        ),
      );
      expect(Math.max(...grown.map(({ grow }) => Number(grow.trees)))).toBe(13);
    } finally {
      await few.stop();
    }
  });

  test('what was changed by another between reading and writing is a conflict of versions', async () => {
    const { parks } = await harness.data<Page>(personOf(EAST), LIST, { first: 1 });
    const { errors } = await harness.ask(personOf(EAST), 'mutation($id: ID!) { fell(id: $id) }', {
      id: parks.nodes[0]?.id,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'VERSION_CONFLICT', reason: 'versionConflict' });
  });

  test('a refusal is an error with its code and a line in the audit log', async () => {
    const refused = await harness.ask(personOf(WEST, [Role.ANALYST]), PLANT, {
      input: { name: '不许', trees: 1 },
    });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'roleMissing' });
    await withClient(database.adminUrl, async (client) => {
      const { rows } = await client.query(
        `select action, details from audit_entry where outcome = 'REFUSED'`,
      );
      expect(rows).toEqual([{ action: 'plant', details: { reason: 'roleMissing', path: ['plant'] } }]);
    });
  });

  test('the audit chain verifies, and shows a line that was changed or taken out behind the service’s back', async () => {
    const VERIFY =
      'query($after: SafeInt) { verify: parksAuditVerification(after: $after) { intact checked brokenAt reached complete } }';
    const verify = async (after?: number, division = DISTRICT) =>
      (await harness.data<{ verify: object }>(personOf(division, [Role.AUDITOR]), VERIFY, { after })).verify;
    const asOwner = (change: string) =>
      withClient(database.adminUrl, (client) =>
        client.query(
          `begin; alter table audit_entry disable trigger all; ${change}; alter table audit_entry enable trigger all; commit`,
        ),
      );
    const { reached } = (await verify()) as { reached: number };
    const intact = { intact: true, brokenAt: null, reached, complete: true };
    expect(reached).toBeGreaterThan(5);
    // Whatever division asks, the whole log is looked at.
    for (const division of [DISTRICT, WEST]) {
      expect(await verify(undefined, division)).toEqual({ ...intact, checked: reached });
    }
    expect(await verify(4)).toEqual({ ...intact, checked: reached - 4 });
    expect(await verify(reached)).toEqual({ ...intact, checked: 0 });
    const beyond = await harness.ask(personOf(DISTRICT, [Role.AUDITOR]), VERIFY, { after: reached + 1 });
    expect(beyond.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'after' });

    await asOwner(`create table kept as select * from audit_entry`);
    const restore = `delete from audit_entry; insert into audit_entry select * from kept`;
    for (const [change, brokenAt] of [
      [`update audit_entry set actor_name = 'x' where position = 2`, 2],
      [`delete from audit_entry where position = 3`, 3],
      [`delete from audit_entry where position < 3`, 1],
      [`delete from audit_entry where position > ${reached - 2}`, reached - 1],
      [`delete from audit_entry`, 1],
    ] as const) {
      await asOwner(change);
      expect({ change, ...(await verify()) }).toMatchObject({ change, intact: false, brokenAt });
      await asOwner(restore);
    }
    // What a call before has reached is gone meanwhile.
    await asOwner('delete from audit_entry where position = 4');
    expect(await verify(4)).toMatchObject({ intact: false, brokenAt: 5 });
    await asOwner(restore);
    expect(await verify()).toMatchObject(intact);
  });
});
