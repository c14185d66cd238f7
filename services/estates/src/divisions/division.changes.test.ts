import { personOf, Role } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import {
  COMMUNITY,
  DISTRICT,
  registrar,
  registrarHarness,
  type RegistrarHarness,
} from '../testing/registrar-harness.ts';

const SUBDISTRICT = '150271010000';
const NEXT_DOOR = '150271010001';
const ACROSS = '150271020100';

let harness: RegistrarHarness;
beforeAll(async () => {
  harness = await registrarHarness();
});
afterAll(() => harness?.stop());

const MOVE = `mutation($input: MoveEstateInput!) { moveEstate(input: $input) { estate { id version division { code } area { id } managementArea { id } } } }`;
const RENAME = `mutation($input: RenameDivisionInput!) { renameDivision(input: $input) { division { name formerNames { name from to } } } }`;
const SUCCEED = `mutation($input: SucceedDivisionInput!) { succeedDivision(input: $input) { division { code name validFrom predecessors { code name } } } }`;

interface Summary {
  completedEstates: number;
  committeeShare: { numerator: number };
  modes: { mode: string; count: number }[];
}
interface Child {
  code: string;
  name: string;
  validTo: string | null;
  registrySummary: Summary;
}

const PARTS = 'completedEstates floorArea households committeeShare { numerator } modes { mode count }';

async function summary(code: string, asOf: string, caller = registrar): Promise<Summary> {
  const query = `query($code: DivisionCode, $asOf: LocalDate) { division(code: $code) { registrySummary(asOf: $asOf) { ${PARTS} } } }`;
  return (await harness.data<{ division: { registrySummary: Summary } }>(caller, query, { code, asOf }))
    .division.registrySummary;
}

async function children(code: string, asOf: string): Promise<Child[]> {
  const query = `query($code: DivisionCode, $asOf: LocalDate) { division(code: $code) { children(asOf: $asOf, first: 100) {
    nodes { code name validTo registrySummary(asOf: $asOf) { ${PARTS} } } } } }`;
  return (
    await harness.data<{ division: { children: { nodes: Child[] } } }>(registrar, query, { code, asOf })
  ).division.children.nodes;
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

/** The children of a division add up to it on a day. */
async function expectToAddUp(code: string, asOf: string): Promise<void> {
  const whole = await summary(code, asOf);
  const parts = (await children(code, asOf)).map(({ registrySummary }) => registrySummary);
  expect(sum(parts.map((part) => part.completedEstates))).toBe(whole.completedEstates);
  expect(sum(parts.map((part) => part.committeeShare.numerator))).toBe(whole.committeeShare.numerator);
}

async function listed(code: string, on: string, caller = registrar): Promise<number> {
  const query = `query($filter: EstateFilter) { estates(first: 1, filter: $filter) { totalCount } }`;
  const filter = { countedOn: on, divisionCode: { eq: code } };
  return (await harness.data<{ estates: { totalCount: number } }>(caller, query, { filter })).estates
    .totalCount;
}

test('an estate comes under another community with all that is its own; what was before stays the old one’s', async () => {
  const before = await summary(COMMUNITY, '2018-10-31');
  const there = await summary(ACROSS, '2018-11-05');
  const { id, version } = await harness.estateNamed('松石雅居');
  const end = await harness.feedEnd();
  const input = { id, version, divisionCode: ACROSS, from: '2018-11-01' };
  expect(await harness.data(registrar, MOVE, { input })).toEqual({
    moveEstate: {
      estate: { id, version: version + 1, division: { code: ACROSS }, area: null, managementArea: null },
    },
  });
  const events = await harness.eventsAfter(end);
  expect(events.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['EstateSaved', 'ManagementChanged']),
  );
  expect(events[0]?.data).toMatchObject({
    divisionCode: ACROSS,
    history: [
      { divisionCode: COMMUNITY, to: '2018-10-31' },
      { divisionCode: ACROSS, from: '2018-11-01', to: null },
    ],
  });
  const old = personOf(COMMUNITY);
  for (const caller of [registrar, old]) {
    expect(await summary(COMMUNITY, '2018-10-31', caller)).toEqual(before);
    expect(await listed(COMMUNITY, '2018-10-31', caller)).toBe(before.completedEstates);
    expect(await listed(COMMUNITY, '2018-11-05', caller)).toBe(before.completedEstates - 1);
  }
  expect((await summary(ACROSS, '2018-11-05')).completedEstates).toBe(there.completedEstates + 1);
  const seen = `{ estate(id: "${id}") { managementHistory { totalCount } contracts { totalCount } } }`;
  expect(await harness.data(old, seen)).toEqual({ estate: null });
  const { estate } = await harness.data<{ estate: Record<string, { totalCount: number }> }>(
    personOf(ACROSS),
    seen,
  );
  expect(estate['managementHistory']?.totalCount).toBeGreaterThan(0);
  expect(estate['contracts']?.totalCount).toBeGreaterThan(0);
  const log = await harness.data<{ estatesAuditLog: { nodes: unknown[] } }>(
    personOf(DISTRICT, [Role.AUDITOR]),
    'query($id: ID) { estatesAuditLog(subjectId: $id) { nodes { action details } } }',
    { id },
  );
  expect(log.estatesAuditLog.nodes).toContainEqual({
    action: 'moveEstate',
    details: { from: COMMUNITY, to: ACROSS, on: '2018-11-01' },
  });
});

