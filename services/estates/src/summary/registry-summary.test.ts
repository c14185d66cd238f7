import { personOf, Role } from '@guanjia/kit';
import {
  COMMUNITY,
  DISTRICT,
  registrar,
  registrarHarness,
  type RegistrarHarness,
} from '../testing/registrar-harness.ts';

let harness: RegistrarHarness;
beforeAll(async () => {
  harness = await registrarHarness();
});
afterAll(() => harness?.stop());

const FILTERS = {
  estates: 'EstateFilter',
  managementAreas: 'ManagementAreaFilter',
  propertyCompanies: 'PropertyCompanyFilter',
};

interface Rows {
  field: keyof typeof FILTERS;
  filter: object;
}
interface Summary {
  completedEstates: number;
  completedEstatesRows: Rows;
  floorArea: number;
  households: number;
  managementAreas: number;
  managementAreasRows: Rows;
  companies: number;
  companiesRows: Rows;
  recordedLater: number;
  recordedLaterRows: Rows;
}

async function summary(asOf: string, code = DISTRICT): Promise<Summary> {
  const query = `query($code: DivisionCode, $asOf: LocalDate) { division(code: $code) { registrySummary(asOf: $asOf) {
    completedEstates floorArea households managementAreas recordedLater completedEstatesRows { field filter }
    managementAreasRows { field filter } companies companiesRows { field filter } recordedLaterRows { field filter } } } }`;
  const { division } = await harness.data<{ division: { registrySummary: Summary } }>(registrar, query, {
    code,
    asOf,
  });
  return division.registrySummary;
}

async function listed({ field, filter }: Rows): Promise<number> {
  const query = `query($filter: ${FILTERS[field]}) { list: ${field}(first: 1, filter: $filter) { totalCount } }`;
  return (await harness.data<{ list: { totalCount: number } }>(registrar, query, { filter })).list.totalCount;
}

const CREATE = `mutation($input: CreateEstateInput!) { createEstate(input: $input) { estate { id version } } }`;
const UPDATE = `mutation($input: UpdateEstateInput!) { updateEstate(input: $input) { estate { id version } } }`;

test.each([
  ['2004-06-30', 0],
  ['2017-07-01', 0],
  ['2018-03-31', 8],
  ['2018-10-29', 8],
])('on %s there were %d management areas, and the list has as many', async (asOf, areas) => {
  const { managementAreas, managementAreasRows, companies, companiesRows } = await summary(asOf);
  expect(managementAreas).toBe(areas);
  expect(await listed(companiesRows)).toBe(companies);
  expect(await listed(managementAreasRows)).toBe(areas);
});

test('an estate that is entered today does not change the past, unless an earlier day is told', async () => {
  const before = await summary('2018-10-29');
  const input = {
    name: '补录苑',
    divisionCode: COMMUNITY,
    completedOn: '2010-05-01',
    floorArea: 500,
    households: 5,
  };
  const { createEstate } = await harness.data<{ createEstate: { estate: { id: string; version: number } } }>(
    registrar,
    CREATE,
    { input },
  );
  expect(await summary('2018-10-29')).toEqual(before);
  const today = await summary('2018-11-05');
  expect(today).toMatchObject({ completedEstates: before.completedEstates + 1, recordedLater: 0 });

  const { id, version } = createEstate.estate;
  await harness.data(registrar, UPDATE, { input: { id, version, status: 'COMPLETED', from: '2018-07-01' } });
  const late = await summary('2018-10-29');
  expect(late).toMatchObject({
    completedEstates: before.completedEstates + 1,
    floorArea: before.floorArea + 500,
    households: before.households + 5,
    recordedLater: 1,
  });
  expect(await listed(late.completedEstatesRows)).toBe(late.completedEstates);
  expect(await listed(late.recordedLaterRows)).toBe(1);
  expect(await summary('2018-06-30')).toMatchObject({ recordedLater: 0 });
});

test('a fact that changes today leaves the figures of yesterday, and the list tells it as it was', async () => {
  const yesterday = await summary('2018-11-04', COMMUNITY);
  const { id, version } = await harness.estateNamed('科技嘉园');
  await harness.data(registrar, UPDATE, { input: { id, version, households: 1, floorArea: 100 } });
  const after = await summary('2018-11-04', COMMUNITY);
  expect(after).toMatchObject({ floorArea: yesterday.floorArea, households: yesterday.households });
  const query = `query($filter: EstateFilter) { estates(first: 100, filter: $filter) { nodes { households floorArea } } }`;
  const { estates } = await harness.data<{ estates: { nodes: { households: number; floorArea: number }[] } }>(
    registrar,
    query,
    { filter: after.completedEstatesRows.filter },
  );
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  expect(sum(estates.nodes.map(({ households }) => households))).toBe(yesterday.households);
  expect(sum(estates.nodes.map(({ floorArea }) => floorArea))).toBe(yesterday.floorArea);
});

test('days that cannot be are refused', async () => {
  const { id, version } = await harness.estateNamed('紫荆苑');
  expect(await harness.errorOf(UPDATE, { id, version, households: 3, from: '2018-11-06' })).toMatchObject({
    code: 'RULE_VIOLATED',
    reason: 'dateInFuture',
    field: 'from',
  });
  await harness.data(registrar, UPDATE, { input: { id, version, households: 3 } });
  expect(
    await harness.errorOf(UPDATE, { id, version: version + 1, households: 4, from: '2018-11-01' }),
  ).toMatchObject({ reason: 'estateChangedSince', params: { fact: 'households', on: '2018-11-05' } });
  const early = { name: '早苑', divisionCode: COMMUNITY, completedOn: '2018-05-01', from: '2018-04-01' };
  expect(await harness.errorOf(CREATE, early)).toMatchObject({ reason: 'estateCountsBeforeCompletion' });
  expect(await harness.errorOf(CREATE, early, personOf(COMMUNITY, [Role.HANDLER]))).toMatchObject({
    code: 'FORBIDDEN',
  });
});
