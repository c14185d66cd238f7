import { personOf, Role } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { demoHarness, type DemoHarness } from './testing/demo-harness.ts';

const DISTRICT = '150271000000';
const OWN = '150271010027';
const OTHER = '150271010001';
const community = personOf(OWN, [Role.HANDLER, Role.AUDITOR]);
const district = personOf(DISTRICT);

/** Tables whose rows belong to a place. */
const PLACED = [
  'estate',
  'estate_management',
  'estate_version',
  'area',
  'area_chief',
  'management_area',
  'service_contract',
  'owners_committee',
  'committee_step',
  'outbox_event',
  'audit_entry',
];
const REFERENCE = [
  'division',
  'property_company',
  'staff_member',
  'published_claim',
  'committee_rule_pack',
  'demonstration',
];

let harness: DemoHarness;
let foreign: Record<'Estate' | 'Area' | 'ManagementArea' | 'ServiceContract' | 'OwnersCommittee', string>;
beforeAll(async () => {
  harness = await demoHarness();
  const inOther = `filter: { divisionCode: { eq: "${OTHER}" } }, first: 1`;
  const rows = await harness.data<Record<string, { nodes: { id: string }[] }>>(
    district,
    `{ Estate: estates(${inOther}) { nodes { id } } Area: areas(${inOther}) { nodes { id } }
       ManagementArea: managementAreas(${inOther}) { nodes { id } } ServiceContract: serviceContracts(${inOther}) { nodes { id } }
       OwnersCommittee: ownersCommittees(${inOther}) { nodes { id } } }`,
  );
  foreign = Object.fromEntries(
    Object.entries(rows).map(([type, { nodes }]) => [type, nodes[0]?.id]),
  ) as typeof foreign;
});
afterAll(() => harness?.stop());

interface Placed {
  nodes: { division: { code: string } }[];
  totalCount: number;
}