test('a move that cannot be is refused in words', async () => {
  const { id, version } = await harness.estateNamed('科技嘉园');
  const move = { id, version, divisionCode: NEXT_DOOR };
  expect(await harness.errorOf(MOVE, { ...move, from: '2018-11-06' })).toMatchObject({
    reason: 'dateInFuture',
  });
  expect(await harness.errorOf(MOVE, { ...move, divisionCode: COMMUNITY })).toMatchObject({
    reason: 'estateInDivisionAlready',
  });
  expect(await harness.errorOf(MOVE, { ...move, version: 99 })).toMatchObject({ code: 'VERSION_CONFLICT' });
  expect(await harness.errorOf(MOVE, move, personOf(COMMUNITY, [Role.REGISTRAR]))).toMatchObject({
    code: 'FORBIDDEN',
    reason: 'outsideDivision',
  });
  expect(await harness.errorOf(MOVE, move, personOf(DISTRICT))).toMatchObject({ reason: 'roleMissing' });
  await harness.data(registrar, MOVE, { input: move });
  const back = { id, version: version + 1, divisionCode: COMMUNITY, from: '2018-11-01' };
  expect(await harness.errorOf(MOVE, back)).toMatchObject({ reason: 'estateChangedSince' });
});

test('a division is called otherwise from a day on, and was called as it was before', async () => {
  const input = { code: NEXT_DOOR, name: '友谊新社区', from: '2018-11-01' };
  expect(await harness.data(registrar, RENAME, { input })).toEqual({
    renameDivision: {
      division: { name: '友谊新社区', formerNames: [{ name: '友谊社区', from: null, to: '2018-10-31' }] },
    },
  });
  const named = async (asOf: string) =>
    (await children(SUBDISTRICT, asOf)).find(({ code }) => code === NEXT_DOOR)?.name;
  expect([await named('2018-10-31'), await named('2018-11-01')]).toEqual(['友谊社区', '友谊新社区']);
  expect(await harness.errorOf(RENAME, { ...input, name: '又一社区' })).toMatchObject({
    code: 'RULE_VIOLATED',
    reason: 'divisionNameSince',
    params: { since: '2018-11-01' },
  });
  expect(await harness.errorOf(RENAME, input)).toMatchObject({ reason: 'divisionNameSame' });
});

test('a division that ends goes on in its successor, and the parts add up on every day', async () => {
  const ended = '150271010023';
  const before = await summary(ended, '2018-10-31');
  expect(before.completedEstates).toBeGreaterThan(0);
  const code = '150271010031';
  const input = { code: ended, successorCode: code, successorName: '幸福社区', from: '2018-11-02' };
  expect(await harness.data(registrar, SUCCEED, { input })).toEqual({
    succeedDivision: {
      division: {
        code,
        name: '幸福社区',
        validFrom: '2018-11-02',
        predecessors: [{ code: ended, name: '幸福南路社区' }],
      },
    },
  });
  expect(await summary(ended, '2018-11-01')).toEqual(before);
  expect((await summary(ended, '2018-11-02')).completedEstates).toBe(0);
  expect((await summary(code, '2018-11-02')).completedEstates).toBe(before.completedEstates);
  for (const day of ['2018-10-31', '2018-11-01', '2018-11-02', '2018-11-05']) {
    await expectToAddUp(SUBDISTRICT, day);
    await expectToAddUp(DISTRICT, day);
  }
  const codes = async (day: string) => (await children(SUBDISTRICT, day)).map((child) => child.code);
  expect(await codes('2018-11-01')).toEqual(expect.arrayContaining([ended]));
  expect(await codes('2018-11-01')).not.toContain(code);
  expect(await codes('2018-11-02')).not.toContain(ended);
  const into = { code, successorCode: NEXT_DOOR };
  expect(await harness.errorOf(SUCCEED, { ...into, from: '2018-11-02' })).toMatchObject({
    reason: 'divisionBeganLater',
  });
  expect(await harness.errorOf(SUCCEED, { ...into, successorCode: SUBDISTRICT })).toMatchObject({
    reason: 'successorOtherLevel',
  });
  expect(await harness.errorOf(SUCCEED, { ...into, successorName: '某社区' })).toMatchObject({
    code: 'ALREADY_EXISTS',
    reason: 'divisionCodeTaken',
  });
  expect(await harness.errorOf(SUCCEED, { code: SUBDISTRICT, successorCode: '150271020000' })).toMatchObject({
    reason: 'divisionHasParts',
  });
});

test('a division that national tables ended while it has estates is still a part of the whole', async () => {
  const code = '150271010030';
  await withClient(harness.database.adminUrl, (client) =>
    client.query(`update division set valid_to = '2018-10-31' where code = $1 and valid_to is null`, [code]),
  );
  await expectToAddUp(SUBDISTRICT, '2018-11-05');
  expect((await children(SUBDISTRICT, '2018-11-05')).find((child) => child.code === code)).toMatchObject({
    validTo: '2018-10-31',
  });
});
