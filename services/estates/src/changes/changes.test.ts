import { fixedClock, personOf, Role } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import type { EstateSaved, ManagementChanged } from '../events/payloads.ts';
import { demoHarness, type DemoHarness } from '../testing/demo-harness.ts';

const DISTRICT = '150271000000';
const COMMUNITY = '150271010027';
const registrar = personOf(DISTRICT, [Role.REGISTRAR]);

let harness: DemoHarness;
beforeAll(async () => {
  harness = await demoHarness(fixedClock('2018-11-05T10:00:00+08:00'));
}, 60_000);
afterAll(() => harness?.stop());

interface Row {
  id: string;
  version: number;
}

const errorOf = async (query: string, input: object, caller = registrar) => {
  const { errors } = await harness.ask(caller, query, { input });
  return errors?.[0]?.extensions;
};

async function estateNamed(name: string): Promise<Row & { company: Row | null; area: Row | null }> {
  const query = `query($name: String) { estates(filter: { name: { eq: $name } }) { nodes { id version company { id version } area { id version } } } }`;
  const { estates } = await harness.data<{
    estates: { nodes: (Row & { company: Row | null; area: Row | null })[] };
  }>(registrar, query, { name });
  const [estate] = estates.nodes;
  if (!estate) throw new Error(`no estate ${name}`);
  return estate;
}

async function lastEvents(after: number): Promise<{ type: string; subjectId: string; data: unknown }[]> {
  const query =
    'query($after: SafeInt) { estatesEvents(after: $after, first: 500) { events { type subjectId data } } }';
  const answer = await harness.data<{
    estatesEvents: { events: { type: string; subjectId: string; data: unknown }[] };
  }>(registrar, query, { after });
  return answer.estatesEvents.events;
}

async function feedEnd(): Promise<number> {
  const { rows } = await withClient(harness.database.adminUrl, (client) =>
    client.query<{ end: string }>('select coalesce(max(position), 0) as end from outbox_event'),
  );
  return Number(rows[0]?.end);
}