describe('a community officer reaches no other community’s estate', () => {
  test('by any list or filter', async () => {
    for (const filter of [
      {},
      { divisionCode: { eq: OTHER } },
      { id: { eq: foreign.Estate } },
      { not: { divisionCode: { eq: OWN } } },
      { search: '友谊' },
    ]) {
      const { estates } = await harness.data<{ estates: Placed }>(
        community,
        'query($filter: EstateFilter) { estates(first: 100, filter: $filter) { totalCount nodes { division { code } } } }',
        { filter },
      );
      expect(estates.nodes.every((estate) => estate.division.code === OWN)).toBe(true);
      expect(estates.totalCount).toBe(estates.nodes.length);
      expect(estates.totalCount).toBe(Object.keys(filter).length === 0 ? 6 : 0);
    }
    const { areas, serviceContracts, ownersCommittees, managementAreas } = await harness.data<
      Record<string, { totalCount: number }>
    >(
      community,
      `{ areas { totalCount } serviceContracts(filter: { divisionCode: { ne: "${OWN}" } }) { totalCount }
         ownersCommittees(filter: { divisionCode: { ne: "${OWN}" } }) { totalCount } managementAreas { totalCount } }`,
    );
    expect(
      [areas, serviceContracts, ownersCommittees, managementAreas].map((list) => list?.totalCount),
    ).toEqual([2, 0, 0, 0]);
  });

  test('by id or reference', async () => {
    expect(Object.values(foreign).every((id) => typeof id === 'string')).toBe(true);
    expect(
      await harness.data(community, 'query($id: ID!) { estate(id: $id) { id } }', { id: foreign.Estate }),
    ).toEqual({ estate: null });
    const { _entities } = await harness.data<{ _entities: unknown[] }>(
      community,
      `query($of: [_Any!]!) { _entities(representations: $of) { __typename } }`,
      { of: Object.entries(foreign).map(([__typename, id]) => ({ __typename, id })) },
    );
    expect(_entities).toEqual(Object.keys(foreign).map(() => null));
  });

  test('by a nested path', async () => {
    const { division, propertyCompanies } = await harness.data<{
      division: {
        estates: Placed;
        areas: { totalCount: number };
        children: { nodes: { code: string; estates: Placed }[] };
      };
      propertyCompanies: {
        nodes: {
          estateCount: number;
          estates: Placed;
          contracts: { nodes: { estate: { division: { code: string } } }[] };
        }[];
      };
    }>(
      community,
      `query($code: DivisionCode) {
        division(code: $code) { areas { totalCount } estates(first: 100) { totalCount nodes { division { code } } }
          children(first: 100) { nodes { code estates { totalCount nodes { division { code } } } } } }
        propertyCompanies(first: 100) { nodes { estateCount estates { totalCount nodes { division { code } } }
          contracts(first: 100) { nodes { estate { division { code } } } } } } }`,
      { code: '150271010000' },
    );
    expect(division.estates.totalCount).toBe(6);
    expect(division.areas.totalCount).toBe(2);
    for (const child of division.children.nodes)
      expect(child.estates.totalCount).toBe(child.code === OWN ? 6 : 0);
    expect(propertyCompanies.nodes).toHaveLength(15);
    for (const company of propertyCompanies.nodes) {
      expect(company.estateCount).toBe(company.estates.totalCount);
      const codes = [
        ...company.estates.nodes,
        ...company.contracts.nodes.map((contract) => contract.estate),
      ].map((one) => one.division.code);
      expect(codes.every((code) => code === OWN)).toBe(true);
    }
  });

  test('by a summary: a division beside or above is refused, and the refusal is audited', async () => {
    const summaryOf = (code: string) =>
      `division(code: "${code}") { code registrySummary { completedEstates } }`;
    const { data, errors } = await harness.ask(
      community,
      `{ own: ${summaryOf(OWN)} beside: ${summaryOf(OTHER)} above: ${summaryOf(DISTRICT)} }`,
    );
    expect(data).toEqual({
      own: { code: OWN, registrySummary: { completedEstates: 6 } },
      beside: { code: OTHER, registrySummary: null },
      above: { code: DISTRICT, registrySummary: null },
    });
    expect(errors?.map((error) => error.extensions)).toMatchObject(
      [OTHER, DISTRICT].map((code) => ({
        code: 'FORBIDDEN',
        reason: 'divisionOutOfScope',
        params: { code },
      })),
    );
    const { estatesAuditLog } = await harness.data(
      personOf(DISTRICT, [Role.AUDITOR]),
      '{ estatesAuditLog(first: 1) { nodes { action outcome divisionCode details } } }',
    );
    const details = { reasons: { divisionOutOfScope: 2 }, count: 2 };
    expect(estatesAuditLog).toMatchObject({
      nodes: [{ action: 'division', outcome: 'REFUSED', divisionCode: OWN, details }],
    });
  });

  test('by the feed or the audit log', async () => {
    const { estatesEvents, estatesAuditLog } = await harness.data<{
      estatesEvents: { events: { divisionCode: string }[] };
      estatesAuditLog: { nodes: { divisionCode: string }[] };
    }>(
      community,
      '{ estatesEvents(first: 500) { events { divisionCode } } estatesAuditLog(first: 100) { nodes { divisionCode } } }',
    );
    const codes = [...estatesEvents.events, ...estatesAuditLog.nodes].map((line) => line.divisionCode);
    expect(new Set(codes)).toEqual(new Set([OWN]));
  });

  test('by a change', async () => {
    const { errors } = await harness.ask(
      community,
      'mutation($input: UpdateEstateInput!) { updateEstate(input: $input) { estate { id } } }',
      {
        input: { id: foreign.Estate, version: 1, households: 1 },
      },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('by a claim about the whole district', async () => {
    const { data, errors } = await harness.ask(
      community,
      '{ publishedClaims(filter: { metric: { eq: "committeeShare" } }) { nodes { percentage registryReconciliation { answer } } } }',
    );
    expect(data).toEqual({
      publishedClaims: { nodes: [{ percentage: '41%', registryReconciliation: null }] },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'claimOutsideDivision' });
  });
});

describe('SQL under the service’s own role', () => {
  test('sees no row of any table without a scope, and none of another community with one', async () => {
    await withClient(harness.database.serviceUrl, async (client) => {
      for (const table of [...PLACED, ...REFERENCE]) {
        expect((await client.query(`select 1 from ${table} limit 1`)).rows).toEqual([]);
      }
      await client.query(
        `select set_config('guanjia.scope_from', $1, false), set_config('guanjia.scope_to', $2, false)`,
        [OWN, '150271010028'],
      );
      for (const table of PLACED) {
        const { rows } = await client.query<{ code: string }>(
          `select distinct division_code as code from ${table}`,
        );
        expect(rows.filter((row) => row.code !== OWN)).toEqual([]);
      }
      for (const table of REFERENCE)
        expect((await client.query(`select 1 from ${table} limit 1`)).rows).toHaveLength(1);
      await expect(client.query('update estate set division_code = $1', [OTHER])).rejects.toThrow(
        /row-level security/,
      );
    });
  });

  test('cannot change what was recorded of a committee', async () => {
    await withClient(harness.database.serviceUrl, async (client) => {
      await client.query(
        `select set_config('guanjia.scope_from', '150271000000', false), set_config('guanjia.scope_to', '150272000000', false)`,
      );
      await expect(client.query(`update committee_step set on_date = '2018-01-01'`)).rejects.toThrow(
        /append-only/,
      );
    });
  });
});
