import { personOf, Role } from '@guanjia/kit';
import { checkCreditCode } from '../companies/credit-code.ts';
import { demoHarness, type DemoHarness } from '../testing/demo-harness.ts';
import { demoCompanies } from './companies.ts';
import { demoStaff } from './people.ts';

const DISTRICT = '150271000000';
const district = personOf(DISTRICT);

let harness: DemoHarness;
beforeAll(async () => {
  harness = await demoHarness();
});
afterAll(() => harness?.stop());

const total = async (field: string, filter: object): Promise<number> => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1, -1)}Filter`;
  const query = `query($filter: ${type}) { list: ${field}(filter: $filter, first: 1) { totalCount } }`;
  return (await harness.data<{ list: { totalCount: number } }>(district, query, { filter })).list.totalCount;
};

describe('the demo district', () => {
  test('is the district and its 28 divisions, with the names and codes of 2018', async () => {
    const { divisions } = await harness.data<{
      divisions: { totalCount: number; nodes: { code: string; name: string }[] };
    }>(district, '{ divisions(first: 100) { totalCount nodes { code name level kind parent { code } } } }');
    expect(divisions.totalCount).toBe(29);
    expect(divisions.nodes).toContainEqual({
      code: '150271010027',
      name: '科技路社区',
      level: 'COMMUNITY',
      kind: 'RESIDENTS_COMMITTEE',
      parent: { code: '150271010000' },
    });
    const below = (prefix: string) =>
      divisions.nodes
        .filter(({ code }) => code.startsWith(prefix) && !code.endsWith('000'))
        .map(({ name }) => name);
    expect(below('150271010')).toHaveLength(16);
    expect(below('150271020')).toEqual([
      '火炬路社区',
      '荣泰路社区',
      '景泰路社区',
      '盛唐路社区',
      '民馨家园社区',
    ]);
    expect(below('150271102')).toEqual(['同官村', '黄草洼村', '小召湾村', '交界营子村']);
  });

  test('adds up to the figures that were published in October 2018', async () => {
    const { division } = await harness.data<{ division: { registrySummary: Record<string, unknown> } }>(
      district,
      `query($code: DivisionCode) { division(code: $code) { registrySummary(asOf: "2018-10-28") {
        completedEstates floorArea households managementAreas
        managementCoverage { numerator denominator } professionalCoverage { numerator denominator }
        committeeShare { numerator denominator value } areaPerHousehold { numerator denominator value unit }
        modes { mode count } } } }`,
      { code: DISTRICT },
    );
    expect(division.registrySummary).toEqual({
      completedEstates: 77,
      floorArea: 530_000_000,
      households: 86_084,
      managementAreas: 8,
      managementCoverage: { numerator: 77, denominator: 77 },
      professionalCoverage: { numerator: 58, denominator: 77 },
      committeeShare: { numerator: 29, denominator: 77, value: 29 / 77 },
      areaPerHousehold: {
        numerator: 530_000_000,
        denominator: 86_084,
        value: 5_300_000 / 86_084,
        unit: 'AREA_PER_HOUSEHOLD',
      },
      modes: [
        { mode: 'PROPERTY_COMPANY', count: 58 },
        { mode: 'OWNING_UNIT', count: 2 },
        { mode: 'ENTRUSTED', count: 3 },
        { mode: 'SELF_MANAGED', count: 1 },
        { mode: 'QUASI', count: 13 },
        { mode: 'NONE', count: 0 },
      ],
    });
  });

  test('lists exactly the rows behind each figure, for every level and on any day', async () => {
    type Rows = { field: string; filter: object };
    type Part = { numerator: number; denominator: number; numeratorRows: Rows; denominatorRows: Rows };
    type Summary = Record<'managementCoverage' | 'professionalCoverage' | 'committeeShare', Part> & {
      modes: { count: number; rows: Rows }[];
    };
    for (const [code, asOf] of [
      [DISTRICT, '2018-10-29'],
      ['150271010000', '2016-06-30'],
      ['150271010027', '2012-01-01'],
    ]) {
      const { division } = await harness.data<{ division: { registrySummary: Summary } }>(
        district,
        `query($code: DivisionCode, $asOf: LocalDate) { division(code: $code) { registrySummary(asOf: $asOf) {
          managementCoverage { ...Parts } professionalCoverage { ...Parts } committeeShare { ...Parts }
          modes { count rows { field filter } } } } }
         fragment Parts on Figure { numerator denominator numeratorRows { field filter } denominatorRows { field filter } }`,
        { code, asOf },
      );
      const { managementCoverage, professionalCoverage, committeeShare, modes } = division.registrySummary;
      for (const part of [managementCoverage, professionalCoverage, committeeShare]) {
        expect(await total(part.numeratorRows.field, part.numeratorRows.filter)).toBe(part.numerator);
        expect(await total(part.denominatorRows.field, part.denominatorRows.filter)).toBe(part.denominator);
      }
      for (const mode of modes) expect(await total(mode.rows.field, mode.rows.filter)).toBe(mode.count);
    }
  });

  test('has 13 estates under quasi-management with 300,000.00 m² in 8 management areas', async () => {
    const { estates, managementAreas } = await harness.data<{
      estates: { nodes: { floorArea: number; managementArea: { id: string } | null }[] };
      managementAreas: { nodes: { floorArea: number; estateCount: number }[] };
    }>(
      district,
      `{ estates(first: 100, filter: { managementMode: { eq: QUASI } }) { nodes { floorArea managementArea { id } } }
         managementAreas(first: 100) { nodes { floorArea estateCount } } }`,
    );
    const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
    expect(estates.nodes).toHaveLength(13);
    expect(estates.nodes.every((estate) => estate.managementArea !== null)).toBe(true);
    expect(sum(estates.nodes.map((estate) => estate.floorArea))).toBe(30_000_000);
    expect(managementAreas.nodes).toHaveLength(8);
    expect(sum(managementAreas.nodes.map((area) => area.floorArea))).toBe(30_000_000);
    expect(sum(managementAreas.nodes.map((area) => area.estateCount))).toBe(13);
  });

  test('has 29 committees in office, three of them filed in 2018', async () => {
    expect(await total('ownersCommittees', { inOffice: { eq: true } })).toBe(29);
    expect(await total('ownersCommittees', { state: { in: ['IN_OFFICE', 'REELECTION_DUE'] } })).toBe(29);
    const filedThisYear = { inOffice: { eq: true }, filedOn: { gte: '2018-01-01', lte: '2018-10-28' } };
    expect(await total('ownersCommittees', filedThisYear)).toBe(3);
    expect(await total('estates', { hasCommitteeInOffice: { eq: true } })).toBe(29);
  });

  test('knows 松石雅居 in 科技路社区, managed by an example company', async () => {
    const { estates } = await harness.data<{ estates: { nodes: unknown[] } }>(
      district,
      `{ estates(filter: { name: { eq: "松石雅居" } }) { nodes { name status managementMode company { name }
         division { code name parent { name } } area { name } committee { state filedOn } } } }`,
    );
    expect(estates.nodes).toEqual([
      {
        name: '松石雅居',
        status: 'COMPLETED',
        managementMode: 'PROPERTY_COMPANY',
        company: { name: expect.stringContaining('（示例）') },
        division: { code: '150271010027', name: '科技路社区', parent: { name: '稀土路街道' } },
        area: { name: expect.stringContaining('科技路社区') },
        committee: { state: 'IN_OFFICE', filedOn: expect.stringMatching(/^2018-/) },
      },
    ]);
  });

  test('gives every area a chief of each tier since July 2017', async () => {
    const { areas } = await harness.data<{
      areas: { nodes: { before: unknown[]; july: unknown[]; chiefs: { tier: string; from: string }[] }[] };
    }>(
      district,
      `{ areas(first: 100) { nodes { before: chiefs(asOf: "2017-06-30") { id } july: chiefs(asOf: "2017-07-31") { id }
         chiefs { tier from staffMember { name } } } } }`,
    );
    expect(areas.nodes.length).toBeGreaterThan(25);
    for (const area of areas.nodes) {
      expect(area.before).toEqual([]);
      expect(area.july).toHaveLength(3);
      expect(area.chiefs.map((chief) => chief.tier)).toEqual(['DISTRICT', 'SUBDISTRICT', 'COMMUNITY']);
    }
  });

  test('has companies with valid credit codes, each marked as an example', () => {
    expect(demoCompanies).toHaveLength(15);
    for (const { name, creditCode } of demoCompanies) {
      expect(name).toContain('示例');
      expect(checkCreditCode(creditCode).problem).toBeNull();
    }
  });

  test('has staff in every division, and the accounts of the demo among them', async () => {
    const { divisions, staffMembers } = await harness.data<{
      divisions: { nodes: { staffMembers: { totalCount: number } }[] };
      staffMembers: { nodes: { id: string; account: string }[] };
    }>(
      district,
      `query($accounts: [String!]) { divisions(first: 100) { nodes { staffMembers { totalCount } } }
         staffMembers(first: 20, filter: { account: { in: $accounts } }) { nodes { id account } } }`,
      { accounts: demoStaff.map((one) => one.account) },
    );
    expect(Math.min(...divisions.nodes.map((one) => one.staffMembers.totalCount))).toBeGreaterThanOrEqual(2);
    expect(staffMembers.nodes).toHaveLength(demoStaff.length);
    for (const { account, staffId } of demoStaff)
      expect(staffMembers.nodes).toContainEqual({ account, id: staffId });
  });

  test('holds the published claims against the rows', async () => {
    const { publishedClaims } = await harness.data<{ publishedClaims: { nodes: unknown[] } }>(
      district,
      `{ publishedClaims(orderBy: [{ field: METRIC }]) { nodes { metric percentage
         registryReconciliation { answer reason statedValue recomputed { key value } alternatives { key value } } } } }`,
    );
    expect(publishedClaims.nodes).toMatchObject([
      {
        metric: 'areaPerHousehold',
        percentage: '61.57',
        registryReconciliation: { answer: 'WARNING', reason: 'implausible', statedValue: 61.57 },
      },
      {
        metric: 'committeeShare',
        percentage: '41%',
        registryReconciliation: {
          answer: 'INCONSISTENT',
          reason: 'valueDiffers',
          recomputed: { value: 29 / 77 },
        },
      },
      {
        metric: 'managementCoverage',
        percentage: '100%',
        registryReconciliation: {
          answer: 'DEFINITION_DEPENDENT',
          recomputed: { value: 1 },
          alternatives: [{ key: 'professionalCoverage', value: 58 / 77 }],
        },
      },
      { metric: 'resolutionRate', percentage: '96%', registryReconciliation: null },
      { metric: 'starRatedShare', percentage: '66%', registryReconciliation: null },
    ]);
  });

  test('is loaded once, says that it is a demonstration, and reaches the feed whole', async () => {
    expect(await harness.subgraph.loadDemo()).toBe(false);
    const LOG = '{ estatesAuditLog(first: 1) { totalCount nodes { action subjectId details } } }';
    const { estatesAuditLog } = await harness.data(personOf('150271000000', [Role.AUDITOR]), LOG);
    // One for all of it, and one for each estate, whose history begins there.
    expect(estatesAuditLog).toMatchObject({
      totalCount: 78,
      nodes: [{ action: 'loadDemo', subjectId: null, details: { events: { EstateSaved: 77 } } }],
    });
    const { viewer } = await harness.data(district, '{ viewer { demo today division { name } } }');
    expect(viewer).toEqual({ demo: true, today: '2018-10-29', division: { name: '包头稀土高新区' } });
    type Feed = { estatesEvents: { events: { type: string }[]; lastPosition: number } };
    const events: { type: string }[] = [];
    for (let after = 0, more = true; more;) {
      const { estatesEvents } = await harness.data<Feed>(
        district,
        'query($after: SafeInt) { estatesEvents(after: $after, first: 500) { lastPosition events { type data } } }',
        { after },
      );
      events.push(...estatesEvents.events);
      more = estatesEvents.lastPosition > after;
      after = estatesEvents.lastPosition;
    }
    const count = (type: string) => events.filter((event) => event.type === type).length;
    expect([
      count('DivisionSaved'),
      count('EstateSaved'),
      count('ManagementChanged'),
      count('CompanySaved'),
    ]).toEqual([29, 77, 77, 15]);
    expect(count('StaffMemberSaved')).toBeGreaterThan(60);
  });
});