describe('an estate', () => {
  const CREATE = `mutation($input: CreateEstateInput!) { createEstate(input: $input) { estate { id name status version division { code } managementMode } } }`;
  const UPDATE = `mutation($input: UpdateEstateInput!) { updateEstate(input: $input) { estate { id name households developer version } } }`;

  test('is added once for a key, with its event and its line in the audit log', async () => {
    const end = await feedEnd();
    const input = {
      idempotencyKey: 'new-estate',
      name: ' 新湖苑 ',
      divisionCode: COMMUNITY,
      floorArea: 1_234_567,
      households: 120,
    };
    const [first, again] = await Promise.all([
      harness.data(registrar, CREATE, { input }),
      harness.data(registrar, CREATE, { input }),
    ]);
    expect(again).toEqual(first);
    expect(first).toMatchObject({
      createEstate: { estate: { name: '新湖苑', status: 'COMPLETED', version: 1, managementMode: 'NONE' } },
    });
    const events = await lastEvents(end);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      type: 'EstateSaved',
      data: { name: '新湖苑', divisionCode: COMMUNITY, floorArea: 1_234_567 },
    });
    const log = await harness.data<{ estatesAuditLog: { nodes: unknown[] } }>(
      personOf(DISTRICT, [Role.AUDITOR]),
      'query($id: ID) { estatesAuditLog(subjectId: $id) { nodes { action outcome actorName } } }',
      { id: events[0]?.subjectId },
    );
    expect(log.estatesAuditLog.nodes).toEqual([
      { action: 'createEstate', outcome: 'DONE', actorName: '测试人员' },
    ]);
  });

  test('is kept current by its community, on the version that was read', async () => {
    const handler = personOf(COMMUNITY);
    const { id, version } = await estateNamed('科技嘉园');
    const changed = await harness.data<{ updateEstate: { estate: Row } }>(handler, UPDATE, {
      input: { id, version, households: 777 },
    });
    expect(changed.updateEstate.estate).toMatchObject({ households: 777, version: version + 1 });
    expect(await errorOf(UPDATE, { id, version, households: 778 }, handler)).toMatchObject({
      code: 'VERSION_CONFLICT',
      params: { given: version, current: version + 1 },
    });
    const emptied = await harness.data(handler, UPDATE, {
      input: { id, version: version + 1, developer: null },
    });
    expect(emptied).toMatchObject({ updateEstate: { estate: { households: 777, developer: null } } });
  });

  test('that two people change at once is changed by one of them', async () => {
    const { id, version } = await estateNamed('创业家园');
    const answers = await Promise.all(
      [1, 2].map((households) => harness.ask(registrar, UPDATE, { input: { id, version, households } })),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions['code'] ?? 'DONE');
    expect(codes.sort()).toEqual(['DONE', 'VERSION_CONFLICT']);
  });

  test('is refused where dates, places or numbers contradict each other', async () => {
    const facts = { name: '某苑', divisionCode: COMMUNITY };
    expect(await errorOf(CREATE, { ...facts, completedOn: '2019-05-01' })).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'estateNotCompletedYet',
    });
    expect(
      await errorOf(CREATE, { ...facts, completedOn: '2017-05-01', completionYear: 2016 }),
    ).toMatchObject({ reason: 'estateCompletionContradicts' });
    expect(await errorOf(CREATE, { ...facts, status: 'DEMOLISHED' })).toMatchObject({
      reason: 'estateDemolitionDateMissing',
    });
    expect(await errorOf(CREATE, { ...facts, floorArea: -1 })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'floorArea',
    });
    expect(await errorOf(CREATE, { ...facts, name: ' ' })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'name',
    });
    expect(await errorOf(CREATE, { ...facts, divisionCode: '150271010000' })).toMatchObject({
      reason: 'divisionNotCommunity',
    });
    expect(await errorOf(CREATE, { ...facts, divisionCode: '150271010999' })).toMatchObject({
      reason: 'divisionUnknown',
    });
    const { area } = await estateNamed('友谊嘉园');
    expect(await errorOf(CREATE, { ...facts, areaId: area?.id })).toMatchObject({
      reason: 'areaOfOtherCommunity',
      field: 'areaId',
    });
  });

  test('is not added by who may not, or elsewhere, and the refusal is logged', async () => {
    const input = { name: '某苑', divisionCode: COMMUNITY };
    expect(await errorOf(CREATE, input, personOf(COMMUNITY))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'roleMissing',
    });
    expect(await errorOf(CREATE, input, personOf('150271010001', [Role.REGISTRAR]))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'outsideDivision',
    });
  });
});

describe('who manages an estate', () => {
  const CHANGE = `mutation($input: ChangeManagementModeInput!) { changeManagementMode(input: $input) { estate { id version
    before: company(asOf: "2018-10-31") { id } after: company(asOf: "2018-11-01") { id } managementMode(asOf: "2018-11-01")
    managementHistory { totalCount nodes { from to company { id } } } } } }`;

  test('is answered for any day, before and after a change', async () => {
    const end = await feedEnd();
    const { id, version, company } = await estateNamed('松石雅居');
    const { company: other } = await estateNamed('恒和名苑');
    const companyId = other?.id === company?.id ? (await estateNamed('盛唐华府')).company?.id : other?.id;
    const input = { id, version, mode: 'PROPERTY_COMPANY', companyId, from: '2018-11-01' };
    const { changeManagementMode } = await harness.data<{
      changeManagementMode: { estate: { managementHistory: { nodes: unknown[] } } };
    }>(registrar, CHANGE, { input });
    expect(changeManagementMode.estate).toMatchObject({
      before: { id: company?.id },
      after: { id: companyId },
      managementMode: 'PROPERTY_COMPANY',
    });
    expect(changeManagementMode.estate.managementHistory.nodes.slice(0, 2)).toMatchObject([
      { from: '2018-11-01', to: null, company: { id: companyId } },
      { to: '2018-10-31', company: { id: company?.id } },
    ]);
    const [event] = await lastEvents(end);
    expect(event).toMatchObject({ type: 'ManagementChanged', subjectId: id });
    const data = event?.data as ManagementChanged;
    expect(data.companyId).toBe(companyId);
    expect(data.history.at(-1)).toEqual({
      mode: 'PROPERTY_COMPANY',
      companyId,
      from: '2018-11-01',
      to: null,
    });
    expect(data.history.map((span) => span.from)).toEqual(data.history.map((span) => span.from).sort());
  });

  test('is refused when a period shares a day with another, or names a company wrongly', async () => {
    const { id, version, company } = await estateNamed('星光里');
    const change = { id, version, mode: 'PROPERTY_COMPANY', companyId: company?.id };
    expect(await errorOf(CHANGE, { ...change, from: '2001-01-01', to: '2018-01-01' })).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'managementOverlap',
      field: 'from',
    });
    expect(
      await errorOf(CHANGE, { id, version, mode: 'PROPERTY_COMPANY', from: '2018-11-01' }),
    ).toMatchObject({ reason: 'managementCompanyMissing' });
    expect(await errorOf(CHANGE, { ...change, mode: 'SELF_MANAGED', from: '2018-11-01' })).toMatchObject({
      reason: 'managementCompanySpare',
    });
    expect(await errorOf(CHANGE, { ...change, from: '2018-11-02', to: '2018-11-01' })).toMatchObject({
      reason: 'spanEmpty',
    });
    expect(await errorOf(CHANGE, { ...change, id: 'Estate_none', from: '2018-11-02' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a property company', () => {
  const CREATE = `mutation($input: CreatePropertyCompanyInput!) { createPropertyCompany(input: $input) { propertyCompany { id version name creditCode phone } } }`;
  const UPDATE = `mutation($input: UpdatePropertyCompanyInput!) { updatePropertyCompany(input: $input) { propertyCompany { name version } } }`;

  test('is added with its checked credit code, once, and shows its telephone masked', async () => {
    const input = { name: '测试物业', creditCode: ' 9115 0271 1234 5678 xc', phone: '13847200123' };
    const { createPropertyCompany } = await harness.data<{ createPropertyCompany: { propertyCompany: Row } }>(
      registrar,
      CREATE,
      { input },
    );
    expect(createPropertyCompany.propertyCompany).toMatchObject({
      creditCode: '9115027112345678XC',
      phone: '138****0123',
    });
    expect(await errorOf(CREATE, input)).toMatchObject({
      code: 'ALREADY_EXISTS',
      reason: 'creditCodeTaken',
      field: 'creditCode',
    });
    const { id, version } = createPropertyCompany.propertyCompany;
    expect(
      await harness.data(registrar, UPDATE, { input: { id, version, name: '测试物业服务' } }),
    ).toMatchObject({
      updatePropertyCompany: { propertyCompany: { name: '测试物业服务', version: version + 1 } },
    });
  });

  test('with a code that does not hold is refused with the reason', async () => {
    expect(await errorOf(CREATE, { name: '测试', creditCode: '911502710000000005' })).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'creditCodeWrongCheckCharacter',
      field: 'creditCode',
      params: { expected: '4' },
    });
    const { checkCreditCode } = await harness.data(
      registrar,
      '{ checkCreditCode(code: "91150271000000000４") { valid normalised reason } }',
    );
    expect(checkCreditCode).toEqual({ valid: true, normalised: '911502710000000004', reason: null });
  });
});

describe('a service contract', () => {
  const CREATE = `mutation($input: CreateServiceContractInput!) { createServiceContract(input: $input) { serviceContract { id version state from to endedOn
    estate { contracts(filter: { main: { eq: true } }) { nodes { id from endedOn endReason } } } } } }`;
  const END = `mutation($input: EndServiceContractInput!) { endServiceContract(input: $input) { serviceContract { state endedOn endReason } } }`;
  const terms = { feePerSquareMetreMonth: 120, serviceLevel: '二级' };

  test('follows one whose term is over, and stands alone', async () => {
    const { id: estateId, company } = await estateNamed('荣泰花园');
    const companyId = company?.id;
    const { estate } = await harness.data<{ estate: { contracts: { nodes: { to: string }[] } } }>(
      registrar,
      'query($id: ID!) { estate(id: $id) { contracts(filter: { state: { in: [ACTIVE, OPEN_ENDED] } }) { nodes { to } } } }',
      { id: estateId },
    );
    const running = estate.contracts.nodes[0]?.to ?? '';
    expect(await errorOf(CREATE, { estateId, companyId, from: running, ...terms })).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'contractOverlap',
    });
    const from = `${Number(running.slice(0, 4)) + 1}-01-01`;
    const made = await harness.data<{
      createServiceContract: { serviceContract: { estate: { contracts: { nodes: { endedOn: string }[] } } } };
    }>(registrar, CREATE, { input: { estateId, companyId, from, ...terms } });
    expect(made.createServiceContract.serviceContract.estate.contracts.nodes.slice(0, 2)).toMatchObject([
      { from, endedOn: null },
      { endedOn: `${running.slice(0, 4)}-12-31`, endReason: 'FOLLOWED' },
    ]);
  });

  test('for a part of an estate may stand beside the main one, and ends with the agreed notice', async () => {
    const { id: estateId, company } = await estateNamed('翠湖苑');
    const input = {
      estateId,
      companyId: company?.id,
      main: false,
      from: '2018-01-01',
      to: '2020-12-31',
      agreedNoticeDays: 30,
      ...terms,
    };
    const { createServiceContract } = await harness.data<{ createServiceContract: { serviceContract: Row } }>(
      registrar,
      CREATE,
      { input },
    );
    const { id, version } = createServiceContract.serviceContract;
    const end = { id, version, reason: 'OWNERS_DISMISS', noticeGivenOn: '2018-11-01' };
    expect(await errorOf(END, { ...end, endsOn: '2018-11-30' })).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'contractNoticeTooShort',
      params: { needed: 30, given: 29, earliest: '2018-12-01' },
    });
    expect(await harness.data(registrar, END, { input: { ...end, endsOn: '2018-12-01' } })).toEqual({
      endServiceContract: {
        serviceContract: { state: 'ACTIVE', endedOn: '2018-12-01', endReason: 'OWNERS_DISMISS' },
      },
    });
  });
});

describe('an area chief', () => {
  const ASSIGN = `mutation($input: AssignAreaChiefInput!) { assignAreaChief(input: $input) { areaChief { id version from to staffMember { account } }
    area { now: chiefs { tier staffMember { account } } before: chiefs(asOf: "2018-11-09") { tier } chiefHistory { totalCount } } } }`;

  test('is one for an area and tier at a time; replacing ends the time of the present one', async () => {
    const { area } = await estateNamed('银河名都');
    const { staffMembers } = await harness.data<{ staffMembers: { nodes: Row[] } }>(
      registrar,
      '{ staffMembers(filter: { account: { in: ["community", "community2"] } }, orderBy: [{ field: DIVISION, direction: DESC }]) { nodes { id } } }',
    );
    const [own, foreign] = staffMembers.nodes.map((member) => member.id);
    const input = { areaId: area?.id, tier: 'COMMUNITY', staffMemberId: own, from: '2018-11-10' };
    expect(await errorOf(ASSIGN, input)).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'areaChiefOverlap',
      field: 'from',
    });
    const { assignAreaChief } = await harness.data<{
      assignAreaChief: { areaChief: { from: string }; area: { before: unknown[] } };
    }>(registrar, ASSIGN, {
      input: { ...input, replacesPresent: true },
    });
    expect(assignAreaChief.areaChief).toMatchObject({
      from: '2018-11-10',
      to: null,
      staffMember: { account: 'community' },
    });
    expect(assignAreaChief.area.before).toHaveLength(3);
    expect(
      await errorOf(ASSIGN, { ...input, from: '2019-01-01', staffMemberId: foreign, replacesPresent: true }),
    ).toMatchObject({
      reason: 'areaChiefOtherDepartment',
    });
    expect(await errorOf(ASSIGN, { ...input, tier: 'DISTRICT' })).toMatchObject({
      reason: 'areaChiefOtherDepartment',
    });
  });
});

describe('an owners committee', () => {
  const FIELDS =
    'ownersCommittee { id version state termTo filedOn allowedSteps nextStep { step dueOn overdue } steps { totalCount } }';
  const BEGIN = `mutation($input: BeginCommitteeInput!) { beginCommittee(input: $input) { ${FIELDS} } }`;
  const RECORD = `mutation($input: RecordCommitteeStepInput!) { recordCommitteeStep(input: $input) { ${FIELDS} } }`;
  type Committee = Row & { state: string };

  test('is led through its procedure, each state computed', async () => {
    const { estates } = await harness.data<{ estates: { nodes: { id: string; committee: unknown }[] } }>(
      registrar,
      '{ estates(first: 100, filter: { hasCommitteeInOffice: { eq: false }, managementMode: { eq: PROPERTY_COMPANY } }) { nodes { id committee { id } } } }',
    );
    const estateId = estates.nodes.find((estate) => estate.committee === null)?.id;
    expect(
      await errorOf(BEGIN, {
        estateId,
        step: 'CONGRESS_VOTED',
        on: '2018-09-01',
        passed: true,
        size: 5,
        termYears: 3,
      }),
    ).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      reason: 'committeePreparationMissing',
    });
    const begun = await harness.data<{ beginCommittee: { ownersCommittee: Committee } }>(registrar, BEGIN, {
      input: { estateId, step: 'PREPARATION_GROUP_FORMED', on: '2018-09-01' },
    });
    let committee = begun.beginCommittee.ownersCommittee;
    expect(committee).toMatchObject({
      state: 'PREPARING',
      allowedSteps: ['CONGRESS_VOTED'],
      nextStep: { step: 'CONGRESS_VOTED', dueOn: null },
    });
    expect(
      await errorOf(BEGIN, { estateId, step: 'PREPARATION_GROUP_FORMED', on: '2018-10-01' }),
    ).toMatchObject({ reason: 'committeeAlreadyBegun' });

    const record = async (step: string, on: string, more: object = {}) => {
      const answer = await harness.data<{ recordCommitteeStep: { ownersCommittee: Committee } }>(
        registrar,
        RECORD,
        {
          input: { id: committee.id, version: committee.version, step, on, ...more },
        },
      );
      committee = answer.recordCommitteeStep.ownersCommittee;
      return committee;
    };
    const at = () => ({ id: committee.id, version: committee.version });
    expect(await errorOf(RECORD, { ...at(), step: 'FILED_WITH_DISTRICT', on: '2018-10-01' })).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      reason: 'committeeStepNotAllowed',
      params: { state: 'PREPARING', allowed: ['CONGRESS_VOTED'] },
    });
    expect(
      await errorOf(RECORD, {
        ...at(),
        step: 'CONGRESS_VOTED',
        on: '2018-10-15',
        passed: true,
        size: 6,
        termYears: 3,
      }),
    ).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'committeeSizeNotAllowed',
      params: { min: 5, max: 11, odd: true },
    });
    expect(
      await record('CONGRESS_VOTED', '2018-10-15', { passed: true, size: 7, termYears: 3 }),
    ).toMatchObject({
      state: 'ELECTED',
      termTo: '2021-10-14',
      nextStep: { step: 'FIRST_MEETING_HELD', dueOn: '2018-10-22', overdue: true },
    });
    await record('FIRST_MEETING_HELD', '2018-10-25');
    expect(await record('FILED_WITH_SUBDISTRICT', '2018-10-30')).toMatchObject({
      state: 'CONSTITUTED',
      filedOn: null,
    });
    expect(await record('FILED_WITH_DISTRICT', '2018-11-02')).toMatchObject({
      state: 'IN_OFFICE',
      filedOn: '2018-11-02',
      steps: { totalCount: 5 },
    });
    const { division } = await harness.data<{
      division: { registrySummary: { committeeShare: { numerator: number } } };
    }>(
      registrar,
      'query($code: DivisionCode) { division(code: $code) { registrySummary { committeeShare { numerator } } } }',
      { code: DISTRICT },
    );
    expect(division.registrySummary.committeeShare.numerator).toBe(30);
  });
});

describe('management areas and staff', () => {
  test('estates of one community are grouped once', async () => {
    const GROUP = `mutation($input: GroupEstatesInput!) { groupEstates(input: $input) { managementArea { name estateCount community { code } } } }`;
    const [one, other, far] = [
      await estateNamed('科技嘉园'),
      await estateNamed('紫荆苑'),
      await estateNamed('友谊嘉园'),
    ];
    expect(await errorOf(GROUP, { name: '合管', estateIds: [one.id, far.id] })).toMatchObject({
      reason: 'managementAreaManyCommunities',
    });
    const end = await feedEnd();
    expect(
      await harness.data(registrar, GROUP, { input: { name: '合管', estateIds: [one.id, other.id] } }),
    ).toEqual({
      groupEstates: { managementArea: { name: '合管', estateCount: 2, community: { code: COMMUNITY } } },
    });
    const saved = (await lastEvents(end))
      .filter((event) => event.type === 'EstateSaved')
      .map((event) => event.data as EstateSaved);
    expect(saved.map((data) => data.managementAreaId !== null)).toEqual([true, true]);
    expect(await errorOf(GROUP, { name: '合管二', estateIds: [one.id] })).toMatchObject({
      reason: 'estateGroupedAlready',
    });
  });

  test('a person is added to an own department only, and an account names one person', async () => {
    const SAVE = `mutation($input: SaveStaffMemberInput!) { saveStaffMember(input: $input) { staffMember { id version tier phone active roles } } }`;
    const input = {
      name: '赵新',
      account: 'zhao-xin',
      department: '科技路社区居民委员会',
      divisionCode: COMMUNITY,
      roles: ['HANDLER', 'HANDLER'],
      phone: '0472-5912345',
    };
    const { saveStaffMember } = await harness.data<{ saveStaffMember: { staffMember: Row } }>(
      registrar,
      SAVE,
      { input },
    );
    expect(saveStaffMember.staffMember).toMatchObject({
      tier: 'COMMUNITY',
      roles: ['HANDLER'],
      active: true,
      phone: expect.stringMatching(/^\*+\d{2}$/),
    });
    expect(await errorOf(SAVE, input)).toMatchObject({ code: 'ALREADY_EXISTS', reason: 'accountTaken' });
    const { id, version } = saveStaffMember.staffMember;
    const left = await harness.data(registrar, SAVE, { input: { ...input, id, version, active: false } });
    expect(left).toMatchObject({ saveStaffMember: { staffMember: { active: false, version: version + 1 } } });
    const elsewhere = personOf('150271010001', [Role.REGISTRAR]);
    expect(await errorOf(SAVE, { ...input, account: 'x' }, elsewhere)).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'outsideDivision',
    });
    expect(
      await errorOf(SAVE, { ...input, id, version: version + 1, divisionCode: '150271010001' }, elsewhere),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });
});
